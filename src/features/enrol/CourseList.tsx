import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { kindText } from '@/domain/plan/courseText'
import { weekdayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Picks } from '@/ui/Picks'
import { Section } from '@/ui/Section'
import { courseAct, type CourseAct } from './courseAct'
import { CourseRow } from './CourseRow'

/** So many rows keep a page under 600 nodes; the rest is one tap away. */
const MOST_ROWS = 60

interface CourseListProps {
  board: Board
  courses: BoardCourse[]
  chosen: BoardCourse[]
  now: number
  onAct: (course: BoardCourse, act: CourseAct) => void
  onDetails: (course: BoardCourse) => void
}

/** The courses by weekday and kind: clubs first, basic care last. */
export function CourseList({ board, courses, chosen, now, onAct, onDetails }: CourseListProps): ReactNode {
  const [filter, setFilter] = useState('all')
  const [isWhole, setWhole] = useState(false)
  const shown = byWeekday(courses).filter((course) => isIn(course, filter))
  const inSight = isWhole ? shown : shown.slice(0, MOST_ROWS)
  const group = (title: string, members: BoardCourse[]) =>
    members.length > 0 && (
      <View>
        <Section title={title} end={`${members.length} 门`} />
        <Card flush>
          {members.map((course) => (
            <CourseRow
              key={course.courseId}
              course={course}
              act={courseAct(course, board, now, chosen)}
              onAct={onAct}
              onDetails={onDetails}
            />
          ))}
        </Card>
      </View>
    )
  return (
    <>
      <Picks label="星期和类别" value={filter} items={filters(courses)} onChange={setFilter} />
      {group(
        '社团',
        inSight.filter((course) => course.capacity !== null),
      )}
      {group(
        '作业与托管',
        inSight.filter((course) => course.capacity === null),
      )}
      {shown.length > inSight.length && (
        <Button id="more-courses" onPress={() => setWhole(true)}>
          {`再看 ${shown.length - inSight.length} 门`}
        </Button>
      )}
    </>
  )
}

const isIn = (course: BoardCourse, filter: string): boolean =>
  filter === 'all' || filter === course.kind || course.times.some(({ weekday }) => String(weekday) === filter)

function filters(courses: BoardCourse[]): { key: string; label: string }[] {
  const days = [...new Set(courses.flatMap(({ times }) => times.map(({ weekday }) => weekday)))].sort()
  const kinds = [...new Set(courses.map(({ kind }) => kind))]
  return [
    { key: 'all', label: '全部' },
    ...days.map((day) => ({ key: String(day), label: weekdayText(day) })),
    ...(kinds.length > 1 ? kinds.map((kind) => ({ key: kind, label: kindText(kind) })) : []),
  ]
}

const firstHour = ({ times }: BoardCourse): number =>
  Math.min(...times.map((time) => time.weekday * 1440 + time.startsAtMinute))

/** The list reads as a week; clubs before care, so that the first rows are the ones to choose from. */
const byWeekday = (courses: BoardCourse[]): BoardCourse[] =>
  [...courses].sort(
    (a, b) => Number(a.capacity === null) - Number(b.capacity === null) || firstHour(a) - firstHour(b),
  )
