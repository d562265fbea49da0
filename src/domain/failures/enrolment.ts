/** Art. 2, 8: windows, seats, places. */
import { momentText } from '../time'
import type { Sentences } from './Sentences'

export type EnrolmentFailure =
  | { code: 'enrolment/plan-not-published' }
  | { code: 'enrolment/course-unknown' }
  | { code: 'enrolment/wrong-grade'; pupil: string; course: string }
  | { code: 'enrolment/no-window' }
  | { code: 'enrolment/window-not-open'; opensAt: number }
  | { code: 'enrolment/window-closed'; closedAt: number }
  | { code: 'enrolment/by-draw'; closesAt: number }
  | { code: 'enrolment/clash'; course: string; other: string }
  | { code: 'enrolment/full'; course: string }
  | { code: 'enrolment/no-week' }
  | { code: 'enrolment/left-school'; pupil: string }
  | { code: 'enrolment/not-opened-yet'; opensAt: number }
  | { code: 'enrolment/basket-empty' }
  | { code: 'enrolment/basket-twice'; pupil: string; course: string }
  | { code: 'enrolment/consent-missing' }
  | { code: 'enrolment/consent-outdated' }
  | { code: 'enrolment/consent-name' }
  | { code: 'enrolment/not-placed'; course: string }
  | { code: 'enrolment/others-wait'; course: string; waiting: number }
  | { code: 'enrolment/seats-free'; course: string; left: number }
  | { code: 'enrolment/waiting-already'; course: string; position: number }
  | { code: 'enrolment/no-line'; course: string }
  | { code: 'enrolment/line-full'; course: string; most: number }
  | { code: 'enrolment/not-waiting'; course: string }
  | { code: 'enrolment/offer-waits'; course: string }
  | { code: 'enrolment/offer-none'; course: string }
  | { code: 'enrolment/offer-lapsed'; course: string; until: number }
  | { code: 'enrolment/term-over'; term: string }
  | { code: 'enrolment/paper-incomplete' }
  | { code: 'enrolment/changed-since' }

export const ENROLMENT_SENTENCES: Sentences<EnrolmentFailure> = {
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
  'enrolment/left-school': ({ pupil }) => `学校的名单上${pupil}已经离校，不能再报名。如有错，请联系班主任。`,
  'enrolment/no-week': () => '没有找到孩子本学期的名册。请联系学校办公室。',
  'enrolment/not-opened-yet': ({ opensAt }) =>
    `报名 ${momentText(opensAt)} 才开始，纸质申请也从那时起登记，先来的先占。`,
  'enrolment/basket-empty': () => '还没有选课。请先选一门再提交。',
  'enrolment/basket-twice': ({ pupil, course }) => `${pupil}的「${course}」选了两次。请去掉一次再提交。`,
  'enrolment/consent-missing': () => '还没有签自愿申请。请读完告知书，写上您的姓名。',
  'enrolment/consent-outdated': () => '告知书有了新版本。请返回重新读一遍再签。',
  'enrolment/consent-name': () => '签名和您登记的姓名不一样。请写您自己的姓名。',
  'enrolment/not-placed': ({ course }) => `孩子没有报「${course}」。请返回刷新。`,
  'enrolment/others-wait': ({ course, waiting }) =>
    `「${course}」有 ${waiting} 个孩子在候补，空出来的名额先给他们。您可以接着排候补。`,
  'enrolment/seats-free': ({ course, left }) => `「${course}」还有 ${left} 个名额，可以直接报名，不用候补。`,
  'enrolment/waiting-already': ({ course, position }) => `已经在「${course}」候补第 ${position} 位。`,
  'enrolment/no-line': ({ course }) => `「${course}」不限名额，不用候补。报名时间到了可以直接报。`,
  'enrolment/line-full': ({ course, most }) => `「${course}」候补已有 ${most} 人，暂时排不进了。请选别的课。`,
  'enrolment/not-waiting': ({ course }) => `没有在候补「${course}」，可能已经轮到或取消。请返回刷新。`,
  'enrolment/offer-waits': ({ course }) => `「${course}」已经给孩子留了一个名额。请点「接受」，就报上了。`,
  'enrolment/offer-none': ({ course }) => `「${course}」还没有轮到。轮到时会通知您。`,
  'enrolment/offer-lapsed': ({ course, until }) =>
    `「${course}」的名额保留到 ${momentText(until)}，已经过了。可以重新排候补。`,
  'enrolment/term-over': ({ term }) => `${term}后面没有课了，报名不再变动。`,
  'enrolment/changed-since': () =>
    '这次提交先前已经办好，之后又改过。请刷新看现在的情况，还需要的话再点一次。',
  'enrolment/paper-incomplete': () => '请填写在纸质申请表上签字的监护人姓名，和办理原因。',
}
