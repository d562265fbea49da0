/** Art. 9: when the day is told, to whom besides the principals, and who stands in while they are away. */
import type { Failure } from '../failure'
import type { PersonId } from '../ids'
import type { Day } from '../time'

/** Both minutes are allowed. Earlier no day has anything to tell; later the second round would fall into the quiet hours. */
export const DIGEST_FROM_MINUTE = 16 * 60
export const DIGEST_UNTIL_MINUTE = 20 * 60

export interface ReadersWish {
  atMinute: number
  readers: PersonId[]
  away: { from: Day; to: Day; substituteId: PersonId } | null
}

/** What is wrong with the wish itself, whoever is named in it: the hour, then an absence that ends before it begins. */
export function wishRefusal({ atMinute, away }: Pick<ReadersWish, 'atMinute' | 'away'>): Failure | null {
  if (atMinute < DIGEST_FROM_MINUTE || atMinute > DIGEST_UNTIL_MINUTE)
    return { code: 'notice/digest-hour', from: DIGEST_FROM_MINUTE, until: DIGEST_UNTIL_MINUTE }
  return away !== null && away.to < away.from ? { code: 'notice/away-backwards' } : null
}
