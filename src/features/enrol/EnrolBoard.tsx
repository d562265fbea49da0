import { useCallback, useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { PupilId, TermId } from '@/domain/ids'
import { gradeText } from '@/domain/people/School'
import { DAY } from '@/domain/time'
import { Empty } from '@/ui/Empty'
import { Segmented } from '@/ui/Segmented'
import { useMoment } from '@/ui/useMoment'
import { useTick } from '@/ui/useTick'
import { useAct } from './actStore'
import { chosenOn } from './basket'
import { boardKey } from './boards'
import { CourseList } from './CourseList'
import type { CourseAct } from './courseAct'
import { useEnrol } from './enrolStore'
import { OfferCard } from './OfferCard'
import { useCourseAct } from './useCourseAct'
import { WindowCard } from './WindowCard'
import { WishBoard } from './WishBoard'

/** Phones that wait for the same opening do not all ask in the same seconds; the buttons do not wait for it. */
const JITTER_MS = 20_000

interface EnrolBoardProps {
  board: Board
  onPupil: (pupilId: PupilId) => void
  onTerm: (termId: TermId) => void
  /** To the page on which anybody can check the draw. */
  onDraw: (board: Board) => void
}

/** One child's choice: the window, what waits for an answer, and every course with its seats. */
export function EnrolBoard({ board, onPupil, onTerm, onDraw }: EnrolBoardProps): ReactNode {
  const { boards, basket } = useEnrol()
  const act = useCourseAct()
  const { pupil, siblings, window, courses, terms } = board
  const now = serverNow()
  useNewState(board, now)
  const onAct = useCallback((course: BoardCourse, what: CourseAct) => act(board, course, what), [act, board])
  const onDetails = useCallback(
    ({ courseId }: BoardCourse) => useAct.getState().ask({ kind: 'details', of: boardKey(board), courseId }),
    [board],
  )
  const inDraw = wishedHere(board, now)
  return (
    <View className="stack-3">
      <WindowCard window={window} nextWindows={board.nextWindows} now={now} />
      {siblings.length > 0 && (
        <Segmented
          label="孩子"
          value={pupil.pupilId}
          items={[pupil, ...siblings]
            .map((one) => ({ key: one.pupilId, label: `${one.name}·${gradeText(one.grade)}` }))
            .sort((a, b) => (a.key < b.key ? -1 : 1))}
          onChange={onPupil}
        />
      )}
      {terms.length > 1 && (
        <Segmented
          label="学期"
          value={board.termId}
          items={terms.map(({ termId, name }) => ({ key: termId, label: name }))}
          onChange={onTerm}
        />
      )}
      {courses
        .filter(({ state }) => state === 'offered')
        .map((course) => (
          <OfferCard key={course.courseId} board={board} course={course} now={now} />
        ))}
      {board.draw !== null && (
        <WishBoard board={board} draw={board.draw} now={now} onDraw={() => onDraw(board)} />
      )}
      <CourseList
        board={board}
        courses={courses.filter(({ courseId }) => !inDraw.includes(courseId))}
        chosen={chosenOn(boards, basket, board)}
        now={now}
        onAct={onAct}
        onDetails={onDetails}
      />
      {courses.length === 0 && (
        <Empty icon="enrol" title="还没有课">
          学校公布课程后，会列在这里。
        </Empty>
      )}
    </View>
  )
}

/** While wishes are filled in, their courses stand in their groups and not in the list. */
function wishedHere({ window, draw }: Board, now: number): string[] {
  if (window === null || draw === null || window.id !== draw.windowId) return []
  const isOpen = windowState(window, now) === 'open' && window.mode === 'draw'
  return isOpen ? draw.groups.flatMap(({ courseIds }) => courseIds) : []
}

/**
 * The screen turns at the server's millisecond, whatever the phone's clock says; the seats are read again a little
 * later, each phone at its own moment, and at once when an offer has run out.
 */
function useNewState(board: Board, now: number): void {
  const load = useEnrol((state) => state.load)
  const { window, courses } = board
  const offers = courses.flatMap(({ offerUntil }) => offerUntil ?? [])
  const turns = [window?.opensAt, window?.closesAt, ...offers].flatMap((at) =>
    at !== undefined && at > now ? at : [],
  )
  const next = turns.length === 0 ? null : Math.min(...turns)
  useTick(next !== null && next - now < DAY ? 1000 : 15_000)
  useMoment(next === null ? null : next - now)
  const turned = window !== null && windowState(window, now) !== window.state
  const lapsed = offers.some((until) => until <= now)
  useEffect(() => {
    if (!turned && !lapsed) return undefined
    const timer = setTimeout(() => void load(null), lapsed ? 1000 : Math.random() * JITTER_MS)
    return () => clearTimeout(timer)
  }, [turned, lapsed, load])
}
