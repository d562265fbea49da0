import { peopleInputs, type Me } from '@/contract/people'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** Who I am here: my posts of today and the children I am bound to. */
export const me = action({
  deed: 'people/me',
  input: peopleInputs.me,
  subject: () => ({}),
  async run(_input, { caller }) {
    const { person, today } = caller
    const posts = person.appointments.filter((a) => a.from <= today && (a.to === null || today <= a.to))
    const schoolIds = posts.flatMap((post) => (post.schoolId === null ? [] : [post.schoolId]))
    const schools = schoolIds.length === 0 ? [] : await store.find('schools', { _id: is.in(schoolIds) })
    const schoolName = (id: string | null) => schools.find((school) => school._id === id)?.name ?? ''
    return yes<Me>({
      name: caller.name,
      posts: posts.map(({ role, schoolId }) => ({ role, schoolId, schoolName: schoolName(schoolId) })),
      wards: person.wards.map(({ pupilId, schoolId, relation }) => ({ pupilId, schoolId, relation })),
    })
  },
})
