import { pupilAudit } from '@/domain/audit/pupilAudit'
import type { CollectorChange } from '@/domain/people/CollectorChange'
import { remember, type PupilEdit } from '@/domain/people/PupilEdit'
import type { Pupil } from '@/domain/people/Pupil'
import type { Notice } from '@/domain/notice/Notice'
import type { PersonId } from '@/domain/ids'
import { withAudit, withNotices } from '../../_kit/outbox'
import { sealedFields } from '../../_kit/sealedPupil'
import type { Transaction } from '../../_kit/store'

export interface Act {
  op: string
  now: number
  by: PersonId
  byName: string
}

export const changeOf = (
  { act, about, reason }: PupilEdit,
  { op, now, by, byName }: Act,
): CollectorChange => ({
  ...{ op, at: now, by, byName, act, about, reason },
})

/** The child's lists as they then are, the line that remembers the act, and whom it tells: one write of the transaction. */
export async function writePupil(
  t: Transaction,
  pupil: Pupil,
  made: PupilEdit,
  act: Act,
  notices: Notice[],
): Promise<Pupil> {
  const change = changeOf(made, act)
  const collectorChanges = remember(pupil.collectorChanges, change)
  const after = { ...pupil, ...made.lists }
  await t.update('pupils', pupil._id, {
    ...made.lists,
    ...sealedFields(after, collectorChanges),
    ...withNotices(notices),
    ...withAudit(pupilAudit(pupil, change)),
  })
  return { ...after, collectorChanges }
}

/** The same act was done before: nothing is left to do. */
export const hasDone = (pupil: Pick<Pupil, 'collectorChanges'>, op: string): boolean =>
  pupil.collectorChanges.some((one) => one.op === op)
