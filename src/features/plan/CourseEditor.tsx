import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import { KIND_TEXT, LEVEL_TEXT } from '@/domain/plan/changes/words'
import type { PlanDesk } from '@/contract/plan'
import { gradeText } from '@/domain/people/School'
import { blockText } from '@/domain/plan/blockText'
import type { Course, CourseKind, CourseLevel, PlanContent } from '@/domain/plan/Plan'
import { weekdayText, type Weekday } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { CheckPicks } from '@/ui/CheckPicks'
import { ChoiceField } from '@/ui/ChoiceField'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { Switch } from '@/ui/Switch'
import { dropCourse, putCourse } from './edits'
import { isWritable, usePlan } from './planStore'
import { hoursText } from './planWords'
import { filedText, OWN_SCHOOL, providerItems, teacherItems } from './whoServes'
import { YuanField } from './YuanField'

const KINDS: CourseKind[] = [
  'club',
  'interest',
  'sport',
  'arts',
  'science',
  'labour',
  'reading',
  'film',
  'extension',
  'catch-up',
  'homework',
]
const LEVELS: CourseLevel[] = ['all', 'starter', 'advanced']
const ALL_HOMEROOMS = 'all'
const SEATS_BEFORE = 30

interface CourseEditorProps {
  plan: PlanDesk
  content: PlanContent
  course: Course
}

/** One course, whole. Every change is kept as it is typed. */
export function CourseEditor({ plan, content, course }: CourseEditorProps): ReactNode {
  const { edit, show } = usePlan()
  const put = (fields: Partial<Course>) => edit(putCourse({ ...course, ...fields }))
  const taken = plan.ground.taken[course._id] ?? 0
  const drop = () => {
    edit(dropCourse(course._id))
    show('courses')
  }
  return (
    <View className="plan-form">
      <Field
        id="course-name"
        label="课名"
        value={course.name}
        maxLength={20}
        placeholder="如：足球"
        onInput={(name) => put({ name })}
      />
      <View className="plan-pair">
        <ChoiceField
          id="course-kind"
          label="类别"
          value={course.kind}
          items={KINDS.map((kind) => ({ key: kind, label: KIND_TEXT[kind] }))}
          onPick={(key) => put({ kind: KINDS.find((kind) => kind === key) ?? course.kind })}
        />
        <ChoiceField
          id="course-level"
          label="层次"
          value={course.level}
          items={LEVELS.map((level) => ({ key: level, label: LEVEL_TEXT[level] }))}
          onPick={(key) => put({ level: LEVELS.find((level) => level === key) ?? course.level })}
        />
      </View>
      <CheckPicks
        id="course-grade"
        label="面向年级"
        items={plan.ground.grades.map((grade) => ({ key: grade, label: gradeText(grade) }))}
        value={course.grades}
        onChange={(grades) => put({ grades })}
      />
      <HomeroomField plan={plan} course={course} onPick={put} />
      <Slots content={content} course={course} onSlots={(slots) => put({ slots })} />
      <ProviderField plan={plan} course={course} onPick={put} />
      <TeacherField plan={plan} course={course} onPick={put} />
      <VenueField content={content} value={course.venue} onPick={(venue) => put({ venue })} />
      <Cell
        title="不限名额"
        note="只有基本托管可以"
        end={
          <Switch
            id="course-open"
            label="不限名额"
            on={course.capacity === null}
            onChange={(on) => put({ capacity: on ? null : SEATS_BEFORE })}
          />
        }
      />
      {course.capacity !== null && (
        <NumberField
          id="course-seats"
          label="名额"
          value={course.capacity}
          min={1}
          max={2000}
          hint={taken > 0 ? `已经有 ${taken} 个孩子，不能比这少` : undefined}
          onValue={(capacity) => put({ capacity })}
        />
      )}
      <View className="plan-pair">
        <YuanField
          id="course-service"
          label="服务费（元/学期）"
          fen={course.serviceFeeFen}
          onFen={(serviceFeeFen) => put({ serviceFeeFen })}
        />
        <YuanField
          id="course-agency"
          label="代收费（元/学期）"
          fen={course.agencyFeeFen}
          hint={filedText(plan, course)}
          onFen={(agencyFeeFen) => put({ agencyFeeFen })}
        />
      </View>
      <Field
        id="course-about"
        label="学什么"
        lines="many"
        value={course.about}
        maxLength={300}
        placeholder="家长会照着看"
        onInput={(about) => put({ about })}
      />
      <Field
        id="course-materials"
        label="材料"
        value={course.materials}
        maxLength={100}
        placeholder="要带什么，或代收费买什么"
        onInput={(materials) => put({ materials })}
      />
      {isWritable(plan) && taken === 0 && (
        <Button id="drop-course" kind="quiet" onPress={drop}>
          删掉这门课
        </Button>
      )}
    </View>
  )
}

type Part = { plan: PlanDesk; course: Course; onPick: (fields: Partial<Course>) => void }

function HomeroomField({ plan, course, onPick }: Part): ReactNode {
  const fitting = plan.ground.homerooms.filter(({ grade }) => course.grades.includes(grade))
  return (
    <ChoiceField
      id="course-homeroom"
      label="行政班"
      value={course.homeroomId ?? ALL_HOMEROOMS}
      items={[
        { key: ALL_HOMEROOMS, label: '不限班级' },
        ...fitting.map(({ homeroomId, name, pupils }) => ({
          key: homeroomId,
          label: name,
          note: `${pupils} 人`,
        })),
      ]}
      onPick={(key) => {
        const homeroom = fitting.find(({ homeroomId }) => homeroomId === key)
        onPick({
          homeroomId: homeroom?.homeroomId ?? null,
          ...(homeroom === undefined ? {} : { grades: [homeroom.grade] }),
        })
      }}
    />
  )
}

/** 承担机构: shown once the school works with one. */
function ProviderField({ plan, course, onPick }: Part): ReactNode {
  const items = providerItems(plan, course)
  const { providerId = null } = course
  if (items.length === 1 && providerId === null) return null
  const { providers } = plan.ground.service.facts
  return (
    <ChoiceField
      id="course-provider"
      label="谁来承担"
      value={providerId ?? OWN_SCHOOL}
      shown="没有协议的机构"
      items={items}
      onPick={(key) =>
        onPick({
          providerId: Object.values(providers).find((one) => one.providerId === key)?.providerId ?? null,
        })
      }
    />
  )
}

function TeacherField({ plan, course, onPick }: Part): ReactNode {
  return (
    <ChoiceField
      id="course-teacher"
      label="老师"
      value={course.teacherId}
      shown={course.teacherName}
      items={teacherItems(plan, course)}
      onPick={(key) => {
        const teacher = plan.ground.staff.find(({ personId }) => personId === key)
        if (teacher !== undefined) onPick({ teacherId: teacher.personId, teacherName: teacher.name })
      }}
    />
  )
}

export function VenueField({
  content,
  value,
  onPick,
}: {
  content: PlanContent
  value: string
  onPick: (venue: string) => void
}): ReactNode {
  return (
    <ChoiceField
      id="venue-of"
      label="场地"
      value={value}
      shown={value}
      placeholder={content.venues.length === 0 ? '先在「场地」里添加' : '请选择'}
      items={content.venues.map((venue) => ({
        key: venue.name,
        label: venue.name,
        note: `${venue.seats} 人${venue.offCampus ? '·校外' : ''}`,
      }))}
      onPick={onPick}
    />
  )
}

/** When it is held: weekdays of the blocks that fit its grades. */
function Slots({
  content,
  course,
  onSlots,
}: {
  content: PlanContent
  course: Course
  onSlots: (slots: Course['slots']) => void
}): ReactNode {
  const fitting = content.blocks.filter(
    (block) =>
      course.slots.some((slot) => slot.blockId === block.id) ||
      block.grades.some((grade) => course.grades.includes(grade)),
  )
  const put = (blockId: string, weekdays: Weekday[]) =>
    onSlots(
      [
        ...course.slots.filter((slot) => slot.blockId !== blockId),
        ...weekdays.map((weekday) => ({ weekday, blockId })),
      ].sort((a, b) => a.weekday - b.weekday),
    )
  if (fitting.length === 0) return <View className="t-note ink-2">选了年级以后，这里选上课的时段。</View>
  return (
    <>
      {fitting.map((block) => (
        <CheckPicks
          key={block.id}
          id={`slot-${block.id}`}
          label={`${blockText(block.kind)} ${hoursText(block)}·${gradeRunsText(block.grades)}`}
          items={block.weekdays.map((day) => ({ key: day, label: weekdayText(day) }))}
          value={course.slots.filter((slot) => slot.blockId === block.id).map(({ weekday }) => weekday)}
          onChange={(weekdays) => put(block.id, weekdays)}
        />
      ))}
    </>
  )
}
