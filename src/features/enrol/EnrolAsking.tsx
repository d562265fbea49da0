import type { ReactNode } from 'react'
import { askAt } from '@/cloud/askAt'
import { serverNow } from '@/cloud/serverClock'
import type { Placement } from '@/contract/enrolment'
import type { Tap } from '@/domain/notice/asks'
import { showToast } from '@/ui/showToast'
import { useAct } from './actStore'
import { chosenOn, partsOf, sumOf } from './basket'
import { BasketSheet } from './BasketSheet'
import { courseAct } from './courseAct'
import { CourseSheet } from './CourseSheet'
import { useEnrol } from './enrolStore'
import { LeaveDialog } from './LeaveDialog'
import { startText } from './startText'
import { SwapSheet } from './SwapSheet'
import { useCourseAct } from './useCourseAct'
import { WaitSheet } from './WaitSheet'

/** WeChat asks on a tap only, and may no longer count ours: then the toast offers one. */
async function told(text: string, tap: Tap): Promise<void> {
  showToast({ text })
  const asked = await askAt(tap)
  if (asked.how === 'not-asked' && process.env.TARO_ENV === 'weapp')
    showToast({ text, act: { label: '微信通知我', onPress: () => void askAt(tap) } })
}

/** What is being looked at or asked for right now, over the board. */
export function EnrolAsking(): ReactNode {
  const { boards, basket } = useEnrol()
  const { asking, submitBasket, drop } = useAct()
  const onAct = useCourseAct()
  if (asking === null) return null
  if (asking.kind === 'basket') {
    const { courses } = sumOf(partsOf(boards, basket))
    const send = async () => {
      const placements = await submitBasket()
      if (placements !== null) void told(`报上了 ${courses} 门课${startText(placements)}`, 'enrolled')
    }
    return courses === 0 ? null : <BasketSheet onSend={() => void send()} />
  }
  const board = boards[asking.of]
  const course = board?.courses.find(({ courseId }) => courseId === asking.courseId)
  if (board === undefined || course === undefined) return null
  const { name } = course
  switch (asking.kind) {
    case 'details': {
      const act = courseAct(course, board, serverNow(), chosenOn(boards, basket, board))
      return <CourseSheet course={course} act={act} onAct={() => onAct(board, course, act)} onClose={drop} />
    }
    case 'swap': {
      const from = board.courses.find(({ courseId }) => courseId === course.clashWith?.courseId)
      const done = (placements: Placement[]) =>
        void told(`换成了「${name}」${startText(placements)}`, 'changed-course')
      return from === undefined ? null : <SwapSheet board={board} course={course} from={from} onDone={done} />
    }
    case 'wait': {
      const done = (placements: Placement[]) => {
        const position = placements.find((told) => told.state === 'waiting')?.position ?? null
        void told(`候补「${name}」${position === null ? '' : `，第 ${position} 位`}`, 'waiting')
      }
      return <WaitSheet board={board} course={course} onDone={done} />
    }
    case 'leave':
    case 'stop-waiting': {
      const word = asking.kind === 'leave' ? '已退' : '不再候补'
      const done = () => showToast({ text: `${word}「${name}」` })
      return <LeaveDialog kind={asking.kind} board={board} course={course} onDone={done} />
    }
    default:
      return asking satisfies never
  }
}
