import { drawOp, placeByDraw, type PlaceFacts } from '@/domain/draw/placeByDraw'
import type { WeekEntry } from '@/domain/enrolment/PupilWeek'
import type { CourseId } from '@/domain/ids'
import { drawResultNotice } from '@/domain/notice/drawNotice'
import { aCourse, CARE, CHOIR, ROBOT } from '@test/domain/given/aPlan'
import { aStandingDraw, CHESS, drawPlan, READ } from '@test/domain/given/aStandingDraw'
import { aWeek } from '@test/domain/given/aWeek'
import { at } from '@test/domain/given/days'
import { CHENCHEN, MOTHER, SCHOOL } from '@test/domain/given/people'

const op = drawOp(aStandingDraw())
const entry = (courseId: CourseId): WeekEntry => ({
  op,
  at: 1,
  by: MOTHER,
  kind: 'enrolled',
  courseId,
  how: 'draw',
  from: '2026-09-09',
  words: '',
})
const place = (more: Partial<PlaceFacts>) => {
  const { take, missed } = placeByDraw({
    plan: drawPlan(),
    week: aWeek({ '2-care': CARE }),
    got: [ROBOT, READ],
    op,
    ...more,
  })
  return [take.map(({ course, slots }) => [course.name, ...slots]), missed.map(({ name }) => name)]
}

describe('抽中的课进孩子的课表', () => {
  test('都合适：都进，托管不妨碍', () =>
    expect(place({})).toEqual([
      [
        ['机器人', '2-club'],
        ['阅读', '4-club'],
      ],
      [],
    ]))

  test('这时已经报了冲突的课、换了年级：让出来', () => {
    expect(place({ week: aWeek({ '2-club': CHESS }) })).toEqual([[['阅读', '4-club']], ['机器人']])
    expect(place({ week: aWeek({ '2-early': CHOIR }) })).toEqual([[['阅读', '4-club']], ['机器人']])
    expect(place({ week: aWeek({}, { grade: 4 }) })).toEqual([[], ['机器人', '阅读']])
  })

  test('别的办法已经报上的同一门课：就是他的，不用再进', () =>
    expect(place({ week: aWeek({ '2-club': ROBOT }) })).toEqual([[['阅读', '4-club']], []]))

  test('这次抽签登记过的不再登记，家长退掉了也一样', () =>
    expect(place({ week: aWeek({}, { entries: [entry(ROBOT), entry(READ)] }) })).toEqual([[], []]))

  test('封存以后课改了时间：按现在的时间，抽中的两门撞上了，先得前一门', () => {
    const plan = drawPlan()
    const moved = { ...plan.courses, [READ]: aCourse(READ, { name: '阅读' }) }
    expect(place({ plan: { ...plan, courses: moved } })).toEqual([[['机器人', '2-club']], ['阅读']])
  })

  test('方案里没有了的课：没有了', () => {
    const plan = drawPlan()
    const { [ROBOT]: gone, ...courses } = plan.courses
    expect(gone?.name).toBe('机器人')
    expect(place({ plan: { ...plan, courses } })).toEqual([[['阅读', '4-club']], []])
  })
})

describe('结果通知', () => {
  const told = (got: string[], missed: number, waiting: number) =>
    drawResultNotice({
      now: at('21:40'),
      drawId: 'd',
      schoolId: SCHOOL,
      pupilId: CHENCHEN,
      pupilName: '刘梓辰',
      got,
      missed,
      waiting,
      since: '2026-09-09',
    })

  test.each([
    [['足球', '阅读'], 0, 1, '足球、阅读', '2026年9月9日起上课'],
    [[], 0, 2, '这次没有抽中', '已排进 2 门课的候补'],
    [[], 0, 0, '这次没有抽中', '可留意补报的时间'],
    [['阅读'], 1, 0, '阅读', '抽中的课和已报的冲突，让给候补'],
  ])('%j、让出 %i 门、候补 %i 门：%s，%s', (got, missed, waiting, what, note) => {
    const { data, to } = told(got, missed, waiting)
    expect([data['got'], data['note']]).toEqual([what, note])
    expect(to).toEqual({ kind: 'guardians', pupilId: CHENCHEN })
    expect(note.length).toBeLessThanOrEqual(20)
  })
})
