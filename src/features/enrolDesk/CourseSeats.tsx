import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DeskCourse } from '@/contract/draw'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { SeatBar } from '@/ui/SeatBar'
import { Table, type Column } from '@/ui/Table'

const seatState = ({ capacity, taken, offered }: DeskCourse): 'open' | 'few' | 'full' => {
  const left = capacity - taken - offered
  if (left <= 0) return 'full'
  return left <= 3 ? 'few' : 'open'
}
const seatText = ({ capacity, taken, offered }: DeskCourse): string =>
  `${taken}${offered > 0 ? ` + 留 ${offered}` : ''} / ${capacity}`

const Seats = ({ course }: { course: DeskCourse }): ReactNode => (
  <SeatBar taken={course.taken + course.offered} total={course.capacity} state={seatState(course)}>
    {seatText(course)}
  </SeatBar>
)

const COURSE_COLUMNS: Column<DeskCourse>[] = [
  { key: 'name', title: '课程', cell: ({ name }) => <View className="b">{name}</View> },
  { key: 'seats', title: '已报 / 名额', cell: (course) => <Seats course={course} /> },
  { key: 'waiting', title: '候补', figure: true, cell: ({ waiting }) => waiting },
  { key: 'wished', title: '第一志愿', figure: true, cell: ({ wished }) => wished },
]

const byDemand = (a: DeskCourse, b: DeskCourse): number =>
  b.waiting + b.wished - a.waiting - a.wished || b.taken / b.capacity - a.taken / a.capacity

/** Seats of each course, the most wanted first. */
export function CourseSeats({ courses, desk }: { courses: DeskCourse[]; desk: boolean }): ReactNode {
  const rows = [...courses].sort(byDemand)
  if (desk)
    return (
      <Card flush>
        <Table label="各门课的名额" columns={COURSE_COLUMNS} rows={rows} keyOf={({ courseId }) => courseId} />
      </Card>
    )
  return (
    <Card flush>
      {rows.map((course) => (
        <Cell
          key={course.courseId}
          title={course.name}
          strong
          note={<Seats course={course} />}
          end={wantedText(course)}
        />
      ))}
    </Card>
  )
}

const wantedText = ({ waiting, wished }: DeskCourse): string =>
  [waiting > 0 ? `候补 ${waiting}` : '', wished > 0 ? `第一志愿 ${wished}` : '']
    .filter((text) => text !== '')
    .join('，')
