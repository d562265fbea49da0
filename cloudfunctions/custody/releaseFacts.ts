import { createHash } from 'node:crypto'
import { holds, type Caller } from '@/domain/access'
import type { Custody } from '@/domain/custody/Custody'
import { decideRelease, type ReleaseClaim, type ReleaseDecision } from '@/domain/custody/release'
import type { Failure } from '@/domain/failure'
import { asId, type SchoolId } from '@/domain/ids'
import { barredAttemptNotice, barredUnreadableNotice } from '@/domain/notice/notices'
import { standing } from '@/domain/people/delegation'
import type { Pupil } from '@/domain/people/Pupil'
import type { City } from '@/domain/people/School'
import { no, type Result } from '@/domain/result'
import type { Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { delegationCodeOf, goodCodes } from '../_kit/pickupCodes'
import { store } from '../_kit/store'

export async function cityOf(): Promise<City> {
  const [city] = await store.find('cities', {}, { limit: 1 })
  if (city === undefined) throw new Error('the city has no settings')
  return city
}

export interface Claimed extends Context {
  op: string
  custody: Custody
  pupil: Pupil
  city: City
  claim: ReleaseClaim
  /** At a stop of a walking group, not at the gate. */
  atStop?: boolean
}

export const decide = ({
  now,
  custody,
  pupil,
  city,
  claim,
  atStop = false,
}: Claimed): Result<ReleaseDecision> =>
  decideRelease({
    now,
    atStop,
    custody,
    pupil,
    city,
    claim,
    codes: [
      ...pupil.collectors
        .filter((collector) => collector.personId !== null)
        .flatMap(({ id }) => goodCodes({ day: custody.day, pupilId: custody.pupilId, collectorId: id }, now)),
      ...standing(pupil.delegations, custody.day).map(({ id }) => ({
        code: delegationCodeOf({ day: custody.day, pupilId: custody.pupilId, delegationId: id }),
        delegationId: id,
      })),
    ],
  })

/** The act and what it claimed: another code, or another collector, under the same op is another try. */
function actOf({ op, claim }: Claimed): string {
  const claimed = claim.how === 'code' ? claim.code : claim.how === 'eye' ? claim.collectorId : claim.how
  return `${op}:${createHash('sha256').update(claimed).digest('hex').slice(0, 12)}`
}

/**
 * What a refused claim leaves behind: a wrong code counts against the five tries, a barred collector reaches the duty
 * leader. The gate is told the same words whoever it was.
 */
export async function rememberRefusal(claimed: Claimed, refusal: Failure): Promise<Result<never>> {
  const { custody, now, caller } = claimed
  const op = actOf(claimed)
  const author = { op, at: now, by: caller.personId, byName: caller.name }
  const once = { _id: custody._id, status: 'held', 'entries.op': is.not(op) }
  if (refusal.code === 'custody/code-wrong')
    await store.update('custody', once, {
      codeTries: to.add(1),
      entries: to.append({ ...author, kind: 'code-wrong' }),
    })
  if (refusal.code === 'custody/barred-unreadable') {
    await store.update('custody', once, {
      entries: to.append({ ...author, kind: 'refused', why: '禁止接送名单读不出来' }),
      ...withNotices([barredUnreadableNotice(custody, op, now)]),
    })
    return no(refusal)
  }
  if (refusal.code !== 'custody/collector-barred') return no(refusal)
  await store.update('custody', once, {
    entries: to.append({ ...author, kind: 'refused', why: '禁止接送' }),
    ...withNotices([barredAttemptNotice(custody, op, now)]),
  })
  return no({ code: 'custody/collector-unknown', pupil: custody.name })
}

/** A child of this school, today; any other id is unknown. */
export async function childToday(schoolId: string, day: string, pupilId: string) {
  const custody = await store.get('custody', `${day}:${pupilId}`)
  return custody === null || custody.schoolId !== schoolId ? null : custody
}

export const pupilOf = (custody: Custody): Promise<Pupil | null> => store.get('pupils', asId(custody.pupilId))

export const worksTheGate = ({ person, today }: Caller, schoolId: SchoolId): boolean =>
  holds(person, 'gate', schoolId, today) || holds(person, 'duty-leader', schoolId, today)
