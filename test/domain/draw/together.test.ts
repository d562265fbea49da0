import fc from 'fast-check'
import { lotsOf, togetherOf } from '@/domain/draw/together'
import type { PupilId } from '@/domain/ids'
import { pupil } from '@test/domain/given/aStandingDraw'

const told = (n: number, together: PupilId | null, wishes = { a: [] }) => ({
  pupilId: pupil(n),
  ticket: `T${n}`,
  together,
  wishes,
})

describe('同签', () => {
  test('一个孩子那里勾了，另一个孩子那里也看得到', () => {
    const family = [told(1, pupil(2)), told(2, null)]
    expect(togetherOf(pupil(1), family)).toBe(pupil(2))
    expect(togetherOf(pupil(2), family)).toBe(pupil(1))
    expect(togetherOf(pupil(3), family)).toBeNull()
    expect(togetherOf(pupil(2), [told(1, pupil(2))])).toBe(pupil(1))
  })

  test('签是几个孩子里最小的编号；没有志愿的孩子不算', () => {
    expect([...lotsOf([told(3, pupil(2)), told(2, null), told(1, null)])]).toEqual([
      [pupil(3), 'T2'],
      [pupil(2), 'T2'],
      [pupil(1), 'T1'],
    ])
    expect([...lotsOf([told(3, pupil(2))])]).toEqual([[pupil(3), 'T3']])
  })

  test('三个孩子连着勾，就是一个签', () => {
    const lots = lotsOf([told(1, null), told(2, pupil(1)), told(3, pupil(2)), told(4, null)])
    expect([...lots.values()]).toEqual(['T1', 'T1', 'T1', 'T4'])
  })

  test('勾选的先后、文档的先后不影响', () => {
    const family = fc
      .array(fc.option(fc.nat({ max: 7 }), { nil: null }), { minLength: 8, maxLength: 8 })
      .map((links) => links.map((link, n) => told(n, link === null || link === n ? null : pupil(link))))
    fc.assert(
      fc.property(
        family.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: 8 }))),
        ([all, shuffled]) => {
          const lots = lotsOf(all)
          expect(Object.fromEntries(lotsOf(shuffled))).toEqual(Object.fromEntries(lots))
          for (const { pupilId, together } of all)
            if (together !== null) expect(lots.get(together)).toBe(lots.get(pupilId))
        },
      ),
    )
  })
})
