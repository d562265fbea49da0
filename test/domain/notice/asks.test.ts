import fc from 'fast-check'
import {
  afterAsking,
  asksAt,
  asksWithDigest,
  ENOUGH,
  knownPushes,
  MOST_A_TAP,
  REFUSED_FOR,
  TAPS,
  topUpAsks,
  type KnownPushes,
} from '@/domain/notice/asks'
import { TEMPLATES } from '@/domain/notice/Notice'

const NOW = 2_000_000_000_000
const NOTHING: KnownPushes = { grants: {}, muted: [] }
const has = (left: number | null, refusedAt: number | null = null) => ({ left, refusedAt })

const aKnown = fc.record({
  grants: fc.dictionary(
    fc.constantFrom(...TEMPLATES),
    fc.record({
      left: fc.option(fc.nat(ENOUGH + 3)),
      refusedAt: fc.option(fc.integer({ min: NOW - 2 * REFUSED_FOR, max: NOW })),
    }),
  ),
  muted: fc.subarray([...TEMPLATES]),
}) as fc.Arbitrary<KnownPushes>

describe('点一下，顺便问微信', () => {
  test('什么都还没有：每个动作问三样，最要紧的在前', () => {
    expect(asksAt('enrolled', NOTHING, NOW)).toEqual(['absence', 'released', 'enrolled'])
    expect(asksAt('roll-taken', NOTHING, NOW)).toEqual(['absence', 'absence-answered', 'roll-not-taken'])
    expect(asksAt('wished', NOTHING, NOW)).toEqual(['draw-result', 'seat-offer', 'absence'])
    for (const tap of TAPS) expect(asksAt(tap, NOTHING, NOW)).toHaveLength(MOST_A_TAP)
  })

  test('日报页的「加一次」：日报总在第一个，另外问两样急的；够了的、刚拒绝的不问', () => {
    expect(asksWithDigest(NOTHING, NOW)).toEqual(['digest', 'uncollected', 'missing'])
    const grants = { digest: has(ENOUGH, NOW), uncollected: has(ENOUGH), missing: has(0, NOW) }
    expect(asksWithDigest({ grants, muted: ['digest'] }, NOW)).toEqual(['digest', 'barred-attempt'])
    const all = { uncollected: has(null), missing: has(null), 'barred-attempt': has(null) }
    expect(asksWithDigest({ grants: all, muted: [] }, NOW)).toEqual(['digest'])
  })

  test('剩得最少的先问；一样多的，要紧的先问', () => {
    const grants = { absence: has(4), released: has(2), enrolled: has(2), uncollected: has(0) }
    expect(
      asksAt(
        'enrolled',
        { grants: { ...grants, 'enrolment-changed': has(9), 'session-changed': has(9) }, muted: [] },
        NOW,
      ),
    ).toEqual(['uncollected', 'released', 'enrolled'])
  })

  test('还有九次就问，有十次就不问', () => {
    const only = (left: number): KnownPushes => ({
      grants: { 'seat-offer': has(left), 'enrolment-changed': has(null), absence: has(null) },
      muted: [],
    })
    expect(asksAt('waiting', only(ENOUGH - 1), NOW)).toEqual(['seat-offer'])
    expect(asksAt('waiting', only(ENOUGH), NOW)).toEqual([])
  })

  test('说过不允许的，三十天里不再问，满三十天才问', () => {
    const refusedAt = (moment: number): KnownPushes => ({
      grants: { 'seat-offer': has(0, moment), 'enrolment-changed': has(null), absence: has(null) },
      muted: [],
    })
    expect(asksAt('waiting', refusedAt(NOW - REFUSED_FOR + 1), NOW)).toEqual([])
    expect(asksAt('waiting', refusedAt(NOW - REFUSED_FOR), NOW)).toEqual(['seat-offer'])
  })

  test('不管手里有什么：最多三样，不重复，不问够了的、长期的、关了的、刚拒绝的；没问的都不比问了的少', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TAPS), aKnown, (tap, known) => {
        const asked = asksAt(tap, known, NOW)
        const leftOf = (template: (typeof asked)[number]) => (known.grants[template] ?? has(0)).left
        expect(asked.length).toBeLessThanOrEqual(MOST_A_TAP)
        expect(new Set(asked).size).toBe(asked.length)
        for (const template of asked) {
          const { left, refusedAt } = known.grants[template] ?? has(0)
          expect(left).not.toBeNull()
          expect(left).toBeLessThan(ENOUGH)
          expect(known.muted).not.toContain(template)
          expect(refusedAt === null || refusedAt + REFUSED_FOR <= NOW).toBe(true)
        }
        const counts = asked.map((template) => leftOf(template) ?? 0)
        expect(counts).toEqual([...counts].sort((a, b) => a - b))
        const rest = asksAt(tap, { ...known, muted: [...known.muted, ...asked] }, NOW)
        for (const template of rest)
          expect(leftOf(template) ?? 0).toBeGreaterThanOrEqual(Math.max(0, ...counts))
      }),
    )
  })
})

describe('手机记着微信怎么说的', () => {
  test('长期的没有次数；一次性的照数', () => {
    const grant = { left: 3, longTerm: false, refusedAt: null, heard: [] }
    expect(
      knownPushes({ grants: { absence: grant, digest: { ...grant, longTerm: true } }, muted: ['released'] }),
    ).toEqual({ grants: { absence: has(3), digest: has(null) }, muted: ['released'] })
  })

  test('问过之后：允许的记下次数，没允许的记下是刚才拒绝的，没问的不动', () => {
    const known: KnownPushes = { grants: { absence: has(1), leave: has(2) }, muted: [] }
    expect(afterAsking(known, ['absence', 'released'], { absence: has(2) }, NOW).grants).toEqual({
      absence: has(2),
      released: has(0, NOW),
      leave: has(2),
    })
  })
})

describe('提醒设置里加一次', () => {
  const setting = (template: (typeof TEMPLATES)[number], left: number | null, more = {}) => ({
    template,
    left,
    refused: false,
    muted: false,
    ...more,
  })

  test('最多三样，最少的先加；拒绝过的排在后面，关了的和长期的不加', () => {
    expect(
      topUpAsks([
        setting('absence', 5),
        setting('released', 0, { refused: true }),
        setting('enrolled', 0, { muted: true }),
        setting('digest', null),
        setting('leave', 2),
        setting('stand-in', 7),
      ]),
    ).toEqual(['leave', 'absence', 'stand-in'])
    expect(topUpAsks([setting('released', 0, { refused: true })])).toEqual(['released'])
    expect(topUpAsks([])).toEqual([])
  })
})
