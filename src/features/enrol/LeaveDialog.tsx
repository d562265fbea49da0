import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Board, BoardCourse, Placement } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { dayOf, dayText, plusDays } from '@/domain/time'
import { Dialog } from '@/ui/Dialog'
import { useAct } from './actStore'

interface LeaveDialogProps {
  kind: 'leave' | 'stop-waiting'
  board: Board
  course: BoardCourse
  onDone: (placements: Placement[]) => void
}

/** A seat or a place in line given up is somebody else's a moment later: asked for once more, with what comes back. */
export function LeaveDialog({ kind, board, course, onDone }: LeaveDialogProps): ReactNode {
  const { one, drop, isSending, trouble } = useAct()
  const isPlace = kind === 'leave'
  const send = async () => {
    const placements = await one(isPlace ? 'withdraw' : 'stopWaiting', board, course.courseId)
    if (placements !== null) onDone(placements)
  }
  return (
    <Dialog
      open
      title={isPlace ? `退掉「${course.name}」？` : `不等「${course.name}」了？`}
      yes={{ label: isPlace ? '退课' : '不等了', busy: isSending, onPress: () => void send() }}
      no={{ label: isPlace ? '不退' : '接着等', onPress: drop }}
    >
      {isPlace ? (
        <LeaveWords board={board} course={course} />
      ) : (
        <View>{board.pupil.name}的候补马上取消，再排就从最后一位开始。</View>
      )}
      {trouble !== '' && <View className="c-amber mt-2">{trouble}</View>}
    </Dialog>
  )
}

function LeaveWords({ board, course }: Pick<LeaveDialogProps, 'board' | 'course'>): ReactNode {
  const tomorrow = dayText(plusDays(dayOf(serverNow()), 1))
  return (
    <>
      <View>
        {tomorrow}起不再上，名额让给别的孩子，{board.pupil.name}想再报要重新排。
      </View>
      <View id="refund" className="b mt-2">
        {course.refundFen === null ? '费用按学校公布的退费办法结算。' : `退还 ${yuanText(course.refundFen)}`}
      </View>
    </>
  )
}
