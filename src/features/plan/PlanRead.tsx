import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import { KIND_TEXT, LEVEL_TEXT, MODE_TEXT, refundText } from '@/domain/plan/changes/words'
import { yuanText } from '@/domain/money'
import { gradeText, type Grade } from '@/domain/people/School'
import { SERVICE_WEEKDAYS } from '@/domain/plan/gaps'
import type { Course, PlanContent } from '@/domain/plan/Plan'
import { weekCell } from '@/domain/plan/weekCell'
import { clockText, longDayText, momentText, type Weekday } from '@/domain/time'
import { KeyValue } from '@/ui/KeyValue'
import { Section } from '@/ui/Section'
import { slotsText, UNIT_TEXT, weekdaysText } from './planWords'

/** A plan to be read: by the bureau, and by the school before families do. */
export function PlanRead({ content }: { content: PlanContent }): ReactNode {
  const grades = gradesOf(content)
  const courses = Object.values(content.courses)
  const clubs = courses.filter(({ capacity }) => capacity !== null)
  const care = courses.filter(({ capacity }) => capacity === null)
  const { late } = content
  return (
    <View>
      <Section title="每天的服务时间" />
      <KeyValue
        rows={grades.map((grade) => ({
          key: gradeText(grade),
          value: hoursOf(content, grade).map((line) => <View key={line}>{line}</View>),
        }))}
      />
      <Section title="基本托管" end={`${care.length} 个班，不限名额`} />
      <KeyValue rows={careRows(care, content)} />
      <Section title="选修课" end={`${clubs.length} 门`} />
      {clubs.map((course) => (
        <CourseLines key={course._id} course={course} content={content} />
      ))}
      <Section title="延时托管" />
      <View>
        {late.options.length === 0
          ? '没有'
          : `${weekdaysText(late.weekdays)} ${clockText(late.startsAtMinute)} 起，${late.options
              .map(({ untilMinute, feeFen }) => `到 ${clockText(untilMinute)} ${yuanText(feeFen)}`)
              .join('，')}；当天 ${clockText(late.cutOffMinute)} 前申请`}
      </View>
      <Section title="收费与退费" />
      {content.fees.map((fee) => (
        <View key={fee.id} className="mt-2">
          {`${longDayText(fee.from)}起，${UNIT_TEXT[fee.unit]}收，${
            fee.capFen === null ? '不封顶' : `每学期最多 ${yuanText(fee.capFen)}`
          }，${refundText(fee.refund)}（${fee.source || '还没写依据'}）`}
        </View>
      ))}
      <Section title="报名时间" />
      {content.windows.map((window) => (
        <View key={window.id} className="mt-2">
          <View className="b">{`${window.name}·${MODE_TEXT[window.mode]}`}</View>
          <View className="t-note ink-2">
            {`${gradeRunsText(window.grades)}，${momentText(window.opensAt)} 到 ${momentText(window.closesAt)}`}
          </View>
          {window.publicNumber !== null && (
            <View className="t-note ink-2">
              {`公开号码：${window.publicNumber.source}，${momentText(window.publicNumber.fixedAt)} 产生`}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

/** 周一到周四 120 分钟，到 18:30: weekdays that are alike stand together. */
function hoursOf({ blocks }: PlanContent, grade: Grade): string[] {
  const lines = new Map<string, Weekday[]>()
  for (const weekday of SERVICE_WEEKDAYS) {
    const { minutes, endsAtMinute } = weekCell(blocks, grade, weekday)
    const line = minutes === 0 ? '没有' : `${minutes} 分钟，到 ${clockText(endsAtMinute)}`
    lines.set(line, [...(lines.get(line) ?? []), weekday])
  }
  return [...lines].map(([line, weekdays]) => `${weekdaysText(weekdays)} ${line}`)
}

const gradesOf = ({ blocks }: PlanContent): Grade[] =>
  [...new Set(blocks.flatMap((block) => block.grades))].sort((a, b) => a - b)

/** Homerooms with the same hours and fee stand in one line. */
function careRows(care: readonly Course[], content: PlanContent): { key: string; value: string }[] {
  const lines = new Map<string, { grades: Grade[]; count: number }>()
  for (const course of care) {
    const line = `${slotsText(course, content.blocks)}，${yuanText(course.serviceFeeFen)}/学期`
    const before = lines.get(line) ?? { grades: [], count: 0 }
    lines.set(line, {
      grades: [...new Set([...before.grades, ...course.grades])],
      count: before.count + 1,
    })
  }
  return [...lines].map(([line, { grades, count }]) => ({
    key: gradeRunsText(grades),
    value: `${line}，${count} 个`,
  }))
}

function CourseLines({ course, content }: { course: Course; content: PlanContent }): ReactNode {
  const { name, kind, level, grades, teacherName, venue, capacity, serviceFeeFen, agencyFeeFen } = course
  const agency = agencyFeeFen === 0 ? '' : `，代收费 ${yuanText(agencyFeeFen)}`
  return (
    <View className="mt-3">
      <View className="b">{`${name}·${KIND_TEXT[kind]}·${LEVEL_TEXT[level]}`}</View>
      <View className="t-note ink-2">{`${gradeRunsText(grades)}，${slotsText(course, content.blocks)}`}</View>
      <View className="t-note ink-2">
        {`${teacherName}，${venue}，${capacity ?? '不限'} 人，服务费 ${yuanText(serviceFeeFen)}${agency}`}
      </View>
      {course.about !== '' && <View className="t-note">{course.about}</View>}
      {course.materials !== '' && <View className="t-note">{`材料：${course.materials}`}</View>}
    </View>
  )
}
