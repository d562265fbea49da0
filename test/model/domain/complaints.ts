/** What is wrong with one child after one act: C1–C7 by the product's own check, and every word of the naive rule book. */
import type { Custody } from '@/domain/custody/Custody'
import { brokenRules } from '@/domain/custody/rules'
import type { Child } from './RuleBook'

/** How a child stands, in the words both sides can give. */
interface Standing {
  status: string
  holder: string | null
  offeredTo: string | null
  collector: string | null
  wrongCodes: number
  rung: number
  lateUntil: number | null
  entries: number
}

const inRecord = (custody: Custody): Standing => ({
  status: custody.status,
  holder: custody.holder,
  offeredTo: custody.offer?.to ?? null,
  collector: collectorOf(custody),
  wrongCodes: custody.codeTries,
  rung: custody.rung,
  lateUntil: custody.itinerary.find((leg) => leg.block === 'late')?.endsAtMinute ?? null,
  entries: custody.entries.length,
})

const inBook = (child: Child): Standing => ({
  status: child.where,
  holder: child.with,
  offeredTo: child.offeredTo,
  collector: child.released?.to ?? null,
  wrongCodes: child.wrongCodes,
  rung: child.rung,
  lateUntil: child.lateUntil,
  entries: child.acts.size,
})

function collectorOf({ release }: Custody): string | null {
  if (release === null) return null
  const { proof } = release
  return 'collectorId' in proof ? proof.collectorId : 'alone'
}

const FIELDS = [
  'status',
  'holder',
  'offeredTo',
  'collector',
  'wrongCodes',
  'rung',
  'lateUntil',
  'entries',
] as const satisfies readonly (keyof Standing)[]

export function disagreements(custody: Custody, child: Child): string[] {
  const told = inRecord(custody)
  const meant = inBook(child)
  return FIELDS.filter((field) => told[field] !== meant[field]).map(
    (field) => `${child.given.id} 的 ${field}：系统 ${told[field]}，规则书 ${meant[field]}`,
  )
}

/** C7: everything that was written is still there, word for word, in its place. */
export const rewritten = (before: Custody, after: Custody): string[] =>
  before.entries.every((entry, i) => entry === after.entries[i])
    ? []
    : [`C7 ${after.pupilId}：写下的记录被改动`]

export const broken = (custody: Custody): string[] =>
  brokenRules([custody]).map(({ rule, pupilId, what }) => `${rule} ${pupilId}：${what}`)
