import { postsInputs, type StaffPage } from '@/contract/posts'
import { homeroomGiven } from '@/domain/audit/postAudit'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { withAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { staffPage } from './staffPage'

/** 班主任: a teacher of the school. The same again changes nothing. */
export const setHomeroomTeacher = action({
  deed: 'people/setHomeroomTeacher',
  input: postsInputs.setHomeroomTeacher,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, homeroomId, personId, op }, { caller, now }): Promise<Result<StaffPage>> {
    const person = await store.get('persons', personId)
    const place = { schoolId, today: caller.today }
    if (person === null || !isMemberOf(person, place)) return no({ code: 'post/unknown-member' })
    if (!isMemberOf(person, place, 'teacher')) return no({ code: 'post/not-teacher', name: person.name })
    const homeroom = await store.get('homerooms', homeroomId)
    if (homeroom?.schoolId !== schoolId) return no({ code: 'post/unknown-homeroom' })
    await store.update(
      'homerooms',
      { _id: homeroomId, teacherId: is.not(personId) },
      {
        teacherId: personId,
        ...withAudit(homeroomGiven({ schoolId, op, now, by: caller }, person, homeroom)),
      },
    )
    return yes(await staffPage(caller, schoolId))
  },
})
