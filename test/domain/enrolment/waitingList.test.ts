import fc from 'fast-check'
import { newSeats } from '@/domain/enrolment/newSeats'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import {
  brokenSeats,
  hasLapsed,
  lapsedOffers,
  lineOf,
  nextInLine,
  offerUntil,
  positionOf,
} from '@/domain/enrolment/waitingList'
import { atMinute, HOUR, minuteOf } from '@/domain/time'
import { ROBOT } from '../given/aPlan'
import { at } from '../given/days'
import { CHENCHEN, pupilOf, SCHOOL, TERM } from '../given/people'

const seats = (more: Partial<Seats> = {}): Seats => ({
  ...newSeats({ _id: ROBOT, schoolId: SCHOOL, termId: TERM, courseId: ROBOT, day: null, capacity: 2 }),
  ...more,
})
const offer = (until: number, order = 1) => ({ at: 0, until, order })

describe('候补的次序', () => {
  const waiters = { b: 1_000, a: 1_000, c: 999, drawn: 2, first: 1 }

  test('抽签排下来的在前，后来的按到的毫秒，同一毫秒按编号', () => {
    expect(lineOf({ waiters }).map((one) => one.pupilId)).toEqual(['first', 'drawn', 'c', 'a', 'b'])
    expect(nextInLine({ waiters })).toEqual({ pupilId: 'first', order: 1 })
  })

  test('第几位从一数起，没在排的没有', () => {
    expect(positionOf({ waiters }, pupilOf('first'))).toBe(1)
    expect(positionOf({ waiters }, pupilOf('b'))).toBe(5)
    expect(positionOf({ waiters }, CHENCHEN)).toBeNull()
    expect(nextInLine({ waiters: {} })).toBeNull()
  })

  test('每个人的位次各不相同，从一到人数，与存放的次序无关', () => {
    const line = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(line, (given) => {
        const ids = Object.keys(given)
        const places = ids.map((id) => positionOf({ waiters: given }, pupilOf(id)))
        expect([...places].sort((a, b) => Number(a) - Number(b))).toEqual(ids.map((_, i) => i + 1))
        const turned = Object.fromEntries(Object.entries(given).reverse())
        expect(lineOf({ waiters: turned })).toEqual(lineOf({ waiters: given }))
      }),
    )
  })
})

describe('名额保留到什么时候', () => {
  test.each([
    ['白天：整整若干小时', at('09:00'), 4, at('13:00')],
    ['晚上九点整还能到期', at('19:00'), 2, at('21:00')],
    ['晚上九点过一毫秒，到第二天早上八点', at('19:00') + 1, 2, at('08:00', '2026-09-09')],
    ['半夜，到早上八点', at('22:00'), 4, at('08:00', '2026-09-09')],
    ['早上八点差一毫秒，到八点', at('06:00') - 1, 2, at('08:00')],
    ['早上八点整', at('06:00'), 2, at('08:00')],
    ['一天以后的同一时刻', at('16:30'), 24, at('16:30', '2026-09-09')],
  ])('%s', (_, now, hours, until) => expect(offerUntil(now, hours)).toBe(until))

  test('从不在夜里到期，从不早于答应的时间，最多多等十一个小时', () => {
    const moment = fc.integer({ min: atMinute('2026-09-01', 0), max: atMinute('2027-01-31', 0) })
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 72 }), (now, hours) => {
        const until = offerUntil(now, hours)
        const minute = minuteOf(until)
        const isAtNine = minute === 21 * 60 && until % 60_000 === 0
        expect(minute >= 8 * 60 && (minute < 21 * 60 || isAtNine)).toBe(true)
        expect(until).toBeGreaterThanOrEqual(now + hours * HOUR)
        expect(until).toBeLessThanOrEqual(now + (hours + 11) * HOUR)
      }),
    )
  })

  test.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('时限差 %i 毫秒，过没过：%s', (ms, lapsed) => {
    const until = at('18:00')
    expect(hasLapsed({ until }, until + ms)).toBe(lapsed)
    expect(lapsedOffers(seats({ offers: { a: offer(until) } as Seats['offers'] }), until + ms)).toHaveLength(
      lapsed ? 1 : 0,
    )
  })
})

describe('名额账对不对得上', () => {
  const claim = { by: 'p', at: 0, op: 'op' }
  const whole = seats({
    capacity: 5,
    left: 1,
    claims: { a: claim } as unknown as Seats['claims'],
    offers: { b: offer(1) } as Seats['offers'],
    offered: 1,
    waiters: { c: 1 } as Seats['waiters'],
    waiting: 1,
    reserved: { drawId: 'd', seats: 2 },
  })

  test('剩的、占的、留给候补的、留给抽签的，加起来就是总数', () => expect(brokenSeats(whole)).toEqual([]))

  test.each<[string, Partial<Seats>]>([
    ['少一个', { left: 0 }],
    ['多一个', { left: 2 }],
    ['剩下的是负数', { left: -1, capacity: 3 }],
    ['候补人数不对', { waiting: 2 }],
    ['留着的个数不对', { offered: 0 }],
    ['占了又在排', { waiters: { a: 1 } as Seats['waiters'] }],
    ['抽签留的没算', { reserved: null }],
  ])('%s，就说得出', (_, more) => expect(brokenSeats({ ...whole, ...more })).not.toEqual([]))
})
