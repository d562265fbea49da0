import fc from 'fast-check'
import { dayBegins, isOfDay, toldLater, TOLD_AT_ONCE_WITHIN, withinReason } from '@/domain/eventTime'
import { atMinute, MINUTE } from '@/domain/time'
import { at, TUESDAY } from './given/days'

const FROM = at('16:15')
const NOW = at('17:40')
const moment = fc.integer({ min: FROM - 300 * MINUTE, max: NOW + 300 * MINUTE })

describe('手机自己的时间', () => {
  test('没说就是没说，用服务器的时间', () => {
    expect(toldLater(undefined, FROM, NOW)).toBeUndefined()
  })

  test.each([
    ['三十秒整，算当时说的', NOW - TOLD_AT_ONCE_WITHIN, undefined],
    ['差一毫秒就过了三十秒', NOW - TOLD_AT_ONCE_WITHIN - 1, NOW - TOLD_AT_ONCE_WITHIN - 1],
    ['在将来，算现在', NOW + MINUTE, undefined],
    ['早于可能的时间，算最早那一刻', FROM - 1, FROM],
  ])('%s', (_, told, kept) => expect(toldLater(told, FROM, NOW)).toBe(kept))

  test('无论手机怎么说，记下的时间不在将来、不在开始以前', () => {
    fc.assert(
      fc.property(moment, (told) => {
        const kept = toldLater(told, FROM, NOW) ?? NOW
        expect(kept).toBeGreaterThanOrEqual(FROM)
        expect(kept).toBeLessThanOrEqual(NOW)
      }),
    )
  })

  test('先后不会颠倒，在范围里的一毫秒也不改', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        expect(withinReason(early, FROM, NOW)).toBeLessThanOrEqual(withinReason(late, FROM, NOW))
        if (a >= FROM && a <= NOW) expect(withinReason(a, FROM, NOW)).toBe(a)
      }),
    )
  })
})

describe('哪一天的事', () => {
  const begins = dayBegins(TUESDAY)
  test.each([
    ['没说', undefined, true],
    ['凌晨四点起', begins, true],
    ['四点前一毫秒是前一天', begins - 1, false],
    ['时钟快到明天，按今天算', atMinute(TUESDAY, 1900), true],
  ])('%s', (_, told, isToday) => expect(isOfDay(told, TUESDAY)).toBe(isToday))
})
