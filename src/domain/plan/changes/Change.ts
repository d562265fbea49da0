import type { PlanTab } from '../gapPlace'

/** One difference in one sentence without a full stop: 「足球」名额 30 → 36. */
export interface PlanChange {
  tab: PlanTab
  text: string
}

/** What differs between two things that are the same thing: each field as it reads, before and after. */
export function fieldChanges<T>(
  name: string,
  before: T,
  after: T,
  fields: Record<string, (of: T) => string>,
): string[] {
  return Object.entries(fields).flatMap(([label, read]) => {
    const [old, fresh] = [read(before), read(after)]
    return old === fresh ? [] : [`${name}${label} ${old || '（空）'} → ${fresh || '（空）'}`]
  })
}

/** Added, removed and changed members of two lists, by their keys, in the order of the later list. */
export function listChanges<T>(
  before: T[],
  after: T[],
  of: { key(one: T): string; name(one: T): string; changed(before: T, after: T): string[] },
): string[] {
  const old = new Map(before.map((one) => [of.key(one), one]))
  const fresh = new Set(after.map(of.key))
  return [
    ...after.flatMap((one) => {
      const was = old.get(of.key(one))
      return was === undefined ? [`新增${of.name(one)}`] : of.changed(was, one)
    }),
    ...before.filter((one) => !fresh.has(of.key(one))).map((one) => `去掉${of.name(one)}`),
  ]
}
