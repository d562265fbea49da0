import fc from 'fast-check'
import type { ReleaseClaim } from '@/domain/custody/release'
import type { BarredCollector, Delegation } from '@/domain/people/Pupil'
import { aCustody, gone, held } from '../given/aCustody'
import { ask, byEye, GOOD_CODE, grandma, mother, pupil } from '../given/aRelease'
import { at, TUESDAY } from '../given/days'
import { MOTHER } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const DELEGATED = '731905'
const given = (more: Partial<Delegation> = {}): Delegation => ({
  id: 'd-1',
  day: TUESDAY,
  name: '吴小梅',
  relation: '姑姑',
  phone: '13900000001',
  photoId: null,
  by: MOTHER,
  byName: '李静（妈妈）',
  at: at('09:00'),
  cancelledAt: null,
  ...more,
})
const claim: ReleaseClaim = { how: 'code', code: DELEGATED }
const codes = [
  { code: GOOD_CODE, collectorId: mother.id },
  { code: DELEGATED, delegationId: 'd-1' },
]
const bar = (more: Partial<BarredCollector>): BarredCollector => ({
  name: '不相干的名字',
  personId: null,
  collectorId: null,
  reason: '法院裁定',
  by: 'court',
  ...more,
})

describe('凭临时委托的码', () => {
  test('当天、这个孩子、没取消：放行，写明是谁', () => {
    expect(valueOf(ask({ claim, codes, pupil: pupil({ delegations: [given()] }) }))).toEqual({
      proof: { how: 'delegation', delegationId: 'd-1' },
      collectorText: '姑姑 吴小梅',
    })
  })

  test.each<[string, Delegation[]]>([
    ['取消了', [given({ cancelledAt: at('10:00') })]],
    ['是明天的', [given({ day: '2026-09-09' })]],
    ['没有这次委托', []],
    ['是另一次委托', [given({ id: 'd-2' })]],
  ])('%s：不放行', (_, delegations) => {
    expect(refusalOf(ask({ claim, codes, pupil: pupil({ delegations }) })).code).toBe(
      'custody/collector-unknown',
    )
  })

  test('只能用一次', () => {
    const done = aCustody(gone(at('17:40')))
    const again = ask({ claim, codes, custody: done, pupil: pupil({ delegations: [given()] }) })
    expect(refusalOf(again).code).toBe('custody/released-already')
  })

  test('码错五次，委托的码也锁住', () => {
    const locked = aCustody(held(), { codeTries: 5 })
    const asked = ask({ claim, codes, custody: locked, pupil: pupil({ delegations: [given()] }) })
    expect(refusalOf(asked).code).toBe('custody/code-locked')
  })

  test('不管拿什么来，被禁止的人从不放行', () => {
    const known = fc.record({
      name: fc.constantFrom('不相干的名字', mother.name, grandma.name, ' 吴小梅 ', '吴小梅'),
      personId: fc.constantFrom(null, MOTHER),
      collectorId: fc.constantFrom(null, mother.id, grandma.id),
      by: fc.constantFrom('court' as const, 'guardian' as const),
    })
    const claims = fc.constantFrom<ReleaseClaim>(
      claim,
      { how: 'code', code: GOOD_CODE },
      byEye(mother.id),
      byEye(grandma.id),
    )
    fc.assert(
      fc.property(fc.array(known.map(bar), { maxLength: 3 }), claims, (barred, asked) => {
        const delegations = [given()]
        const result = ask({ claim: asked, codes, pupil: pupil({ barred, delegations }) })
        if (!result.ok) return
        const { proof, collectorText } = result.value
        const name = collectorText.split(' ')[1]
        expect(barred.some((one) => one.name.trim() === name)).toBe(false)
        if (proof.how === 'code' || proof.how === 'eye')
          expect(barred.some((one) => one.collectorId === proof.collectorId)).toBe(false)
        if (name === mother.name) expect(barred.some((one) => one.personId === MOTHER)).toBe(false)
      }),
    )
  })
})
