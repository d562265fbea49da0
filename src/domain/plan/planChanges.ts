/** Art. 8 · 一校一案: every version is kept, and its differences read as a head teacher would say them. */
import { yuanText } from '../money'
import { clockText, dayText, momentText } from '../time'
import { fieldChanges, listChanges, type PlanChange } from './changes/Change'
import {
  blockName,
  KIND_TEXT,
  LEVEL_TEXT,
  MODE_TEXT,
  momentsText,
  refundText,
  ROUND_TEXT,
  slotsText,
  stretchText,
} from './changes/words'
import { PLAN_TABS, type PlanTab } from './gapPlace'
import { gradesText, weekdaysText } from './gapText'
import type { Course, PlanContent } from './Plan'

type Texts = (before: PlanContent, after: PlanContent) => string[]

const FEE_UNIT = { term: '按学期', month: '按月', lesson: '按课次' }

const blocks: Texts = (before, after) =>
  listChanges(before.blocks, after.blocks, {
    key: (block) => block.id,
    name: (block) => `时段「${weekdaysText(block.weekdays)} ${blockName(block)}」`,
    changed: (was, is) =>
      fieldChanges(`「${blockName(was)}」`, was, is, {
        时间: (one) => stretchText(one.startsAtMinute, one.endsAtMinute),
        日子: (one) => weekdaysText(one.weekdays),
        年级: (one) => gradesText(one.grades),
        类别: (one) => blockName({ ...one, startsAtMinute: 0, endsAtMinute: 0 }).split(' ')[0] ?? '',
      }),
  })

/** Hours are told by the later version's blocks: a block that moved is told once, and not again for each of its courses. */
function courses(before: PlanContent, after: PlanContent): string[] {
  const all = [...after.blocks, ...before.blocks]
  return listChanges(Object.values(before.courses), Object.values(after.courses), {
    key: (course) => course._id,
    name: (course) => `「${course.name}」${course.homeroomId === null ? '' : `（${course.venue}）`}`,
    changed: (was, is) =>
      fieldChanges<Course>(`「${was.name}」`, was, is, {
        名称: (course) => course.name,
        类别: (course) => KIND_TEXT[course.kind],
        层次: (course) => LEVEL_TEXT[course.level],
        年级: (course) => gradesText(course.grades),
        时间: (course) => slotsText(course.slots, all),
        老师: (course) => course.teacherName,
        场地: (course) => course.venue,
        名额: (course) => (course.capacity === null ? '不限' : `${course.capacity}`),
        服务费: (course) => yuanText(course.serviceFeeFen),
        代收费: (course) => yuanText(course.agencyFeeFen),
        内容: (course) => course.about,
        材料: (course) => course.materials,
      }),
  })
}

const venues: Texts = (before, after) =>
  listChanges(before.venues, after.venues, {
    key: (venue) => venue.name,
    name: (venue) => `场地「${venue.name}」`,
    changed: (was, is) =>
      fieldChanges(`「${was.name}」`, was, is, {
        容纳人数: (one) => `${one.seats}`,
        位置: (one) => (one.offCampus ? '校外' : '校内'),
      }),
  })

const fees: Texts = (before, after) =>
  listChanges(before.fees, after.fees, {
    key: (rule) => rule.id,
    name: (rule) => `${dayText(rule.from)}起的收费办法`,
    changed: (was, is) =>
      fieldChanges('收费办法', was, is, {
        起始日: (one) => dayText(one.from),
        单位: (one) => FEE_UNIT[one.unit],
        封顶: (one) => (one.capFen === null ? '不封顶' : yuanText(one.capFen)),
        退费: (one) => refundText(one.refund),
        依据: (one) => one.source,
      }),
  })

const windows: Texts = (before, after) => [
  ...listChanges(before.windows, after.windows, {
    key: (window) => window.id,
    name: (window) => `报名窗口「${window.name}」`,
    changed: (was, is) =>
      fieldChanges(`「${was.name}」`, was, is, {
        名称: (one) => one.name,
        轮次: (one) => ROUND_TEXT[one.round],
        方式: (one) => MODE_TEXT[one.mode],
        年级: (one) => gradesText(one.grades),
        时间: (one) => momentsText(one.opensAt, one.closesAt),
        公开号码: ({ publicNumber }) =>
          publicNumber === null ? '' : `${publicNumber.source}（${momentText(publicNumber.fixedAt)}）`,
      }),
  }),
  ...fieldChanges('候补', before, after, { 保留: (one) => `${one.offerHours} 小时` }),
]

const late: Texts = (before, after) =>
  fieldChanges('延时托管', before.late, after.late, {
    日子: (one) => weekdaysText(one.weekdays),
    开始: (one) => clockText(one.startsAtMinute),
    时长和收费: (one) =>
      one.options
        .map(({ untilMinute, feeFen }) => `到 ${clockText(untilMinute)} ${yuanText(feeFen)}`)
        .join('、'),
    申请截止: (one) => clockText(one.cutOffMinute),
    人数: (one) => `${one.capacity}`,
    老师: (one) => one.teacherName,
    场地: (one) => one.venue,
  })

const BY_TAB: Record<PlanTab, Texts> = { blocks, courses, venues, fees, windows, late }

/** Every difference, tab by tab in the order of the desk; empty when the two read the same. */
export const planChanges = (before: PlanContent, after: PlanContent): PlanChange[] =>
  PLAN_TABS.flatMap((tab) => BY_TAB[tab](before, after).map((text) => ({ tab, text })))
