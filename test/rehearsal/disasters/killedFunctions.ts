import type { Disaster } from '../frame/Disaster'
import { AT, askForLateCare, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'

/** Where a function is struck: at which action or timer, and at most at which of its database requests. */
const MORNING = [
  ['attendance', 'openDay', 6],
  ['attendance', 'applyLate', 9],
  ['notice', 'send', 9],
] as const
export const AFTERNOON = [
  ['attendance', 'submitRoll', 6],
  ['attendance', 'rollAlarm', 2],
  ['custody', 'offer', 4],
  ['custody', 'answer', 5],
  ['notice', 'send', 9],
] as const
export const EVENING = [
  ['custody', 'offer', 4],
  ['custody', 'answer', 5],
  ['custody', 'look', 5],
  ['custody', 'release', 6],
  ['custody', 'ladder', 2],
  ['notice', 'digest', 6],
  ['notice', 'send', 9],
] as const
const EACH = 4
/** Minutes; the day is opened again every five of them until it is open. */
const OPENS_AGAIN = 25
const LATE_SHARE = 0.1

/** Instances die between any two of their writes; phones repeat, timers come again, and no record is half-written. */
export const killedFunctions: Disaster = {
  name: '云函数在写到一半时一再被杀',
  corner: { school: 'sh', homerooms: ['0201', '0202', '0401'] },
  async play(play) {
    strike(play, MORNING)
    await play.at(AT.open - 2)
    await play.at(AT.open + OPENS_AGAIN)
    const children = await openDay(play)
    await askForLateCare(play, children, LATE_SHARE)
    strike(play, AFTERNOON)
    await careRolls(play)
    await changeRooms(play)
    strike(play, EVENING)
    await evening(play)
    play.stage.cloud.faults.clear()
    const crashed = play.stage.cloud.incidents().filter((incident) => incident.kind === 'crashed').length
    play.must(crashed > 20, `只杀死了 ${crashed} 次，等于没有演`)
    play.say(`函数被杀 ${crashed} 次`)
  },
}

type Targets = readonly (readonly [fn: string, action: string, most: number])[]

export function strike(play: Play, targets: Targets): void {
  const { faults } = play.stage.cloud
  for (const [fn, action, most] of targets)
    for (let n = 0; n < EACH; n += 1) {
      const target = { fn, action, k: play.dice.int(1, most) }
      if (play.dice.chance(0.5)) faults.killAfterRequest(target)
      else faults.killBeforeRequest(target)
    }
}
