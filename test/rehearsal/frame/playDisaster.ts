/** One afternoon with its disaster, from an empty cloud to the verdict. */
import type { Day } from '@/domain/time'
import { diceFor } from '@test/city/dice'
import { Cast } from '../Cast'
import { Stage } from '../Stage'
import { account } from './account'
import { closeDay } from './closing'
import { cornerOf } from './cornerOf'
import type { Disaster } from './Disaster'
import { judge } from './judge'
import { Play } from './Play'

/** When it breaks off: the functions' last faults, and some of those whom nobody accounts for. */
const LOGS_TOLD = 2
const NAMES_TOLD = 10

const LOSE_EVERY = 5
const STRUCK = 0.05

export interface Played {
  name: string
  children: number
  /** Calls of clients, those sent again included. */
  acts: number
  refusals: number
  /** What became of everybody. */
  account: string
  lines: string[]
  complaints: string[]
  seconds: number
}

/** `harsh`: on top of its own disaster, answers are lost and functions die in the middle, all afternoon. */
export async function playDisaster(
  disaster: Disaster,
  day: Day,
  seed: string,
  harsh = false,
): Promise<Played> {
  const began = Date.now()
  const on = disaster.day ?? day
  const stage = await Stage.open({ day: on, docs: cornerOf(on, disaster.corner), instances: 2 })
  try {
    const play = new Play(stage, await Cast.of(stage.cloud), diceFor(`${seed} ${disaster.name}`))
    if (harsh) {
      play.phones.loseEvery = LOSE_EVERY
      play.phones.struck = STRUCK
    }
    const complaints = await disaster
      .play(play)
      .then(() => closeDay(play))
      .then(
        () => judge(play),
        async (error: unknown) => [
          error instanceof Error ? error.message : String(error),
          ...stage.cloud.logs.filter((line) => line.includes('"level":"fault"')).slice(-LOGS_TOLD),
          ...play.truth.complaints(await stage.custody()).slice(0, NAMES_TOLD),
        ],
      )
    const children = await stage.custody()
    return {
      name: disaster.name,
      children: children.length,
      acts: play.phones.calls,
      refusals: [...play.phones.refusals.values()].reduce((sum, count) => sum + count, 0),
      account: account(children),
      lines: play.lines,
      complaints,
      seconds: (Date.now() - began) / 1000,
    }
  } finally {
    await stage.close()
  }
}
