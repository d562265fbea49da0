/** Art. 3, 8 · 方案与校历留痕: who filed, decided, published; who decided about which day. */
import type { CalendarAct } from '../calendar/CalendarAct'
import type { CityAct, Correction } from '../calendar/CityAct'
import type { SchoolId } from '../ids'
import type { PlanDraft } from '../plan/PlanDraft'
import type { SessionChange } from '../plan/SessionChange'
import { dayText, weekdayText } from '../time'
import { auditEntry, type AuditEntry, type Audited } from './AuditEntry'

type PlanStep = 'filed' | 'taken-back' | 'noted' | 'returned' | 'published'

const STEP_TEXT: Record<PlanStep, string> = {
  filed: '送交备案',
  'taken-back': '收回',
  noted: '备案',
  returned: '退回',
  published: '公布',
}

export const planAudit = (
  { schoolId, termId, term, version }: Pick<PlanDraft, 'schoolId' | 'termId' | 'term' | 'version'>,
  step: PlanStep,
  { by, now, words = '' }: { by: Audited['by']; now: number; words?: string },
): AuditEntry =>
  auditEntry({
    id: [schoolId, termId, version, step].join(':'),
    ...{ schoolId, at: now, kind: 'plan', by, about: [] },
    text: `${STEP_TEXT[step]}了${term.name}的方案第${version}版${words === '' ? '' : `：${words}`}`,
  })

const CHANGE_TEXT: Record<SessionChange['kind'], string> = {
  cancelled: '停一次课',
  moved: '改时间地点',
  merged: '并班',
}

function dayActText(act: CalendarAct, courseName: (change: SessionChange) => string): string {
  const day = dayText(act.day)
  switch (act.kind) {
    case 'make-up':
      return act.timetable === null
        ? `定 ${day} 调休日不开放`
        : `定 ${day} 走${weekdayText(act.timetable)}的课表`
    case 'closed':
      return act.reason === null ? `收回 ${day} 的停课` : `定 ${day} 停课：${act.reason}`
    case 'changed':
      return `${CHANGE_TEXT[act.change.kind]}：${day} ${courseName(act.change)}（${act.change.reason}）`
    case 'undone':
      return `撤销${CHANGE_TEXT[act.change.kind]}：${day} ${courseName(act.change)}`
    default:
      return act satisfies never
  }
}

export const calendarAudit = (
  schoolId: SchoolId,
  act: CalendarAct,
  courseName: (change: SessionChange) => string,
): AuditEntry =>
  auditEntry({
    id: ['day', schoolId, act.day, act.op].join(':'),
    ...{ schoolId, at: act.at, kind: 'plan', about: [] },
    by: { personId: act.by, name: act.byName },
    text: dayActText(act, courseName),
  })

const CORRECTION_TEXT: Record<Correction, string> = {
  rest: '放假',
  'make-up': '补课',
  'as-published': '按公布的',
}

function cityActText(act: CityAct): string {
  switch (act.kind) {
    case 'day':
      return `更正全市校历：${dayText(act.day)} ${CORRECTION_TEXT[act.correction]}${act.name === '' ? '' : `（${act.name}）`}`
    case 'year':
      return `录入 ${act.year} 年的放假安排`
    case 'term':
      return `定了学期：${act.term.name}，${dayText(act.term.firstDay)}至${dayText(act.term.lastDay)}`
    case 'retention':
      return `定了离校离职以后的个人资料保留 ${act.months} 个月`
    default:
      return act satisfies never
  }
}

/** Of the city: every school finds it. */
export const cityAudit = (act: CityAct): AuditEntry =>
  auditEntry({
    id: ['city', act.kind, act.op].join(':'),
    ...{ schoolId: null, at: act.at, kind: 'plan', about: [], text: cityActText(act) },
    by: { personId: act.by, name: act.byName },
  })
