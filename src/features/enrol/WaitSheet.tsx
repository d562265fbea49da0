import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse, Placement } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { ActSheet } from './ActSheet'
import { useAct } from './actStore'
import { quoteFen } from './courseWords'
import { needsSignature, signingWhy } from './signing'
import { SignBlock } from './SignBlock'

interface WaitSheetProps {
  board: Board
  course: BoardCourse
  onDone: (placements: Placement[]) => void
}

/** 候补: where one would stand, and what happens when a seat comes free. */
export function WaitSheet({ board, course, onDone }: WaitSheetProps): ReactNode {
  const { wait, signing } = useAct()
  const [signs] = useState(needsSignature([board]))
  const send = async () => {
    const placements = await wait(board, course.courseId)
    if (placements !== null) onDone(placements)
  }
  return (
    <ActSheet
      title="排候补"
      board={board}
      course={course}
      step={{
        id: 'confirm-wait',
        label: `排「${course.name}」的候补`,
        why: signingWhy([board], signing),
        onPress: () => void send(),
      }}
    >
      <View className="inset stack-2">
        <View>
          {course.waiting === 0 ? '现在没有人排' : `前面有 ${course.waiting} 人`}，排上是第{' '}
          {course.waiting + 1} 位。
        </View>
        <View>有人退出时，名额按先后留给候补的孩子，微信会通知您。</View>
        <View>
          在期限内点「要这个名额」就报上了；过时给下一位。排候补不收费，报上再收 {yuanText(quoteFen(course))}
          。
        </View>
        {course.clashWith !== null && (
          <View className="c-amber">现在报的「{course.clashWith.name}」不用先退，要名额时一起换。</View>
        )}
      </View>
      {signs && <SignBlock />}
    </ActSheet>
  )
}
