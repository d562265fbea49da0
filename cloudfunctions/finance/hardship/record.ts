import { lastDayOf } from '@/domain/hardship/hardshipOn'
import type { HardshipAsk, PupilHardship } from '@/domain/hardship/Hardship'
import type { Notice } from '@/domain/notice/Notice'
import type { Pupil } from '@/domain/people/Pupil'
import { to } from '../../_kit/operators'
import { bornWithNotices, withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

interface Act {
  op: string
  asks: HardshipAsk[]
  notices: Notice[]
}

/** Writes an act upon exactly what it was decided on; false: somebody else was quicker, and it is decided anew. */
export async function record(
  { _id, schoolId }: Pupil,
  before: PupilHardship | null,
  { op, asks, notices }: Act,
): Promise<boolean> {
  const stands = { asks, expiresOn: lastDayOf(asks) }
  if (before === null)
    return store.add('hardships', [
      { _id, schoolId, ops: [op], version: 1, toldFor: null, ...stands, ...bornWithNotices(notices) },
    ])
  const { version } = before
  const change = { ...stands, ops: to.append(op), version: version + 1, ...withNotices(notices) }
  return (await store.update('hardships', { _id, version }, change)) === 1
}

/** The same ask in another state; the others stay. */
export const withAsk = (asks: readonly HardshipAsk[], changed: HardshipAsk): HardshipAsk[] =>
  asks.some(({ id }) => id === changed.id)
    ? asks.map((ask) => (ask.id === changed.id ? changed : ask))
    : [...asks, changed]
