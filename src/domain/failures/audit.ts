/** 留痕: looking through what was done and seen. */
import type { Sentences } from './Sentences'

export type AuditFailure =
  | { code: 'audit/days-wrong' }
  | { code: 'audit/too-many-days'; most: number }
  | { code: 'audit/too-many'; count: number; most: number }
  | { code: 'audit/unknown-school' }

export const AUDIT_SENTENCES: Sentences<AuditFailure> = {
  'audit/days-wrong': () => '开始的日子在结束的后面。请改一下日期。',
  'audit/too-many-days': ({ most }) => `一次最多查 ${most} 天。请把日期改短一点。`,
  'audit/too-many': ({ count, most }) =>
    `有 ${count} 条，一个文件最多放 ${most} 条。请把日期改短，或按人、按类别分开导出。`,
  'audit/unknown-school': () => '没有找到这所学校。请重新选一所。',
}
