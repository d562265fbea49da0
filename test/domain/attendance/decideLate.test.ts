import fc from 'fast-check'
import {
  alternativeText,
  answerBy,
  decideLate,
  isOverdue,
  lateDeciderOf,
  type LateDecision,
} from '@/domain/attendance/decideLate'
import { holdsOn, patternFrom, setLatePattern, stopLatePattern } from '@/domain/attendance/LatePattern'
import { latePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import type { DayKind } from '@/domain/calendar/serviceDay'
import { atMinute, MINUTE, type Weekday } from '@/domain/time'
import { aPlan } from '../given/aPlan'
import { at, minute, TUESDAY } from '../given/days'
import { CHENCHEN, MOTHER, personOf, SCHOOL, TERM } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const CUT_OFF = minute('17:00')
const WEDNESDAY = '2026-09-09'
const due = (now: number, day = TUESDAY) => answerBy({ now, day, cutOffMinute: CUT_OFF })

describe('答应几点前答复', () => {
  test.each([
    ['上午九点问，十点前', at('09:00'), at('10:00')],
    ['16:15 问，正好一小时', at('16:15'), at('17:15')],
    ['16:16 问，不晚于截止后一刻钟', at('16:16'), at('17:15')],
    ['截止前一分钟', at('16:59'), at('17:15')],
    ['清早开门排出来的，中午前', at('05:05'), at('12:00')],
    ['八点整起按一小时', at('08:00'), at('09:00')],
  ])('%s', (_, now, promised) => expect(due(now)).toBe(promised))

  test('以后的日子：那天中午前', () => {
    expect(due(at('16:00'), WEDNESDAY)).toBe(at('12:00', WEDNESDAY))
    expect(due(at('23:59'), WEDNESDAY)).toBe(at('12:00', WEDNESDAY))
  })

  test('什么时候问都在问之后，也不晚于截止后一刻钟', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: CUT_OFF - 1 }), (asked) => {
        const now = atMinute(TUESDAY, asked)
        expect(due(now)).toBeGreaterThan(now)
        expect(due(now)).toBeLessThanOrEqual(atMinute(TUESDAY, CUT_OFF) + 15 * MINUTE)
      }),
    )
  })
})

const pickup = (more: Partial<LatePickup> = {}): LatePickup => ({
  ...latePickup({
    _id: 'a-day:a-child',
    schoolId: SCHOOL,
    day: TUESDAY,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    untilMinute: minute('19:00'),
    feeFen: 500,
    collectorId: 'c-mother',
    collectorText: '妈妈 李静',
    op: 'op-late',
    by: MOTHER,
    byName: '李静',
    at: at('16:00'),
  }),
  status: 'pending',
  decidedBy: null,
  answerBy: at('17:00'),
  ...more,
})
const REFUSE: LateDecision = {
  decision: 'refuse',
  reason: '老师今天要早走',
  alternative: 'at-end',
  words: '',
}
const APPROVE: LateDecision = { decision: 'approve', reason: '', alternative: null, words: '' }
const decide = (asked: LateDecision, more: Partial<Parameters<typeof decideLate>[0]> = {}) =>
  decideLate({ decider: 'leader', pickup: pickup(), asked, collectorKnown: true, ...more })

describe('由人决定', () => {
  test('谁能决定：延时班的老师、值班领导或校长；别人不是', () => {
    const late = { teacherId: personOf('t-late') }
    expect(lateDeciderOf(late, late, { personId: 't-late', leads: false })).toBe('late-teacher')
    expect(lateDeciderOf(late, late, { personId: 't-late', leads: true })).toBe('leader')
    expect(lateDeciderOf(late, late, { personId: 't-other', leads: false })).toBeNull()
    const standIn = { ...late, teacherId: personOf('t-other') }
    expect(lateDeciderOf(late, standIn, { personId: 't-other', leads: false })).toBe('late-teacher')
    expect(lateDeciderOf(late, standIn, { personId: 't-late', leads: false })).toBe('late-teacher')
    expect(refusalOf(decide(APPROVE, { decider: null })).code).toBe('late/not-yours')
  })

  test('回绝要四个字的原因，和一个办法', () => {
    expect(valueOf(decide(REFUSE))).toEqual({
      status: 'refused',
      reason: '老师今天要早走',
      alternative: alternativeText('at-end'),
    })
    expect(refusalOf(decide({ ...REFUSE, reason: ' 满员了 ' })).code).toBe('late/reason-missing')
    expect(refusalOf(decide({ ...REFUSE, alternative: null })).code).toBe('late/alternative-missing')
    expect(refusalOf(decide({ ...REFUSE, alternative: 'other', words: ' ' })).code).toBe(
      'late/alternative-missing',
    )
    expect(valueOf(decide({ ...REFUSE, alternative: 'other', words: '到传达室等' }))).toMatchObject({
      alternative: '到传达室等',
    })
  })

  test('已经决定的说是谁、几点、同意还是回绝；取消了的当没有', () => {
    const decided = pickup({
      status: 'refused',
      decidedBy: { by: personOf('t-late'), byName: '孙倩老师', at: at('16:20') },
    })
    expect(refusalOf(decide(APPROVE, { pickup: decided }))).toEqual({
      code: 'late/decided',
      pupil: '刘梓辰',
      approved: false,
      byName: '孙倩老师',
      at: at('16:20'),
    })
    expect(refusalOf(decide(REFUSE, { pickup: pickup({ status: 'cancelled' }) })).code).toBe('late/none')
    expect(refusalOf(decide(REFUSE, { pickup: null })).code).toBe('late/none')
  })

  test('选的接送人不能来了：不能同意，可以回绝', () => {
    expect(refusalOf(decide(APPROVE, { collectorKnown: false })).code).toBe('late/collector-gone')
    expect(decide(REFUSE, { collectorKnown: false }).ok).toBe(true)
  })

  test('到点那一刻算没按时答复，说过一次不再说', () => {
    expect(isOverdue(pickup(), at('17:00') - 1)).toBe(false)
    expect(isOverdue(pickup(), at('17:00'))).toBe(true)
    expect(isOverdue(pickup({ overdueAt: at('17:00') }), at('18:00'))).toBe(false)
    expect(isOverdue(pickup({ status: 'refused' }), at('18:00'))).toBe(false)
  })
})

describe('每周固定', () => {
  const { late } = aPlan()
  const service = (timetable: Weekday): DayKind => ({ kind: 'service', timetable, makeUpFor: null })
  const pattern = { weekdays: [2, 4] as Weekday[], from: TUESDAY, to: null }

  test('调休日跟它顶的那个星期走；放假、不在期内都不算', () => {
    expect(holdsOn(pattern, '2026-09-12', service(4))).toBe(true)
    expect(holdsOn(pattern, '2026-09-10', service(5))).toBe(false)
    expect(holdsOn(pattern, '2026-09-10', { kind: 'rest', why: 'holiday', name: '放假' })).toBe(false)
    expect(holdsOn(pattern, '2026-09-07', service(2))).toBe(false)
    expect(holdsOn({ ...pattern, to: TUESDAY }, '2026-09-10', service(4))).toBe(false)
  })

  test('截止那一分钟起从明天算', () => {
    expect(patternFrom(at('17:00') - 1, CUT_OFF)).toBe(TUESDAY)
    expect(patternFrom(at('17:00'), CUT_OFF)).toBe(WEDNESDAY)
  })

  test('星期去重排序；一天没选、选了不办的、时间不对、人不对，依次拒绝', () => {
    const open = late.weekdays
    const facts = {
      weekdays: [...open, ...open].reverse(),
      untilMinute: minute('19:00'),
      late,
      collectorKnown: true,
    }
    expect(valueOf(setLatePattern(facts)).weekdays).toEqual([...open].sort((a, b) => a - b))
    expect(refusalOf(setLatePattern({ ...facts, weekdays: [] })).code).toBe('late/no-weekday')
    expect(refusalOf(setLatePattern({ ...facts, weekdays: [7] })).code).toBe('late/closed-weekday')
    expect(refusalOf(setLatePattern({ ...facts, untilMinute: 1 })).code).toBe('late/unknown-end')
    expect(refusalOf(setLatePattern({ ...facts, collectorKnown: false })).code).toBe('late/collector-unknown')
  })

  test('停用从明天起，停到前一天为止', () => {
    const stands = {
      ...pattern,
      _id: 'p',
      schoolId: SCHOOL,
      termId: TERM,
      pupilId: CHENCHEN,
      pupilName: '刘梓辰',
      untilMinute: minute('19:00'),
      collectorId: 'c-mother',
      collectorText: '妈妈 李静',
      ops: [],
      op: 'op',
      by: MOTHER,
      byName: '李静',
      at: at('12:00'),
      version: 1,
    }
    const stop = (from: string, of: typeof stands | null = stands) =>
      stopLatePattern({ now: at('12:00'), from, pattern: of })
    expect(refusalOf(stop(TUESDAY)).code).toBe('late/stop-from-today')
    expect(valueOf(stop(WEDNESDAY))).toEqual({ to: TUESDAY })
    expect(refusalOf(stop(WEDNESDAY, null)).code).toBe('late/no-pattern')
  })
})
