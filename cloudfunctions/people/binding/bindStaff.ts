import { bindingInputs } from '@/contract/binding'
import { staffBound } from '@/domain/audit/postAudit'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { StaffInvite } from '@/domain/people/binding/Invite'
import { isBound, type Person } from '@/domain/people/Person'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { schoolDayOf } from '@/domain/time'
import { namedAction } from '../../_kit/handle'
import { withAudit } from '../../_kit/outbox'
import { store, type Transaction } from '../../_kit/store'
import { moveDuties } from '../posts/moveDuties'
import { copyFile, moveFile } from '../posts/moveFile'
import { inviteKey } from './inviteCodes'
import { openForStaff, stillGood } from './openInvite'

interface Binding {
  invite: StaffInvite
  /** Null: nobody we know yet; the entry of the school becomes theirs. */
  me: PersonId | null
  openid: string
  phone: string
  op: string
  now: number
}

/** Who has the app already stays one person: the posts of the entry become theirs, and the entry has none. */
async function join(
  t: Transaction,
  entry: Person,
  me: Person,
  { op, now, audit }: Binding & { audit: Record<string, unknown> },
): Promise<void> {
  const end = { endedAt: now, endedBy: me._id, endedByName: me.name, endOp: op }
  await t.update('persons', me._id, {
    name: entry.name,
    appointments: [...me.appointments, ...entry.appointments],
    ...audit,
  })
  await t.update('persons', entry._id, {
    appointments: [],
    pastAppointments: [
      ...(entry.pastAppointments ?? []),
      ...entry.appointments.map((one) => ({ ...one, ...end })),
    ],
  })
}

/** The code and the person change together: of two phones with one code, one is the colleague. */
const useCode = (binding: Binding): Promise<Result<PersonId>> =>
  store.transaction(async (t): Promise<Result<PersonId>> => {
    const { invite, me, openid, phone, op, now } = binding
    const personId = me ?? invite.personId
    const found = await t.get('invites', invite._id)
    if (found === null || found.serial !== invite.serial) return no({ code: 'binding/code-used' })
    const good = stillGood(found, personId, now)
    if (!good.ok) return good
    if (good.value === 'used-by-me') return me === null ? no({ code: 'binding/code-used' }) : yes(me)
    const entry = await t.get('persons', invite.personId)
    const place = { schoolId: invite.schoolId, today: schoolDayOf(now) }
    if (entry === null || isBound(entry) || !isMemberOf(entry, place))
      return no({ code: 'binding/code-used' })
    const person = me === null ? null : await t.get('persons', me)
    const by = { personId, name: entry.name }
    const whom = { _id: personId, name: entry.name }
    const audit = withAudit(staffBound({ schoolId: invite.schoolId, op, now, by }, whom))
    if (person === null) await t.update('persons', entry._id, { openid, phone, ...audit })
    else await join(t, entry, person, { ...binding, audit })
    await t.update('invites', invite._id, { used: { by: personId, at: now, op } })
    return yes(personId)
  })

/** 绑定任职: with the school's code and one's own name, by whoever WeChat names. */
export const bindStaff = namedAction({
  deed: 'people/bindStaff',
  input: bindingInputs.bindStaff,
  async run({ op, code, name, phone }, { now, openid, caller }): Promise<Result<{ schoolId: SchoolId }>> {
    const key = inviteKey()
    if (!key.ok) return key
    const opened = await openForStaff(key.value, { code, name, openid, now })
    if (!opened.ok) return opened
    const { invite, giveBack } = opened.value
    await giveBack()
    const me = caller?.personId ?? null
    if (me !== null && me !== invite.personId) await copyFile(invite.schoolId, invite.personId, me)
    const used = await useCode({ invite, me, openid, phone, op, now })
    if (!used.ok) return used
    const { schoolId, personId: from } = invite
    if (used.value !== from) {
      await moveFile(schoolId, from, used.value)
      await moveDuties(schoolId, { from, to: used.value, today: schoolDayOf(now) })
    }
    return yes({ schoolId })
  },
})
