/** What is wrong with one child after one act: C1–C7 by the product's own check, and every word of the naive rule book. */
import type { Custody } from '@/domain/custody/Custody'
import { atMinute } from '@/domain/time'
import { brokenRules } from '@/domain/custody/rules'
import type { Child } from './Child'

/** How a child stands, in the words both sides can give. */
interface Standing {
  status: string
  holder: string | null
  offeredTo: string | null
  collector: string | null
  wrongCodes: number
  rung: number
  lateUntil: number | null
  missing: boolean
  /** Whether somebody still looks for her, and by when it climbs. */
  sought: string
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
  missing: custody.missing !== null,
  sought: soughtIn(custody),
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
  missing: child.missing,
  sought: soughtBy(child),
  entries: child.acts.size,
})

const soughtIn = ({ absence, day }: Custody): string =>
  absence === null
    ? '没有'
    : absence.closed !== null
      ? `${absence.closed.by}说明了`
      : `${absence.dueAt === null ? '' : absence.dueAt - atMinute(day, 0)}`

const soughtBy = ({ search }: Child): string =>
  search === null ? '没有' : search.closedBy !== null ? `${search.closedBy}说明了` : `${search.due ?? ''}`

function collectorOf({ release }: Custody): string | null {
  if (release === null) return null
  const { proof } = release
  const adult = proof.how === 'escort' ? proof.adult : proof
  return 'collectorId' in adult ? adult.collectorId : 'alone'
}

const FIELDS = [
  'status',
  'holder',
  'offeredTo',
  'collector',
  'wrongCodes',
  'rung',
  'lateUntil',
  'missing',
  'sought',
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
