import fc from 'fast-check'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { enrolAll, type BasketFacts, type BasketItem } from '@/domain/enrolment/enrolAll'
import { asId, planId, weekId, type CourseId, type PupilId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { aCourse, aPlan, CHOIR, choir, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at } from '../given/days'
import { CHENCHEN, MOTHER, OTHER_SCHOOL, pupilOf, TERM } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const SISTER = pupilOf('sister')
const CHESS = asId<'Course'>('chess')
const chess = aCourse(CHESS, { name: '象棋', slots: [{ weekday: 3, blockId: 'club' }] })
const plan = aPlan({ courses: { [ROBOT]: robot, [CHOIR]: choir, [CHESS]: chess } })
const hers: Plan = { ...plan, _id: planId(OTHER_SCHOOL, TERM), schoolId: OTHER_SCHOOL }
const his = aWeek()
const her = aWeek({}, { _id: weekId(SISTER, TERM), pupilId: SISTER, name: '刘·梓萱', schoolId: OTHER_SCHOOL })

const item = (pupilId: PupilId, courseId: CourseId): BasketItem => ({ pupilId, termId: TERM, courseId })
const facts = (items: BasketItem[], more: Partial<BasketFacts> = {}): BasketFacts => ({
  now: at('09:00'),
  on: 'phone',
  items,
  plans: [plan, hers],
  weeks: [his, her],
  awaited: () => null,
  signature: { version: CONSENT_VERSION, signedName: '李静' },
  signer: { name: '李静', by: MOTHER },
  ...more,
})

describe('一个篮子一起报', () => {
  test('两个孩子、两所学校、三门课：各自的名册各占各的', () => {
    const changes = valueOf(
      enrolAll(facts([item(CHENCHEN, ROBOT), item(SISTER, CHOIR), item(CHENCHEN, CHESS)])),
    )
    expect(changes.map(({ week, takes }) => [week.name, takes.map(({ course }) => course.name)])).toEqual([
      ['刘梓辰', ['机器人', '象棋']],
      ['刘·梓萱', ['合唱']],
    ])
    expect(changes.every(({ since }) => since === '2026-09-09')).toBe(true)
    expect(changes[0]?.consent).toMatchObject({ signedName: '李静', on: 'phone', version: CONSENT_VERSION })
  })

  test('篮子里两门互相冲突，报不成，说出是哪两门', () =>
    expect(refusalOf(enrolAll(facts([item(CHENCHEN, ROBOT), item(CHENCHEN, CHOIR)])))).toEqual({
      code: 'enrolment/clash',
      course: '合唱',
      other: '机器人',
    }))

  test('两个孩子同一时段报同一门课，不算冲突也不算重复', () =>
    expect(valueOf(enrolAll(facts([item(CHENCHEN, ROBOT), item(SISTER, ROBOT)])))).toHaveLength(2))

  test('已经报上的不再占，全都报上了就什么也不改，也不用再签', () => {
    const weeks = [aWeek({ '2-club': ROBOT }), her]
    const one = valueOf(enrolAll(facts([item(CHENCHEN, ROBOT), item(CHENCHEN, CHESS)], { weeks })))
    expect(one[0]?.takes.map(({ course }) => course.name)).toEqual(['象棋'])
    expect(valueOf(enrolAll(facts([item(CHENCHEN, ROBOT)], { weeks, signature: null })))).toEqual([])
  })

  test.each<[string, BasketItem[], Partial<BasketFacts>, string]>([
    ['空篮子', [], {}, 'enrolment/basket-empty'],
    ['没有名册', [item(pupilOf('nobody'), ROBOT)], {}, 'enrolment/no-week'],
    ['方案没公布', [item(SISTER, ROBOT)], { plans: [plan] }, 'enrolment/plan-not-published'],
    ['同一门选两次', [item(CHENCHEN, ROBOT), item(CHENCHEN, ROBOT)], {}, 'enrolment/basket-twice'],
    ['没有这门课', [item(CHENCHEN, asId<'Course'>('constructor'))], {}, 'enrolment/course-unknown'],
    ['没签', [item(CHENCHEN, ROBOT)], { signature: null }, 'enrolment/consent-missing'],
    [
      '签的是旧版',
      [item(CHENCHEN, ROBOT)],
      { signature: { version: '2020-01-01', signedName: '李静' } },
      'enrolment/consent-outdated',
    ],
    [
      '签的不是自己的姓名',
      [item(CHENCHEN, ROBOT)],
      { signature: { version: CONSENT_VERSION, signedName: '王静' } },
      'enrolment/consent-name',
    ],
    ['窗口关了', [item(CHENCHEN, ROBOT)], { now: at('18:00') }, 'enrolment/window-closed'],
  ])('%s', (_, items, more, code) => expect(refusalOf(enrolAll(facts(items, more))).code).toBe(code))

  test('选两次的，说出孩子和课', () =>
    expect(refusalOf(enrolAll(facts([item(SISTER, ROBOT), item(SISTER, ROBOT)])))).toEqual({
      code: 'enrolment/basket-twice',
      pupil: '刘·梓萱',
      course: '机器人',
    }))

  test('学期最后一天起不能再报：没有一天可上', () => {
    const windows = plan.windows.map((window) => ({ ...window, closesAt: at('00:00', '2027-02-01') }))
    const long = { ...plan, windows }
    const on = (now: number) => enrolAll(facts([item(CHENCHEN, ROBOT)], { now, plans: [long] }))
    expect(on(at('00:00', '2027-01-15') - 1).ok).toBe(true)
    expect(refusalOf(on(at('00:00', '2027-01-15')))).toEqual({
      code: 'enrolment/term-over',
      term: '2026年秋季学期',
    })
  })

  test('纸质申请由办公室登记：签的是纸上的姓名，截止以后也行', () => {
    const signed = { signature: { version: CONSENT_VERSION, signedName: '阿依·古丽' } }
    const paper = facts([item(CHENCHEN, ROBOT)], { ...signed, on: 'paper', now: at('20:00') })
    expect(valueOf(enrolAll(paper))[0]?.consent).toMatchObject({ on: 'paper', signedName: '阿依·古丽' })
  })

  test('报成的篮子里从没有两门课同时占一个孩子的同一个时段', () => {
    const any = fc.array(
      fc.record({
        pupilId: fc.constantFrom(CHENCHEN, SISTER),
        courseId: fc.constantFrom(ROBOT, CHOIR, CHESS),
      }),
    )
    fc.assert(
      fc.property(any, (wanted) => {
        const result = enrolAll(facts(wanted.map((one) => item(one.pupilId, one.courseId))))
        if (!result.ok) return
        for (const { takes } of result.value) {
          const slots = takes.flatMap((take) => take.slots)
          expect(new Set(slots).size).toBe(slots.length)
        }
      }),
    )
  })
})
