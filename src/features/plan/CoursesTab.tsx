import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import { KIND_TEXT, LEVEL_TEXT } from '@/domain/plan/changes/words'
import { newOp } from '@/cloud/newOp'
import type { PlanDesk } from '@/contract/plan'
import { asId, courseIdPrefix, type CourseId } from '@/domain/ids'
import { yuanText } from '@/domain/money'
import { NO_TEACHER, type Course, type PlanContent } from '@/domain/plan/Plan'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { Segmented } from '@/ui/Segmented'
import { Table, type Column } from '@/ui/Table'
import { putCourse } from './edits'
import type { ShownGap } from './planCheck'
import { isWritable, usePlan } from './planStore'
import { slotsText } from './planWords'

interface CoursesTabProps {
  plan: PlanDesk
  content: PlanContent
  gaps: ShownGap[]
  desk: boolean
}

const OF_ID = 8
const SHOWN = { open: '选修课', care: '基本托管' } as const

const feeText = ({ serviceFeeFen, agencyFeeFen }: Course): string =>
  agencyFeeFen === 0 ? yuanText(serviceFeeFen) : `${yuanText(serviceFeeFen)} + 代收 ${yuanText(agencyFeeFen)}`
const seatsText = ({ capacity }: Course): string => (capacity === null ? '不限' : `${capacity}`)

const byName = (a: Course, b: Course): number => a.name.localeCompare(b.name, 'zh')

/** 课程: basic care of the homerooms apart from what is chosen. */
export function CoursesTab({ plan, content, gaps, desk }: CoursesTabProps): ReactNode {
  const { show, edit, opened } = usePlan()
  const [shown, setShown] = useState<keyof typeof SHOWN>('open')
  const all = Object.values(content.courses)
  const lists = {
    open: all.filter(({ capacity }) => capacity !== null).sort(byName),
    care: all
      .filter(({ capacity }) => capacity === null)
      .sort((a, b) => (a.grades[0] ?? 0) - (b.grades[0] ?? 0) || byName(a, b)),
  }
  const lackingIn = (list: Course[]): number =>
    gaps.filter(({ open }) => open?.kind === 'course' && list.some(({ _id }) => _id === open.id)).length
  const lacks = new Set(gaps.flatMap(({ open }) => (open?.kind === 'course' ? [open.id] : [])))
  const open = (course: Course) => show('courses', { kind: 'course', id: course._id })
  const add = () => {
    const course = newCourse(plan, shown === 'care')
    edit(putCourse(course))
    open(course)
  }
  const homeroomOf = (course: Course): string =>
    plan.ground.homerooms.find(({ homeroomId }) => homeroomId === course.homeroomId)?.name ?? ''
  return (
    <View className="stack-3">
      <Segmented
        label="哪些课"
        value={shown}
        items={(['open', 'care'] as const).map((key) => ({
          key,
          label: `${SHOWN[key]} ${lists[key].length}`,
          badge: lackingIn(lists[key]),
        }))}
        onChange={setShown}
      />
      {lists[shown].length === 0 && (
        <Empty icon="book" title={shown === 'open' ? '还没有选修课' : '还没有基本托管'}>
          {shown === 'open'
            ? '社团、兴趣小组、体育、艺术都写在这里。没有选修课也可以备案。'
            : '每个年级每天都要有不限名额的基本托管。'}
        </Empty>
      )}
      {desk && lists[shown].length > 0 && (
        <Card flush>
          <Table
            label={SHOWN[shown]}
            columns={columnsOf(content, lacks, homeroomOf)}
            rows={lists[shown]}
            keyOf={({ _id }) => _id}
            selected={opened?.kind === 'course' ? opened.id : ''}
            onRow={open}
          />
        </Card>
      )}
      {!desk && lists[shown].length > 0 && (
        <Card flush>
          {lists[shown].map((course) => (
            <Cell
              key={course._id}
              id={`course-${course._id}`}
              title={nameOf(course, homeroomOf)}
              strong
              note={`${slotsText(course, content.blocks)}·${course.teacherName || '还没定老师'}`}
              end={lacks.has(course._id) ? <Lacking /> : undefined}
              onPress={() => open(course)}
            />
          ))}
        </Card>
      )}
      {isWritable(plan) && (
        <Button id="add-course" icon="plus" onPress={add}>
          {shown === 'open' ? '加一门课' : '加一个基本托管'}
        </Button>
      )}
    </View>
  )
}

const nameOf = (course: Course, homeroomOf: (course: Course) => string): string =>
  `${course.name || '还没起名'}${homeroomOf(course) === '' ? '' : `·${homeroomOf(course)}`}`

const Lacking = (): ReactNode => (
  <Chip tone="amber" icon="alert">
    要补
  </Chip>
)

function columnsOf(
  content: PlanContent,
  lacks: Set<string>,
  homeroomOf: (course: Course) => string,
): Column<Course>[] {
  return [
    {
      key: 'name',
      title: '课程',
      cell: (course) => (
        <>
          <View className="b">{nameOf(course, homeroomOf)}</View>
          <View className="t-note ink-3">{`${KIND_TEXT[course.kind]}·${LEVEL_TEXT[course.level]}`}</View>
          {lacks.has(course._id) && <Lacking />}
        </>
      ),
    },
    {
      key: 'when',
      title: '面向、时间',
      cell: (course) => (
        <>
          <View>{gradeRunsText(course.grades)}</View>
          <View className="t-note ink-2 num">{slotsText(course, content.blocks)}</View>
        </>
      ),
    },
    {
      key: 'who',
      title: '老师、场地',
      cell: (course) => (
        <>
          <View>{course.teacherName || '还没定老师'}</View>
          <View className="t-note ink-2">{course.venue || '还没定场地'}</View>
        </>
      ),
    },
    { key: 'seats', title: '名额', figure: true, cell: seatsText },
    { key: 'fee', title: '收费', figure: true, cell: feeText },
  ]
}

function newCourse({ schoolId, term }: PlanDesk, isCare: boolean): Course {
  const id: CourseId = asId(`${courseIdPrefix(schoolId, term._id)}${newOp().slice(-OF_ID)}`)
  return {
    _id: id,
    name: isCare ? '作业辅导' : '',
    kind: isCare ? 'homework' : 'club',
    level: 'all',
    grades: [],
    homeroomId: null,
    slots: [],
    teacherId: NO_TEACHER,
    teacherName: '',
    venue: '',
    capacity: isCare ? null : 30,
    serviceFeeFen: 0,
    agencyFeeFen: 0,
    about: '',
    materials: '',
  }
}
