/** Everything the product can refuse, each with its facts, and the sentence a person reads: what happened, what to do next. */
import { leaveDaysText } from './attendance/Leave'
import { clockText, clockTextAt, dayText, momentText, type Day } from './time'

export type Failure =
  | { code: 'access/unknown-caller' }
  | { code: 'access/not-allowed' }
  | { code: 'access/other-school' }
  | { code: 'input/malformed'; field: string }
  | { code: 'input/unknown-action' }
  | { code: 'input/not-from-timer' }
  | { code: 'busy/try-again' }
  | { code: 'calendar/year-unpublished'; year: number }
  | { code: 'enrolment/plan-not-published' }
  | { code: 'enrolment/course-unknown' }
  | { code: 'enrolment/wrong-grade'; pupil: string; course: string }
  | { code: 'enrolment/no-window' }
  | { code: 'enrolment/window-not-open'; opensAt: number }
  | { code: 'enrolment/window-closed'; closedAt: number }
  | { code: 'enrolment/by-draw'; closesAt: number }
  | { code: 'enrolment/clash'; course: string; other: string }
  | { code: 'enrolment/full'; course: string }
  | { code: 'enrolment/withdraw-closed'; course: string }
  | { code: 'enrolment/no-week' }
  | { code: 'late/no-service'; day: Day; name: string }
  | { code: 'late/past-cut-off'; cutOffMinute: number; teacher: string }
  | { code: 'late/unknown-end' }
  | { code: 'late/not-placed'; day: Day }
  | { code: 'late/collector-unknown' }
  | { code: 'late/full'; capacity: number }
  | { code: 'late/asked-already'; untilMinute: number }
  | { code: 'late/none' }
  | { code: 'leave/dates-reversed' }
  | { code: 'leave/day-over'; day: Day }
  | { code: 'leave/too-far'; most: number }
  | { code: 'leave/words-missing' }
  | { code: 'leave/no-service'; from: Day; to: Day }
  | { code: 'leave/past-cut-off'; cutOffMinute: number }
  | { code: 'leave/asked-already'; from: Day; to: Day }
  | { code: 'leave/arrived'; pupil: string }
  | { code: 'leave/none' }
  | { code: 'roll/unknown-session' }
  | { code: 'roll/not-on-duty'; teacher: string }
  | { code: 'roll/other-day'; day: Day }
  | { code: 'roll/too-early'; startsAt: string; opensAt: number }
  | { code: 'roll/already-taken'; byName: string; at: number }
  | { code: 'roll/incomplete'; names: string[] }
  | { code: 'roll/not-expected'; count: number }
  | { code: 'roll/not-taken' }
  | { code: 'roll/reason-missing'; pupil: string }
  | { code: 'roll/left-early-by-gate'; pupil: string }
  | { code: 'custody/unknown-child' }
  | { code: 'custody/receiver-off-duty' }
  | { code: 'custody/to-oneself' }
  | { code: 'custody/reason-missing' }
  | { code: 'custody/held-by-other'; pupil: string; holder: string }
  | { code: 'custody/not-in-school'; pupil: string }
  | { code: 'custody/released-already'; pupil: string; at: number }
  | { code: 'custody/not-at-gate' }
  | { code: 'custody/code-wrong'; pupil: string; triesLeft: number }
  | { code: 'custody/code-locked'; pupil: string }
  | { code: 'custody/code-unknown' }
  | { code: 'custody/collector-unknown'; pupil: string }
  | { code: 'custody/collector-barred'; pupil: string }
  | { code: 'custody/walk-alone-no-consent'; pupil: string }
  | { code: 'custody/walk-alone-too-young'; pupil: string; minGrade: number }
  | { code: 'custody/walk-alone-too-late'; latestMinute: number }
  | { code: 'custody/no-service-today'; name: string }
  | { code: 'custody/no-record'; day: Day }
  | { code: 'custody/day-empty'; day: Day }
  | { code: 'digest/none'; day: Day }

export type FailureCode = Failure['code']
type Of<Code extends FailureCode> = Extract<Failure, { code: Code }>

/** Does not compile when a code lacks its sentence. */
const SENTENCES: { [Code in FailureCode]: (facts: Of<Code>) => string } = {
  'access/unknown-caller': () => '还没有绑定身份。请用班主任发的邀请码绑定孩子，或联系学校办公室。',
  'access/not-allowed': () => '您没有做这件事的权限。如有需要，请联系学校办公室。',
  'access/other-school': () => '这不是您学校的内容，不能查看。',
  'input/malformed': ({ field }) => `提交的内容不完整（${field}）。请返回重试。`,
  'input/unknown-action': () => '这个版本太旧了。请关闭小程序后重新打开。',
  'input/not-from-timer': () => '这件事由系统按时完成，不能手动触发。',
  'busy/try-again': () => '现在人多，正在排队，请稍候再试。',
  'calendar/year-unpublished': ({ year }) => `${year}年的放假安排还没有公布，公布后才能排课。`,
  'enrolment/plan-not-published': () => '学校的课后服务方案还没有公布，请稍后再来。',
  'enrolment/course-unknown': () => '没有找到这门课，可能已调整。请返回刷新。',
  'enrolment/wrong-grade': ({ pupil, course }) => `「${course}」不面向${pupil}所在的年级或班级。请选别的课。`,
  'enrolment/no-window': () => '这个年级还没有安排报名时间。请留意学校通知。',
  'enrolment/window-not-open': ({ opensAt }) => `报名 ${momentText(opensAt)} 开始，到时这里会自动打开。`,
  'enrolment/window-closed': ({ closedAt }) =>
    `报名已于 ${momentText(closedAt)} 截止。可联系班主任登记补报。`,
  'enrolment/by-draw': ({ closesAt }) => `这一轮先填志愿，${momentText(closesAt)} 截止后抽签。`,
  'enrolment/clash': ({ course, other }) =>
    `「${course}」与已报的「${other}」时间冲突。可以先退掉「${other}」再报。`,
  'enrolment/full': ({ course }) => `「${course}」已经报满。名额没有多占，可以选别的课。`,
  'enrolment/withdraw-closed': ({ course }) => `报名已截止，不能自己退「${course}」。请联系班主任办理。`,
  'enrolment/no-week': () => '没有找到孩子本学期的名册。请联系学校办公室。',
  'late/no-service': ({ day, name }) => `${dayText(day)}没有课后服务（${name}），不用申请延时托管。`,
  'late/past-cut-off': ({ cutOffMinute, teacher }) =>
    `今天的申请已在 ${clockText(cutOffMinute)} 截止。请打电话给${teacher}登记。`,
  'late/unknown-end': () => '请从列出的时间里选一个。',
  'late/not-placed': ({ day }) => `孩子${dayText(day)}没有报课后服务。请先报名，或联系班主任。`,
  'late/collector-unknown': () => '请选一位登记过的接送人。',
  'late/full': ({ capacity }) => `今天的延时托管已满（${capacity}人）。请打电话给学校商量。`,
  'late/asked-already': ({ untilMinute }) => `今天已经申请托管到 ${clockText(untilMinute)}。要改请先取消。`,
  'late/none': () => '今天没有延时托管申请。',
  'leave/dates-reversed': () => '结束的日子早于开始的日子。请重新选。',
  'leave/day-over': ({ day }) => `${dayText(day)}已经过去，不能再请假。请选今天或以后。`,
  'leave/too-far': ({ most }) => `最多提前 ${most} 天请假，一次最多 ${most} 天。更长的请联系班主任。`,
  'leave/words-missing': () => '选了「其他」，请写一句原因。',
  'leave/no-service': (range) => `${leaveDaysText(range)}没有课后服务，不用请假。`,
  'leave/past-cut-off': ({ cutOffMinute }) =>
    `今天的请假已在 ${clockText(cutOffMinute)} 截止。请打电话给班主任，由老师登记。`,
  'leave/asked-already': (range) => `${leaveDaysText(range)}已经请过假。要改请先取消。`,
  'leave/arrived': ({ pupil }) => `${pupil}今天已经点到，不能再请假。要早接请联系班主任。`,
  'leave/none': () => '没有找到这次请假，可能已经取消。请返回刷新。',
  'roll/unknown-session': () => '没有找到这节课。请返回今天的课表刷新。',
  'roll/not-on-duty': ({ teacher }) => `这节课由${teacher}点名。如需代课，请办公室先登记。`,
  'roll/other-day': ({ day }) => `这是${dayText(day)}的课，只能在当天点名。`,
  'roll/too-early': ({ startsAt, opensAt }) => `${startsAt} 开始的课，${clockTextAt(opensAt)} 起可以点名。`,
  'roll/already-taken': ({ byName, at }) =>
    `${byName} ${clockTextAt(at)} 已经点过名。个别孩子请用「改一个人」。`,
  'roll/incomplete': ({ names }) =>
    `还有${names.length}个孩子没有标记：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}。`,
  'roll/not-expected': ({ count }) => `有${count}个孩子不在这节课的名单里。请刷新名单后再提交。`,
  'roll/not-taken': () => '这节课还没有点名，请先点名。',
  'roll/reason-missing': ({ pupil }) => `把${pupil}改为没到，请写一句原因。`,
  'roll/left-early-by-gate': ({ pupil }) => `${pupil}早退请从校门放行，放行后有记录。`,
  'custody/unknown-child': () => '没有找到这个孩子今天的记录。请核对姓名和班级。',
  'custody/receiver-off-duty': () => '对方今天没有当班，不能交给他。请选别的老师。',
  'custody/to-oneself': () => '不能交给自己。',
  'custody/reason-missing': () => '请写一句原因，至少两个字。',
  'custody/held-by-other': ({ pupil, holder }) => `${pupil}现在由${holder}负责，请先完成交接。`,
  'custody/not-in-school': ({ pupil }) => `${pupil}今天没有点到，不在学校手里。请先联系班主任。`,
  'custody/released-already': ({ pupil, at }) => `${pupil} ${clockTextAt(at)} 已经离校，不能再放行一次。`,
  'custody/not-at-gate': () => '只有门岗或照看孩子的老师能放行。',
  'custody/code-wrong': ({ triesLeft }) =>
    triesLeft > 0
      ? `接送码不对，还可以试 ${triesLeft} 次。请家长刷新后再出示。`
      : '接送码不对，已锁住。请看人核对。',
  'custody/code-locked': () => '接送码错了五次，今天不能再用。请看人核对并写明原因。',
  'custody/code-unknown': () => '没有认出这个码。请家长打开今天的接送码再试。',
  'custody/collector-unknown': () => '请稍等，老师马上过来核对。',
  'custody/collector-barred': () => '请稍等，老师马上过来核对。',
  'custody/walk-alone-no-consent': ({ pupil }) => `${pupil}没有家长的自行离校同意书，请等家长来接。`,
  'custody/walk-alone-too-young': ({ pupil, minGrade }) =>
    `${pupil}未到${minGrade}年级，不能自行离校，请等家长来接。`,
  'custody/walk-alone-too-late': ({ latestMinute }) =>
    `过了 ${clockText(latestMinute)} 天黑，不能自行离校，请等家长来接。`,
  'custody/no-service-today': ({ name }) => `今天没有课后服务（${name}）。`,
  'custody/no-record': ({ day }) => `没有找到这个孩子${dayText(day)}的记录。请核对姓名和日期。`,
  'custody/day-empty': ({ day }) => `${dayText(day)}没有课后服务的记录，没有可导出的内容。请换一天。`,
  'digest/none': ({ day }) => `${dayText(day)}的日报还没有生成。`,
}

/** What a person is told. The barred collector's refusal reads like any other, on purpose. */
export function say(failure: Failure): string {
  const sentence = SENTENCES[failure.code] as (facts: Failure) => string
  return sentence(failure)
}
