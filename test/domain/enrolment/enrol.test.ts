import { enrol, type EnrolFacts } from '@/domain/enrolment/enrol'
import { aCourse, aPlan, CARE, CHOIR, choir, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at } from '../given/days'
import { OTHER_HOMEROOM } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const [window] = aPlan().windows
if (window === undefined) throw new Error('the example plan has a window')

const ask = (more: Partial<EnrolFacts> = {}) =>
  enrol({ now: at('09:00'), plan: aPlan(), week: aWeek(), courseId: ROBOT, ...more })

describe('报名的时刻', () => {
  test.each([
    [-1, 'enrolment/window-not-open'],
    [0, null],
    [1, null],
  ])('开放时刻差 %i 毫秒', (ms, code) => {
    const result = ask({ now: window.opensAt + ms })
    if (code === null) expect(valueOf(result).kind).toBe('claim')
    else expect(refusalOf(result)).toEqual({ code, opensAt: window.opensAt })
  })

  test.each([
    [-1, null],
    [0, 'enrolment/window-closed'],
    [1, 'enrolment/window-closed'],
  ])('截止时刻差 %i 毫秒', (ms, code) => {
    const result = ask({ now: window.closesAt + ms })
    if (code === null) expect(valueOf(result).kind).toBe('claim')
    else expect(refusalOf(result)).toEqual({ code, closedAt: window.closesAt })
  })

  test('摇号的窗口不能先到先得', () => {
    const plan = aPlan({ windows: [{ ...window, mode: 'draw' }] })
    expect(refusalOf(ask({ plan }))).toEqual({ code: 'enrolment/by-draw', closesAt: window.closesAt })
  })

  test('没有给这个年级安排窗口就不能报', () => {
    expect(refusalOf(ask({ plan: aPlan({ windows: [{ ...window, grades: [4] }] }) })).code).toBe(
      'enrolment/no-window',
    )
  })
})

describe('谁能报', () => {
  test('课不面向这个年级就拒绝，并说出孩子和课', () => {
    const plan = aPlan({ courses: { [ROBOT]: { ...robot, grades: [4, 5] } } })
    expect(refusalOf(ask({ plan }))).toEqual({
      code: 'enrolment/wrong-grade',
      pupil: '刘梓辰',
      course: '机器人',
    })
  })

  test('行政班自己的托管只收本班的孩子', () => {
    expect(valueOf(ask({ courseId: CARE })).kind).toBe('claim')
    const week = aWeek({}, { homeroomId: OTHER_HOMEROOM })
    expect(refusalOf(ask({ courseId: CARE, week })).code).toBe('enrolment/wrong-grade')
  })

  test.each(['draft', 'filed'] as const)('方案还是 %s 时不能报', (status) =>
    expect(refusalOf(ask({ plan: aPlan({ status }) })).code).toBe('enrolment/plan-not-published'),
  )

  test('方案里没有的课不能报', () => {
    expect(refusalOf(ask({ plan: aPlan({ courses: {} }) })).code).toBe('enrolment/course-unknown')
  })

  const club = { weekday: 2 as const, blockId: 'club' }
  const nowhere = { weekday: 4 as const, blockId: 'no-such-block' }
  test.each([
    ['没有安排上课时间', [], 'enrolment/course-unknown'],
    ['唯一一次的时段方案里没有', [nowhere], 'enrolment/course-unknown'],
    ['两次里有一次的时段方案里没有', [club, nowhere], 'enrolment/course-unknown'],
    ['每一次的时段方案里都有', [club, { ...club, weekday: 4 as const }], null],
  ])('%s的课能不能报', (_, slots, code) => {
    const plan = aPlan({ courses: { [ROBOT]: { ...robot, slots } } })
    const result = ask({ plan })
    if (code === null) expect(valueOf(result).kind).toBe('claim')
    else expect(refusalOf(result)).toEqual({ code })
  })

  test('没有安排上课时间的课，从不回答已经报上', () => {
    const plan = aPlan({ courses: { [ROBOT]: { ...robot, slots: [] } } })
    for (const week of [aWeek(), aWeek({ '2-club': ROBOT })])
      expect(refusalOf(ask({ plan, week })).code).toBe('enrolment/course-unknown')
  })
})

describe('拒绝的先后', () => {
  /** Each step repairs one more fact; the refusal heard is always the first of those that remain. */
  test('依次是：方案、课程、年级、上课时间、窗口、已取消的课、冲突', () => {
    const week = aWeek({ '2-club': CHOIR })
    const wrong = { ...robot, grades: [4 as const] }
    const unplaced = { ...robot, slots: [] }
    const shut = [{ ...window, closesAt: at('08:30') }]
    const steps: [string, EnrolFacts['plan']][] = [
      [
        'enrolment/plan-not-published',
        aPlan({ status: 'draft', courses: { [CHOIR]: choir }, windows: shut }),
      ],
      ['enrolment/course-unknown', aPlan({ courses: { [CHOIR]: choir }, windows: shut })],
      ['enrolment/wrong-grade', aPlan({ courses: { [ROBOT]: wrong, [CHOIR]: choir }, windows: [] })],
      ['enrolment/course-unknown', aPlan({ courses: { [ROBOT]: unplaced, [CHOIR]: choir }, windows: [] })],
      ['enrolment/no-window', aPlan({ windows: [] })],
      ['enrolment/window-closed', aPlan({ windows: shut })],
      ['enrolment/clash', aPlan()],
    ]
    for (const [code, plan] of steps) expect(refusalOf(ask({ plan, week })).code).toBe(code)
    expect(valueOf(ask({ plan: aPlan() })).kind).toBe('claim')
  })
})

describe('重复报名', () => {
  test('已经报上的课再报一次不占新名额，截止之后也这样回答', () => {
    const week = aWeek({ '2-club': ROBOT })
    for (const now of [at('07:00'), at('09:00'), at('20:00')])
      expect(valueOf(ask({ now, week })).kind).toBe('already')
  })

  test('一周两次的课只占到一次时仍要占齐', () => {
    const twice = { ...robot, slots: [...robot.slots, { weekday: 4 as const, blockId: 'club' }] }
    const plan = aPlan({ courses: { [ROBOT]: twice } })
    expect(valueOf(ask({ plan, week: aWeek({ '2-club': ROBOT }) }))).toMatchObject({
      kind: 'claim',
      slots: ['2-club', '4-club'],
    })
    expect(valueOf(ask({ plan, week: aWeek({ '2-club': ROBOT, '4-club': ROBOT }) })).kind).toBe('already')
  })
})

describe('名额', () => {
  test('报名只说出要占哪些时段，剩余名额由名额账决定', () => {
    const decided = valueOf(ask({ plan: aPlan({ courses: { [ROBOT]: aCourse(ROBOT, { capacity: 0 }) } }) }))
    expect(decided).toMatchObject({ kind: 'claim', slots: ['2-club'] })
  })
})
