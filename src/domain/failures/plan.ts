/** Art. 3, 8: plan and calendar. */
import { clockText, dayText, weekdayText, type Day, type Weekday } from '../time'
import type { Sentences } from './Sentences'

export type PlanFailure =
  | { code: 'calendar/year-unpublished'; year: number }
  | { code: 'calendar/not-make-up'; day: Day }
  | { code: 'calendar/day-past'; day: Day }
  | { code: 'calendar/day-open'; day: Day }
  | { code: 'calendar/out-of-term'; day: Day }
  | { code: 'calendar/words-missing' }
  | { code: 'calendar/year-complete'; year: number }
  | { code: 'retention/reaches'; months: number; pupils: number }
  | { code: 'calendar/no-lessons'; weekday: Weekday }
  | { code: 'calendar/too-late'; startsAtMinute: number }
  | { code: 'calendar/day-changed'; day: Day; count: number }
  | { code: 'calendar/year-empty'; year: number }
  | { code: 'calendar/year-other'; year: number; day: Day }
  | { code: 'calendar/day-twice'; day: Day }
  | { code: 'plan/none' }
  | { code: 'plan/version-unknown' }
  | { code: 'plan/begun-already'; term: string }
  | { code: 'plan/term-unknown' }
  | { code: 'plan/term-wrong' }
  | { code: 'plan/term-in-use'; firstDay: Day }
  | { code: 'plan/changed-meanwhile'; byName: string; rev: number }
  | { code: 'plan/nothing-to-copy' }
  | { code: 'plan/not-writable'; why: 'filed' | 'noted' | 'published' }
  | { code: 'plan/gaps'; count: number }
  | { code: 'plan/not-filed' }
  | { code: 'plan/not-noted' }
  | { code: 'plan/reason-missing' }
  | { code: 'plan/course-id-wrong' }
  | { code: 'plan/seats-taken'; course: string; taken: number }
  | { code: 'plan/course-in-use'; course: string; placed: number }
  | { code: 'plan/slots-in-use'; course: string; placed: number }
  | { code: 'plan/course-wished'; course: string; wished: number }
  | { code: 'plan/window-begun'; window: string }
  | { code: 'plan/window-over'; window: string }
  | { code: 'plan/window-late'; window: string }
  | { code: 'session/none'; day: Day }
  | { code: 'session/changed-already'; byName: string }
  | { code: 'session/target-rest'; day: Day; name: string }
  | { code: 'session/times-wrong' }
  | { code: 'session/teacher-busy'; name: string; course: string }
  | { code: 'session/venue-busy'; venue: string; course: string }
  | { code: 'session/venue-unknown'; venue: string }
  | { code: 'session/venue-small'; venue: string; seats: number; children: number }
  | { code: 'session/care-stays'; course: string }
  | { code: 'session/other-slot'; course: string }
  | { code: 'session/change-unknown' }
  | { code: 'session/unchanged' }
  | { code: 'session/twice'; day: Day; course: string }
  | { code: 'session/reason-missing' }

const NOT_WRITABLE = {
  filed: '方案已经送教育局备案，现在不能改。要改请先收回。',
  noted: '教育局已经备案，可以公布。要再改请先收回，改完重新备案。',
  published: '这一版已经公布，不能再改。要改请先新开一版，改好再备案、公布。',
}

export const PLAN_SENTENCES: Sentences<PlanFailure> = {
  'calendar/year-unpublished': ({ year }) => `${year}年的放假安排还没有公布，公布后才能排课。`,
  'calendar/not-make-up': ({ day }) => `${dayText(day)}不是调休上课日，不用定课表。`,
  'calendar/day-past': ({ day }) => `${dayText(day)}已经过去，不能再改。`,
  'calendar/day-open': ({ day }) =>
    `${dayText(day)}的名单已经发到老师手机上，不能再改。老师来不了请安排代课，孩子不来请登记请假。`,
  'calendar/out-of-term': ({ day }) => `${dayText(day)}不在学期内。请选学期里的日子。`,
  'calendar/words-missing': () => '请写明原因，家长会看到。',
  'retention/reaches': ({ months, pupils }) =>
    `改为 ${months} 个月，今夜起会抹去 ${pupils} 个已离校孩子的资料，不能找回。确定的话请再点一次。`,
  'calendar/year-complete': ({ year }) => `${year}年的放假安排已经有了，不用再录。个别日子请逐日更正。`,
  'calendar/no-lessons': ({ weekday }) => `方案里${weekdayText(weekday)}没有安排课后服务。请选有安排的一天。`,
  'calendar/too-late': ({ startsAtMinute }) =>
    `今天的课后服务 ${clockText(startsAtMinute)} 已经开始，来不及再开。请电话通知家长接孩子。`,
  'calendar/day-changed': ({ day, count }) =>
    `有 ${count} 节课调整到${dayText(day)}或从那天调走。请先撤销那些调整。`,
  'calendar/year-empty': ({ year }) => `还没有填${year}年的放假日子。请把全年的都填上。`,
  'calendar/year-other': ({ year, day }) => `「${day}」不是${year}年的日子。请改正后再保存。`,
  'calendar/day-twice': ({ day }) => `${dayText(day)}又放假又上课。请只留一项。`,
  'plan/none': () => '这个学期还没有方案。请先新建。',
  'plan/version-unknown': () => '没有这一版方案，或者它还没有送备案。请刷新再看。',
  'plan/begun-already': ({ term }) => `${term}的方案已经在写，请接着写那一份。`,
  'plan/nothing-to-copy': () => '还没有公布过方案，没有可以照着写的。请从空白开始。',
  'plan/term-unknown': () => '没有这个学期。学期由教育局设置，请联系教育局。',
  'plan/term-wrong': () => '学期的起止日期不对。请检查开始、结束日期，学期之间不能重叠。',
  'plan/term-in-use': ({ firstDay }) =>
    `已有学校按这个学期公布方案（${dayText(firstDay)}开学），开学日不能提前；开学后不能再改，已过的和调过课的日子不能去掉。`,
  'plan/changed-meanwhile': ({ byName }) =>
    `${byName}刚刚改过这份方案，您的修改没有保存。请刷新，在最新的一份上改。`,
  'plan/not-writable': ({ why }) => NOT_WRITABLE[why],
  'plan/gaps': ({ count }) => `方案还差 ${count} 处，改好才能送备案。`,
  'plan/not-filed': () => '这个版本没有在等备案，可能学校已经收回。请刷新。',
  'plan/not-noted': () => '这个版本还没有备案，不能公布。请等教育局备案。',
  'plan/reason-missing': () => '请写明退回的原因，学校会照着改，至少四个字。',
  'plan/course-id-wrong': () => '有一门课的编号不对，没有保存。请删掉这门课重新添加。',
  'plan/seats-taken': ({ course, taken }) => `「${course}」已经报了 ${taken} 人，名额不能少于这个数。`,
  'plan/course-in-use': ({ course, placed }) =>
    `「${course}」已经有 ${placed} 个孩子，不能删掉。请先给孩子换课。`,
  'plan/course-wished': ({ course, wished }) =>
    `有 ${wished} 个孩子填了「${course}」的志愿，抽签做完以前不能删掉，也不能改时间和对象。`,
  'plan/window-begun': ({ window }) => `「${window}」已经开始，规则不能再变，只能延长截止时间。`,
  'plan/slots-in-use': ({ course, placed }) =>
    `「${course}」已经有 ${placed} 个孩子，不能改上课的日子、时段和对象。请另开一门课。`,
  'plan/window-over': ({ window }) => `「${window}」已经截止，等着抽签，不能再延长。请另加一轮补报。`,
  'plan/window-late': ({ window }) =>
    `「${window}」的时间来不及了：截止要在公布之后，要抽签的开始也要在公布之后。请收回方案，把时间改晚。`,
  'session/none': ({ day }) => `${dayText(day)}没有这节课。请刷新再看。`,
  'session/changed-already': ({ byName }) => `这节课${byName}已经调整过。要再改请先撤销那次调整。`,
  'session/target-rest': ({ day, name }) => `${dayText(day)}不开课（${name}），不能改到那天。`,
  'session/times-wrong': () => '结束时间要晚于开始时间，并在当天服务时间里。请重新填。',
  'session/teacher-busy': ({ name, course }) => `${name}那时有「${course}」，不能同时上两节。请换个时间。`,
  'session/venue-busy': ({ venue, course }) => `${venue}那时有「${course}」。请换个地点或时间。`,
  'session/venue-unknown': ({ venue }) => `方案里没有「${venue}」这个场地。请从列出的里选。`,
  'session/venue-small': ({ venue, seats, children }) =>
    `${venue}容纳 ${seats} 人，要来 ${children} 人。请换大一些的场地。`,
  'session/care-stays': ({ course }) =>
    `「${course}」是基本托管，每天都要有，不能取消、改时间或改到别的日子，只能换场地或并班。`,
  'session/other-slot': ({ course }) => `「${course}」不在同一天同一时段，不能并过去。`,
  'session/unchanged': () => '日子、时间和地点都没有变。请改好再保存。',
  'session/twice': ({ day, course }) =>
    `${dayText(day)}已经有「${course}」，一门课一天只点一次名。请换一天。`,
  'session/reason-missing': () => '请写明原因，家长和老师会看到。',
  'session/change-unknown': () => '没有找到这次调整，可能已经撤销。请刷新。',
}
