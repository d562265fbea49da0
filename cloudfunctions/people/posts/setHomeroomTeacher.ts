import { postsInputs, type StaffPage } from '@/contract/posts'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { staffPage } from './staffPage'

/** 班主任: a teacher of the school. The same again changes nothing. */
export const setHomeroomTeacher = action({
  deed: 'people/setHomeroomTeacher',
  input: postsInputs.setHomeroomTeacher,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, homeroomId, personId }, { caller }): Promise<Result<StaffPage>> {
    const person = await store.get('persons', personId)
    const place = { schoolId, today: caller.today }
    if (person === null || !isMemberOf(person, place)) return no({ code: 'post/unknown-member' })
    if (!isMemberOf(person, place, 'teacher')) return no({ code: 'post/not-teacher', name: person.name })
    const changed = await store.update('homerooms', { _id: homeroomId, schoolId }, { teacherId: personId })
    if (changed === 0) {
      const homeroom = await store.get('homerooms', homeroomId)
      if (homeroom?.schoolId !== schoolId) return no({ code: 'post/unknown-homeroom' })
    }
    return yes(await staffPage(caller, schoolId))
  },
})
