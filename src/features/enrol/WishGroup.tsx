import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BoardCourse } from '@/contract/enrolment'
import type { CourseId } from '@/domain/ids'
import { timesText } from '@/domain/plan/courseText'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconNames'
import { Pressable } from '@/ui/Pressable'
import { Section } from '@/ui/Section'
import { metaText, withWhomText } from './courseWords'
import { moved } from './wishStore'
import './CourseRow.scss'
import './WishGroup.scss'

interface WishGroupProps {
  /** Null where there is only one group. */
  number: number | null
  courses: BoardCourse[]
  ranked: readonly CourseId[]
  onChange: (ranked: CourseId[]) => void
}

/** Courses that cannot be had together, ranked: the first that is still free when the ticket's turn comes is given. */
export function WishGroup({ number, courses, ranked, onChange }: WishGroupProps): ReactNode {
  const wished = ranked.flatMap((id) => courses.find(({ courseId }) => courseId === id) ?? [])
  const others = courses.filter(({ courseId }) => !ranked.includes(courseId))
  const hours = hoursOf(courses)
  const title = number === null ? '我的志愿' : `第 ${number} 组·${hours}`
  // Hours that every course of a named group shares stand in its title.
  const noteOf = (course: BoardCourse) =>
    number !== null && timesText(course.times) === hours ? withWhomText(course) : metaText(course)
  return (
    <View>
      <Section title={title} end={`${wished.length} 个志愿`} />
      <Card flush>
        {wished.map((course, index) => (
          <View key={course.courseId} id={`wish-${course.courseId}`} className="enrol-wish">
            <View className="enrol-wish-rank num">{index + 1}</View>
            <View className="grow">
              <View className="b">{course.name}</View>
              <View className="enrol-course-meta">{noteOf(course)}</View>
            </View>
            <Move
              id={`up-${course.courseId}`}
              icon="down"
              turned
              label={`${course.name} 往前`}
              off={index === 0}
              onPress={() => onChange(moved(ranked, course.courseId, -1))}
            />
            <Move
              id={`down-${course.courseId}`}
              icon="down"
              label={`${course.name} 往后`}
              off={index === wished.length - 1}
              onPress={() => onChange(moved(ranked, course.courseId, 1))}
            />
            <Move
              id={`unwish-${course.courseId}`}
              icon="x"
              label={`去掉 ${course.name}`}
              onPress={() => onChange(ranked.filter((id) => id !== course.courseId))}
            />
          </View>
        ))}
        {others.map((course) => (
          <View key={course.courseId} id={`course-${course.courseId}`} className="enrol-wish">
            <View className="grow">
              <View className="ink-2">{course.name}</View>
              <View className="t-note ink-3">
                {noteOf(course)}·{course.capacity} 个名额
              </View>
            </View>
            <Button
              id={`wish-add-${course.courseId}`}
              size="s"
              label={`加入志愿 ${course.name}`}
              onPress={() => onChange([...ranked, course.courseId])}
            >
              {`第 ${ranked.length + 1} 志愿`}
            </Button>
          </View>
        ))}
      </Card>
    </View>
  )
}

/** The group's hours, each once: courses that meet on several days share them. */
function hoursOf(courses: readonly BoardCourse[]): string {
  const times = new Map(
    courses.flatMap((course) =>
      course.times.map(
        (time) => [`${time.weekday} ${time.startsAtMinute} ${time.endsAtMinute}`, time] as const,
      ),
    ),
  )
  return timesText([...times.values()])
}

interface MoveProps {
  id: string
  icon: IconName
  turned?: boolean
  label: string
  off?: boolean
  onPress: () => void
}

function Move({ id, icon, turned = false, label, off = false, onPress }: MoveProps): ReactNode {
  return (
    <Pressable
      id={id}
      className={cx('enrol-move', off && 'enrol-move-off')}
      label={label}
      why={off ? '' : undefined}
      onPress={onPress}
    >
      <Icon name={icon} size="m" className={cx(turned && 'enrol-turned')} />
    </Pressable>
  )
}
