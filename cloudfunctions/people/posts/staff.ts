import { postsInputs, type MemberPage, type StaffPage } from '@/contract/posts'
import { holds } from '@/domain/access'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { staffPage } from './staffPage'
import { heldBy, standsIn } from './standsIn'

/** 教职工: who works here, as what, from when to when, and who has the app. */
export const staff = action({
  deed: 'people/staff',
  input: postsInputs.staff,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }): Promise<Result<StaffPage>> {
    return yes(await staffPage(caller, schoolId))
  },
})

/** One of them: what they still stand in, and who ended which post. Somebody of no post here is unknown. */
export const member = action({
  deed: 'people/member',
  input: postsInputs.member,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, personId }, { caller: { person: me, today } }): Promise<Result<MemberPage>> {
    const person = await store.get('persons', personId)
    const past = (person?.pastAppointments ?? []).filter((one) => one.schoolId === schoolId)
    const isHere = person?.appointments.some((one) => one.schoolId === schoolId) === true || past.length > 0
    if (person === null || !isHere) return no({ code: 'post/unknown-member' })
    const names = await heldBy(schoolId, personId, today)
    const seesNames = holds(me, 'office', schoolId, today) || holds(me, 'principal', schoolId, today)
    return yes({
      ...{ personId, name: person.name },
      standsIn: await standsIn(schoolId, personId, today),
      held: { count: names.length, names: seesNames ? names : [] },
      past: past
        .sort((a, b) => b.endedAt - a.endedAt)
        .map(({ role, from, to, endedAt, endedByName }) => ({ role, from, to, endedAt, endedByName })),
    })
  },
})
