import type { Board, BoardCourse, Placement } from '@/contract/enrolment'
import { hoursClash } from '@/domain/enrolment/hoursClash'
import { weekId, type CourseId, type PupilId, type TermId } from '@/domain/ids'

/** Every board read since the start, by child and term: a basket spans several. */
export type Boards = Readonly<Record<string, Board>>

export interface BasketItem {
  pupilId: PupilId
  termId: TermId
  courseId: CourseId
}

export const boardKey = ({ pupil, termId }: Pick<Board, 'pupil' | 'termId'>): string =>
  weekId(pupil.pupilId, termId)
export const itemKey = ({ pupilId, termId, courseId }: BasketItem): string =>
  `${weekId(pupilId, termId)} ${courseId}`

export const clashes = (a: BoardCourse, b: BoardCourse): boolean =>
  a.courseId !== b.courseId && hoursClash(a.times, b.times)

/** Full for whoever comes now: no seat left, or what is left is kept for those who wait. */
export const isFull = ({ left, waiting }: Pick<BoardCourse, 'left' | 'waiting'>): boolean =>
  left !== null && (left === 0 || waiting > 0)

function standing(course: BoardCourse, placed: BoardCourse[]): BoardCourse {
  if (course.state === 'placed') return { ...course, clashWith: null }
  const others = placed.filter((one) => clashes(one, course))
  const [other] = others
  const clashWith =
    other === undefined ? null : { courseId: other.courseId, name: others.map(({ name }) => name).join('、') }
  if (course.state === 'waiting' || course.state === 'offered') return { ...course, clashWith }
  const state = isFull(course) ? 'full' : clashWith === null ? 'free' : 'clash'
  return { ...course, state, clashWith }
}

const inLine = (state: BoardCourse['state']): number => (state === 'waiting' ? 1 : 0)

function replaced(course: BoardCourse, own: boolean, told: Placement): BoardCourse {
  const left = told.left ?? course.left
  if (!own) return { ...course, left }
  const { state, position, since } = told
  return {
    ...course,
    left,
    state,
    position,
    since,
    waiting: Math.max(0, course.waiting + inLine(state) - inLine(course.state)),
    offerUntil: null,
    // What would come back is the server's to say, at the next reading.
    refundFen: null,
  }
}

/** The board after an answer: the rows the reply names, and what their hours now block or free. */
export function withPlacements(board: Board, placements: readonly Placement[]): Board {
  const changed = board.courses.map((course) =>
    placements
      .filter((told) => told.courseId === course.courseId)
      .reduce((row, told) => replaced(row, told.pupilId === board.pupil.pupilId, told), course),
  )
  const placed = changed.filter(({ state }) => state === 'placed')
  // Nobody gets a place, or stands in line for one, unsigned.
  const signed =
    board.signed || placements.some((told) => told.pupilId === board.pupil.pupilId && told.state !== 'free')
  return { ...board, signed, courses: changed.map((course) => standing(course, placed)) }
}

/** A refusal said that a course is full: its rows say so too, whichever board they stand on. */
export function withFull(board: Board, course: string): Board {
  if (!board.courses.some(({ name, left }) => name === course && left !== null && left > 0)) return board
  const placed = board.courses.filter(({ state }) => state === 'placed')
  return {
    ...board,
    courses: board.courses.map((one) =>
      one.name === course && one.left !== null ? standing({ ...one, left: 0 }, placed) : one,
    ),
  }
}
