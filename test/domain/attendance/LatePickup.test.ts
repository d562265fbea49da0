import { applyLatePickup, type LatePickupFacts } from '@/domain/attendance/LatePickup'
import type { DayKind } from '@/domain/calendar/serviceDay'
import { aPlan } from '../given/aPlan'
import { at, minute, TUESDAY } from '../given/days'
import { refusalOf, valueOf } from '../given/refusal'

const { late } = aPlan()
const service = (timetable: 1 | 2 | 5 = 2): DayKind => ({ kind: 'service', timetable, makeUpFor: null })
const facts = (more: Partial<LatePickupFacts> = {}): LatePickupFacts => ({
  now: at('16:00'),
  day: TUESDAY,
  dayKind: service(),
  late,
  untilMinute: minute('19:00'),
  hasItinerary: true,
  isOnLeave: false,
  collectorKnown: true,
  ...more,
})
const ask = (more: Partial<LatePickupFacts> = {}) => applyLatePickup(facts(more))

describe('延时托管申请', () => {
  test.each([
    ['16:59 最后一毫秒', at('17:00') - 1, true],
    ['17:00 整', at('17:00'), false],
    ['17:00 过一毫秒', at('17:00') + 1, false],
  ])('17:00 截止，%s', (_, now, may) => {
    const result = ask({ now })
    if (may) expect(valueOf(result)).toEqual({ feeFen: 500 })
    else
      expect(refusalOf(result)).toEqual({
        code: 'late/past-cut-off',
        cutOffMinute: minute('17:00'),
        teacher: '林舟',
      })
  })

  test('截止只管当天：前一天晚上可以申请第二天', () => {
    expect(ask({ now: at('23:59', '2026-09-07') }).ok).toBe(true)
  })

  test('过去的日子不能申请，到次日零点那天就过去了', () => {
    const lateCutOff = { ...late, cutOffMinute: 1440 }
    expect(ask({ late: lateCutOff, now: at('23:59') }).ok).toBe(true)
    const passed = ask({ late: lateCutOff, now: at('00:00', '2026-09-09') })
    expect(refusalOf(passed)).toEqual({ code: 'late/no-service', day: TUESDAY, name: '日期已过' })
  })

  test('费用按选的结束时间', () => {
    expect(valueOf(ask({ untilMinute: minute('19:30') }))).toEqual({ feeFen: 1_000 })
  })

  test.each([-1, 1])('结束时间差 %i 分钟就不是列出的选项', (off) => {
    expect(refusalOf(ask({ untilMinute: minute('19:00') + off })).code).toBe('late/unknown-end')
  })

  test.each<[string, DayKind]>([
    ['国庆节', { kind: 'rest', why: 'holiday', name: '国庆节' }],
    ['周末', { kind: 'rest', why: 'weekend', name: '周末' }],
    ['国庆节调休上课', { kind: 'undecided', name: '国庆节调休上课' }],
  ])('没有课后服务的日子（%s）不用申请', (name, dayKind) => {
    expect(refusalOf(ask({ dayKind }))).toEqual({ code: 'late/no-service', day: TUESDAY, name })
  })

  test('按当天所用的课表看办不办，调休日也一样', () => {
    expect(refusalOf(ask({ dayKind: service(5) })).code).toBe('late/no-service')
    expect(ask({ dayKind: { kind: 'service', timetable: 1, makeUpFor: '国庆节' } }).ok).toBe(true)
  })

  test('拒绝依次是：没有服务、已截止、时间不对、当天没报课、请了假、接送人没登记', () => {
    const wrong = {
      now: at('17:30'),
      untilMinute: minute('19:10'),
      hasItinerary: false,
      isOnLeave: true,
      collectorKnown: false,
    }
    expect(refusalOf(ask({ ...wrong, dayKind: service(5) })).code).toBe('late/no-service')
    expect(refusalOf(ask(wrong)).code).toBe('late/past-cut-off')
    expect(refusalOf(ask({ ...wrong, now: at('16:00') })).code).toBe('late/unknown-end')
    expect(refusalOf(ask({ hasItinerary: false, isOnLeave: true, collectorKnown: false })).code).toBe(
      'late/not-placed',
    )
    expect(refusalOf(ask({ isOnLeave: true, collectorKnown: false })).code).toBe('late/on-leave')
    expect(refusalOf(ask({ collectorKnown: false })).code).toBe('late/collector-unknown')
    expect(ask().ok).toBe(true)
  })
})
