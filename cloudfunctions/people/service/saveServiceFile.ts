import { serviceInputs, type ServiceFilePage } from '@/contract/service'
import { asId, serviceFileId, type PersonId, type SchoolId } from '@/domain/ids'
import { sameName } from '@/domain/people/barred'
import { unboundOpenid } from '@/domain/people/Person'
import { appoint } from '@/domain/people/posts/appoint'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import type { ServiceFile, ServiceKind } from '@/domain/service/ServiceFile'
import { kindOf } from '@/domain/service/writeFile'
import type { Caller } from '@/domain/access'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { staffOf } from '../posts/staffPage'
import { filePage } from './filePage'

export const newFile = (
  schoolId: SchoolId,
  personId: PersonId,
  fields: Pick<ServiceFile, 'name' | 'kind' | 'providerId' | 'ops'>,
): ServiceFile => ({
  _id: serviceFileId(schoolId, personId),
  ...{ schoolId, personId },
  ...fields,
  papers: [],
  vettings: [],
  violations: [],
})

interface Newcomer {
  name: string
  phone: string
  from: string
  to: string | null
}

/** Somebody new: the entry of the staff, on duty as a teacher is. They have no app until they bind with a code. */
async function newcomerOf(
  { name, phone, from, to: until }: Newcomer,
  { caller, schoolId, op }: { caller: Caller; schoolId: SchoolId; op: string },
) {
  const colleagues = await staffOf(schoolId)
  const _id = asId<'Person'>(`s-${op}`)
  const known = colleagues.find((one) => one._id !== _id && sameName(one.name, name) && one.phone === phone)
  if (known !== undefined) return no({ code: 'post/known-already', name: known.name })
  const given = appoint({
    giver: caller.person,
    wish: { role: 'teacher', from, to: until, deputyFor: null },
    person: { _id, appointments: [] },
    ...{ colleagues, op, schoolId, today: caller.today },
  })
  if (!given.ok) return given
  return yes({ _id, openid: unboundOpenid(_id), name, phone, appointments: given.value, wards: [] })
}

/** The file stands before the person does, so that nobody from outside is ever taken for the school's own. */
export const saveServiceFile = action({
  deed: 'people/saveServiceFile',
  input: serviceInputs.saveServiceFile,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId, newcomer, ...wish }, { caller }): Promise<Result<ServiceFilePage>> {
    const kind: ServiceKind = wish.kind
    const of = kindOf(kind, wish.providerId)
    if (!of.ok) return of
    const providerId = of.value
    if (providerId !== null && (await store.get('providers', providerId)) === null)
      return no({ code: 'service/unknown-provider' })
    if (personId === null) {
      if (newcomer === null) return no({ code: 'service/unknown-file' })
      const person = await newcomerOf(newcomer, { caller, schoolId, op })
      if (!person.ok) return person
      const { _id, name } = person.value
      await store.add('service_files', [newFile(schoolId, _id, { name, kind, providerId, ops: [op] })])
      await store.add('persons', [person.value])
      return filePage(caller, schoolId, _id)
    }
    const person = await store.get('persons', personId)
    if (person === null || !isMemberOf(person, { schoolId, today: caller.today }))
      return no({ code: 'post/unknown-member' })
    const fields = { name: person.name, kind, providerId }
    const isNew = await store.add('service_files', [newFile(schoolId, personId, { ...fields, ops: [op] })])
    if (!isNew)
      await store.update(
        'service_files',
        { _id: serviceFileId(schoolId, personId), ops: is.not(op) },
        { ...fields, ops: to.append(op) },
      )
    return filePage(caller, schoolId, personId)
  },
})
