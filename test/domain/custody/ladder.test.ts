import fc from 'fast-check'
import type { Rung } from '@/domain/custody/Custody'
import { LADDER, rungDue, rungText } from '@/domain/custody/ladder'
import { MINUTE } from '@/domain/time'
import { aCustody, away, gone, held } from '../given/aCustody'
import { at, minute } from '../given/days'
import { LIN } from '../given/people'

const END = at('18:30')
const rungs: Rung[] = [0, 1, 2, 3, 4]

describe('没人接的孩子', () => {
  test.each<[number, Rung]>([
    [-1, 0],
    [0, 1],
    [10 * MINUTE - 1, 1],
    [10 * MINUTE, 2],
    [20 * MINUTE - 1, 2],
    [20 * MINUTE, 3],
    [30 * MINUTE - 1, 3],
    [30 * MINUTE, 4],
    [24 * 60 * MINUTE, 4],
  ])('放学后 %i 毫秒在第 %i 级', (after, rung) => expect(rungDue(aCustody(held()), END + after)).toBe(rung))

  test('过了零点也不会自己降下来', () => {
    expect(rungDue(aCustody(held()), at('00:30', '2026-09-09'))).toBe(4)
  })

  test('只升不降：时间往前走，级别从不变小，也不小于已到的级别', () => {
    const spans = fc.tuple(fc.integer({ min: -3_600_000, max: 7_200_000 }), fc.nat({ max: 7_200_000 }))
    fc.assert(
      fc.property(fc.constantFrom(...rungs), spans, (rung, [after, more]) => {
        const custody = aCustody(held(), { rung })
        const earlier = rungDue(custody, END + after)
        expect(earlier).toBeGreaterThanOrEqual(rung)
        expect(rungDue(custody, END + after + more)).toBeGreaterThanOrEqual(earlier)
      }),
    )
  })

  test('不在学校手里的孩子不升级', () => {
    for (const state of [gone(), away('absent'), away('leave')])
      expect(rungDue(aCustody(state, { rung: 1 }), END + 60 * MINUTE)).toBe(1)
  })

  test('申请了延时托管的孩子，从托管结束算起', () => {
    const custody = aCustody(held(LIN), { endsAtMinute: minute('19:30') })
    expect(rungDue(custody, at('19:30') - 1)).toBe(0)
    expect(rungDue(custody, at('19:30'))).toBe(1)
  })

  test('依次找家长、第二联系人、值班领导、校长，一级比一级晚', () => {
    expect(LADDER.map((r) => [r.rung, r.who])).toEqual([
      [1, 'guardians'],
      [2, 'second-contact'],
      [3, 'duty-leader'],
      [4, 'principal'],
    ])
    expect(rungText(0)).toBe('')
    expect(new Set(rungs.map(rungText)).size).toBe(rungs.length)
  })
})
