import { lessonDays } from '@/domain/billing/lessonDays'
import type { DayKind } from '@/domain/calendar/serviceDay'
import { asId } from '@/domain/ids'
import type { SessionChange } from '@/domain/plan/SessionChange'
import type { Weekday } from '@/domain/time'
import { CHOIR, ROBOT, robot } from '../given/aPlan'

const service = (timetable: Weekday): DayKind => ({ kind: 'service', timetable, makeUpFor: null })
const DAYS = [
  { day: '2026-09-08', kind: service(2) },
  { day: '2026-09-09', kind: service(3) },
  { day: '2026-09-15', kind: service(2) },
  { day: '2026-09-20', kind: { kind: 'undecided', name: '中秋节调休上课' } as const },
  { day: '2026-10-06', kind: { kind: 'rest', why: 'holiday', name: '国庆节' } as const },
  { day: '2026-10-10', kind: { kind: 'service', timetable: 2, makeUpFor: '国庆节' } as const },
]
const change = {
  op: 'op-1',
  day: '2026-09-15',
  courseId: ROBOT,
  slot: '2-club',
  reason: '老师外出',
  by: asId<'Person'>('p'),
  byName: '周主任',
  at: 0,
}
const days = (...changes: SessionChange[]) => lessonDays(robot, { changes }, DAYS)

describe('一门课有哪些课次', () => {
  test('上课的日子照课表数，调休日按学校定的课表数，没定的和放假的不数', () =>
    expect(days()).toEqual(['2026-09-08', '2026-09-15', '2026-10-10']))

  test('停课不数', () => expect(days({ ...change, kind: 'cancelled' })).toEqual(['2026-09-08', '2026-10-10']))

  test('挪了的课数在新的日子，次序照日子排', () => {
    const moved = { ...change, toDay: '2026-09-02', startsAtMinute: 1050, endsAtMinute: 1110, venue: '操场' }
    expect(days({ ...moved, kind: 'moved' })).toEqual(['2026-09-02', '2026-09-08', '2026-10-10'])
  })

  test('并到别的课的照数，别的课的变动不相干', () => {
    expect(days({ ...change, kind: 'merged', into: CHOIR })).toHaveLength(3)
    expect(days({ ...change, kind: 'cancelled', courseId: CHOIR })).toHaveLength(3)
    expect(days({ ...change, kind: 'cancelled', slot: '2-care' })).toHaveLength(3)
  })

  test('同一天两个时段是两次课', () => {
    const twice = { ...robot, slots: [...robot.slots, { weekday: 2 as const, blockId: 'late' }] }
    expect(lessonDays(twice, { changes: [] }, DAYS)).toHaveLength(6)
  })

  test('没有一天上课，就没有课次', () => expect(lessonDays(robot, { changes: [] }, [])).toEqual([]))
})
