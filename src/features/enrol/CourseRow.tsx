import { memo, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BoardCourse } from '@/contract/enrolment'
import { cx } from '@/ui/cx'
import { Pressable } from '@/ui/Pressable'
import { ACT_WORDS, type CourseAct } from './courseAct'
import { feeText, kindIcon, metaText, seatWords } from './courseWords'
import './CourseRow.scss'

interface CourseRowProps {
  course: BoardCourse
  act: CourseAct
  onAct: (course: BoardCourse, act: CourseAct) => void
  onDetails: (course: BoardCourse) => void
}

/** One course: when, with whom, what it costs, and the seats without a tap. Eight nodes, because sixty may stand here. */
export const CourseRow = memo(function CourseRow(props: CourseRowProps): ReactNode {
  const { course, act, onAct, onDetails } = props
  const { courseId, name, state } = course
  const seats = seatWords(course)
  const note = noteOf(course, act)
  return (
    <View id={`course-${courseId}`} className="enrol-course">
      <View
        className={cx(
          'enrol-tile',
          `ico-${kindIcon(course.kind)}`,
          seats?.state === 'full' && 'enrol-tile-off',
        )}
      />
      <Pressable
        id={`details-${courseId}`}
        className="enrol-course-main"
        label={`${name}，看详情`}
        onPress={() => onDetails(course)}
      >
        <View className="enrol-course-name">{name}</View>
        <View className="enrol-course-meta">{metaText(course)}</View>
      </Pressable>
      <View className="enrol-course-fee">{feeText(course)}</View>
      {state === 'placed' ? (
        <View id={`placed-${courseId}`} className="enrol-seats enrol-seats-word enrol-seats-open ico-check">
          {seats === null ? '已报' : `已报·${seats.text}`}
        </View>
      ) : (
        <Seats seats={seats} />
      )}
      {act !== null && (
        <Pressable
          id={`${act}-${courseId}`}
          className={cx('enrol-act', `enrol-act-${act}`, act === 'chosen' && 'ico-check')}
          label={`${ACT_WORDS[act]} ${name}`}
          onPress={() => onAct(course, act)}
        >
          {ACT_WORDS[act]}
        </Pressable>
      )}
      {note !== '' && <View className="enrol-course-note">{note}</View>}
    </View>
  )
})

/** The bar is the word's own ::before; it takes over the width given here. */
function Seats({ seats }: { seats: ReturnType<typeof seatWords> }): ReactNode {
  if (seats === null) return <View className="enrol-seats enrol-seats-word enrol-seats-open">不限名额</View>
  return (
    <View
      className={cx('enrol-seats', 'enrol-seats-bar', `enrol-seats-${seats.state}`)}
      style={{ backgroundSize: `${seats.share}% 100%` }}
    >
      {seats.text}
    </View>
  )
}

/** What the seats alone do not say: the place in line, or what is in the way. */
function noteOf({ state, position, clashWith }: BoardCourse, act: CourseAct): string {
  const other = clashWith === null ? '' : `「${clashWith.name}」`
  if (state === 'waiting') {
    const place = position === null ? '已在候补' : `候补第 ${position} 位`
    return other === '' ? place : `${place}·轮到时换掉${other}`
  }
  if (state === 'offered') return '轮到了，名额给您留着'
  if (other === '') return ''
  if (act === 'swap') return `和已报的${other}同一时间，换成它会退掉那门`
  if (act === 'wait') return `和已报的${other}同一时间，排到时再换`
  return `和已报的${other}同一时间`
}
