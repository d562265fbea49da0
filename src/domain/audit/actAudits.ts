/** Art. 2, 13 · 留痕: rosters, corrected marks, named stand-ins, children taken over or let go by somebody's word. */
import { markText, sessionTitle, type MarkEvent, type Session, type StandIn } from '../attendance/Session'
import type { Custody } from '../custody/Custody'
import type { RosterRun } from '../roster/RosterRun'
import { auditEntry, type AuditEntry, type Audited } from './AuditEntry'

type By = Audited['by']

/** A run is one act, however many lines it has. */
export function rosterAudit({
  _id,
  schoolId,
  kind,
  by,
  byName,
  at,
  fileName,
  counts,
}: RosterRun): AuditEntry {
  const { added, moved, renamed, details, leavers } = counts
  const changed = `新增${added}、转班${moved}、改名${renamed}、其他${details}、离校${leavers}`
  return auditEntry({
    ...{ id: _id, schoolId, at, kind: 'roster', about: [] },
    by: { personId: by, name: byName },
    text: kind === 'undo' ? `撤销了导入的学生名单 ${fileName}` : `导入了学生名单 ${fileName}：${changed}`,
  })
}

export const markAudit = (
  { _id, schoolId, ...session }: Session,
  child: Pick<Custody, 'pupilId' | 'name'>,
  { id, at, mark, reason }: MarkEvent,
  by: By,
): AuditEntry =>
  auditEntry({
    id: [_id, child.pupilId, by.personId, id].join(':'),
    ...{ schoolId, at, kind: 'roll', by, about: [{ id: child.pupilId, name: child.name }] },
    text: `把 ${child.name} 在${sessionTitle(session)}的点名改为「${markText(mark)}」${reason === null ? '' : `（${reason}）`}`,
  })

export const standInAudit = (
  { _id, schoolId, teacherId, teacherName, ...session }: Session,
  { op, toName, to, reason }: StandIn,
  { by, now }: { by: By; now: number },
): AuditEntry =>
  auditEntry({
    id: ['stand-in', _id, op].join(':'),
    ...{ schoolId, at: now, kind: 'roll', by },
    about: [
      { id: to, name: toName },
      { id: teacherId, name: teacherName },
    ],
    text: `指定 ${toName} 代 ${teacherName} 上${sessionTitle(session)}${reason === '' ? '' : `（${reason}）`}`,
  })

interface CustodyAct {
  schoolId: Audited['schoolId']
  op: string
  now: number
  by: By
}

export const takeOverAudit = (
  { schoolId, op, now, by }: CustodyAct,
  from: { id: string; name: string },
  reason: string,
): AuditEntry =>
  auditEntry({
    id: ['taken-over', schoolId, by.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'custody', by, about: [from] },
    text: `接管了 ${from.name} 手里的孩子（${reason}）`,
  })

export const reconcileAudit = (
  { schoolId, op, now, by }: CustodyAct,
  child: { id: string; name: string },
  collectorText: string,
  reason: string,
): AuditEntry =>
  auditEntry({
    id: ['reconciled', schoolId, child.id, by.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'custody', by, about: [child] },
    text: `核实 ${child.name} 已离校：${collectorText === '' ? '不在登记名单里的人' : collectorText}（${reason}）`,
  })
