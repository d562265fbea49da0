/** 同签: siblings whose family wishes it share one lot, and stand next to each other in every order. */
import type { PupilId } from '../ids'
import type { Wishes } from './Draw'
import { inOrder } from './groups'

type Told = Pick<Wishes, 'pupilId' | 'together' | 'wishes'>

export const hasWishes = ({ wishes }: Pick<Wishes, 'wishes'>): boolean =>
  Object.values(wishes).some((ranked) => ranked.length > 0)

/**
 * Whom a child stands together with. One of two saying so is enough: a family ticks it on one child's page and finds it
 * on the other's too. Null: alone.
 */
export function togetherOf(pupilId: PupilId, family: Told[]): PupilId | null {
  const own = family.find((told) => told.pupilId === pupilId)
  if (own !== undefined && own.together !== null) return own.together
  return family.find((told) => told.together === pupilId)?.pupilId ?? null
}

/**
 * The lot of everybody with wishes: who stands together, also over a third child, has the smallest ticket among them;
 * everybody else the own ticket. Who has no wishes left joins nobody.
 */
export function lotsOf(wishes: Pick<Wishes, 'pupilId' | 'ticket' | 'together'>[]): Map<PupilId, string> {
  const lots = new Map(wishes.map(({ pupilId, ticket }) => [pupilId, ticket]))
  const join = (a: PupilId, b: PupilId): void => {
    const [mine, theirs] = [lots.get(a), lots.get(b)]
    if (mine === undefined || theirs === undefined || mine === theirs) return
    const lot = inOrder(mine, theirs) < 0 ? mine : theirs
    for (const [pupilId, other] of lots) if (other === mine || other === theirs) lots.set(pupilId, lot)
  }
  for (const { pupilId, together } of wishes) if (together !== null) join(pupilId, together)
  return lots
}
