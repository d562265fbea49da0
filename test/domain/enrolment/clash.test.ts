import fc from 'fast-check'
import { enrol, type EnrolFacts } from '@/domain/enrolment/enrol'
import type { CourseId } from '@/domain/ids'
import type { BlockKind } from '@/domain/plan/Plan'
import { aBlock, aPlan, CARE, careCourse, CHOIR, choir, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at } from '../given/days'
import { refusalOf, valueOf } from '../given/refusal'

const ask = (more: Partial<EnrolFacts> = {}) =>
  enrol({ now: at('09:00'), plan: aPlan(), week: aWeek(), courseId: ROBOT, ...more })

describe('时间冲突', () => {
  test('同一时段已有别的社团，拒绝并说出是哪一门', () => {
    expect(refusalOf(ask({ week: aWeek({ '2-club': CHOIR }) }))).toEqual({
      code: 'enrolment/clash',
      course: '机器人',
      other: '合唱',
    })
  })

  const withoutChoir = aPlan({ courses: { [ROBOT]: robot } })
  test('时段被一门已取消的课占着，拒绝，不去顶替', () => {
    expect(refusalOf(ask({ plan: withoutChoir, week: aWeek({ '2-club': CHOIR }) }))).toEqual({
      code: 'enrolment/clash',
      course: '机器人',
      other: '一门已取消的课',
    })
  })

  test('一周两次的课，有一次被已取消的课占着就整门拒绝', () => {
    const slots = [...robot.slots, { weekday: 4 as const, blockId: 'club' }]
    const plan = aPlan({ courses: { [ROBOT]: { ...robot, slots } } })
    for (const key of ['2-club', '4-club'])
      expect(refusalOf(ask({ plan, week: aWeek({ [key]: CHOIR }) })).code).toBe('enrolment/clash')
  })

  test('已取消的课占着别的时段，不拦', () => {
    for (const key of ['3-club', '2-care'])
      expect(valueOf(ask({ plan: withoutChoir, week: aWeek({ [key]: CHOIR }) })).kind).toBe('claim')
  })

  test('同一时段在另一天不算冲突', () => {
    expect(valueOf(ask({ week: aWeek({ '3-club': CHOIR }) })).kind).toBe('claim')
  })

  test('一周两次的课，有一次冲突就整门拒绝', () => {
    const twice = { ...robot, slots: [{ weekday: 4 as const, blockId: 'club' }, ...robot.slots] }
    const plan = aPlan({ courses: { [ROBOT]: twice, [CHOIR]: choir } })
    expect(refusalOf(ask({ plan, week: aWeek({ '2-club': CHOIR }) })).code).toBe('enrolment/clash')
  })

  test.each([
    ['16:30', '17:30', false],
    ['16:30', '17:31', true],
    ['18:29', '19:00', true],
    ['18:30', '19:00', false],
    ['17:40', '17:50', true],
    ['17:00', '19:00', true],
  ])('已报 %s–%s 的社团，再报 17:30–18:30 的社团：冲突 %s', (from, to, clashes) => {
    const plan = aPlan({
      blocks: [aBlock('club', 'club', '17:30', '18:30'), aBlock('other', 'club', from, to)],
      courses: { [ROBOT]: robot, [CHOIR]: { ...choir, slots: [{ weekday: 2, blockId: 'other' }] } },
    })
    expect(ask({ plan, week: aWeek({ '2-other': CHOIR }) }).ok).toBe(!clashes)
  })

  test.each<[string, string, boolean]>([
    ['18:00', '20:00', true],
    ['18:29', '20:00', true],
    ['18:30', '20:30', false],
  ])('已报 %s–%s 的晚自习，再报 17:30–18:30 的社团：冲突 %s，先报社团也一样', (from, to, clashes) => {
    const plan = aPlan({
      blocks: [aBlock('club', 'club', '17:30', '18:30'), aBlock('study', 'evening', from, to)],
      courses: { [ROBOT]: robot, [CHOIR]: { ...choir, slots: [{ weekday: 2, blockId: 'study' }] } },
    })
    expect(ask({ plan, week: aWeek({ '2-study': CHOIR }) }).ok).toBe(!clashes)
    expect(ask({ plan, courseId: CHOIR, week: aWeek({ '2-club': ROBOT }) }).ok).toBe(!clashes)
  })

  const minutes = fc
    .tuple(fc.integer({ min: 900, max: 1200 }), fc.integer({ min: 1, max: 180 }))
    .map(([from, length]) => ({ startsAtMinute: from, endsAtMinute: from + length }))

  test('托管和别的课从不冲突，无论钟点怎么交叠、先报哪个', () => {
    const other = fc.constantFrom<BlockKind>('club', 'late', 'evening')
    const kinds = fc
      .tuple(other, fc.boolean())
      .map(([kind, careFirst]): [BlockKind, BlockKind] => (careFirst ? [kind, 'care'] : ['care', kind]))
    fc.assert(
      fc.property(minutes, minutes, kinds, (mine, theirs, [newKind, oldKind]) => {
        const plan = aPlan({
          blocks: [
            { ...aBlock('new', newKind, '00:00', '00:00'), ...mine },
            { ...aBlock('old', oldKind, '00:00', '00:00'), ...theirs },
          ],
          courses: {
            [ROBOT]: { ...robot, slots: [{ weekday: 2, blockId: 'new' }] },
            [CARE]: { ...careCourse, slots: [{ weekday: 2, blockId: 'old' }] },
          },
        })
        expect(valueOf(ask({ plan, week: aWeek({ '2-old': CARE }) })).kind).toBe('claim')
      }),
    )
  })

  test('两门都是托管，或者都不是托管的课，只要同一天共用一分钟就冲突，不共用就不冲突', () => {
    const weekday = fc.constantFrom<1 | 2>(1, 2)
    const notCare = fc.constantFrom<BlockKind>('club', 'late', 'evening')
    const kinds = fc.oneof(fc.constant<[BlockKind, BlockKind]>(['care', 'care']), fc.tuple(notCare, notCare))
    fc.assert(
      fc.property(minutes, minutes, weekday, kinds, (mine, theirs, day, [newKind, oldKind]) => {
        const plan = aPlan({
          blocks: [
            { ...aBlock('new', newKind, '00:00', '00:00'), ...mine },
            { ...aBlock('old', oldKind, '00:00', '00:00'), ...theirs },
          ],
          courses: {
            [ROBOT]: { ...robot, slots: [{ weekday: 2, blockId: 'new' }] },
            [CHOIR]: { ...choir, slots: [{ weekday: day, blockId: 'old' }] },
          },
        })
        const places: Record<string, CourseId> = { [`${day}-old`]: CHOIR }
        const last = Math.min(mine.endsAtMinute, theirs.endsAtMinute)
        const shared = Math.max(0, last - Math.max(mine.startsAtMinute, theirs.startsAtMinute))
        expect(ask({ plan, week: aWeek(places) }).ok).toBe(day !== 2 || shared === 0)
      }),
    )
  })
})
