/** 健康提示: what goes in and what comes out. */
import { z } from 'zod'
import {
  HEALTH_KINDS,
  MOST_HEALTH_ACT,
  MOST_HEALTH_NOTES,
  MOST_HEALTH_WHAT,
  type HealthNote,
} from '@/domain/people/health'
import type { Named } from './late'
import { idOf, opReader, unchecked, wordsReader } from './readers'

/** Decision 026. */
const SEALED =
  'a child’s health: sealed, for whoever has the child, and shown to nobody else, WeChat included'
const note = z.strictObject({
  kind: z.enum(HEALTH_KINDS),
  what: unchecked(wordsReader(MOST_HEALTH_WHAT), SEALED),
  act: unchecked(wordsReader(MOST_HEALTH_ACT), SEALED),
})

export const healthInputs = {
  health: z.strictObject({ pupilId: idOf<'Pupil'>() }),
  saveHealth: z.strictObject({
    pupilId: idOf<'Pupil'>(),
    op: opReader,
    notes: z.array(note).max(MOST_HEALTH_NOTES),
    /** The version of the text that was agreed to; null: not agreed. */
    agreedTo: unchecked(z.string().max(20), 'a version of our own').nullable(),
  }),
}

export interface HealthPage {
  pupil: Named
  notes: HealthNote[]
  /** Notes are there and no key opens them: saving would replace them unread. */
  isUnreadable: boolean
  /** Who wrote them last; null when there are none. */
  saved: { byName: string; at: number; version: string } | null
}

type In<Name extends keyof typeof healthInputs> = z.input<(typeof healthInputs)[Name]>
export interface HealthApi {
  'people/health': { input: In<'health'>; output: HealthPage }
  'people/saveHealth': { input: In<'saveHealth'>; output: HealthPage }
}
