import { isFor, MOST_WISHES, wish, type WishFacts } from '@/domain/draw/wish'
import type { CourseId } from '@/domain/ids'
import { asId } from '@/domain/ids'
import { aCourse, CARE, CHOIR, ROBOT } from '@test/domain/given/aPlan'
import {
  aStandingDraw,
  CHESS,
  DRAW_WINDOW,
  drawGroups,
  drawPlan,
  READ,
} from '@test/domain/given/aStandingDraw'
import { aWeek } from '@test/domain/given/aWeek'
import { at } from '@test/domain/given/days'
import { refusalOf, valueOf } from '@test/domain/given/refusal'

const TUESDAY_GROUP = CHESS
const facts = (more: Partial<WishFacts> = {}): WishFacts => ({
  now: at('09:00'),
  plan: drawPlan(),
  window: DRAW_WINDOW,
  draw: aStandingDraw(),
  week: aWeek(),
  wishes: { [TUESDAY_GROUP]: [ROBOT, CHESS], [READ]: [READ] },
  ...more,
})
const wished = (...ids: CourseId[]) => facts({ wishes: { [TUESDAY_GROUP]: ids } })
const code = (of: WishFacts) => refusalOf(wish(of)).code

describe('志愿', () => {
  test('两组：周二的三门有重叠，周四的一门', () =>
    expect(drawGroups().map(({ id, courses }) => [id, courses.length])).toEqual([
      [TUESDAY_GROUP, 3],
      [READ, 1],
    ]))

  test('照填的先后收下，空的组不记', () => {
    expect(valueOf(wish(facts()))).toEqual({ [TUESDAY_GROUP]: [ROBOT, CHESS], [READ]: [READ] })
    expect(valueOf(wish(facts({ wishes: { [TUESDAY_GROUP]: [], [READ]: [READ] } })))).toEqual({
      [READ]: [READ],
    })
    expect(valueOf(wish(facts({ wishes: {} })))).toEqual({})
  })

  test.each([
    ['开始前 1 毫秒', at('08:00') - 1, 'enrolment/window-not-open'],
    ['截止的那一毫秒', at('18:00'), 'enrolment/window-closed'],
    ['截止以后', at('18:00') + 1, 'enrolment/window-closed'],
  ] as const)('%s不收', (_, now, expected) => expect(code(facts({ now }))).toBe(expected))

  test.each([
    ['开始的那一毫秒', at('08:00')],
    ['截止前 1 毫秒', at('18:00') - 1],
  ])('%s收下', (_, now) => expect(wish(facts({ now })).ok).toBe(true))

  test('时间以抽签自己记的为准：方案改早改晚都不算', () => {
    const later = { ...DRAW_WINDOW, closesAt: at('20:00') }
    expect(code(facts({ window: later, now: at('18:00') }))).toBe('enrolment/window-closed')
    expect(code(facts({ draw: aStandingDraw({ state: 'sealed' }) }))).toBe('enrolment/window-closed')
  })

  test('没有这个窗口、不是抽签、不是这个年级、没有承诺：各说各的', () => {
    expect(code(facts({ window: undefined }))).toBe('draw/none')
    expect(code(facts({ window: { ...DRAW_WINDOW, mode: 'first-come' } }))).toBe('draw/not-by-draw')
    expect(code(facts({ week: aWeek({}, { grade: 4 }) }))).toBe('enrolment/no-window')
    expect(code(facts({ draw: null }))).toBe('draw/not-ready')
    expect(code(facts({ draw: null, now: at('08:00') - 1 }))).toBe('enrolment/window-not-open')
  })

  test('不认识的课、不在这一组的课、不抽签的课都不收', () => {
    expect(code(wished(asId('nowhere')))).toBe('draw/wish-unknown')
    expect(code(wished(READ))).toBe('draw/wish-unknown')
    expect(code(wished(CARE))).toBe('draw/wish-unknown')
    expect(code(facts({ wishes: { [ROBOT]: [ROBOT] } }))).toBe('draw/wish-unknown')
    expect(code(facts({ wishes: { constructor: [ROBOT] } }))).toBe('draw/wish-unknown')
  })

  test('别的班的课不收，一门课只填一次', () => {
    const other = asId<'Homeroom'>('g3c9')
    const plan = drawPlan()
    const courses = { ...plan.courses, [ROBOT]: aCourse(ROBOT, { homeroomId: other }) }
    expect(code(facts({ plan: { ...plan, courses } }))).toBe('enrolment/wrong-grade')
    expect(isFor(aCourse(ROBOT, { homeroomId: other }), { grade: 3, homeroomId: other })).toBe(true)
    expect(code(wished(ROBOT, CHESS, ROBOT))).toBe('draw/wish-twice')
  })

  test('已经报上的课、和已经报上的课冲突的课都不收；托管不妨碍', () => {
    expect(code(facts({ week: aWeek({ '2-club': ROBOT }) }))).toBe('draw/wish-held')
    const chessHeld = facts({ week: aWeek({ '2-club': CHESS }) })
    expect(refusalOf(wish(chessHeld))).toEqual({ code: 'enrolment/clash', course: '机器人', other: '象棋' })
    const choirHeld = { ...wished(ROBOT), week: aWeek({ '2-early': CHOIR }) }
    expect(refusalOf(wish(choirHeld))).toMatchObject({ code: 'enrolment/clash', other: '合唱' })
    expect(wish(facts({ week: aWeek({ '2-care': CARE }) })).ok).toBe(true)
    expect(wish({ ...wished(ROBOT), week: aWeek({ '4-club': READ }) }).ok).toBe(true)
  })

  test(`一组最多 ${MOST_WISHES} 个，多一个就不收`, () => {
    const many = Array.from({ length: MOST_WISHES + 1 }, (_, n) => asId<'Course'>(`chess-${n}`))
    const courses = Object.fromEntries(many.map((id) => [id, aCourse(id)]))
    const plan = { ...drawPlan(), courses }
    const group = (ids: CourseId[]) => facts({ plan, wishes: { 'chess-0': ids } })
    expect(wish(group(many.slice(1))).ok).toBe(true)
    expect(refusalOf(wish(group(many)))).toEqual({ code: 'draw/wishes-too-many', most: 10 })
  })
})
