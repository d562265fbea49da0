/** The guide in short sentences, the same on the screen, in the picture for the gate and on paper. */
import type { Guide, GuideCourse } from '@/contract/plan'
import { yuanText } from '@/domain/money'
import { gradeText, type Grade } from '@/domain/people/School'
import { kindText, levelText, timesText, weekdaysText } from '@/domain/plan/courseText'
import { clockText, longDayText, momentText, type Weekday } from '@/domain/time'

/** 一至六年级 · 三年级 · 一、三年级. */
export function gradesText(grades: readonly Grade[]): string {
  const sorted = [...grades].sort((a, b) => a - b)
  const [first, ...rest] = sorted
  const last = rest[rest.length - 1]
  if (first === undefined) return ''
  if (last === undefined) return gradeText(first)
  const short = (grade: Grade) => gradeText(grade).slice(0, 1)
  return last - first === rest.length && rest.length > 1
    ? `${short(first)}至${gradeText(last)}`
    : `${[first, ...rest.slice(0, -1)].map(short).join('、')}、${gradeText(last)}`
}

export const datesText = ({ firstDay, lastDay }: Pick<Guide, 'firstDay' | 'lastDay'>): string =>
  `${longDayText(firstDay)}至${longDayText(lastDay)}`

export interface WeekLine {
  grades: Grade[]
  text: string
}

/** What each grade can count on; grades with the same week stand together. */
export function weekLines({ week }: Pick<Guide, 'week'>): WeekLine[] {
  const byGrade = new Map<Grade, string>()
  for (const grade of [...new Set(week.map((one) => one.grade))].sort((a, b) => a - b))
    byGrade.set(grade, daysOf(week.filter((one) => one.grade === grade)))
  const lines = new Map<string, Grade[]>()
  for (const [grade, text] of byGrade) lines.set(text, [...(lines.get(text) ?? []), grade])
  return [...lines].map(([text, grades]) => ({ text, grades }))
}

function daysOf(days: Guide['week']): string {
  const alike = new Map<string, Weekday[]>()
  for (const { weekday, minutes, endsAtMinute } of days) {
    const key = `到 ${clockText(endsAtMinute)}，${minutes} 分钟`
    alike.set(key, [...(alike.get(key) ?? []), weekday])
  }
  return [...alike].map(([key, weekdays]) => `${weekdaysText(weekdays)} ${key}`).join('；')
}

const feePart = (fen: number, name: string): string => (fen === 0 ? '' : `${name} ${yuanText(fen)}`)

const UNIT = { term: '学期', month: '月', lesson: '次' } as const

export function courseFeeText(
  { serviceFeeFen, agencyFeeFen }: Pick<GuideCourse, 'serviceFeeFen' | 'agencyFeeFen'>,
  fee: Guide['fee'],
): string {
  const parts = [feePart(serviceFeeFen, '服务费'), feePart(agencyFeeFen, '代收费')].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? '不收费' : `${parts.join(' + ')} / ${UNIT[fee?.unit ?? 'term']}`
}

export const courseLine = (course: GuideCourse): string =>
  `${timesText(course.times)}·${course.teacherName}·${course.venue}`

export const courseSort = ({ kind, level, grades, capacity }: GuideCourse): string =>
  [
    kindText(kind),
    ...(level === 'all' ? [] : [levelText(level)]),
    gradesText(grades),
    capacity === null ? '不限名额' : `${capacity} 人`,
  ].join('·')

export const lateText = ({ late }: Pick<Guide, 'late'>): string =>
  late.options.length === 0
    ? '这学期没有延时托管。'
    : `${weekdaysText(late.weekdays)} ${clockText(late.startsAtMinute)} 起，${late.options
        .map(
          ({ untilMinute, feeFen }) =>
            `到 ${clockText(untilMinute)} ${feeFen === 0 ? '不收费' : `每次 ${yuanText(feeFen)}`}`,
        )
        .join('，')}；当天 ${clockText(late.cutOffMinute)} 前申请。`

export const eveningText = ({
  grades,
  weekdays,
  startsAtMinute,
  endsAtMinute,
}: Guide['evening'][number]): string =>
  `${gradesText(grades)}·${weekdaysText(weekdays)} ${clockText(startsAtMinute)}–${clockText(endsAtMinute)}，不收服务费`

export const windowText = ({ name, mode, grades, opensAt, closesAt }: Guide['windows'][number]): string =>
  `${name}（${gradesText(grades)}）：${momentText(opensAt)} 至 ${momentText(closesAt)}，${
    mode === 'draw' ? '填志愿，截止后公开抽签' : '先报先得'
  }`
