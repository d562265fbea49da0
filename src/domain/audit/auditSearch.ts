/** Art. 14 · 查留痕: by who, by whom it is about, by kind and by days; the newest first. */
import type { Failure } from '../failure'
import { atMinute, dayText, plusDays, type Day } from '../time'
import type { AuditKind } from './AuditEntry'

export interface AuditFilter {
  /** Both days included. */
  from: Day
  to: Day
  /** A whole name; empty: anybody. */
  who: string
  about: string
  kind: AuditKind | null
}

export const AUDIT_PAGE = 50
/** So many days at once. */
export const AUDIT_DAYS_MOST = 366
/** So many entries fit into one file. */
export const AUDIT_EXPORT_MOST = 5000

const KIND_TEXT: Record<AuditKind, string> = {
  seen: '查看',
  posts: '岗位',
  desk: '电脑登录',
  family: '家长绑定',
  collectors: '接送人',
  roster: '学生名单',
  plan: '方案和校历',
  enrolment: '报名与抽签',
  roll: '点名和代课',
  custody: '接管和核实',
}
export const auditKindText = (kind: AuditKind): string => KIND_TEXT[kind]

/** In order: the days are the wrong way round, too many days. */
export function searchTrouble({ from, to }: Pick<AuditFilter, 'from' | 'to'>): Failure | null {
  if (from > to) return { code: 'audit/days-wrong' }
  return to >= plusDays(from, AUDIT_DAYS_MOST) ? { code: 'audit/too-many-days', most: AUDIT_DAYS_MOST } : null
}

/** Half-open, by the city's midnights. */
export const momentsOf = ({
  from,
  to,
}: Pick<AuditFilter, 'from' | 'to'>): { since: number; until: number } => ({
  since: atMinute(from, 0),
  until: atMinute(plusDays(to, 1), 0),
})

/** What was looked for, in one line. */
export const filterText = ({ from, to, who, about, kind }: AuditFilter): string =>
  [
    from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`,
    ...(who === '' ? [] : [`谁做的：${who}`]),
    ...(about === '' ? [] : [`关于谁：${about}`]),
    ...(kind === null ? [] : [auditKindText(kind)]),
  ].join('，')
