import type { DayFacts } from '@/domain/calendar/changeDay'
import { decideMakeUp } from '@/domain/calendar/decideMakeUp'
import { setClosed } from '@/domain/calendar/setClosed'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { atMinute } from '@/domain/time'
import { publishedYears } from '@functions/_kit/holidays'
import { aPlan, ROBOT } from '../given/aPlan'
import { at, minute } from '../given/days'
import { LIN } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

/** A Saturday that makes up for the National Day. */
const SATURDAY = '2026-10-10'
const published = publishedYears([2026, 2027])
const facts = (more: Partial<DayFacts> = {}): DayFacts => ({
  now: at('09:00', '2026-10-08'),
  plan: aPlan(),
  published,
  ...more,
})
const moved = (day: string, toDay: string): SessionChange => ({
  op: 'op-1',
  day,
  courseId: ROBOT,
  slot: '2-club',
  reason: '老师开会',
  by: LIN,
  byName: '林舟老师',
  at: 0,
  kind: 'moved',
  toDay,
  startsAtMinute: minute('17:30'),
  endsAtMinute: minute('18:30'),
  venue: '科技楼201',
})

describe('定调休日的课表', () => {
  test('定为周二的课，或者不开', () => {
    expect(valueOf(decideMakeUp(SATURDAY, 2, facts()))).toEqual({ makeUp: 2, closed: null })
    expect(valueOf(decideMakeUp(SATURDAY, null, facts()))).toEqual({
      makeUp: null,
      closed: '调休日不开课后服务',
    })
  })

  test('已经定过的可以改，停过的可以再开', () => {
    const calendar = { ...aPlan().calendar, makeUp: { [SATURDAY]: 3 as const }, closed: { [SATURDAY]: '停' } }
    expect(valueOf(decideMakeUp(SATURDAY, 2, facts({ plan: aPlan({ calendar }) })))).toEqual({
      makeUp: 2,
      closed: null,
    })
  })

  test.each(['2026-10-09', '2026-10-11', '2026-10-02'])('%s 不是调休日，不用定', (day) =>
    expect(refusalOf(decideMakeUp(day, 2, facts({ now: at('09:00', '2026-09-28') })))).toEqual({
      code: 'calendar/not-make-up',
      day,
    }),
  )

  test('教育局定的调休日也要定', () => {
    const city = { years: [], rest: {}, makeUp: { '2026-10-17': '秋收假' } }
    const plan = aPlan({ calendar: { makeUp: {}, closed: {}, city } })
    expect(decideMakeUp('2026-10-17', 1, facts({ plan })).ok).toBe(true)
  })

  test.each([
    [atMinute('2026-10-11', 0) - 1, 'calendar/too-late'],
    [atMinute('2026-10-11', 0), 'calendar/day-past'],
  ])('零点前后一毫秒', (now, code) =>
    expect(refusalOf(decideMakeUp(SATURDAY, 2, facts({ now }))).code).toBe(code),
  )

  test('当天到第一个时段开始前一毫秒还能定，开始的那一刻起不能再开，只能定为不开', () => {
    const before = facts({ now: at('16:30', SATURDAY) - 1 })
    const after = facts({ now: at('16:30', SATURDAY) })
    expect(decideMakeUp(SATURDAY, 2, before).ok).toBe(true)
    expect(refusalOf(decideMakeUp(SATURDAY, 2, after))).toEqual({
      code: 'calendar/too-late',
      startsAtMinute: minute('16:30'),
    })
    expect(decideMakeUp(SATURDAY, null, after).ok).toBe(true)
  })

  test('名单发出以后不能再定', () => {
    const plan = aPlan({ openedOn: SATURDAY })
    for (const timetable of [2, null] as const)
      expect(
        refusalOf(decideMakeUp(SATURDAY, timetable, facts({ plan, now: at('06:00', SATURDAY) }))),
      ).toEqual({ code: 'calendar/day-open', day: SATURDAY })
  })

  test('没有课的星期不能定', () =>
    expect(refusalOf(decideMakeUp(SATURDAY, 6, facts()))).toEqual({
      code: 'calendar/no-lessons',
      weekday: 6,
    }))

  test('学期外的日子、没有公布的年份', () => {
    expect(refusalOf(decideMakeUp('2027-02-20', 2, facts())).code).toBe('calendar/out-of-term')
    expect(refusalOf(decideMakeUp('2027-01-09', 2, facts()))).toEqual({
      code: 'calendar/year-unpublished',
      year: 2027,
    })
  })

  test('有课调到那天时先撤销调整，不让那节课悄悄没了', () => {
    const plan = aPlan({ changes: [moved('2026-10-13', SATURDAY)] })
    expect(refusalOf(decideMakeUp(SATURDAY, 3, facts({ plan })))).toEqual({
      code: 'calendar/day-changed',
      day: SATURDAY,
      count: 1,
    })
  })
})

describe('停课一天', () => {
  const TUESDAY = '2026-10-13'

  test('写明原因就停，原样撤回；定过的课表不动', () => {
    expect(valueOf(setClosed(TUESDAY, ' 校运会 ', facts()))).toEqual({ makeUp: null, closed: '校运会' })
    const calendar = {
      ...aPlan().calendar,
      makeUp: { [SATURDAY]: 3 as const },
      closed: { [SATURDAY]: '停课' },
    }
    expect(valueOf(setClosed(SATURDAY, null, facts({ plan: aPlan({ calendar }) })))).toEqual({
      makeUp: 3,
      closed: null,
    })
  })

  test.each([
    ['', false],
    [' 停 ', false],
    ['停电', true],
  ])('原因「%s」', (reason, ok) => expect(setClosed(TUESDAY, reason, facts()).ok).toBe(ok))

  test.each([
    ['过去的日子', '2026-10-07', {}, 'calendar/day-past'],
    ['学期外', '2027-01-16', {}, 'calendar/out-of-term'],
    ['名单已经发出', TUESDAY, { openedOn: TUESDAY }, 'calendar/day-open'],
    ['有课调走', TUESDAY, { changes: [moved(TUESDAY, '2026-10-14')] }, 'calendar/day-changed'],
    ['有课调来', TUESDAY, { changes: [moved('2026-10-20', TUESDAY)] }, 'calendar/day-changed'],
  ])('%s，不能停', (_, day, plan, code) =>
    expect(refusalOf(setClosed(day, '校运会', facts({ plan: aPlan(plan) }))).code).toBe(code),
  )

  test('没有公布的年份也能先停', () => expect(setClosed('2027-01-05', '校舍维修', facts()).ok).toBe(true))

  test('当天下午已经开始，停了的不能再开', () => {
    const plan = aPlan({ calendar: { ...aPlan().calendar, closed: { [TUESDAY]: '停电' } } })
    expect(setClosed(TUESDAY, null, facts({ plan, now: at('16:30', TUESDAY) - 1 })).ok).toBe(true)
    expect(refusalOf(setClosed(TUESDAY, null, facts({ plan, now: at('16:30', TUESDAY) }))).code).toBe(
      'calendar/too-late',
    )
  })
})
