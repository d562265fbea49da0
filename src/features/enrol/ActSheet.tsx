import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Face } from '@/ui/Face'
import { Sheet } from '@/ui/Sheet'
import { useAct } from './actStore'
import { metaText } from './courseWords'
import './CourseRow.scss'

interface ActSheetProps {
  title: string
  board: Board
  course: BoardCourse
  /** The one step, with the thing it is about in it. */
  step: { id: string; label: string; why: string; onPress: () => void }
  children: ReactNode
}

/** One act about one course of one child: what it does, then the button. */
export function ActSheet({ title, board, course, step, children }: ActSheetProps): ReactNode {
  const { isSending, isQueueing, trouble, drop } = useAct()
  const { pupil } = board
  const foot = (
    <View className="stack-3">
      {isQueueing && (
        <Banner id="queueing" round icon="hourglass" tone="plain" title="人多，正在排队">
          不用再点，轮到会自己提交。
        </Banner>
      )}
      {trouble !== '' && (
        <Banner id="act-trouble" round icon="alert" title="没有办成">
          {trouble}
        </Banner>
      )}
      <Button
        id={step.id}
        kind="primary"
        busy={isSending}
        why={step.why === '' ? undefined : step.why}
        onPress={step.onPress}
      >
        {step.label}
      </Button>
    </View>
  )
  return (
    <Sheet open title={title} onClose={drop} foot={foot}>
      <View className="stack-3">
        <View className="row gap-3">
          <Face
            size="s"
            name={pupil.name}
            look={{ seed: pupil.pupilId, kind: 'child', sex: pupil.gender === 'girl' ? 'f' : 'm' }}
          />
          <View className="grow">
            <View className="t-note ink-2">
              {pupil.name}·{pupil.homeroomName}
            </View>
            <View className="t-lead b">{course.name}</View>
            <View className="enrol-course-meta">{metaText(course)}</View>
          </View>
        </View>
        {children}
      </View>
    </Sheet>
  )
}
