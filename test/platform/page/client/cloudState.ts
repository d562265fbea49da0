import type { ControlState } from '../../cloud/control'

export type { ControlState }

export interface ClockOrder {
  set?: number
  advanceTo?: number
  freeze?: boolean
}

/** Follows the local cloud's state; `onLost` when it no longer answers. */
export function followCloud(onState: (state: ControlState) => void, onLost: () => void): void {
  const events = new EventSource('/control/events')
  events.addEventListener('message', (event: MessageEvent<string>) =>
    onState(JSON.parse(event.data) as ControlState),
  )
  events.addEventListener('error', onLost)
}

export async function moveClock(order: ClockOrder): Promise<ControlState> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch('/control/clock', { method: 'POST', headers, body: JSON.stringify(order) })
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json() as Promise<ControlState>
}
