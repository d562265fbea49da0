import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { gradeText } from '@/domain/people/School'
import type { PupilId } from '@/domain/ids'
import { DAY, weekdayText, type Weekday } from '@/domain/time'
import { Empty } from '@/ui/Empty'
import { Picks } from '@/ui/Picks'
import { Segmented } from '@/ui/Segmented'
import { useTick } from '@/ui/useTick'
import { CourseGroup } from './CourseGroup'
import { windowRefusal } from './courseRefusal'
import { useEnrol } from './enrolStore'
import { WindowCard } from './WindowCard'

/** Phones that wait for the same opening do not all ask in the same second. */
const JITTER_MS = 2000

interface EnrolBoardProps {
  board: Board
  onPupil: (pupilId: PupilId) => void
}

/** One child's choice: the window, the days, and every course with its seats. */
export function EnrolBoard({ board, onPupil }: EnrolBoardProps): ReactNode {
  const [weekday, setWeekday] = useState<'all' | `${Weekday}`>('all')
  const { load, ask } = useEnrol()
  const { pupil, siblings, window, courses } = board
  const now = serverNow()
  const isNear =
    window !== null && [window.opensAt, window.closesAt].some((at) => at >= now && at - now < DAY)
  useTick(isNear ? 1000 : 15_000)
  const isOpen = windowRefusal(window, now) === null
  const openedHere = isOpen && window?.state === 'not-open'
  useEffect(() => {
    if (!openedHere) return undefined
    const timer = setTimeout(() => void load(null), Math.random() * JITTER_MS)
    return () => clearTimeout(timer)
  }, [openedHere, load])

  const days = [...new Set(courses.flatMap((course) => course.times.map((time) => time.weekday)))].sort()
  const shown = byWeekday(courses).filter(
    (course) => weekday === 'all' || course.times.some((time) => String(time.weekday) === weekday),
  )
  const group = (title: string, members: BoardCourse[]) => (
    <CourseGroup
      title={title}
      courses={members}
      isOpen={isOpen}
      onEnrol={(courseId) => ask('enrol', courseId)}
      onWithdraw={(courseId) => ask('withdraw', courseId)}
    />
  )
  return (
    <View className="stack-3">
      <WindowCard window={window} now={now} />
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
      <Picks
        label="星期"
        value={weekday}
        items={[
          { key: 'all', label: '全部' },
          ...days.map((day) => ({ key: `${day}` as const, label: weekdayText(day) })),
        ]}
        onChange={setWeekday}
      />
      {group(
        '社团',
        shown.filter((course) => course.capacity !== null),
      )}
      {group(
        '作业与托管',
        shown.filter((course) => course.capacity === null),
      )}
      {courses.length === 0 && (
        <Empty icon="enrol" title="还没有课">
          学校公布课程后，会列在这里。
        </Empty>
      )}
    </View>
  )
}

const firstHour = ({ times }: BoardCourse): number =>
  Math.min(...times.map((time) => time.weekday * 1440 + time.startsAtMinute))

/** The list reads as a week. A row stays where it is when its state changes. */
const byWeekday = (courses: BoardCourse[]): BoardCourse[] =>
  [...courses].sort((a, b) => firstHour(a) - firstHour(b))
