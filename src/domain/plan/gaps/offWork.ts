/** Art. 3 · 课后服务结束时间原则上不早于当地正常下班时间: the city's, of summer and of winter. */
import type { Term } from '../../calendar/Term'
import type { City } from '../../people/School'
import { plusDays, yearOf, type Day } from '../../time'

export type Season = 'summer' | 'winter'

type OffWork = City['offWorkMinute']

/** Summer from `summerFrom` to `summerTo`, both days included; a summer over New Year works as well. */
export function seasonOf(day: Day, { summerFrom, summerTo }: OffWork): Season {
  const date = day.slice(5)
  const isSummer =
    summerFrom <= summerTo ? summerFrom <= date && date <= summerTo : date >= summerFrom || date <= summerTo
  return isSummer ? 'summer' : 'winter'
}

/** Every season the term touches, with the off-work time a plan must reach, the latest first. */
export function offWorkTimes(
  term: Pick<Term, 'firstDay' | 'lastDay'>,
  offWork: OffWork,
): { season: Season; minute: number }[] {
  const turns = [yearOf(term.firstDay), yearOf(term.lastDay)].flatMap((year) => [
    `${year}-${offWork.summerFrom}`,
    plusDays(`${year}-${offWork.summerTo}`, 1),
  ])
  const days = [term.firstDay, ...turns.filter((day) => term.firstDay <= day && day <= term.lastDay)]
  return [...new Set(days.map((day) => seasonOf(day, offWork)))]
    .map((season) => ({ season, minute: offWork[season] }))
    .sort((a, b) => b.minute - a.minute)
}
