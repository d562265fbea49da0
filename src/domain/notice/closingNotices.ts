/** Art. 13: what a missing child, a second contact and a child who left by another way cause. */
import type { Custody, Held } from '../custody/Custody'
import { tailOf } from '../people/phone'
import type { Collector } from '../people/Pupil'
import { clockTextAt } from '../time'
import type { Notice } from './Notice'

const GATE = 'pages/gate/remaining/index'

const missing = (
  custody: Held,
  { op, now }: { op: string; now: number },
  to: Notice['to'],
  note: string,
  page: string,
): Notice => ({
  id: `missing:${custody._id}:${op}:${to.kind === 'role' ? to.role : to.kind}`,
  template: 'missing',
  schoolId: custody.schoolId,
  day: custody.day,
  to,
  at: now,
  data: { child: custody.name, where: `${custody.holderName}身边`, time: clockTextAt(now), note },
  page,
})

/** At once: who leads the school, who knows the child, and who answers for her if somebody else reported it. */
export function missingNotices(custody: Held, act: { op: string; now: number; byName: string }): Notice[] {
  const { schoolId, pupilId, holder, homeroomName } = custody
  const note = `${homeroomName}，${act.byName}报告`
  return [
    missing(custody, act, { kind: 'role', schoolId, role: 'duty-leader' }, note, GATE),
    missing(
      custody,
      act,
      { kind: 'role', schoolId, role: 'principal' },
      note,
      'pages/principal/digest/index',
    ),
    missing(custody, act, { kind: 'role', schoolId, role: 'gate' }, '请看住校门，别让孩子出去', GATE),
    missing(custody, act, { kind: 'homeroom-teacher', pupilId }, note, 'pages/teacher/today/index'),
    missing(custody, act, { kind: 'person', personId: holder }, note, 'pages/teacher/handover/index'),
  ]
}

/** Five minutes later, if she is not found: the family, who may know where she is. */
export const familyMissingNotice = (custody: Held, now: number): Notice =>
  missing(
    custody,
    { op: String(custody.missing?.at ?? now), now },
    { kind: 'guardians', pupilId: custody.pupilId },
    '正在校内找，请接老师电话',
    'pages/guardian/today/index',
  )

/** Rung 2: a call to make; the page it opens has the number. To who holds her and to the duty leader. */
export function callNotices(custody: Held, contact: Collector | null, key: string, now: number): Notice[] {
  const note =
    contact === null
      ? '没有第二联系人，请值班领导处理'
      : `请打${tailOf(contact.phone)} ${contact.relation}${contact.name}`
  const notice = (who: string, to: Notice['to']): Notice => ({
    id: `uncollected:${custody._id}:${key}:${who}`,
    template: 'uncollected',
    schoolId: custody.schoolId,
    day: custody.day,
    to,
    at: now,
    data: { child: custody.name, where: `${custody.holderName}身边`, time: clockTextAt(now), note },
    page: GATE,
  })
  return [
    notice('holder', { kind: 'person', personId: custody.holder }),
    notice('duty-leader', { kind: 'role', schoolId: custody.schoolId, role: 'duty-leader' }),
  ]
}

const reconciled = (custody: Custody, now: number, to: Notice['to'], who: string, note: string): Notice => ({
  id: `reconciled:${custody._id}:${to.kind === 'role' ? to.role : to.kind}`,
  template: 'reconciled',
  schoolId: custody.schoolId,
  day: custody.day,
  to,
  at: now,
  data: { child: custody.name, who: who === '' ? '不在登记名单里' : who, time: clockTextAt(now), note },
  page: to.kind === 'guardians' ? 'pages/guardian/today/index' : 'pages/principal/digest/index',
})

export const reconciledNotices = (custody: Custody, who: string, byName: string, now: number): Notice[] => [
  reconciled(
    custody,
    now,
    { kind: 'guardians', pupilId: custody.pupilId },
    who,
    `不对请马上打学校，${byName}核实`,
  ),
  reconciled(
    custody,
    now,
    { kind: 'role', schoolId: custody.schoolId, role: 'principal' },
    who,
    `${custody.homeroomName}，${byName}核实`,
  ),
]

/** The duty leader named a barred person: the principal knows at once. */
export const barredReconcileNotice = (custody: Custody, op: string, now: number): Notice => ({
  id: `barred:${custody._id}:${op}:principal`,
  template: 'barred-attempt',
  schoolId: custody.schoolId,
  day: custody.day,
  to: { kind: 'role', schoolId: custody.schoolId, role: 'principal' },
  at: now,
  data: { child: custody.name, time: clockTextAt(now), note: '可能被禁止接送的人接走' },
  page: 'pages/principal/digest/index',
})
