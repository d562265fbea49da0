import { bindingInputs, type InviteRow, type InviteSheet } from '@/contract/binding'
import { holds, isCourtBarred, type Caller } from '@/domain/access'
import type { HomeroomId, SchoolId } from '@/domain/ids'
import { groupedCode } from '@/domain/people/binding/inviteCode'
import { inviteState, pupilInviteId, type Invite } from '@/domain/people/binding/Invite'
import type { Person } from '@/domain/people/Person'
import { attendsOn, type Pupil } from '@/domain/people/Pupil'
import type { Homeroom } from '@/domain/people/School'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { inviteKey, type InviteKey } from './inviteCodes'
import { requestRows } from './requestRows'
import { codeTriesId } from './tries'

/** The office opens every homeroom, a teacher their own. In order of grade and name. */
export async function homeroomsFor({ person, today }: Caller, schoolId: SchoolId): Promise<Homeroom[]> {
  const own = holds(person, 'office', schoolId, today) ? {} : { teacherId: person._id }
  const found = await store.find('homerooms', { schoolId, ...own })
  return found.sort((a, b) => a.grade - b.grade || a.name.localeCompare(b.name, 'zh', { numeric: true }))
}

interface RowFacts {
  key: InviteKey
  invites: Invite[]
  triesLeft: Map<string, number>
  guardians: Person[]
  now: number
}

function rowOf(pupil: Pupil, { key, invites, triesLeft, guardians, now }: RowFacts): InviteRow {
  const invite = invites.find(({ _id }) => _id === pupilInviteId(pupil._id)) ?? null
  const left = invite === null ? null : (triesLeft.get(codeTriesId(invite.mark)) ?? null)
  const state = inviteState(invite, left, now)
  const isValid = invite !== null && state === 'valid'
  return {
    ...{ pupilId: pupil._id, no: pupil.no, name: pupil.name, state },
    code: isValid ? groupedCode(key.codeOf(invite)) : null,
    validUntil: isValid ? invite.validUntil : null,
    guardians: guardians.flatMap(({ name, wards }) =>
      wards.flatMap(({ pupilId, relation }) => (pupilId === pupil._id ? [{ name, relation }] : [])),
    ),
  }
}

async function rowsOf(pupils: Pupil[], key: InviteKey, now: number): Promise<InviteRow[]> {
  const ids = pupils.map(({ _id }) => _id)
  if (ids.length === 0) return []
  const [invites, guardians] = await Promise.all([
    store.find('invites', { _id: is.in(ids.map(pupilInviteId)) }),
    store.findAll('persons', { 'wards.pupilId': is.in(ids) }, ['name', 'wards']),
  ])
  const marks = invites.map(({ mark }) => codeTriesId(mark))
  const tries = marks.length === 0 ? [] : await store.find('bind_tries', { _id: is.in(marks) })
  const triesLeft = new Map(tries.map(({ _id, left }) => [_id, left]))
  const facts = { key, invites, triesLeft, guardians, now }
  return pupils.sort((a, b) => a.no - b.no).map((pupil) => rowOf(pupil, facts))
}

/** The sheet as it stands, without the children who left. Nobody opens the code of a child a court has barred them from. */
export async function sheetOf(
  { caller, now }: Context,
  schoolId: SchoolId,
  homeroomId: HomeroomId | null,
): Promise<Result<InviteSheet>> {
  const key = inviteKey()
  if (!key.ok) return key
  const [school, homerooms] = await Promise.all([
    store.get('schools', schoolId),
    homeroomsFor(caller, schoolId),
  ])
  const [first] = homerooms
  const chosen = homeroomId ?? (homerooms.length === 1 ? (first?._id ?? null) : null)
  if (chosen !== null && !homerooms.some(({ _id }) => _id === chosen)) return no({ code: 'invite/not-yours' })
  const found = await store.findAll(
    'pupils',
    chosen === null
      ? { homeroomId: is.in(homerooms.map(({ _id }) => _id)), 'guardianRequests.0': is.present() }
      : { schoolId, homeroomId: chosen },
  )
  const pupils = found.filter(
    (pupil) => attendsOn(pupil, caller.today) && !isCourtBarred(caller.person, pupil._id),
  )
  return yes<InviteSheet>({
    schoolName: school?.name ?? '',
    schoolPhone: school?.phone ?? '',
    homerooms: homerooms.map(({ _id, name }) => ({ homeroomId: _id, name })),
    homeroomId: chosen,
    rows: chosen === null ? [] : await rowsOf(pupils, key.value, now),
    requests: requestRows(pupils, now, 'school'),
  })
}

/** 邀请码: to be printed at the desk or shown on the phone, as often as it is needed. */
export const inviteSheet = action({
  deed: 'people/inviteSheet',
  input: bindingInputs.inviteSheet,
  subject: ({ schoolId }) => ({ schoolId }),
  run: ({ schoolId, homeroomId }, context) => sheetOf(context, schoolId, homeroomId),
})
