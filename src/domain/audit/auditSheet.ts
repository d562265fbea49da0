/** Art. 14 · 留痕导出: one line an entry. */
import { clockTextAt, dayOf } from '../time'
import type { AuditEntry } from './AuditEntry'
import { auditKindText } from './auditSearch'

export const auditSheet = (
  entries: readonly Pick<AuditEntry, 'at' | 'byName' | 'kind' | 'text' | 'about'>[],
): { name: string; rows: string[][] } => ({
  name: '操作记录',
  rows: [
    ['日期', '时间', '谁', '类别', '做了什么', '关于谁'],
    ...entries.map(({ at, byName, kind, text, about }) => [
      ...[dayOf(at), clockTextAt(at), byName, auditKindText(kind), text],
      about.map(({ name }) => name).join('、'),
    ]),
  ],
})
