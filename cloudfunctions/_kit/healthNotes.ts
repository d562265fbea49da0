import { z } from 'zod'
import type { PupilId } from '@/domain/ids'
import { HEALTH_KINDS, HEALTH_UNREADABLE, healthText, type HealthNote } from '@/domain/people/health'
import type { Sealed } from '@/domain/people/Sealed'
import { seal, unseal } from './sealed'

const stored = z.array(z.object({ kind: z.enum(HEALTH_KINDS), what: z.string(), act: z.string() }))

export const sealNotes = (notes: HealthNote[], pupilId: PupilId): Sealed | null =>
  seal(JSON.stringify(notes), pupilId)

/** Null: they are there and no key opens them. */
export function notesIn(sealed: Sealed, pupilId: PupilId): HealthNote[] | null {
  const text = unseal(sealed, pupilId)
  return text === null ? null : stored.parse(JSON.parse(text))
}

/** As the adult who has the child reads them; empty when there are none. */
export function healthLines({ pupilId, health }: { pupilId: PupilId; health?: Sealed | null }): string[] {
  if (health === undefined || health === null) return []
  return notesIn(health, pupilId)?.map(healthText) ?? [HEALTH_UNREADABLE]
}
