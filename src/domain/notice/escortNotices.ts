/** What a walk tells: the guardians of who was not collected, the leader on the road, the duty leader when it is late. */
import type { Custody } from '../custody/Custody'
import type { Escort, EscortStep } from '../escort/Escort'
import type { EscortStop } from '../escort/EscortGroup'
import { last } from '../lists'
import { clockText, clockTextAt } from '../time'
import type { Audience, Notice } from './Notice'

export const notCollectedNotice = (
  child: Pick<Custody, '_id' | 'schoolId' | 'day' | 'pupilId' | 'name'>,
  escort: Pick<Escort, 'name'>,
  step: EscortStep & { kind: 'left' },
): Notice => ({
  id: `not-collected:${child._id}:${step.op}`,
  template: 'uncollected',
  schoolId: child.schoolId,
  day: child.day,
  to: { kind: 'guardians', pupilId: child.pupilId },
  at: step.at,
  data: {
    child: child.name,
    where: `回学校路上，${escort.name}路队`,
    time: clockTextAt(step.at),
    note: `请到校门接，${step.stopName}没有接到`,
  },
  page: 'pages/guardian/today/index',
})

const aboutWalk = (
  escort: Escort,
  id: string,
  to: Audience,
  at: number,
  data: { what: string; who: string; note: string },
): Notice => ({
  id: `escort:${escort._id}:${id}`,
  template: 'escort',
  schoolId: escort.schoolId,
  day: escort.day,
  to,
  at,
  data: { group: escort.name, time: clockTextAt(at), ...data },
  page: `pages/teacher/escort/index?escortId=${escort._id}`,
})

/** Half an hour after the last stop and children still on the road. */
export const overdueNotice = (escort: Escort, children: string[], at: number): Notice =>
  aboutWalk(escort, 'overdue', { kind: 'role', schoolId: escort.schoolId, role: 'duty-leader' }, at, {
    what: `${children.length} 个孩子还没有回来`,
    who: children.join('、'),
    note: `请打给${escort.leaderName}`,
  })

export const namedNotice = (escort: Escort, op: string, personId: Escort['leaderId'], at: number): Notice =>
  aboutWalk(escort, `named:${op}:${personId}`, { kind: 'person', personId }, at, {
    what: personId === escort.leaderId ? '请您今天带队' : `请您今天同行，带队${escort.leaderName}`,
    who: '今天的全队',
    note: firstStopText(escort.stops),
  })

const firstStopText = ([stop]: EscortStop[]): string =>
  stop === undefined ? '还没有站点' : `${clockText(stop.minute)} 先到${stop.name}`

export const delayNotice = (
  escort: Escort,
  child: Pick<Custody, 'pupilId' | 'name' | 'escort'>,
  { op, minutes, at }: { op: string; minutes: number; at: number },
): Notice => {
  const leader = last(escort.steps)?.by ?? escort.leaderId
  return aboutWalk(escort, `delay:${child.pupilId}:${op}`, { kind: 'person', personId: leader }, at, {
    what: minutes === 0 ? '家长按时到' : `家长晚到 ${minutes} 分钟`,
    who: child.name,
    note: child.escort?.stopName ?? '',
  })
}
