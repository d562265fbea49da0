import type { Board, BoardCourse } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { clashes, isFull } from './boards'
import { mayWait, windowRefusal } from './courseRefusal'

/** `instead` changes the choice, `swap` a place already held. */
export type CourseAct =
  'choose' | 'chosen' | 'instead' | 'swap' | 'wait' | 'stop-waiting' | 'take' | 'leave' | null

export const ACT_WORDS: Record<Exclude<CourseAct, null>, string> = {
  choose: '选',
  chosen: '已选',
  instead: '换成它',
  swap: '换成它',
  wait: '候补',
  'stop-waiting': '不等了',
  take: '要名额',
  leave: '退课',
}

/** What can be done with a course at this moment, by the rule the function decides with. */
export function courseAct(
  course: BoardCourse,
  { window }: Pick<Board, 'window'>,
  now: number,
  chosen: readonly BoardCourse[],
): CourseAct {
  const isChosen = chosen.some(({ courseId }) => courseId === course.courseId)
  if (course.state === 'placed') return 'leave'
  if (course.state === 'offered') return 'take'
  if (course.state === 'waiting') return 'stop-waiting'
  if (isChosen) return 'chosen'
  if (isFull(course)) return mayWait(window, now) ? 'wait' : null
  const opensLater = window !== null && windowState(window, now) === 'not-open'
  const isOpen = windowRefusal(window, now, course) === null
  if (course.clashWith !== null) return isOpen ? 'swap' : null
  // Before the opening a choice is only made ready; it can be sent when the window is open.
  if (!isOpen && !(opensLater && (window.mode === 'first-come' || course.capacity === null))) return null
  return chosen.some((one) => clashes(one, course)) ? 'instead' : 'choose'
}
