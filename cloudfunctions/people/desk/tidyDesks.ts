import { endsAt, type ClosedDesk, type OpenDesk } from '@/domain/desk/Desk'
import { deskRecords } from '@/domain/desk/deskRecords'
import { DAY } from '@/domain/time'
import { addMissing } from '../../_kit/addMissing'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** A code that led nowhere is gone the next day, a computer that was closed after a month; the records stay. */
const FORGOTTEN_AFTER = DAY
const KEPT_FOR = 30 * DAY
/** A closing that died before its record is at most so old when this looks again. */
const LOOKED_BACK = 2 * DAY

/** Nobody came back to it: shut, with the instant in which it was. Null: somebody has meanwhile. */
async function shutIdle(desk: OpenDesk): Promise<ClosedDesk | null> {
  const end = { status: 'closed', closedAt: endsAt(desk), closedBy: 'idle' } as const
  const still = { _id: desk._id, status: 'open', lastSeenAt: desk.lastSeenAt }
  return (await store.update('desks', still, end)) > 0 ? { ...desk, ...end } : null
}

/** Computers that ended by themselves are shut, every shut one has its record, and what led nowhere goes. */
export async function tidyDesks(now: number): Promise<void> {
  const open = (await store.findAll('desks', { status: 'open' })) as OpenDesk[]
  const ended = await Promise.all(open.filter((desk) => now >= endsAt(desk)).map(shutIdle))
  const before = (await store.findAll('desks', {
    status: 'closed',
    closedAt: is.above(now - LOOKED_BACK),
  })) as ClosedDesk[]
  const shut = [...before, ...ended.filter((desk) => desk !== null)]
  await addMissing(
    'audit',
    shut.flatMap((desk) => deskRecords(desk, 'out', desk.closedAt)),
  )
  await store.remove('desks', {
    status: is.in(['waiting', 'scanned', 'refused', 'confirmed']),
    askedAt: is.below(now - FORGOTTEN_AFTER),
  })
  await store.remove('desks', { status: 'closed', closedAt: is.below(now - KEPT_FOR) })
}
