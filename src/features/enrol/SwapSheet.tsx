import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { Board, BoardCourse, Placement } from '@/contract/enrolment'
import { feeRuleText } from '@/domain/billing/feeRuleText'
import { say } from '@/domain/failure'
import { yuanText } from '@/domain/money'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { ActSheet } from './ActSheet'
import { useAct } from './actStore'
import { windowRefusal } from './courseRefusal'
import { quoteFen } from './courseWords'
import { RefundCard } from './RefundCard'

interface SwapSheetProps {
  board: Board
  course: BoardCourse
  /** The placed course that makes room. */
  from: BoardCourse
  onDone: (placements: Placement[]) => void
}

/** 换成它: leaves one and takes the other in one act; without a seat in the new one nothing happens. */
export function SwapSheet({ board, course, from, onDone }: SwapSheetProps): ReactNode {
  const { swap } = useAct()
  const shut = windowRefusal(board.window, serverNow(), course)
  const send = async () => {
    const placements = await swap(board, from.courseId, course.courseId)
    if (placements !== null) onDone(placements)
  }
  return (
    <ActSheet
      title="换课"
      board={board}
      course={course}
      step={{
        id: 'confirm-swap',
        label: `用「${course.name}」换掉「${from.name}」`,
        why: shut === null ? '' : say(shut),
        onPress: () => void send(),
      }}
    >
      <Card tight>
        <KeyValue
          rows={[
            { key: '退掉', value: from.name },
            ...(from.refundFen === null ? [] : [{ key: '退还', value: yuanText(from.refundFen) }]),
            { key: '换成', value: course.name },
            { key: '要付', value: yuanText(quoteFen(course)), strong: true },
          ]}
        />
      </Card>
      {board.fee !== null && <RefundCard rule={board.fee} words={feeRuleText(board.fee)} />}
    </ActSheet>
  )
}
