/** 禁止接送 at rest: who is barred, and the lines that remember it, are text to the database alone. */
import { z } from 'zod'
import type { CollectorChange } from '@/domain/people/CollectorChange'
import type { BarredCollector, Pupil } from '@/domain/people/Pupil'
import type { Sealed } from '@/domain/people/Sealed'
import { asId, type PupilId } from '@/domain/ids'
import { log } from './log'
import { isSealed, seal, unseal } from './sealed'
import { markAsRead } from './studentMark'

const listReader = z.array(
  z.object({
    name: z.string(),
    personId: z
      .string()
      .transform((id) => asId<'Person'>(id))
      .nullable(),
    collectorId: z.string().nullable(),
    reason: z.string(),
    by: z.enum(['court', 'guardian']),
  }),
)
const lineReader = z.object({ about: z.string(), reason: z.string() })

/** Another purpose than health: what was sealed for one opens nowhere as the other. */
export const barredOwner = (pupilId: PupilId): string => `barred:${pupilId}`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function openList(barred: unknown, pupilId: PupilId): BarredCollector[] | null {
  if (!isSealed(barred)) return listReader.safeParse(barred).data ?? null
  const text = unseal(barred, barredOwner(pupilId))
  const list = text === null ? null : (listReader.safeParse(parsed(text)).data ?? null)
  if (list === null)
    log.fault('a list of the barred cannot be read', new Error(`key ${barred.key}`), { pupilId })
  return list
}

function openLine(change: CollectorChange, pupilId: PupilId): CollectorChange {
  if (change.sealed === undefined) return change
  const text = unseal(change.sealed, barredOwner(pupilId))
  const line = text === null ? undefined : lineReader.safeParse(parsed(text)).data
  if (line === undefined) return change
  const { op, at, by, byName, act } = change
  return { ...{ op, at, by, byName, act }, ...line }
}

/** As the rules read it; what was in the clear before is read as it is. Fields that were not asked for stay away. */
export function openPupil<P extends Partial<Pupil>>(stored: P): P {
  const { _id, barred, collectorChanges, studentMark } = stored
  if (_id === undefined) return stored
  return {
    ...stored,
    ...(studentMark === undefined ? {} : { studentMark: markAsRead(studentMark) }),
    ...(barred === undefined ? {} : { barred: openList(barred, _id) }),
    ...(collectorChanges === undefined
      ? {}
      : { collectorChanges: collectorChanges.map((change) => openLine(change, _id)) }),
  }
}

/** Null: there is no key. An empty list tells nothing and stays as it is. */
export function sealBarred(barred: readonly BarredCollector[], pupilId: PupilId): Sealed | [] | null {
  return barred.length === 0 ? [] : seal(JSON.stringify(barred), barredOwner(pupilId))
}

const isOfBarred = ({ act, about }: CollectorChange): boolean =>
  (act === 'barred' || act === 'unbarred') && about !== ''

/** The lines as they are kept. Without a key those from before the seal stay as they are. */
export const sealChanges = (changes: readonly CollectorChange[], pupilId: PupilId): CollectorChange[] =>
  changes.map((change) => {
    if (!isOfBarred(change)) return change
    const { about, reason } = change
    const sealed = seal(JSON.stringify({ about, reason }), barredOwner(pupilId))
    return sealed === null ? change : { ...change, about: '', reason: '', sealed }
  })

/** Fields of a write that keep the pupil's list and lines sealed; a list no key opens is left as it stands. */
export function sealedFields(
  pupil: Pick<Pupil, '_id' | 'barred'>,
  collectorChanges: readonly CollectorChange[],
): Record<string, unknown> {
  const barred = pupil.barred === null ? null : sealBarred(pupil.barred, pupil._id)
  return {
    ...(barred === null ? {} : { barred }),
    collectorChanges: sealChanges(collectorChanges, pupil._id),
  }
}
