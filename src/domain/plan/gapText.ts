/** What is missing and what to do about it, in one sentence a school office reads. */
import { DUTY_SENTENCES, type DutyFailure } from '../failures/service'
import { gradeText, type Grade } from '../people/School'
import { clockText, dayText, weekdayText, type Weekday } from '../time'
import type { PlanGap } from './gaps'
import type { CoursePart } from './gaps/courseGaps'
import type { Season } from './gaps/offWork'
import { MINUTES_A_DAY } from './gaps/timeGaps'

type Of<Kind extends PlanGap['gap']> = Extract<PlanGap, { gap: Kind }>
type Texts = { [Kind in PlanGap['gap']]: (gap: Of<Kind>) => string }

const SEASON: Record<Season, string> = { summer: '夏季', winter: '冬季' }
const PART: Record<CoursePart, string> = {
  name: '名称',
  about: '内容',
  grades: '参加的年级',
  slots: '上课的时间',
  teacher: '老师',
  venue: '场地',
}

export const weekdaysText = (weekdays: Weekday[]): string =>
  weekdays.join() === '1,2,3,4,5' ? '周一至周五' : weekdays.map(weekdayText).join('、')
export const gradesText = (grades: Grade[]): string => grades.map(gradeText).join('、')

const NAMED = 3
/** 三(1)班、三(2)班、三(3)班等 4 个班. */
function listed(names: string[], of: string): string {
  const named = names.slice(0, NAMED).join('、')
  return names.length > NAMED ? `${named}等 ${names.length} ${of}` : named
}

/** 三年级, or the homerooms of it. */
const whose = ({ grade, homerooms }: { grade: Grade; homerooms: string[] }): string =>
  homerooms.length === 0 ? gradeText(grade) : listed(homerooms, '个班')

const dutyText = (why: DutyFailure): string =>
  (DUTY_SENTENCES[why.code] as (facts: DutyFailure) => string)(why)

const TEXTS: Texts = {
  'too-short': ({ grade, weekday, minutes }) =>
    minutes === 0
      ? `${gradeText(grade)}${weekdayText(weekday)}没有课后服务，每天至少要 ${MINUTES_A_DAY} 分钟。`
      : `${gradeText(grade)}${weekdayText(weekday)}只有 ${minutes} 分钟，每天至少要 ${MINUTES_A_DAY} 分钟。`,
  'ends-early': ({ grade, weekday, season, endsAtMinute, offWorkMinute }) =>
    `${gradeText(grade)}${weekdayText(weekday)} ${clockText(endsAtMinute)} 就结束，早于${SEASON[season]}下班时间 ${clockText(offWorkMinute)}。`,
  'block-times': ({ block }) => `「${block}」的结束要晚于开始，并在 12:00 到 22:00 之间。`,
  'block-weekdays': ({ block }) => `「${block}」要选周一到周五里的日子。`,
  'block-grades': ({ block }) => `「${block}」要选本校有的年级。`,
  'block-twice': ({ block }) => `「${block}」的编号和另一个时段一样，请删掉重新添加。`,
  'block-late': ({ block }) => `「${block}」不用设成时段，请在「延时」里填写。`,
  'evening-young': ({ block, grades }) => `「${block}」只能给初中，请去掉${gradesText(grades)}。`,
  'evening-late': ({ block, endsAtMinute }) =>
    `「${block}」到 ${clockText(endsAtMinute)} 才结束，晚自习要在 20:30 以前结束。`,
  'evening-early': ({ block, endsAtMinute }) =>
    `「${block}」开始时下午的课后服务还没结束，请改到 ${clockText(endsAtMinute)} 以后。`,
  'evening-long': ({ grade, weekday, minutes }) =>
    `${gradeText(grade)}${weekdayText(weekday)}的晚自习有 ${minutes} 分钟，最多 120 分钟。`,
  'evening-fee': ({ course }) => `「${course}」是晚自习，不收课后服务费，请改成 0 元。`,
  'care-missing': ({ weekdays, ...of }) =>
    `${whose(of)}${weekdaysText(weekdays)}没有不限名额的基本托管，请添加。`,
  'care-short': ({ weekday, minutes, ...of }) =>
    `${whose(of)}${weekdayText(weekday)}的基本托管只有 ${minutes} 分钟，没选社团的孩子不够 ${MINUTES_A_DAY} 分钟。`,
  'care-early': ({ weekday, endsAtMinute, offWorkMinute, ...of }) =>
    `${whose(of)}${weekdayText(weekday)}的基本托管 ${clockText(endsAtMinute)} 结束，没选社团的孩子等不到 ${clockText(offWorkMinute)} 下班。`,
  'course-incomplete': ({ course, lacks }) => `「${course}」还没有填${PART[lacks]}。`,
  'course-grades': ({ course }) => `「${course}」选了本校没有的年级。`,
  'course-homeroom': ({ course }) => `「${course}」的年级要和它的行政班一致。`,
  'course-mixed': ({ course }) => `「${course}」不能一半在托管、一半在社团时段，请分成两门课。`,
  'care-capped': ({ course }) => `「${course}」是基本托管，应托尽托，请去掉名额限制。`,
  'capacity-missing': ({ course }) => `「${course}」还没有填名额。`,
  'slot-unknown': ({ course, weekday }) =>
    `「${course}」${weekdayText(weekday)}的时段已经没有了，请重新选时间。`,
  'slot-weekday': ({ course, weekday }) => `「${course}」选的时段${weekdayText(weekday)}不开，请重新选时间。`,
  'slot-grades': ({ course, weekday }) =>
    `「${course}」${weekdayText(weekday)}的时段不是给它所有年级的，请改年级或时间。`,
  'slot-twice': ({ course, weekday }) => `「${course}」${weekdayText(weekday)}有两节课时间重叠。`,
  'teacher-twice': ({ teacher, course, other, weekdays }) =>
    `${teacher}${weekdaysText(weekdays)}同时有「${course}」和「${other}」，请换老师或时间。`,
  'venue-twice': ({ venue, course, other, weekdays }) =>
    `${venue}${weekdaysText(weekdays)}同时有「${course}」和「${other}」，请换场地或时间。`,
  'teacher-elsewhere': ({ teacher, course, school, other, weekdays }) =>
    `${teacher}${weekdaysText(weekdays)}那时在${school}上「${other}」，不能同时上「${course}」。`,
  'venue-unnamed': () => '有一个场地还没有名称。',
  'venue-listed-twice': ({ venue }) => `场地「${venue}」列了两次，请合成一个。`,
  'venue-unknown': ({ course, venue }) => `「${course}」的场地「${venue}」不在场地表里，请先添加。`,
  'venue-small': ({ course, venue, seats, children }) =>
    `「${course}」可能来 ${children} 人，${venue}只容纳 ${seats} 人。`,
  'teacher-unknown': ({ course, teacher }) => `「${course}」的老师${teacher}不是本校在任的老师，请另选老师。`,
  'teacher-part': ({ course, teacher, from, to }) =>
    `${teacher}的任期（${dayText(from)}起${to === null ? '' : `，${dayText(to)}止`}）没有覆盖整个学期，「${course}」请另选老师。`,
  service: ({ course, why }) => `「${course}」：${dutyText(why)}`,
  'taken-gone': ({ course, taken }) => `「${course}」已经有 ${taken} 个孩子，不能删掉。`,
  'taken-moved': ({ course, taken }) =>
    `「${course}」已经有 ${taken} 个孩子，不能改上课的日子、时段和对象。可以另开一门课。`,
  'taken-capacity': ({ course, taken, capacity }) =>
    `「${course}」已经报了 ${taken} 人，名额不能改成 ${capacity}。`,
  'taken-overlap': ({ course, other }) =>
    `「${course}」和「${other}」原来时间错开，现在重叠，两门都报了的孩子没法同时上。请改回时段。`,
  'late-days': () => '延时托管要选周一到周五里的日子。',
  'late-options': () => '延时托管还没有填到几点。',
  'late-order': () => '延时托管的几个时间要一个比一个晚，都晚于开始时间。',
  'late-too-long': () => '延时托管要在 22:00 以前结束。',
  'late-cut-off': () => '延时托管的申请截止时间要早于开始时间。',
  'late-capacity': () => '延时托管还没有填能收多少人。',
  'late-teacher': () => '延时托管还没有填老师。',
  'late-venue': () => '延时托管还没有填场地。',
  'late-hole': ({ startsAtMinute, endsAtMinute }) =>
    `有年级 ${clockText(endsAtMinute)} 就结束，延时托管 ${clockText(startsAtMinute)} 才开始，中间没有人看护。`,
  'fee-missing': ({ from }) => `${dayText(from)}开学时还没有生效的收费办法。`,
  'fee-steps': ({ from }) =>
    `${dayText(from)}起的退费比例要按学期进度从小到大填，到 100% 为止，退的比例一段比一段少。`,
  'fee-source': ({ from }) => `${dayText(from)}起的收费办法还没有填依据的文件。`,
  'fee-twice': ({ from }) => `${dayText(from)}起有两份收费办法，请只留一份。`,
  'window-missing': ({ grade }) => `${gradeText(grade)}还没有报名窗口（主轮）。`,
  'window-name': () => '有一轮报名还没有名称。',
  'window-times': ({ window }) => `「${window}」的截止时间要晚于开始时间。`,
  'window-grades': ({ window }) => `「${window}」要选本校有的年级。`,
  'window-listed-twice': ({ window }) => `「${window}」的编号和另一轮一样，请删掉重新添加。`,
  'window-overlap': ({ window, other, grades }) =>
    `「${window}」和「${other}」对${gradesText(grades)}的时间重叠。`,
  'draw-shared': ({ window, grades, other, otherGrades, courses }) =>
    `「${window}」（${gradesText(grades)}）和「${other}」（${gradesText(otherGrades)}）同时为${listed(
      courses.map((course) => `「${course}」`),
      '门课',
    )}抽签，先截止的一轮会拿走全部名额。请合成一轮，或者等前一轮的公开号码产生以后再开后一轮。`,
  'draw-number': ({ window }) => `「${window}」要抽签，请先写明用哪一个公开号码。`,
  'draw-number-early': ({ window }) => `「${window}」的公开号码要在截止 10 分钟以后才产生。`,
  'first-come-number': ({ window }) => `「${window}」先报先得，不用公开号码，请去掉。`,
}

export function gapText(gap: PlanGap): string {
  const text = TEXTS[gap.gap] as (of: PlanGap) => string
  return text(gap)
}
