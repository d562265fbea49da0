import { bindingInputs, type Joined } from '@/contract/binding'
import { bindingNotices } from '@/domain/notice/bindingNotices'
import { consentNotices } from '@/domain/notice/consentNotice'
import { bindGuardian, type Newcomer } from '@/domain/people/binding/bindGuardian'
import { sayConsent, type ConsentEntry } from '@/domain/people/childConsent'
import type { PupilInvite } from '@/domain/people/binding/Invite'
import type { Person } from '@/domain/people/Person'
import { attendsOn, type Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import { schoolDayOf } from '@/domain/time'
import { namedAction } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { guardianIdsOf } from './guardianIds'
import { inviteKey } from './inviteCodes'
import { openForPupil, stillGood } from './openInvite'
import { personFor } from './personFor'
import { changeOf, writePupil } from './writePupil'

type Act = { op: string; now: number }

/** The code, the child and the person change together or not at all: two phones with one code are one binding. */
const useCode = (invite: PupilInvite, me: Newcomer, { op, now }: Act): Promise<Result<Joined>> =>
  store.transaction(async (t): Promise<Result<Joined>> => {
    const today = schoolDayOf(now)
    const found = await t.get('invites', invite._id)
    const guardians = await guardianIdsOf(invite.pupilId)
    if (found === null || found.serial !== invite.serial) return no({ code: 'binding/code-used' })
    const good = stillGood(found, me.personId, now)
    if (!good.ok) return good
    const pupil = await t.get('pupils', invite.pupilId)
    const person = await t.get('persons', me.personId)
    if (pupil === null || !attendsOn(pupil, today) || person === null)
      return no({ code: 'binding/unknown-child' })
    if (good.value === 'used-by-me') return joinedBefore(pupil, person)
    const facts = { pupil, me, guardians, op, now, today }
    const decided = bindGuardian(facts)
    if (!decided.ok) return decided
    const { made } = decided.value
    const act = { op, now, by: me.personId, byName: me.name }
    await t.update('invites', invite._id, { used: { by: me.personId, at: now, op } })
    const refused = decided.value.kind === 'bound' ? consentNotices(pupil, me.consents) : []
    const told = [...bindingNotices(pupil, changeOf(made, act), me), ...refused]
    const after = await writePupil(t, pupil, made, act, told)
    if (decided.value.kind === 'asked') return joinedBefore(after, person)
    await t.update('persons', me.personId, { wards: [...person.wards, decided.value.ward] })
    return yes({ kind: 'bound', pupilId: pupil._id })
  })

/** What the code came to when it was used: the binding, or a request; after either has ended, nothing any more. */
function joinedBefore(pupil: Pupil, { _id, wards }: Person): Result<Joined> {
  if (wards.some(({ pupilId }) => pupilId === pupil._id)) return yes({ kind: 'bound', pupilId: pupil._id })
  const asked = pupil.guardianRequests?.find(({ personId }) => personId === _id)
  return asked === undefined ? no({ code: 'binding/code-used' }) : yes({ kind: 'asked', until: asked.until })
}

/** 孩子信息的同意, said with the code; null where it was not asked. */
const saidAtJoining = (
  consent: { agrees: boolean; version: string } | undefined,
  by: Pick<ConsentEntry, 'by' | 'byName'>,
  act: Act,
): Result<ConsentEntry | null> =>
  consent === undefined ? yes(null) : sayConsent([], { ...consent, ...act, on: 'app', by, paper: null })

/** 绑定孩子: with the code and the child's name, by whoever WeChat names. */
export const bind = namedAction({
  deed: 'people/bind',
  input: bindingInputs.bind,
  async run(
    { op, code, pupilName, name, relation, phone, consent },
    { now, openid, caller },
  ): Promise<Result<Joined>> {
    const key = inviteKey()
    if (!key.ok) return key
    const mine = caller?.personId ?? key.value.personIdOf(openid)
    const said = saidAtJoining(consent, { by: mine, byName: caller?.person.name ?? name }, { op, now })
    if (!said.ok) return said
    const opened = await openForPupil(key.value, { code, name: pupilName, openid, now })
    if (!opened.ok) return opened
    const { invite, giveBack } = opened.value
    await giveBack()
    const good = stillGood(invite, mine, now)
    if (!good.ok) return good
    const person = caller?.person ?? (await personFor(openid, { _id: mine, name, phone }))
    const me = {
      ...{ personId: person._id, name: person.name, typedOwnName: name },
      ...{ relation, phone, typedName: pupilName },
      ...(said.value === null ? {} : { consents: [said.value] }),
    }
    return useCode(invite, me, { op, now })
  },
})
