/** Art. 13 · 清校. C6: a day never closes by itself: at zero one adult closes it and another one confirms it. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'

export interface OpenThings {
  missing: string[]
  held: number
  expected: number
  /** Absences nobody has explained. */
  absences: number
  /** Walking groups not back yet. */
  walking: string[]
  /** Lessons without a roll, with children still expected there. */
  rolls: string[]
}

export interface DayClosing {
  op: string
  by: PersonId
  byName: string
  at: number
}

export const isZero = ({ missing, held, expected, absences, walking, rolls }: OpenThings): boolean =>
  missing.length + held + expected + absences + walking.length + rolls.length === 0

export const closeDay = (open: OpenThings): Result<null> =>
  isZero(open) ? yes(null) : no({ code: 'closing/open', ...open })

/** The second adult looks with his own eyes: never the one who closed it. */
export function confirmClose(open: OpenThings, closing: DayClosing | null, by: PersonId): Result<DayClosing> {
  if (closing === null) return no({ code: 'closing/none' })
  if (!isZero(open)) return no({ code: 'closing/open', ...open })
  if (closing.by === by) return no({ code: 'closing/same-person' })
  return yes(closing)
}

/** In words, what still has to be done, the gravest first. */
export function openWords({ missing, held, expected, absences, walking, rolls }: OpenThings): string[] {
  return [
    missing.length > 0 ? `没见到：${missing.join('、')}` : '',
    held > 0 ? `${held} 个孩子还在校内` : '',
    walking.length > 0 ? `路队还没回来：${walking.join('、')}` : '',
    rolls.length > 0 ? `还没点名：${rolls.join('、')}` : '',
    expected > 0 ? `${expected} 个孩子还没点到` : '',
    absences > 0 ? `${absences} 个没到的孩子还没说明去向` : '',
  ].filter((words) => words !== '')
}
