import { custodyInputs, type LookedAt } from '@/contract/custody'
import { decideRelease, mayRelease, type ReleaseClaim, type ReleaseDecision } from '@/domain/custody/release'
import type { Custody } from '@/domain/custody/Custody'
import { soundAlikes } from '@/domain/custody/sameSound'
import { say } from '@/domain/failure'
import { last } from '@/domain/lists'
import type { PupilId, SchoolId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { handChild } from './handChildren'
import { photosOf } from './photos'
import {
  childToday,
  cityOf,
  decide,
  pupilOf,
  rememberRefusal,
  worksTheGate,
  type Claimed,
} from './releaseFacts'

type Shown = { collectorText: string; photoId: string | null; delegatedBy: string | null }
type Verdict = { is: 'ask' } | { is: 'no'; say: string } | ({ is: 'yes' } & Shown)

interface Named {
  scanned?: string | undefined
  pupilId?: PupilId | undefined
  code?: string | undefined
}

/** The child a scan or a tap names. A scan reads `TOKEN.123456`; anything else is no code of ours. */
async function find(
  schoolId: SchoolId,
  day: Day,
  named: Named,
): Promise<{ custody: Custody | null; code: string | null }> {
  if (named.scanned === undefined) {
    const custody = named.pupilId === undefined ? null : await childToday(schoolId, day, named.pupilId)
    return { custody, code: named.code ?? null }
  }
  const [, token, code] = /^([A-Z0-9]{8})\.(\d{6})$/.exec(named.scanned) ?? []
  if (token === undefined || code === undefined) return { custody: null, code: null }
  const [custody] = await store.find('custody', { schoolId, day, token }, { limit: 1 })
  return { custody: custody ?? null, code }
}

/** Who shows the code: a collector, or the adult of a delegation with the guardian who gave it. */
function shownBy(pupil: Pupil, { proof, collectorText }: ReleaseDecision): Shown {
  if (proof.how === 'delegation') {
    const given = pupil.delegations.find((one) => one.id === proof.delegationId)
    return { collectorText, photoId: given?.photoId ?? null, delegatedBy: given?.byName ?? null }
  }
  const who = proof.how === 'code' ? pupil.collectors.find((one) => one.id === proof.collectorId) : undefined
  return { collectorText, photoId: who?.photoId ?? null, delegatedBy: null }
}

async function verdictOn(claimed: Omit<Claimed, 'claim'>, code: string | null): Promise<Verdict> {
  if (code === null) return { is: 'ask' }
  const claim: ReleaseClaim = { how: 'code', code }
  const decided = decide({ ...claimed, claim })
  if (decided.ok) return { is: 'yes', ...shownBy(claimed.pupil, decided.value) }
  const told = await rememberRefusal({ ...claimed, claim }, decided.refusal)
  return { is: 'no', say: told.ok ? '' : say(told.refusal) }
}

/** The faces this answer shows: of who has the code, or of all who may come; none with a no. */
function facesFor(verdict: Verdict, pupil: Pupil): { photoId: string | null }[] {
  if (verdict.is === 'yes') return [verdict]
  return verdict.is === 'ask' ? pupil.collectors : []
}

function seen(verdict: Verdict, photo: (id: string | null) => string | null): LookedAt['verdict'] {
  if (verdict.is !== 'yes') return verdict
  const { is, collectorText, photoId, delegatedBy } = verdict
  return { is, collectorText, photo: photo(photoId), delegatedBy }
}

/** Who stands before the guard: the child, the verdict on a code, who may collect, and whose name sounds the same. */
export const look = action({
  deed: 'custody/look',
  input: custodyInputs.look,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, ...named }, { caller, now }): Promise<Result<LookedAt>> {
    const day = caller.today
    const { custody, code } = await find(schoolId, day, named)
    if (custody === null)
      return no({ code: named.scanned === undefined ? 'custody/unknown-child' : 'custody/code-unknown' })
    if (!mayRelease(custody, caller.personId, worksTheGate(caller, schoolId)))
      return no({ code: 'custody/not-at-gate' })
    const pupil = await pupilOf(custody)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const city = await cityOf()
    const verdict = await verdictOn({ now, caller, op, custody, pupil, city }, code)
    const alone = decideRelease({ now, custody, pupil, city, claim: { how: 'walk-alone' }, codes: [] })
    const photos = await photosOf(facesFor(verdict, pupil))
    const photo = (photoId: string | null) => (photoId === null ? null : (photos.get(photoId) ?? null))
    const sameSound = await store.find('custody', { schoolId, day, sound: custody.sound })
    return yes({
      child: {
        pupilId: custody.pupilId,
        name: custody.name,
        gender: custody.gender,
        grade: custody.grade,
        homeroomName: custody.homeroomName,
        status: custody.status,
        holderName: custody.holderName,
        where: last(custody.itinerary.filter((leg) => leg.teacherId === custody.holder))?.venue ?? '',
        endsAtMinute: custody.endsAtMinute,
        rung: custody.rung,
      },
      verdict: seen(verdict, photo),
      collectors: pupil.collectors.map(({ id, name, relation, photoId }) => ({
        id,
        name,
        relation,
        photo: verdict.is === 'ask' ? photo(photoId) : null,
      })),
      walkAlone: { may: alone.ok, say: alone.ok ? '' : say(alone.refusal) },
      alikes: soundAlikes(custody, sameSound).map(handChild),
    })
  },
})
