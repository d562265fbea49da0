import { Machine, type MachineWish } from './Machine'

const idle = new Map<string, Machine[]>()
let isOver = false

const keyOf = ({ functionsDir, instances, env }: MachineWish): string =>
  JSON.stringify([functionsDir, instances, Object.entries(env).sort()])

/** One that served a cloud before, its instances warm; else a new one. */
export async function takeMachine(wish: MachineWish): Promise<Machine> {
  return idle.get(keyOf(wish))?.pop() ?? Machine.start(wish)
}

export async function giveBackMachine(wish: MachineWish, machine: Machine): Promise<void> {
  await machine.leave()
  if (isOver) return machine.close()
  const key = keyOf(wish)
  idle.set(key, [...(idle.get(key) ?? []), machine])
}

/** No machine is kept from now on. */
export async function closeMachines(): Promise<void> {
  isOver = true
  const machines = [...idle.values()].flat()
  idle.clear()
  await Promise.all(machines.map((machine) => machine.close()))
}
