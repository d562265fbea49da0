import { lastTold, sundayOf, toldBefore, weekOf } from '@/domain/digest/weekOf'
import { plusDays } from '@/domain/time'
import { aDigest } from '../given/aDigest'
import { TUESDAY } from '../given/days'

const MONDAY = plusDays(TUESDAY, -1)
const SATURDAY = plusDays(TUESDAY, 4)
const SUNDAY = plusDays(TUESDAY, 5)
const LAST_FRIDAY = plusDays(TUESDAY, -4)

describe('这一周', () => {
  test('周一到周五都有一格，没说过的空着', () => {
    const week = weekOf(TUESDAY, [aDigest(TUESDAY, 1, { expected: 9, leave: 2, unexplained: 1 })])
    expect(week.map(({ day, kind }) => [day, kind])).toEqual([
      [MONDAY, 'none'],
      [TUESDAY, 'service'],
      [plusDays(TUESDAY, 1), 'none'],
      [plusDays(TUESDAY, 2), 'none'],
      [plusDays(TUESDAY, 3), 'none'],
    ])
    expect(week[1]).toEqual({ day: TUESDAY, kind: 'service', expected: 9, leave: 2, unexplained: 1 })
  })

  test.each([MONDAY, TUESDAY, SATURDAY, SUNDAY])('%s 问的是同一周', (day) => {
    expect(sundayOf(day)).toBe(SUNDAY)
    expect(weekOf(day, [])[0]?.day).toBe(MONDAY)
  })

  test('周末补课的那天才画出来', () => {
    expect(weekOf(TUESDAY, [aDigest(SATURDAY)]).map(({ day }) => day)).toContain(SATURDAY)
    expect(weekOf(TUESDAY, [aDigest(MONDAY)]).map(({ day }) => day)).not.toContain(SATURDAY)
  })

  test('一天说了两次，算后一次的', () => {
    const twice = [aDigest(TUESDAY, 2, { unexplained: 0 }), aDigest(TUESDAY, 1, { unexplained: 3 })]
    expect(weekOf(TUESDAY, twice)[1]?.unexplained).toBe(0)
    expect(lastTold(twice, TUESDAY)?.round).toBe(2)
    expect(lastTold([], TUESDAY)).toBeNull()
  })
})

describe('前一个服务日', () => {
  test('周二前面是周一；周一没有服务，就是上周五', () => {
    const told = [aDigest(LAST_FRIDAY, 1), aDigest(LAST_FRIDAY, 2), aDigest(TUESDAY)]
    expect(toldBefore(told, TUESDAY)).toMatchObject({ day: LAST_FRIDAY, round: 2 })
    expect(toldBefore([...told, aDigest(MONDAY)], TUESDAY)).toMatchObject({ day: MONDAY })
  })
  test('后面的日子不算；前面没有就没有', () => {
    expect(toldBefore([aDigest(TUESDAY), aDigest(SATURDAY)], TUESDAY)).toBeNull()
  })
})
