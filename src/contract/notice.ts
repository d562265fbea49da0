import { z } from 'zod'
import type { DailyDigest, DigestChild } from '@/domain/digest/DailyDigest'
import { TEMPLATES, type Template } from '@/domain/notice/Notice'
import type { Day } from '@/domain/time'
import { dayReader, idOf } from './readers'

export const noticeInputs = {
  digest: z.strictObject({ schoolId: idOf<'School'>(), day: dayReader.optional() }),
  grant: z.strictObject({ templates: z.array(z.enum(TEMPLATES)).min(1).max(3) }),
}

export interface DigestDay {
  day: Day
  /** `none`: no service, or not yet. */
  kind: 'service' | 'none'
  expected: number
  leave: number
  unexplained: number
}

export interface DigestPage {
  digest: DailyDigest
  /** True before the day's push: figures as they stand this moment. */
  live: boolean
  /** Children in school this moment (for today). */
  inSchool: number
  /** Children being looked for this moment (for today). */
  lost: DigestChild[]
  week: DigestDay[]
  /** How many more pushes of this template the person can receive. */
  grantsLeft: number
}

export interface Granted {
  left: Partial<Record<Template, number>>
}

export interface NoticeApi {
  'notice/digest': { input: z.input<typeof noticeInputs.digest>; output: DigestPage }
  'notice/grant': { input: z.input<typeof noticeInputs.grant>; output: Granted }
}
