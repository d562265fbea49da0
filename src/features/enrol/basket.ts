import type { Board, BoardCourse } from '@/contract/enrolment'
import { boardKey, clashes, itemKey, type BasketItem, type Boards } from './boards'

/** What is chosen for one child of one term, in the order it was chosen. */
export interface BasketPart {
  board: Board
  courses: BoardCourse[]
}

export interface BasketSum {
  serviceFen: number
  agencyFen: number
  courses: number
  children: number
}

export const itemOf = (board: Board, course: BoardCourse): BasketItem => ({
  pupilId: board.pupil.pupilId,
  termId: board.termId,
  courseId: course.courseId,
})

export function partsOf(boards: Boards, basket: readonly BasketItem[]): BasketPart[] {
  const parts = new Map<string, BasketPart>()
  for (const item of basket) {
    const board = Object.values(boards).find(
      (one) => one.pupil.pupilId === item.pupilId && one.termId === item.termId,
    )
    const course = board?.courses.find(({ courseId }) => courseId === item.courseId)
    if (board === undefined || course === undefined) continue
    const part = parts.get(boardKey(board)) ?? { board, courses: [] }
    parts.set(boardKey(board), { ...part, courses: [...part.courses, course] })
  }
  return [...parts.values()]
}

export const chosenOn = (boards: Boards, basket: readonly BasketItem[], board: Board): BoardCourse[] =>
  partsOf(boards, basket).find((part) => boardKey(part.board) === boardKey(board))?.courses ?? []

/** Chosen already: given up. Else it is added, and whatever of this child's choice stands in its way gives way. */
export function toggled(
  boards: Boards,
  basket: readonly BasketItem[],
  board: Board,
  course: BoardCourse,
): BasketItem[] {
  const mine = itemOf(board, course)
  if (basket.some((item) => itemKey(item) === itemKey(mine)))
    return basket.filter((item) => itemKey(item) !== itemKey(mine))
  const away = chosenOn(boards, basket, board)
    .filter((one) => clashes(one, course))
    .map((one) => itemKey(itemOf(board, one)))
  return [...basket.filter((item) => !away.includes(itemKey(item))), mine]
}

/** After a reading: what is gone from the board, or has a place already, is no longer asked for. */
export const stillAsked = (boards: Boards, basket: readonly BasketItem[]): BasketItem[] =>
  partsOf(boards, basket).flatMap(({ board, courses }) =>
    courses.filter(({ state }) => state !== 'placed').map((course) => itemOf(board, course)),
  )

const serviceOf = (courses: readonly BoardCourse[]): number =>
  courses.reduce((sum, { quote }) => sum + quote.serviceFen, 0)

/** Each child's service fee of the term stops at the cap, with what is taken already. */
function serviceFenOf({ board, courses }: BasketPart): number {
  const placed = board.courses.filter(({ state }) => state === 'placed')
  const cap = board.fee?.capFen ?? Infinity
  return Math.min(serviceOf(courses), Math.max(0, cap - serviceOf(placed)))
}

export function sumOf(parts: readonly BasketPart[]): BasketSum {
  const courses = parts.flatMap((part) => part.courses)
  return {
    serviceFen: parts.reduce((sum, part) => sum + serviceFenOf(part), 0),
    agencyFen: courses.reduce((sum, { quote }) => sum + quote.agencyFen, 0),
    courses: courses.length,
    children: new Set(parts.map(({ board }) => board.pupil.pupilId)).size,
  }
}
