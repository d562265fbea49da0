import { serviceInputs, type ServiceFilePage } from '@/contract/service'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { filePage } from './filePage'
import { servicePage } from './servicePage'

/** 服务人员: everybody who may be put on duty, and what stands in the way. */
export const service = action({
  deed: 'people/service',
  input: serviceInputs.service,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    return yes(await servicePage(caller, schoolId))
  },
})

export const serviceFile = action({
  deed: 'people/serviceFile',
  input: serviceInputs.serviceFile,
  subject: ({ schoolId }) => ({ schoolId }),
  run: ({ schoolId, personId }, { caller }) => filePage(caller, schoolId, personId),
})

/** 我的服务档案, at every school that has one. */
export const myService = action({
  deed: 'people/myService',
  input: serviceInputs.myService,
  subject: () => ({}),
  async run(_input, { caller }) {
    const { personId, person } = caller
    const filed = await store.find('service_files', { personId }, { fields: ['schoolId'] })
    const posts = person.appointments.flatMap(({ schoolId }) => schoolId ?? [])
    const schoolIds = [...new Set([...posts, ...filed.map(({ schoolId }) => schoolId)])]
    const files: ServiceFilePage[] = []
    for (const schoolId of schoolIds) {
      const page = await filePage(caller, schoolId, personId)
      if (page.ok) files.push({ ...page.value, may: { write: false, vet: [], report: [] } })
    }
    return yes({ files })
  },
})
