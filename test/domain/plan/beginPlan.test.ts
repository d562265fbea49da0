import { asId, type CourseId } from '@/domain/ids'
import { beginPlan, type BeginFacts } from '@/domain/plan/beginPlan'
import { copiedContent } from '@/domain/plan/copiedContent'
import { emptyContent } from '@/domain/plan/emptyContent'
import { planGaps } from '@/domain/plan/gaps'
import { aDraft } from '../given/aDraft'
import { aGround, aWholePlan, homeroomOf, teacherOf } from '../given/aGround'
import { aPlan } from '../given/aPlan'
import { minute } from '../given/days'
import { SCHOOL, TERM } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const ground = aGround([3, 7])
const facts = (more: Partial<BeginFacts> = {}): BeginFacts => ({
  schoolId: SCHOOL,
  schoolName: '实验小学',
  termId: TERM,
  draft: null,
  inForce: null,
  running: null,
  ground,
  from: 'empty',
  op: 'op-begin',
  byName: '教务李',
  now: 5,
  ...more,
})
const draftOf = (more: Partial<BeginFacts> = {}) => {
  const decided = valueOf(beginPlan(facts(more)))
  if (decided.kind === 'already') throw new Error('begun already')
  return decided.draft
}

describe('从空白开始', () => {
  test('五天两小时的托管都有了，只差学校才知道的', () => {
    const gaps = planGaps(emptyContent(SCHOOL, TERM, ground), ground).map((gap) => gap.gap)
    expect([...new Set(gaps)]).toEqual(['late-teacher', 'late-venue', 'fee-missing', 'window-missing'])
  })
  test('下班晚的城市，托管就开到那时', () => {
    const offWorkMinute = { ...ground.city.offWorkMinute, summer: minute('19:00') }
    const content = emptyContent(SCHOOL, TERM, { ...ground, city: { ...ground.city, offWorkMinute } })
    expect(content.blocks.map((block) => block.endsAtMinute)).toEqual([minute('19:00'), minute('19:00')])
    expect(content.late.startsAtMinute).toBe(minute('19:00'))
  })
  test('每个班一门托管，编号由学校、学期和班定，班主任来带', () => {
    const { courses } = emptyContent(SCHOOL, TERM, ground)
    expect(Object.keys(courses)).toEqual(ground.homerooms.map((one) => `s1_t1_${one.homeroomId}`))
    expect(Object.values(courses)[0]).toMatchObject({
      teacherId: teacherOf('g3c1'),
      capacity: null,
      grades: [3],
    })
  })
})

describe('照着写', () => {
  const source = aWholePlan(ground)
  const copied = (on = ground) => copiedContent(source, asId<'School'>('s1'), asId<'Term'>('t2'), on)

  test('每门课都是新学期的编号，一门不少，除了窗口什么也不差', () => {
    const { courses } = copied()
    expect(Object.keys(courses)).toHaveLength(Object.keys(source.courses).length)
    expect(Object.entries(courses).every(([key, one]) => key === one._id && key.startsWith('s1_t2_'))).toBe(
      true,
    )
    expect(planGaps(copied(), ground).map((gap) => gap.gap)).toEqual(['window-missing', 'window-missing'])
  })
  test('升了年级、换了班主任的班跟着走；没有了的班去掉，新的班补上', () => {
    const homerooms = [
      { ...ground.homerooms[0]!, grade: 7 as const, teacherId: teacherOf('choir') },
      { ...ground.homerooms[1]!, homeroomId: homeroomOf(3, 9), name: '3(9)班', pupils: 66 },
    ]
    const on = { ...ground, homerooms }
    const { courses, venues } = copied(on)
    const care = Object.values(courses).filter((one) => one.capacity === null)
    expect(care.map((one) => [one.homeroomId, one.grades, one.teacherId])).toEqual([
      [homeroomOf(3, 1), [7], teacherOf('choir')],
      [homeroomOf(3, 9), [3], teacherOf('g3c2')],
    ])
    expect(venues).toContainEqual({ name: '3(9)班教室', seats: 66, offCampus: false })
  })
})

describe('什么时候能新建', () => {
  test('没有就从第一版开始；写着就接着写；同一次不建两份', () => {
    expect(draftOf()).toMatchObject({
      _id: 's1:t1',
      state: 'draft',
      rev: 1,
      version: 1,
      lastOps: ['op-begin'],
    })
    for (const state of ['draft', 'filed', 'returned', 'noted'] as const)
      expect(refusalOf(beginPlan(facts({ draft: aDraft({ state }) }))).code).toBe('plan/begun-already')
    const again = facts({ draft: aDraft({ lastOps: ['op-begin'] }) })
    expect(valueOf(beginPlan(again)).kind).toBe('already')
  })
  test('没有在用的方案就没有可以照着写的', () => {
    expect(refusalOf(beginPlan(facts({ from: 'plan-in-force' }))).code).toBe('plan/nothing-to-copy')
    const running = aPlan({ ...aWholePlan(ground), termId: asId<'Term'>('t0') })
    expect(draftOf({ from: 'plan-in-force', running }).content.windows).toEqual([])
  })
  test('已经公布的：下一版从在用的方案改起，编号和窗口不变，说从空白也一样', () => {
    const inForce = aPlan({ ...aWholePlan(ground), version: 4 })
    for (const from of ['empty', 'plan-in-force'] as const) {
      const next = draftOf({ from, inForce, draft: aDraft({ state: 'published', version: 4, rev: 9 }) })
      expect(next).toMatchObject({ version: 5, rev: 10, state: 'draft', words: '' })
      expect(Object.keys(next.content.courses)).toEqual(Object.keys(inForce.courses) as CourseId[])
      expect(next.content.windows).toEqual(inForce.windows)
      expect(next.content).not.toHaveProperty('calendar')
    }
    expect(draftOf({ inForce })).toMatchObject({ version: 5, rev: 1 })
  })
})
