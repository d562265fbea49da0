import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Guide, GuideCourse } from '@/contract/plan'
import { feeRuleText } from '@/domain/billing/feeRuleText'
import { kindText } from '@/domain/plan/courseText'
import { clockText, weekdayText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { KeyValue } from '@/ui/KeyValue'
import { Picks } from '@/ui/Picks'
import { Section } from '@/ui/Section'
import {
  courseFeeText,
  courseLine,
  courseSort,
  datesText,
  eveningText,
  gradesText,
  lateText,
  weekLines,
  windowText,
} from './guideText'
import './guide.scss'

/** 课后服务指南: what anybody may know of a school's after-school service, from its published plan. */
export function GuideView({ guide }: { guide: Guide }): ReactNode {
  return (
    <View id="guide" className="stack-3">
      <View>
        <View className="t-title">{guide.schoolName}</View>
        <View className="ink-2">{guide.termName}</View>
        <View className="t-note ink-3">{datesText(guide)}</View>
        {guide.schoolPhone !== '' && <View className="t-note ink-3">学校电话 {guide.schoolPhone}</View>}
      </View>
      <Card tight>
        <View className="b">每天到几点</View>
        <KeyValue
          rows={weekLines(guide).map(({ grades, text }) => ({ key: gradesText(grades), value: text }))}
        />
      </Card>
      <View>
        <Section title="作业与托管" end="报名就有位" />
        <Card flush>
          {guide.care.map((care) => (
            <Cell
              key={`${care.name} ${care.grades.join()}`}
              title={care.name}
              strong
              note={`${gradesText(care.grades)}·${clockText(care.startsAtMinute)}–${clockText(care.endsAtMinute)}·${courseFeeText({ ...care, agencyFeeFen: 0 }, guide.fee)}${care.about === '' ? '' : `·${care.about}`}`}
            />
          ))}
        </Card>
      </View>
      <Clubs guide={guide} />
      <Lines title="延时托管" lines={[lateText(guide)]} />
      <Lines title="晚自习" lines={guide.evening.map(eveningText)} />
      <Lines id="guide-windows" title="什么时候报名" lines={guide.windows.map(windowText)} />
      {guide.fee !== null && (
        <Lines
          title="收费和退费"
          lines={[
            ...feeRuleText(guide.fee),
            ...(guide.fee.source === '' ? [] : [`依据：${guide.fee.source}`]),
          ]}
        />
      )}
      <View className="t-note ink-3 center">按学校公布的方案第 {guide.version} 版，教育局已备案</View>
    </View>
  )
}

function Clubs({ guide }: { guide: Guide }): ReactNode {
  const [filter, setFilter] = useState('all')
  const { courses } = guide
  if (courses.length === 0) return null
  const days = [...new Set(courses.flatMap(({ times }) => times.map(({ weekday }) => weekday)))].sort()
  const kinds = [...new Set(courses.map(({ kind }) => kind))]
  const isShown = ({ kind, times }: GuideCourse) =>
    filter === 'all' || filter === kind || times.some(({ weekday }) => String(weekday) === filter)
  const shown = courses.filter(isShown)
  return (
    <View>
      <Section title="社团和课程" end={`${shown.length} 门`} />
      <View className="guide-filter">
        <Picks
          label="星期和类别"
          value={filter}
          items={[
            { key: 'all', label: '全部' },
            ...days.map((day) => ({ key: String(day), label: weekdayText(day) })),
            ...kinds.map((kind) => ({ key: kind, label: kindText(kind) })),
          ]}
          onChange={setFilter}
        />
      </View>
      <Card flush className="mt-3">
        {shown.map((course) => (
          <View key={course.courseId} id={`guide-${course.courseId}`} className="guide-course">
            <View className="b">{course.name}</View>
            <View className="t-note ink-2">{courseLine(course)}</View>
            <View className="t-note ink-3">
              {courseSort(course)}·{courseFeeText(course, guide.fee)}
            </View>
            {course.about !== '' && <View className="t-note ink-3">{course.about}</View>}
          </View>
        ))}
      </Card>
    </View>
  )
}

function Lines({ id, title, lines }: { id?: string; title: string; lines: string[] }): ReactNode {
  if (lines.length === 0) return null
  return (
    <View>
      <Section title={title} />
      <Card id={id} tight className="stack-2">
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Card>
    </View>
  )
}
