import fc from 'fast-check'
import { askLeave, cancelLeave, type LeaveFacts } from '@/domain/attendance/decideLeave'
import { leaveDaysText, standingDays, standsOn, type Leave } from '@/domain/attendance/Leave'
import { leaveCutOff } from '@/domain/attendance/leaveCutOff'
import { EXPECTED, NOT_HELD, type Entry } from '@/domain/custody/Custody'
import { fold, step } from '@/domain/custody/fold'
import { leaveAsked, leaveCancelled, onLeave } from '@/domain/custody/onLeave'
import { brokenRules } from '@/domain/custody/rules'
import { timelineOf } from '@/domain/custody/timeline'
import { plusDays, weekdayOf, type Day } from '@/domain/time'
import { aCustody, gone, held, toldBy } from '../given/aCustody'
import { aBlock, aPlan } from '../given/aPlan'
import { at, minute, TUESDAY } from '../given/days'
import { received, sentAway } from '../given/entries'
import { CHENCHEN, MOTHER, pupilOf, SCHOOL, TERM, ZHOU } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const CUT_OFF = minute('15:30')
const days = (count: number, from: Day = TUESDAY): Day[] =>
  Array.from({ length: count }, (_, i) => plusDays(from, i))
const serviceDays = days(60).filter((day) => weekdayOf(day) <= 5)
const [WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, MONDAY] = days(6, plusDays(TUESDAY, 1)) as [
  Day,
  Day,
  Day,
  Day,
  Day,
  Day,
]

const ask = (more: Partial<LeaveFacts> = {}) =>
  askLeave({
    now: at('12:00'),
    from: TUESDAY,
    to: TUESDAY,
    reason: 'sick',
    words: '',
    cutOffMinute: CUT_OFF,
    serviceDays,
    unpublishedFrom: null,
    standing: [],
    pupilName: '刘梓辰',
    hasArrived: false,
    ...more,
  })
const leave = (more: Partial<Leave> = {}): Leave => ({
  op: 'op-leave',
  from: TUESDAY,
  to: THURSDAY,
  days: [TUESDAY, WEDNESDAY, THURSDAY],
  reason: 'sick',
  words: '',
  blocks: 'all',
  relation: '妈妈',
  byPhone: false,
  by: MOTHER,
  byName: '李静',
  at: at('12:00'),
  cancelled: null,
  ...more,
})
const cancelled = (taken: Day[]): Leave['cancelled'] => ({
  op: 'op-cancel',
  days: taken,
  relation: '爸爸',
  by: MOTHER,
  byName: '刘洋',
  at: at('13:00'),
})

describe('请假：截止', () => {
  test.each([
    ['差一分钟', at('15:29'), true],
    ['最后一毫秒', at('15:30') - 1, true],
    ['整', at('15:30'), false],
    ['过一分钟', at('15:31'), false],
  ])('今天的假 15:30 截止，%s', (_, now, may) => {
    const result = ask({ now })
    if (may) expect(valueOf(result)).toMatchObject({ days: [TUESDAY] })
    else expect(refusalOf(result)).toEqual({ code: 'leave/past-cut-off', cutOffMinute: CUT_OFF })
  })

  test('截止只管今天：过了点，明天起的假照样能请', () => {
    expect(valueOf(ask({ now: at('23:59'), from: WEDNESDAY, to: WEDNESDAY }))).toMatchObject({
      days: [WEDNESDAY],
    })
    expect(refusalOf(ask({ now: at('23:59'), to: WEDNESDAY })).code).toBe('leave/past-cut-off')
  })

  test('今天没有课后服务时，过了点从今天请起也行', () => {
    const saturday = { now: at('18:00', SATURDAY), from: SATURDAY, to: MONDAY }
    expect(valueOf(ask(saturday))).toMatchObject({ days: [MONDAY] })
  })

  test('第一节课比平常早的学校，最迟在能点名之前截止', () => {
    expect(leaveCutOff(aPlan())).toBe(CUT_OFF)
    const early = (clock: string) => leaveCutOff(aPlan({ blocks: [aBlock('care', 'care', clock, '17:00')] }))
    expect(early('15:46')).toBe(CUT_OFF)
    expect(early('15:45')).toBe(CUT_OFF)
    expect(early('15:44')).toBe(CUT_OFF - 1)
  })
})

describe('请假：哪些天', () => {
  test('只算有课后服务的日子', () => {
    expect(valueOf(ask({ from: THURSDAY, to: MONDAY }))).toMatchObject({ days: [THURSDAY, FRIDAY, MONDAY] })
  })

  test('一天服务也没有，就不用请', () => {
    const weekend = { from: SATURDAY, to: SUNDAY }
    expect(refusalOf(ask(weekend))).toEqual({ code: 'leave/no-service', ...weekend })
  })

  test('日子反了、已经过去的，都不收', () => {
    expect(refusalOf(ask({ from: THURSDAY, to: WEDNESDAY })).code).toBe('leave/dates-reversed')
    const yesterday = plusDays(TUESDAY, -1)
    expect(refusalOf(ask({ from: yesterday }))).toEqual({ code: 'leave/day-over', day: yesterday })
  })

  test.each([
    [30, true],
    [31, false],
  ])('提前 %i 天、一次 %i 天', (count, may) => {
    const ahead = plusDays(TUESDAY, count)
    const start = ask({ from: ahead, to: plusDays(ahead, 3) })
    const long = ask({ from: WEDNESDAY, to: plusDays(WEDNESDAY, count - 1) })
    for (const result of [start, long])
      if (may) expect(valueOf(result).days.length).toBeGreaterThan(0)
      else expect(refusalOf(result)).toEqual({ code: 'leave/too-far', most: 30 })
  })

  test('放假安排没有公布的日子，不猜', () => {
    const unpublishedFrom = FRIDAY
    expect(ask({ to: THURSDAY, unpublishedFrom }).ok).toBe(true)
    expect(refusalOf(ask({ to: FRIDAY, unpublishedFrom }))).toEqual({
      code: 'calendar/year-unpublished',
      year: 2026,
    })
  })

  test('「其他」要写一句，病假事假不用', () => {
    for (const words of ['', ' ', '去', ' 去 '])
      expect(refusalOf(ask({ reason: 'other', words })).code).toBe('leave/words-missing')
    expect(ask({ reason: 'other', words: '搬家' }).ok).toBe(true)
    expect(ask({ reason: 'personal' }).ok).toBe(true)
  })

  test('和请过的有一天重合就不收，说出是哪一次；挨着的、取消了的不算', () => {
    const standing = [{ from: WEDNESDAY, to: THURSDAY, days: [WEDNESDAY, THURSDAY] }]
    const other = { code: 'leave/asked-already', from: WEDNESDAY, to: THURSDAY }
    expect(refusalOf(ask({ to: WEDNESDAY, standing }))).toEqual(other)
    expect(refusalOf(ask({ from: THURSDAY, to: MONDAY, standing }))).toEqual(other)
    expect(ask({ standing }).ok).toBe(true)
    expect(ask({ from: FRIDAY, to: MONDAY, standing }).ok).toBe(true)
    expect(ask({ from: WEDNESDAY, to: WEDNESDAY, standing: [{ ...other, days: [THURSDAY] }] }).ok).toBe(true)
  })

  test('已经点到的孩子今天不能再请，以后的可以', () => {
    expect(refusalOf(ask({ hasArrived: true }))).toEqual({ code: 'leave/arrived', pupil: '刘梓辰' })
    expect(ask({ hasArrived: true, from: WEDNESDAY, to: WEDNESDAY }).ok).toBe(true)
  })

  test('准的天数总在所选的日子里，都是服务日，和别的假没有一天重合', () => {
    let granted = 0
    const anyDay = fc.integer({ min: -2, max: 45 }).map((n) => plusDays(TUESDAY, n))
    fc.assert(
      fc.property(anyDay, anyDay, fc.subarray(serviceDays), (from, to, taken) => {
        const standing = taken.map((day) => ({ from: day, to: day, days: [day] }))
        const result = ask({ from, to, standing })
        if (!result.ok) return
        granted += 1
        expect(result.value.days.length).toBeGreaterThan(0)
        for (const day of result.value.days) {
          expect(from <= day && day <= to).toBe(true)
          expect(serviceDays).toContain(day)
          expect(taken).not.toContain(day)
        }
      }),
      { numRuns: 500 },
    )
    expect(granted).toBeGreaterThan(0)
  })

  test('说日子：一天说一天，几天说从哪到哪', () => {
    expect(leaveDaysText({ from: TUESDAY, to: TUESDAY })).toBe('9月8日')
    expect(leaveDaysText({ from: TUESDAY, to: THURSDAY })).toBe('9月8日至9月10日')
  })
})

describe('取消请假', () => {
  const cancel = (now: number, of = leave()) =>
    cancelLeave({ now, days: standingDays(of), cutOffMinute: CUT_OFF })

  test.each([
    ['今天截止前，全部取消', at('15:30') - 1, [TUESDAY, WEDNESDAY, THURSDAY]],
    ['今天截止起，今天的留着', at('15:30'), [WEDNESDAY, THURSDAY]],
    ['第二天截止前，还有两天', at('15:29', WEDNESDAY), [WEDNESDAY, THURSDAY]],
    ['最后一天截止前，只有那天', at('15:29', THURSDAY), [THURSDAY]],
  ])('%s', (_, now, taken) => {
    expect(valueOf(cancel(now))).toEqual({ days: taken })
  })

  test('最后一天截止起，没有可取消的', () => {
    expect(refusalOf(cancel(at('15:30', THURSDAY))).code).toBe('leave/past-cut-off')
    expect(refusalOf(cancel(at('12:00'), leave({ cancelled: cancelled(leave().days) }))).code).toBe(
      'leave/none',
    )
  })

  test('取消了后两天，第一天还在', () => {
    const rest = leave({ cancelled: cancelled([WEDNESDAY, THURSDAY]) })
    expect(standingDays(rest)).toEqual([TUESDAY])
    expect([TUESDAY, WEDNESDAY].map((day) => standsOn(rest, day))).toEqual([true, false])
  })
})

describe('请假和责任链', () => {
  const asked = leaveAsked(leave(), at('12:00'))
  const taken: Entry = leaveCancelled(cancelled([TUESDAY])!, at('13:00'))

  test('只有还没点到、点名没见到的孩子能请假；请了假还能点到', () => {
    const onLeaveNow = { ...NOT_HELD, status: 'leave' }
    expect(step(EXPECTED, asked)).toEqual(onLeaveNow)
    expect(step({ ...NOT_HELD, status: 'absent' }, asked)).toEqual(onLeaveNow)
    for (const state of [held(), gone(), { ...NOT_HELD, status: 'leave' } as const])
      expect(step(state, asked)).toBeNull()
    expect(fold([asked, received(ZHOU, at('16:32'))])).toMatchObject({ ok: true, state: { holder: ZHOU } })
  })

  test('取消以后又是还没点到；没请假的没有可取消的', () => {
    expect(fold([asked, taken])).toEqual({ ok: true, state: EXPECTED })
    for (const state of [EXPECTED, held(), gone(), { ...NOT_HELD, status: 'absent' } as const])
      expect(step(state, taken)).toBeNull()
  })

  test('一天开始时，请了假的生来就在请假，别的孩子照旧，没有破规矩', () => {
    const day = [aCustody(), aCustody(undefined, { pupilId: pupilOf('b'), _id: 'b' })]
    const record = { _id: 'l', schoolId: SCHOOL, termId: TERM, pupilId: CHENCHEN, days: [], version: 1 }
    const opened = onLeave(day, [{ ...record, leaves: [leave()] }], at('05:00'))
    expect(opened.map((custody) => custody.status)).toEqual(['leave', 'expected'])
    expect(opened[0]?.entries).toHaveLength(1)
    expect(brokenRules(opened)).toEqual([])
    const lifted = { ...record, leaves: [leave({ cancelled: cancelled([TUESDAY]) })] }
    expect(onLeave(day, [lifted], at('05:00'))).toEqual(day)
  })

  test('家长看见谁请的、为什么；提前请的说是哪天请的', () => {
    const told = (entries: Entry[]) =>
      timelineOf(toldBy(entries), at('15:00')).map(({ text, note }) => `${text} ${note}`.trim())
    expect(told([asked])).toEqual(['妈妈请假 病假'])
    const early = leaveAsked(leave({ at: at('20:00', '2026-09-07'), reason: 'personal' }), at('05:00'))
    expect(told([early])).toEqual(['妈妈请假 事假，9月7日提前请的'])
    expect(told([asked, taken])[1]).toBe('爸爸取消请假')
    expect(told([asked, received(ZHOU, at('16:32'))])).toContain('zhou老师点名到 作业辅导·三（1）班教室')
  })

  test('请假在前、老师又登记一次，记录仍接得上', () => {
    expect(brokenRules([toldBy([asked, sentAway(ZHOU, at('16:33'), 'leave')])])).toEqual([])
  })
})
