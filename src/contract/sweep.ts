import { z } from 'zod'
import type { Sweep } from '@/domain/attendance/Session'
import { NOTE_MOST } from '@/domain/attendance/sweep'
import { asId, ID_PATTERN, type PupilId } from '@/domain/ids'
import { idOf, opReader, wordsReader } from './readers'

const one = z.strictObject({ homework: z.boolean().nullable(), note: wordsReader(NOTE_MOST) })

/** 作业 and 备注 by pupil; of those alone that were touched. */
export const sweepReader = z
  .record(z.string().regex(ID_PATTERN), one)
  .refine((all) => Object.keys(all).length <= 120)
  .transform(
    (all) =>
      Object.fromEntries(Object.entries(all).map(([id, sweep]) => [asId<'Pupil'>(id), sweep])) as Record<
        PupilId,
        Sweep
      >,
  )

export const sweepInputs = {
  saveSweep: z.strictObject({
    schoolId: idOf<'School'>(),
    sessionId: idOf<'Session'>(),
    op: opReader,
    sweep: sweepReader,
  }),
}

export interface SweepSaved {
  saved: number
}

export interface SweepApi {
  'attendance/saveSweep': { input: z.input<typeof sweepInputs.saveSweep>; output: SweepSaved }
}
