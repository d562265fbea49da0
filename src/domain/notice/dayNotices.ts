/** Art. 3, 8: a day begins or ceases to be a service day: the families it touches are told, and whoever has to decide next. */
import type { DayKind } from '../calendar/serviceDay'
import type { SchoolId, TermId } from '../ids'
import type { Result } from '../result'
import { dayOf, dayText, weekdayOf, weekdayText, type Day, type Weekday } from '../time'
import type { Notice } from './Notice'

export interface DayTold {
  now: number
  op: string
  schoolId: SchoolId
  termId: TermId
  day: Day
  before: Result<DayKind>
  after: Result<DayKind>
}

const WEEK: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const GUARDIAN_PAGE = 'pages/guardian/today/index'
const DESK_PAGE = 'pages/office/calendar/index'

const dateText = (day: Day): string => `${dayText(day)} ${weekdayText(weekdayOf(day))}`

const notice = (
  { now, op, schoolId, day }: DayTold,
  to: Notice['to'],
  key: string,
  words: { what: string; note: string },
): Notice => ({
  id: `day-changed:${schoolId}:${day}:${op}:${key}`,
  template: 'session-changed',
  schoolId,
  day: dayOf(now),
  to,
  at: now,
  data: { course: '课后服务', when: dateText(day), ...words },
  page: to.kind === 'placed' ? GUARDIAN_PAGE : DESK_PAGE,
})

const timetableOf = (kind: Result<DayKind>): Weekday[] =>
  kind.ok && kind.value.kind === 'service' ? [kind.value.timetable] : []

const isUndecided = (kind: Result<DayKind>): boolean => kind.ok && kind.value.kind === 'undecided'

/** Those who would have come, and those who come now. On a make-up day that stays closed it may be anybody. */
export function familiesTold(told: DayTold): Notice[] {
  const { before, after, schoolId, termId } = told
  const was = timetableOf(before)
  const is = timetableOf(after)
  if (!after.ok || (was.length > 0 && was[0] === is[0])) return []
  const isClosedMakeUp = isUndecided(before) && after.value.kind === 'rest'
  const timetables = isClosedMakeUp ? WEEK : [...was, ...is]
  if (timetables.length === 0) return []
  const words =
    after.value.kind === 'service'
      ? { what: `照${weekdayText(after.value.timetable)}的课表上`, note: '请按时接孩子' }
      : {
          what: after.value.kind === 'undecided' ? '课表还没有定' : '这天不开课后服务',
          note: after.value.name,
        }
  return [notice(told, { kind: 'placed', schoolId, termId, timetables, day: told.day }, 'families', words)]
}

/** The bureau has corrected a day: the school's office reads what it means there. */
export function officeTold(told: DayTold): Notice[] {
  const { after, schoolId } = told
  const words = !after.ok
    ? { what: '教育局更正了这一天', note: '放假安排还没有公布' }
    : after.value.kind === 'service'
      ? { what: '教育局更正：这天上课', note: `照${weekdayText(after.value.timetable)}的课表` }
      : after.value.kind === 'undecided'
        ? { what: '教育局更正：调休上课', note: '请定下这天用哪天的课表' }
        : { what: '教育局更正：这天不上课', note: '调过课的请再看一遍' }
  return [notice(told, { kind: 'role', schoolId, role: 'office' }, 'office', words)]
}
