import type { AsyncCommand } from 'fast-check'
import { atMinute, MINUTE } from '@/domain/time'
import type { Letter } from './Letter'
import { DAY } from './modelTown'
import type { SchoolDay, Timer } from './SchoolDay'

/** What happens within one moment: calls at once, one of them hit by a fault, timers, an old act come back. */
export interface Moment {
  letters: Letter[]
  /** The first call is sent by two phones at once, with one `op`. */
  twice: boolean
  fault: 'none' | 'lose-reply' | 'kill-before' | 'kill-after'
  k: number
  /** How many acts back; null: none. */
  again: number | null
  timer: 'none' | Timer
  passMs: number
}

/** One in the morning: the school's day is not over while a child waits. */
const LAST = atMinute(DAY, 1500)

export class BatchCommand implements AsyncCommand<object, SchoolDay> {
  constructor(private readonly moment: Moment) {}

  check(): boolean {
    return true
  }

  async run(_: object, day: SchoolDay): Promise<void> {
    const { letters, twice, again, timer, passMs } = this.moment
    const { clock } = day.town.cloud
    await clock.set(Math.min(clock.now() + passMs, LAST))
    const sents = []
    for (const letter of letters) {
      const one = await letter(day.scene)
      if (one !== null) sents.push(one)
    }
    const [first] = sents
    if (first !== undefined) this.plant(day, first.fn, first.action)
    const earlier = again === null ? undefined : day.sentBack(again)
    const calls = [...sents, ...(twice && first ? [first] : []), ...(earlier ? [earlier] : [])]
    await day.atOnce(calls, timer === 'none' ? [] : [timer, timer])
  }

  private plant({ town: { cloud } }: SchoolDay, fn: string, action: string): void {
    const { fault, k } = this.moment
    if (fault === 'lose-reply') cloud.faults.loseReply({ fn, action: action.slice(fn.length + 1) })
    if (fault === 'kill-before') cloud.faults.killBeforeRequest({ fn, k })
    if (fault === 'kill-after') cloud.faults.killAfterRequest({ fn, k })
  }

  toString(): string {
    const { letters, twice, fault, k, again, timer, passMs } = this.moment
    return JSON.stringify({ calls: letters.length, twice, fault, k, again, timer, minutes: passMs / MINUTE })
  }
}
