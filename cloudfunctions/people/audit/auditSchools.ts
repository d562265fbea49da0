import { auditInputs, type AuditSchools } from '@/contract/audit'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'

/** The schools an inspector may look at, one at a time. */
export const auditSchools = action({
  deed: 'people/auditSchools',
  input: auditInputs.auditSchools,
  subject: () => ({}),
  async run() {
    const schools = await store.findAll('schools', {}, ['name'])
    return yes<AuditSchools>({
      schools: schools
        .map(({ _id, name }) => ({ schoolId: _id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    })
  },
})
