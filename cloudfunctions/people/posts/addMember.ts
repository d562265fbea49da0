import { postsInputs, type StaffPage } from '@/contract/posts'
import { memberAdded } from '@/domain/audit/postAudit'
import { asId } from '@/domain/ids'
import { unboundOpenid, type Appointment } from '@/domain/people/Person'
import { appoint } from '@/domain/people/posts/appoint'
import { hasActed } from '@/domain/people/posts/endPost'
import { sameName } from '@/domain/people/barred'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { bornWithAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { staffOf, staffPage } from './staffPage'

/**
 * 添加教职工: by name and number, with the posts they begin with. They have no app until they bind with a code. Nobody is
 * recognised by a number they typed themselves somewhere: whoever has the app already binds with the same code.
 */
export const addMember = action({
  deed: 'people/addMember',
  input: postsInputs.addMember,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, name, phone, posts }, { caller, now }): Promise<Result<StaffPage>> {
    const added = await store.transaction(async (t): Promise<Result<null>> => {
      await t.get('schools', schoolId)
      const colleagues = await staffOf(schoolId)
      if (colleagues.some((one) => hasActed(one, op))) return yes(null)
      const known = colleagues.find((one) => sameName(one.name, name) && one.phone === phone)
      if (known !== undefined) return no({ code: 'post/known-already', name: known.name })
      const _id = asId<'Person'>(`s-${op}`)
      let appointments: Appointment[] = []
      for (const post of posts) {
        const wish = { ...post, deputyFor: null }
        const facts = { giver: caller.person, wish, person: { _id, appointments }, colleagues, op }
        const given = appoint({ ...facts, schoolId, today: caller.today })
        if (!given.ok) return given
        appointments = given.value
      }
      if (posts.some(({ role }) => role === 'principal'))
        await t.update('schools', schoolId, { principalOp: op })
      const person = { _id, openid: unboundOpenid(_id), name, phone, appointments, wards: [] }
      const entry = memberAdded({ schoolId, op, now, by: caller }, person, posts)
      await t.add('persons', { ...person, ...bornWithAudit(entry) })
      return yes(null)
    })
    return added.ok ? yes(await staffPage(caller, schoolId)) : added
  },
})
