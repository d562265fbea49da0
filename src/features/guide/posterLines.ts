import type { Guide } from '@/contract/plan'
import { feeRuleText } from '@/domain/billing/feeRuleText'
import { clockText } from '@/domain/time'
import {
  courseFeeText,
  courseLine,
  courseSort,
  eveningText,
  gradesText,
  lateText,
  weekLines,
  windowText,
} from './guideText'

export interface PosterLine {
  look: 'section' | 'strong' | 'plain'
  text: string
}

const section = (text: string): PosterLine => ({ look: 'section', text })
const plain = (text: string): PosterLine => ({ look: 'plain', text })
const strong = (text: string): PosterLine => ({ look: 'strong', text })

/** All that hangs at the school gate, from the top down. */
export const posterLines = (guide: Guide): PosterLine[] => [
  section('每天到几点'),
  ...weekLines(guide).map(({ grades, text }) => plain(`${gradesText(grades)}：${text}`)),
  section('作业与托管（报名就有位）'),
  ...guide.care.map((care) =>
    plain(
      `${care.name}·${gradesText(care.grades)}·${clockText(care.startsAtMinute)}–${clockText(care.endsAtMinute)}·${courseFeeText({ ...care, agencyFeeFen: 0 }, guide.fee)}`,
    ),
  ),
  section('延时托管'),
  plain(lateText(guide)),
  ...(guide.evening.length === 0
    ? []
    : [section('晚自习'), ...guide.evening.map((one) => plain(eveningText(one)))]),
  ...(guide.windows.length === 0
    ? []
    : [section('什么时候报名'), ...guide.windows.map((one) => plain(windowText(one)))]),
  ...(guide.fee === null ? [] : [section('收费和退费'), ...feeRuleText(guide.fee).map(plain)]),
  ...(guide.courses.length === 0 ? [] : [section(`社团和课程（${guide.courses.length} 门）`)]),
  ...guide.courses.flatMap((course) => [
    strong(`${course.name} · ${courseSort(course)}·${courseFeeText(course, guide.fee)}`),
    plain(courseLine(course)),
  ]),
]
