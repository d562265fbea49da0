import type { Board, BoardCourse, Placement } from '@/contract/enrolment'

type Times = BoardCourse['times']

const overlap = (a: Times, b: Times): boolean =>
  a.some((x) =>
    b.some(
      (y) =>
        x.weekday === y.weekday && x.startsAtMinute < y.endsAtMinute && y.startsAtMinute < x.endsAtMinute,
    ),
  )

/** Basic care (no ceiling) and a club may share an hour: the child leaves care for the club. Two of one sort may not. */
const clashes = (a: BoardCourse, b: BoardCourse): boolean =>
  a.courseId !== b.courseId && (a.capacity === null) === (b.capacity === null) && overlap(a.times, b.times)

function standing(course: BoardCourse, placed: BoardCourse[]): BoardCourse {
  if (course.state === 'placed') return { ...course, clashWith: null }
  const other = placed.find((one) => clashes(one, course)) ?? null
  const state = course.left === 0 ? 'full' : other === null ? 'free' : 'clash'
  return { ...course, state, clashWith: other?.name ?? null }
}

/** The board after an answer: the course's own row from the reply, and what its hours now block or free. */
export function withPlacement(board: Board, { courseId, state, left }: Placement): Board {
  const changed = board.courses.map((course) =>
    course.courseId === courseId ? { ...course, state, left: left ?? course.left } : course,
  )
  const placed = changed.filter((course) => course.state === 'placed')
  return { ...board, courses: changed.map((course) => standing(course, placed)) }
}
