/** Art. 10: what is granted on a day, what runs out, and what may be said of it without a name. */
import { plusDays, type Day } from '../time'
import { isOpen, type Grant, type HardshipAsk, type PupilHardship } from './Hardship'

type Asks = readonly HardshipAsk[]

/** For the bill: the reduction of that day, both ends included; of several the one that was decided last. Null: none. */
export function hardshipOn(asks: Asks, day: Day): Grant | null {
  const granted = asks.flatMap((ask) =>
    ask.state === 'granted' && ask.grant.from <= day && day <= ask.grant.to ? [ask] : [],
  )
  return (
    granted.reduce<(typeof granted)[number] | null>(
      (last, ask) => (last === null || ask.said.at >= last.said.at ? ask : last),
      null,
    )?.grant ?? null
  )
}

/** The last day of all that was granted; null: nothing was. */
export const lastDayOf = (asks: Asks): Day | null =>
  asks.reduce<Day | null>(
    (last, ask) => (ask.state === 'granted' && (last === null || ask.grant.to > last) ? ask.grant.to : last),
    null,
  )

/** So long before its last day a reduction is work: the family is told and finance sees it. */
export const EXPIRING_DAYS = 30

export const HARDSHIP_STAGES = ['waiting', 'more', 'expiring', 'granted', 'over'] as const
export type HardshipStage = (typeof HARDSHIP_STAGES)[number]

/** Where a child's asks stand: what is open comes first; `over`: nothing is granted today or later. */
export function hardshipStage(asks: Asks, today: Day): HardshipStage {
  const open = asks.find(isOpen)
  if (open?.state === 'waiting' || open?.state === 'more') return open.state
  const last = lastDayOf(asks)
  if (last === null || last < today) return 'over'
  return isExpiring(last, today) ? 'expiring' : 'granted'
}

/** From thirty days before the last day until it. */
export const isExpiring = (last: Day, today: Day): boolean =>
  today <= last && last <= plusDays(today, EXPIRING_DAYS)

/** Fewer are not said to be how many: with a small number anybody can be guessed. */
export const HANDFUL = 5

/** 减免中 today, for who may not know whom; null: fewer than a handful, perhaps none. */
export function exemptCount(all: readonly Pick<PupilHardship, 'asks'>[], today: Day): number | null {
  const count = all.filter(({ asks }) => hardshipOn(asks, today) !== null).length
  return count < HANDFUL ? null : count
}
