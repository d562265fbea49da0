/** Everything the product can refuse, each with its facts, and the sentence a person reads: what happened, what to do next. */
import { leaveDaysText } from './attendance/Leave'
import type { StandIn } from './attendance/Session'
import { openWords, type OpenThings } from './custody/closeDay'
import { clockText, clockTextAt, dayText, momentText, weekdayText, type Day, type Weekday } from './time'

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
  | { code: 'late/on-leave'; day: Day }
  | { code: 'late/over-capacity'; capacity: number }
  | { code: 'late/not-yours' }
  | { code: 'late/decided'; pupil: string; approved: boolean; byName: string; at: number }
  | { code: 'late/collector-gone'; pupil: string }
  | { code: 'late/reason-missing'; fewest: number }
  | { code: 'late/alternative-missing' }
  | { code: 'late/caller-missing' }
  | { code: 'late/no-weekday' }
  | { code: 'late/closed-weekday'; weekday: Weekday }
  | { code: 'late/no-pattern' }
  | { code: 'late/stop-from-today' }
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
  | { code: 'leave/blocks-one-day' }
  | { code: 'leave/blocks-missing' }
  | { code: 'leave/no-block'; day: Day }
  | { code: 'leave/not-homeroom'; pupil: string }
  | { code: 'roll/unknown-session' }
  | { code: 'roll/not-on-duty'; teacher: string }
  | { code: 'roll/other-day'; day: Day }
  | { code: 'roll/too-early'; startsAt: string; opensAt: number }
  | { code: 'roll/incomplete'; names: string[] }
  | { code: 'roll/not-expected'; count: number }
  | { code: 'roll/not-taken' }
  | { code: 'roll/reason-missing'; pupil: string }
  | { code: 'roll/left-early-by-gate'; pupil: string }
  | { code: 'custody/unknown-child' }
  | { code: 'custody/receiver-off-duty' }
  | { code: 'custody/to-oneself' }
  | { code: 'custody/receiver-gone-home'; name: string; at: number }
  | { code: 'custody/hands-not-empty'; count: number; names: string[] }
  | { code: 'shift/offer-unanswered'; fromName: string; count: number }
  | { code: 'shift/roll-waiting'; title: string; startsAtMinute: number; children: number }
  | { code: 'shift/two-adults'; waiting: number; adults: number }
  | { code: 'missing/reported'; pupil: string; byName: string }
  | { code: 'missing/none'; pupil: string }
  | { code: 'reconcile/reason-short'; most: number }
  | { code: 'reconcile/collector-unknown' }
  | { code: 'reconcile/barred'; pupil: string }
  | ({ code: 'closing/open' } & OpenThings)
  | { code: 'closing/day-not-opened' }
  | { code: 'closing/none' }
  | { code: 'closing/same-person' }
  | { code: 'custody/reason-missing' }
  | { code: 'custody/held-by-other'; pupil: string; holder: string }
  | { code: 'custody/not-in-school'; pupil: string }
  | { code: 'custody/released-already'; pupil: string; at: number }
  | { code: 'custody/not-at-gate' }
  | { code: 'custody/told-another-day' }
  | { code: 'custody/code-wrong'; pupil: string; triesLeft: number }
  | { code: 'custody/code-locked'; pupil: string }
  | { code: 'custody/code-unknown' }
  | { code: 'custody/collector-unknown'; pupil: string }
  | { code: 'custody/collector-barred'; pupil: string }
  | { code: 'custody/walk-alone-no-consent'; pupil: string }
  | { code: 'custody/walk-alone-too-young'; pupil: string; minGrade: number }
  | { code: 'custody/walk-alone-too-late'; latestMinute: number }
  | { code: 'custody/no-service-today'; name: string }
  | { code: 'collector/ask-school' }
  | { code: 'collector/too-many'; most: number }
  | { code: 'collector/known-already'; name: string }
  | { code: 'collector/not-found' }
  | { code: 'collector/guardian-stays'; name: string }
  | { code: 'collector/last' }
  | { code: 'barred/by-school-only'; name: string }
  | { code: 'barred/already'; name: string }
  | { code: 'barred/too-many'; most: number }
  | { code: 'barred/not-found' }
  | { code: 'delegation/day-wrong'; most: number }
  | { code: 'delegation/no-service'; day: Day }
  | { code: 'delegation/too-many'; day: Day; most: number }
  | { code: 'delegation/not-found' }
  | { code: 'photo/not-a-picture' }
  | { code: 'photo/too-big' }
  | { code: 'custody/no-record'; day: Day }
  | { code: 'custody/day-empty'; day: Day }
  | { code: 'absence/none'; pupil: string }
  | { code: 'absence/arrived'; pupil: string; holder: string }
  | { code: 'absence/closed'; pupil: string; byName: string; at: number }
  | { code: 'absence/words-missing'; fewest: number }
  | { code: 'absence/not-yours' }
  | { code: 'stand-in/other-day'; day: Day }
  | { code: 'stand-in/over'; lesson: string }
  | { code: 'stand-in/not-yours'; teacher: string }
  | { code: 'stand-in/not-teacher' }
  | { code: 'stand-in/teaches-already'; name: string }
  | { code: 'stand-in/clash'; name: string; lesson: string; startsAtMinute: number; endsAtMinute: number }
  | { code: 'stand-in/asked-already'; name: string }
  | { code: 'stand-in/reason-missing' }
  | { code: 'stand-in/not-asked' }
  | { code: 'stand-in/settled'; state: StandIn['state'] }
  | { code: 'take-over/reason-missing' }
  | { code: 'take-over/nobody' }
  | { code: 'escort/unknown' }
  | { code: 'escort/unknown-stop' }
  | { code: 'escort/not-leader'; leader: string }
  | { code: 'escort/left-already'; group: string }
  | { code: 'escort/not-left'; group: string }
  | { code: 'escort/nobody'; group: string }
  | { code: 'escort/others-in-hand'; names: string[] }
  | { code: 'escort/count-differs'; heads: number; expected: number; names: string[] }
  | { code: 'escort/too-many'; pupils: number; adults: number; most: number }
  | { code: 'escort/not-walking'; group: string }
  | { code: 'escort/stop-left'; stop: string }
  | { code: 'escort/stop-ahead'; stop: string }
  | { code: 'escort/not-counted'; stop: string }
  | { code: 'escort/not-with-you'; pupil: string }
  | { code: 'escort/no-delay'; pupil: string }
  | { code: 'escort/leader-on-the-way' }
  | { code: 'escort/over'; group: string }
  | { code: 'stand-in/gone-home'; name: string }
  | { code: 'shift/back-on-duty' }
  | { code: 'escort/on-the-road'; pupil: string; leader: string }
  | { code: 'escort/weekdays-missing' }
  | { code: 'escort/stops-missing'; most: number }
  | { code: 'escort/stops-not-ascending' }
  | { code: 'escort/same-adult' }
  | { code: 'escort/members-wrong' }
  | { code: 'escort/in-other-group'; pupil: string; group: string }
  | { code: 'digest/none'; day: Day }

export type FailureCode = Failure['code']
type Of<Code extends FailureCode> = Extract<Failure, { code: Code }>

const STAND_IN_SETTLED: Record<StandIn['state'], string> = {
  asked: '还在等对方回答，请稍候。',
  withdrawn: '对方已经收回，这节课不用您代了。',
  declined: '这次已经回答过「不接」。如果又能来，请告诉那位老师再请一次。',
  accepted: '代课已经接下，不能再改。要换人请联系值班领导或教务处。',
  named: '学校已经安排了代课。要换人请联系值班领导或教务处。',
}

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
  'late/on-leave': ({ day }) => `孩子${dayText(day)}请了假。要参加延时托管，请先取消请假。`,
  'late/over-capacity': ({ capacity }) => `延时班 ${capacity} 个位置已满。要加一个，请值班领导或校长来办。`,
  'late/not-yours': () => '只有延时班的老师、值班领导和校长能办这件事。',
  'late/decided': ({ pupil, approved, byName, at }) =>
    `${byName} ${clockTextAt(at)} 已经${approved ? '同意' : '回绝'}了${pupil}的申请。请返回刷新。`,
  'late/collector-gone': ({ pupil }) =>
    `${pupil}的家长选的接送人现在不能来接。请回绝，并请家长换一位接送人。`,
  'late/reason-missing': ({ fewest }) => `请写明为什么不行，至少 ${fewest} 个字，家长会看到。`,
  'late/alternative-missing': () => '请给家长一个办法：从列出的里选，或者写一句。',
  'late/caller-missing': () => '请写明是谁打来的电话。',
  'late/no-weekday': () => '请选每周的哪几天。',
  'late/closed-weekday': ({ weekday }) => `${weekdayText(weekday)}不办延时托管，请去掉这一天。`,
  'late/no-pattern': () => '现在没有每周固定的延时托管。请返回刷新。',
  'late/stop-from-today': () => '从明天起才能停。今天的请单独取消。',
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
  'leave/blocks-one-day': () => '只请一部分时，一次选一天。几天的请整个下午。',
  'leave/blocks-missing': () => '请选这一天的哪一部分。',
  'leave/no-block': ({ day }) => `孩子${dayText(day)}没有报这一部分。请返回刷新再选。`,
  'leave/not-homeroom': ({ pupil }) => `只有${pupil}的班主任和值班领导能登记电话请假。`,
  'roll/unknown-session': () => '没有找到这节课。请返回今天的课表刷新。',
  'roll/not-on-duty': ({ teacher }) => `这节课由${teacher}点名。如需代课，请办公室先登记。`,
  'roll/other-day': ({ day }) => `这是${dayText(day)}的课，只能在当天点名。`,
  'roll/too-early': ({ startsAt, opensAt }) => `${startsAt} 开始的课，${clockTextAt(opensAt)} 起可以点名。`,
  'roll/incomplete': ({ names }) =>
    `还有${names.length}个孩子没有标记：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}。`,
  'roll/not-expected': ({ count }) => `有${count}个孩子不在这节课的名单里。请刷新名单后再提交。`,
  'roll/not-taken': () => '这节课还没有点名，请先点名。',
  'roll/reason-missing': ({ pupil }) => `把${pupil}改为没到，请写一句原因。`,
  'roll/left-early-by-gate': ({ pupil }) => `${pupil}早退请从校门放行，放行后有记录。`,
  'custody/unknown-child': () => '没有找到这个孩子今天的记录。请核对姓名和班级。',
  'custody/receiver-off-duty': () => '对方今天没有当班，不能交给他。请选别的老师。',
  'custody/to-oneself': () => '不能交给自己。',
  'custody/receiver-gone-home': ({ name, at }) =>
    `${name} ${clockTextAt(at)} 已下班，不能交给他。请选别的老师，或请他重新上班。`,
  'custody/hands-not-empty': ({ count, names }) =>
    `您身边还有${count}个孩子：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}。都交出去了才能下班。`,
  'shift/offer-unanswered': ({ fromName, count }) => `${fromName}交来${count}个孩子，等您接手或退回。`,
  'shift/roll-waiting': ({ title, startsAtMinute, children }) =>
    `${clockText(startsAtMinute)} 的${title}还没点名，应到${children}人。请先点名，或请人代课。`,
  'shift/two-adults': ({ waiting, adults }) =>
    `还有${waiting}个孩子没人接，您走后只剩${adults}位大人，要留两位。请一位同事先按「我留下」。`,
  'missing/reported': ({ pupil, byName }) => `${byName}已经报告没见到${pupil}，大家正在找。`,
  'missing/none': ({ pupil }) => `${pupil}没有在找，可能已经找到。请刷新。`,
  'reconcile/reason-short': ({ most }) => `请写清谁接走的、怎么核实的，至少${most}个字。`,
  'reconcile/collector-unknown': () => '没有这位登记的接送人。请重新选，或选「不在名单里」。',
  'reconcile/barred': ({ pupil }) =>
    `这个人被禁止接送${pupil}，不能这样核实。请马上联系校长和家长，必要时报警。`,
  'closing/open': (open) => `还不能清校。${openWords(open).join('；')}。`,
  'closing/day-not-opened': () => '今天没有课后服务，不用清校。',
  'closing/none': () => '还没有人确认第一遍，或又有孩子回来了。请先看名单。',
  'closing/same-person': () => '第一遍是您确认的，要另一位大人再确认一遍。',
  'custody/reason-missing': () => '请写一句原因，至少两个字。',
  'custody/held-by-other': ({ pupil, holder }) => `${pupil}现在由${holder}负责，请先完成交接。`,
  'custody/not-in-school': ({ pupil }) => `${pupil}今天没有点到，不在学校手里。请先联系班主任。`,
  'custody/released-already': ({ pupil, at }) => `${pupil} ${clockTextAt(at)} 已经离校，不能再放行一次。`,
  'custody/told-another-day': () => '这是前一天的事，没有记下。请告诉值班领导，由他核实后补记。',
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
  'collector/ask-school': () => '这项接送安排请联系学校办公室办理。',
  'collector/too-many': ({ most }) => `接送人最多登记 ${most} 位。请先移除一位不再来接的。`,
  'collector/known-already': ({ name }) => `${name}已经登记过，不用再加。`,
  'collector/not-found': () => '没有找到这位接送人，可能已经移除。请返回刷新。',
  'collector/guardian-stays': ({ name }) => `${name}是孩子的监护人，不能移除。如有变动，请联系学校办公室。`,
  'collector/last': () => '至少要留一位接送人。请先添加另一位，再移除这一位。',
  'barred/by-school-only': ({ name }) => `${name}的接送权要由学校按法律文书办理。请联系学校办公室。`,
  'barred/already': ({ name }) => `${name}已经在禁止接送的名单里。`,
  'barred/too-many': ({ most }) => `禁止接送的名单最多 ${most} 人。请联系学校办公室。`,
  'barred/not-found': () => '没有找到这条禁止接送，可能已经解除。请返回刷新。',
  'delegation/day-wrong': ({ most }) => `只能委托今天或之后 ${most} 天内的日子。请重新选。`,
  'delegation/no-service': ({ day }) => `${dayText(day)}没有课后服务，不用委托。请选别的日子。`,
  'delegation/too-many': ({ day, most }) => `${dayText(day)}已经委托了 ${most} 位。请先取消一位。`,
  'delegation/not-found': () => '没有找到这次委托，可能已经取消。请返回刷新。',
  'photo/not-a-picture': () => '这不是照片，没有保存。请重新拍一张，或从相册里选。',
  'photo/too-big': () => '照片太大，没有保存。请换一张，或重新拍一张。',
  'custody/no-service-today': ({ name }) => `今天没有课后服务（${name}）。`,
  'custody/no-record': ({ day }) => `没有找到这个孩子${dayText(day)}的记录。请核对姓名和日期。`,
  'custody/day-empty': ({ day }) => `${dayText(day)}没有课后服务的记录，没有可导出的内容。请换一天。`,
  'absence/none': ({ pupil }) => `${pupil}现在没有要说明的缺席。请返回刷新。`,
  'absence/arrived': ({ pupil, holder }) => `${pupil}已经点到，在${holder}身边，不用再说明。`,
  'absence/closed': ({ pupil, byName, at }) =>
    `${byName} ${clockTextAt(at)} 已经说明了${pupil}的去向。如果不对，请马上打电话给值班领导。`,
  'absence/words-missing': ({ fewest }) => `请写明孩子在哪里、听谁说的，至少 ${fewest} 个字。`,
  'absence/not-yours': () => '只有班主任、点名的老师和值班领导能说明这个孩子的去向。',
  'stand-in/other-day': ({ day }) =>
    `只能安排当天的代课。${dayText(day)}的课请在那天安排，课当天清早才开出来。`,
  'stand-in/over': ({ lesson }) => `${lesson}已经下课，不用再安排代课。`,
  'stand-in/not-yours': ({ teacher }) => `这节课现在由${teacher}负责，只有本人能请人代课。`,
  'stand-in/not-teacher': () => '只能请本校的老师代课。请返回重新选一位。',
  'stand-in/teaches-already': ({ name }) => `这节课本来就由${name}负责。请选别的老师。`,
  'stand-in/clash': ({ name, lesson, startsAtMinute, endsAtMinute }) =>
    `${name} ${clockText(startsAtMinute)}–${clockText(endsAtMinute)} 有${lesson}，不能同时代课。请选别的老师。`,
  'stand-in/asked-already': ({ name }) => `已经请了${name}，还没有回答。要换人请先收回。`,
  'stand-in/reason-missing': () => '请写一句代课的原因，至少两个字。',
  'stand-in/not-asked': () => '这节课没有请您代课，可能已经换了别人。请返回刷新。',
  'stand-in/settled': ({ state }) => STAND_IN_SETTLED[state],
  'take-over/reason-missing': () => '请写明为什么要接管，至少四个字。',
  'take-over/nobody': () => '这位老师身边现在没有要接管的孩子。请刷新再看。',
  'escort/unknown': () => '没有找到这支路队今天的安排。请返回刷新。',
  'escort/unknown-stop': () => '没有找到这个站点，可能已调整。请返回刷新。',
  'escort/not-leader': ({ leader }) => `这支路队今天由${leader}带。要换人，请值班领导或教务处先登记。`,
  'escort/left-already': ({ group }) => `${group}已经出发，不能再出发一次。请刷新。`,
  'escort/not-left': ({ group }) => `${group}还没有出发。请先在学校点齐人数再出发。`,
  'escort/nobody': ({ group }) => `您身边还没有${group}的孩子。请先接手，再点人数出发。`,
  'escort/others-in-hand': ({ names }) =>
    `您身边还有${names.length}个不跟路队走的孩子：${names.join('、')}。请先交给别的老师，再出发。`,
  'escort/count-differs': ({ heads, expected, names }) =>
    `点到${heads}人，应该是${expected}人：${names.join('、')}。请再点一遍；确实少了人，马上报告「没见到」。`,
  'escort/too-many': ({ pupils, adults, most }) =>
    `${pupils}个孩子，${adults}位大人最多带${most}个。请加一位大人，或分两队走。`,
  'escort/not-walking': ({ group }) => `您身边没有跟${group}在路上的孩子。请刷新看孩子在谁身边。`,
  'escort/stop-left': ({ stop }) => `路队已经离开${stop}。没接到的孩子请到下一站或回校后再交。`,
  'escort/stop-ahead': ({ stop }) => `还有孩子要在${stop}等家长。请先到${stop}点人数，等过再回学校。`,
  'escort/not-counted': ({ stop }) => `${stop}还没有点人数。请先点齐人数，再把孩子交给家长。`,
  'escort/not-with-you': ({ pupil }) => `${pupil}没有跟着您在路上，不能由您交给家长。请刷新看孩子在谁身边。`,
  'escort/no-delay': ({ pupil }) => `${pupil}今天没有在路队站点等您接，不用告诉路队。请看孩子现在在哪里。`,
  'escort/leader-on-the-way': () => '路队已经出发，带队老师要换，请用交接把孩子交给同行的老师。',
  'shift/back-on-duty': () => '下班以后您又接了孩子，已恢复当班。都交出去以后，请再点一次下班。',
  'stand-in/gone-home': ({ name }) => `${name}已经下班，不能代课。请选别的老师，或请他先恢复当班。`,
  'escort/on-the-road': ({ pupil, leader }) =>
    `${pupil}跟路队在路上，由${leader}带着。请家长到站点接，或等路队回校。`,
  'escort/over': ({ group }) => `${group}今天已经走完，不用再换人。`,
  'escort/weekdays-missing': () => '请至少选一个星期几。',
  'escort/stops-missing': ({ most }) => `站点要有 1 到 ${most} 个，每个站点写名称和时间。`,
  'escort/stops-not-ascending': () => '站点的时间要一站比一站晚。请改时间或调整顺序。',
  'escort/same-adult': () => '带队老师和同行的大人不能是同一个人。',
  'escort/members-wrong': () => '有孩子重复了，或没有选好站点。请核对名单再保存。',
  'escort/in-other-group': ({ pupil, group }) =>
    `${pupil}同一天已经在${group}里。请先从那边移出，或改星期几。`,
  'digest/none': ({ day }) => `${dayText(day)}的日报还没有生成。`,
}

/** What a person is told. The barred collector's refusal reads like any other, on purpose. */
export function say(failure: Failure): string {
  const sentence = SENTENCES[failure.code] as (facts: Failure) => string
  return sentence(failure)
}
