/** Art. 3, 9, 13 · 留痕 of what is done at the desk for many: papers, draws, walking groups, the end of a day, health notes. */
import type { Draw } from '../draw/Draw'
import type { Pupil } from '../people/Pupil'
import { dayText, type Day } from '../time'
import { auditEntry, type AuditEntry, type Audited } from './AuditEntry'

interface DeskAct {
  op: string
  now: number
  by: Audited['by']
}

type Named = Pick<Pupil, '_id' | 'schoolId' | 'name'>

const PAPER_TEXT = {
  enrol: '报名',
  withdraw: '退课',
  swap: '改选',
  wait: '排队候补',
  stopWaiting: '取消候补',
  accept: '接受候补名额',
  wishes: '填抽签志愿',
} as const

/** 纸质报名: what a guardian signed, and who typed it in. */
export const paperAudit = (
  { _id, schoolId, name }: Named,
  kind: keyof typeof PAPER_TEXT,
  { op, now, by, signedName }: DeskAct & { signedName: string },
): AuditEntry =>
  auditEntry({
    id: ['paper', schoolId, _id, by.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'enrolment', by, about: [{ id: _id, name }] },
    text: `按${signedName}签字的纸质表，给 ${name} ${PAPER_TEXT[kind]}`,
  })

const DRAW_TEXT = {
  entered: '录入了公开号码',
  differed: '录入的公开号码和第一个人的不一样，两次都作废',
  confirmed: '核对了公开号码，抽签可以开始',
  renamed: '改定了公开号码',
} as const

export const drawAudit = (
  { _id, schoolId, name }: Pick<Draw, '_id' | 'schoolId' | 'name'>,
  step: keyof typeof DRAW_TEXT,
  { op, now, by, words = '' }: DeskAct & { words?: string },
): AuditEntry =>
  auditEntry({
    id: ['draw', _id, by.personId, step, op].join(':'),
    ...{ schoolId, at: now, kind: 'enrolment', by, about: [] },
    text: `${name}：${DRAW_TEXT[step]}${words === '' ? '' : `（${words}）`}`,
  })

export const groupAudit = (
  schoolId: Named['schoolId'],
  group: { name: string; members: readonly unknown[]; leaderName: string },
  { op, now, by }: DeskAct,
): AuditEntry =>
  auditEntry({
    id: ['escort-group', schoolId, by.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'custody', by, about: [] },
    text: `保存了路队 ${group.name}：${group.leaderName}带队，${group.members.length}人`,
  })

/** 清校, by the first adult and by the second. */
export const dayAudit = (
  schoolId: Named['schoolId'],
  day: Day,
  step: 'closed' | 'confirmed',
  { op, now, by }: DeskAct,
): AuditEntry =>
  auditEntry({
    id: ['day', schoolId, day, step, by.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'custody', by, about: [] },
    text: `${dayText(day)} ${step === 'closed' ? '清校，等第二个人核对' : '核对了清校'}`,
  })

/** That they were touched, and by whom; not what they say, nor whether there are any. */
export const healthAudit = ({ _id, schoolId, name }: Named, { op, now, by }: DeskAct): AuditEntry =>
  auditEntry({
    id: ['health', schoolId, _id, by.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'family', by, about: [{ id: _id, name }] },
    text: `${name}：改了健康提示`,
  })
