import { postsInputs, type StaffPage } from '@/contract/posts'
import { postGiven } from '@/domain/audit/postAudit'
import { appoint as decide } from '@/domain/people/posts/appoint'
import { hasActed, isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { withAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { staffOf, staffPage } from './staffPage'

/** 任命、续任、代理. Of two acts on one person at once the later one sees what the other one did. */
export const appoint = action({
  deed: 'people/appoint',
  input: postsInputs.appoint,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId, ...wish }, { caller, now }): Promise<Result<StaffPage>> {
    const { person: giver, today } = caller
    const done = await store.transaction(async (t): Promise<Result<null>> => {
      await t.get('schools', schoolId)
      const colleagues = await staffOf(schoolId)
      const person = await t.get('persons', personId)
      if (person === null) return no({ code: 'post/unknown-member' })
      if (hasActed(person, op)) return yes(null)
      if (!isMemberOf(person, { schoolId, today })) return no({ code: 'post/unknown-member' })
      const decided = decide({ giver, wish, person, colleagues, op, schoolId, today })
      if (!decided.ok) return decided
      const post = { ...wish, isDeputy: wish.deputyFor !== null }
      if (wish.role === 'principal') await t.update('schools', schoolId, { principalOp: op })
      await t.update('persons', personId, {
        appointments: decided.value,
        ...withAudit(postGiven({ schoolId, op, now, by: caller }, person, post)),
      })
      return yes(null)
    })
    return done.ok ? yes(await staffPage(caller, schoolId)) : done
  },
})
