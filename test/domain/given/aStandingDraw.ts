/** A draw of the Tuesday: wishes from 08:00 to 18:00, the number at 21:30; and a week's wishes in it. */
import type { Draw, DrawGroup, Wishes } from '@/domain/draw/Draw'
import { groupsOf } from '@/domain/draw/groups'
import { isDrawWindow, newDraw, type DrawWindow } from '@/domain/draw/newDraw'
import { asId, wishesId, type PupilId } from '@/domain/ids'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { CHOIR, aBlock, aCourse, aPlan, robot } from './aPlan'
import { at } from './days'
import { MOTHER } from './people'

export const CHESS = asId<'Course'>('chess')
export const READ = asId<'Course'>('read')

export const DRAW_WINDOW: DrawWindow = {
  id: 'w1',
  name: '第一轮·抽签',
  round: 'main',
  mode: 'draw',
  grades: [3],
  opensAt: at('08:00'),
  closesAt: at('18:00'),
  publicNumber: { source: '福彩双色球', fixedAt: at('21:30') },
}

/** Robot and chess at the same time on Tuesday, choir half an hour earlier and into it, reading on Thursday. */
export const drawPlan = (more: Parameters<typeof aPlan>[0] = {}) => {
  const plan = aPlan({ windows: [DRAW_WINDOW] })
  return {
    ...plan,
    blocks: [...plan.blocks, aBlock('early', 'club', '17:00', '17:40')],
    courses: {
      ...plan.courses,
      [CHESS]: aCourse(CHESS, { name: '象棋' }),
      [CHOIR]: aCourse(CHOIR, { name: '合唱', slots: [{ weekday: 2, blockId: 'early' }] }),
      [READ]: aCourse(READ, { name: '阅读', slots: [{ weekday: 4, blockId: 'club' }] }),
    },
    ...more,
  }
}

export const drawGroups = (seats: Record<string, number> = {}): DrawGroup[] =>
  groupsOf(drawPlan(), DRAW_WINDOW).map((group) => ({
    ...group,
    courses: group.courses.map((course) => ({ ...course, seats: seats[course.courseId] ?? course.seats })),
  }))

export const aStandingDraw = (more: Partial<Draw> = {}): Draw => {
  const [window] = drawPlan().windows
  if (window === undefined || !isDrawWindow(window)) throw new Error('the plan has no draw')
  return { ...newDraw(drawPlan(), window, 'c'.repeat(64)), ...more }
}

export const wishesBy = (
  week: Pick<PupilWeek, 'pupilId' | 'schoolId' | 'termId' | 'grade'>,
  wishes: Wishes['wishes'],
  more: Partial<Wishes> = {},
): Wishes => ({
  _id: wishesId(aStandingDraw()._id, week.pupilId),
  drawId: aStandingDraw()._id,
  schoolId: week.schoolId,
  termId: week.termId,
  pupilId: week.pupilId,
  grade: week.grade,
  ticket: 'ABCDEFG2',
  together: null,
  wishes,
  consent: { version: '2026-11-26', signedName: '王梅', by: MOTHER, at: at('09:00'), on: 'phone' },
  by: MOTHER,
  at: at('09:00'),
  op: 'op-1',
  entries: [],
  ...more,
})

export const pupil = (n: number): PupilId => asId(`pupil-${n}`)
export { robot }
