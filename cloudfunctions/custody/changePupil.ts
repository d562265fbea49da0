import { pupilAudit } from '@/domain/audit/pupilAudit'
import { isCourtBarred, type Caller } from '@/domain/access'
import { last } from '@/domain/lists'
import type { PupilId } from '@/domain/ids'
import { collectorsNotice, turnedAwayNotice } from '@/domain/notice/collectorNotices'
import type { Notice } from '@/domain/notice/Notice'
import type { CollectorChange } from '@/domain/people/CollectorChange'
import { edit, remember, type PupilEdit } from '@/domain/people/PupilEdit'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import type { Context } from '../_kit/handle'
import { is } from '../_kit/operators'
import { withAudit, withNotices } from '../_kit/outbox'
import { sealBarred, sealedFields } from '../_kit/sealedPupil'
import { store } from '../_kit/store'

const ATTEMPTS = 4

/** The pupil as it was read: nobody has written a line since. */
function asRead({ _id, collectorChanges }: Pupil): Record<string, unknown> {
  const count = collectorChanges.length
  const newest = last(collectorChanges)
  return {
    _id,
    [`collectorChanges.${count}`]: is.absent(),
    ...(newest === undefined ? {} : { [`collectorChanges.${count - 1}.op`]: newest.op }),
  }
}

async function write(pupil: Pupil, made: PupilEdit, change: CollectorChange, told: Notice): Promise<boolean> {
  const changed = await store.update('pupils', asRead(pupil), {
    ...made.lists,
    ...sealedFields({ ...pupil, ...made.lists }, remember(pupil.collectorChanges, change)),
    ...withNotices([told]),
    ...withAudit(pupilAudit(pupil, change)),
  })
  return changed > 0
}

/** An attempt to let a barred person in stays with the school. The words are anybody's. */
const turnAway = edit({}, 'turned-away', '')
const BY_BARRED = '禁止接送的人想改接送安排'
const FOR_BARRED = '想让禁止接送的人来接，请核实'

const speaksAsBarred = ({ person }: Caller, pupilId: PupilId, voice: 'guardian' | 'school'): boolean =>
  voice === 'guardian' && isCourtBarred(person, pupilId)

/**
 * One act upon whom a child may leave with: decided on the pupil as read, written if nobody wrote meanwhile, remembered
 * and told. The same op again changes nothing.
 */
export async function changePupil(
  { now, caller }: Context,
  { pupilId, op, voice }: { pupilId: PupilId; op: string; voice: 'guardian' | 'school' },
  decide: (pupil: Pupil) => Result<PupilEdit>,
): Promise<Result<Pupil>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pupil = await store.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const isBarred = speaksAsBarred(caller, pupilId, voice)
    const done = pupil.collectorChanges.find((one) => one.op === op)
    if (done !== undefined && done.act !== 'turned-away' && !isBarred) return yes(pupil)
    const decided: Result<PupilEdit> = isBarred ? no({ code: 'collector/ask-school' }) : decide(pupil)
    if (!decided.ok && decided.refusal.code !== 'collector/ask-school') return decided
    if (!decided.ok && done !== undefined) return decided
    const made = decided.ok ? decided.value : turnAway
    if (made.lists.barred && sealBarred(made.lists.barred, pupilId) === null)
      return no({ code: 'barred/not-configured' })
    const { act, about, reason } = made
    const change = { op, at: now, by: caller.personId, byName: caller.name, act, about, reason }
    const told = decided.ok
      ? collectorsNotice(pupil, change)
      : turnedAwayNotice(pupil, change, isBarred ? BY_BARRED : FOR_BARRED)
    if (!(await write(pupil, made, change, told))) continue
    if (!decided.ok) return decided
    const after = remember(pupil.collectorChanges, change)
    return yes({ ...pupil, ...made.lists, collectorChanges: after })
  }
  return no({ code: 'busy/try-again' })
}
