import fc from 'fast-check'
import { say } from '@/domain/failure'
import type { BarredCollector } from '@/domain/people/Pupil'
import { ask, byEye, byGoodCode, grandma, mother, pupil } from '../given/aRelease'
import { LIN, MOTHER } from '../given/people'
import { refusalOf } from '../given/refusal'

describe('禁止接送', () => {
  const bar = (more: Partial<BarredCollector>): BarredCollector => ({
    name: '不相干的名字',
    personId: null,
    collectorId: null,
    reason: '法院裁定',
    by: 'court',
    ...more,
  })
  const ways: [string, BarredCollector][] = [
    ['接送人编号', bar({ collectorId: mother.id })],
    ['本人', bar({ personId: MOTHER })],
    ['姓名', bar({ name: mother.name })],
  ]

  test.each(ways)('按%s禁止的人，凭码或看人都不放行', (_, barred) => {
    for (const claim of [byGoodCode, byEye(mother.id)])
      expect(refusalOf(ask({ claim, pupil: pupil({ barred: [barred] }) }))).toEqual({
        code: 'custody/collector-barred',
        pupil: '刘梓辰',
      })
  })

  test.each(ways)('按%s禁止一个人，不拦别的接送人', (_, barred) => {
    expect(ask({ claim: byEye(grandma.id), pupil: pupil({ barred: [barred] }) }).ok).toBe(true)
  })

  test('按本人禁止别人，不会拦住没有用程序的接送人', () => {
    expect(ask({ claim: byEye(grandma.id), pupil: pupil({ barred: [bar({ personId: LIN })] }) }).ok).toBe(
      true,
    )
  })

  test.each<[string, BarredCollector]>([
    ['还记了别的接送人编号', bar({ name: mother.name, collectorId: 'c-other' })],
    ['还记了别人的账号', bar({ name: mother.name, personId: LIN })],
    ['两样都记了', bar({ name: mother.name, collectorId: 'c-other', personId: LIN })],
    ['名字前后多了空格', bar({ name: ` ${mother.name}\u3000`, collectorId: 'c-other' })],
  ])('同名的人一律先拦下：%s', (_, barred) => {
    for (const claim of [byGoodCode, byEye(mother.id)])
      expect(refusalOf(ask({ claim, pupil: pupil({ barred: [barred] }) })).code).toBe(
        'custody/collector-barred',
      )
  })

  test('接送人的名字登记时多了空格，照样拦下', () => {
    const spaced = { ...mother, name: `\u3000${mother.name} ` }
    const asked = ask({ pupil: pupil({ collectors: [spaced], barred: [bar({ name: mother.name })] }) })
    expect(refusalOf(asked).code).toBe('custody/collector-barred')
  })

  test('编号、本人、名字，有一样对上就拦，一样都对不上就不拦', () => {
    const facts = fc.record({
      collectorId: fc.constantFrom(null, mother.id, 'c-other'),
      personId: fc.constantFrom(null, MOTHER, LIN),
      name: fc.constantFrom(
        mother.name,
        ` ${mother.name}`,
        `${mother.name}雅`,
        mother.name.slice(0, 1),
        '甲',
      ),
    })
    fc.assert(
      fc.property(facts, fc.constantFrom(byGoodCode, byEye(mother.id)), (known, claim) => {
        const same =
          known.collectorId === mother.id || known.personId === MOTHER || known.name.trim() === mother.name
        expect(ask({ claim, pupil: pupil({ barred: [bar(known)] }) }).ok).toBe(!same)
      }),
    )
  })

  test('排在名单第几位都拦得住', () => {
    const others = [bar({ name: '甲' }), bar({ name: '乙', collectorId: 'c-x' })]
    for (const [, barred] of ways)
      expect(refusalOf(ask({ pupil: pupil({ barred: [...others, barred] }) })).code).toBe(
        'custody/collector-barred',
      )
  })

  test('在门口听到的话，与没登记的人一模一样', () => {
    const unknown = refusalOf(ask({ claim: byEye('c-nobody') }))
    const barred = refusalOf(ask({ pupil: pupil({ barred: [bar({ collectorId: mother.id })] }) }))
    expect(barred.code).not.toBe(unknown.code)
    expect(say(barred)).toBe(say(unknown))
  })
})
