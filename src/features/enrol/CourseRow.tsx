import { memo, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BoardCourse } from '@/contract/enrolment'
import type { CourseId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { SeatBar } from '@/ui/SeatBar'
import { Tile } from '@/ui/Tile'
import { feeSplitText, feeText, kindIcon, seatWords, timesText } from './courseWords'
import './CourseRow.scss'

interface CourseRowProps {
  course: BoardCourse
  /** The window lets families choose and leave now. */
  isOpen: boolean
  onEnrol: (courseId: CourseId) => void
  onWithdraw: (courseId: CourseId) => void
}

/** One course: when, with whom, what it costs, and the seats without a tap. */
export const CourseRow = memo(function CourseRow(props: CourseRowProps): ReactNode {
  const { course, isOpen, onEnrol, onWithdraw } = props
  const { courseId, name, state, clashWith, left, capacity } = course
  const split = feeSplitText(course)
  return (
    <View id={`course-${courseId}`} className="enrol-course">
      <Tile icon={kindIcon(course.kind)} tone={state === 'full' ? 'plain' : 'green'} />
      <View className="enrol-course-main">
        <View className="enrol-course-head">
          <View className="t-lead b">{name}</View>
          {state === 'placed' && (
            <Chip id={`placed-${courseId}`} tone="green" icon="check">
              已报
            </Chip>
          )}
          <View className="t-note num ink-2 end">{feeText(course)}</View>
        </View>
        <View className="t-note ink-2">
          {timesText(course.times)}·{course.teacherName}·{course.venue}
        </View>
        {split !== '' && <View className="t-note ink-3 num">{split}</View>}
        {course.about !== '' && <View className="t-note ink-3">{course.about}</View>}
        <View className="enrol-course-foot">
          <View className="grow">
            <Seats left={left} capacity={capacity} />
          </View>
          {state === 'placed' && isOpen && (
            <Button
              id={`withdraw-${courseId}`}
              size="s"
              kind="quiet"
              label={`退课 ${name}`}
              onPress={() => onWithdraw(courseId)}
            >
              退课
            </Button>
          )}
          {state === 'free' && isOpen && (
            <Button
              id={`enrol-${courseId}`}
              size="s"
              label={`报名 ${name}`}
              onPress={() => onEnrol(courseId)}
            >
              报名
            </Button>
          )}
        </View>
        {state === 'clash' && clashWith !== null && (
          <View className="t-note c-amber">与已报的「{clashWith}」时间冲突，先退掉它才能报</View>
        )}
      </View>
    </View>
  )
})

function Seats({ left, capacity }: Pick<BoardCourse, 'left' | 'capacity'>): ReactNode {
  if (left === null || capacity === null) return <View className="t-note c-green b">不限名额</View>
  const seats = seatWords(left, capacity)
  return (
    <SeatBar taken={capacity - left} total={capacity} state={seats.state}>
      {seats.text}
    </SeatBar>
  )
}
