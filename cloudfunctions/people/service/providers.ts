import { providersInputs, type ProviderPage } from '@/contract/providers'
import { asId } from '@/domain/ids'
import { isBureau } from '@/domain/people/posts/mayGive'
import { no, yes, type Result } from '@/domain/result'
import { schoolYearOf } from '@/domain/service/schoolYear'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { providerPage, providerRow, schoolProviders } from './providerPage'

/** 校外机构 as one school sees them. */
export const providers = action({
  deed: 'people/providers',
  input: providersInputs.providers,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    return yes(await schoolProviders(caller, schoolId))
  },
})

/** 校外机构 of the city. */
export const cityProviders = action({
  deed: 'people/cityProviders',
  input: providersInputs.cityProviders,
  subject: () => ({}),
  async run(_input, { caller: { person, today } }) {
    const all = await store.findAll('providers', {})
    return yes({
      ...{ today, year: schoolYearOf(today) },
      providers: all
        .map((one) => providerRow(one, null, today))
        .sort((a, b) => a.licenceDaysLeft - b.licenceDaysLeft || a.name.localeCompare(b.name, 'zh')),
      mayWrite: isBureau(person, today),
    })
  },
})

export const provider = action({
  deed: 'people/provider',
  input: providersInputs.provider,
  subject: () => ({}),
  run: ({ providerId }, { caller }) => providerPage(caller, providerId),
})

/** 登记机构: a licence number is one provider's alone. */
export const saveProvider = action({
  deed: 'people/saveProvider',
  input: providersInputs.saveProvider,
  subject: () => ({}),
  async run({ op, providerId, ...fields }, { caller }): Promise<Result<ProviderPage>> {
    const _id = providerId ?? asId<'Provider'>(`v-${op}`)
    const others = await store.findAll('providers', { licenceNo: fields.licenceNo }, ['name'])
    const known = others.find((one) => one._id !== _id)
    if (known !== undefined) return no({ code: 'service/provider-known', name: known.name })
    if (providerId === null) {
      const empty = { papers: [], vettings: [], violations: [], listed: [], prices: [], agreements: [] }
      await store.add('providers', [{ _id, ...fields, ...empty, ops: [op] }])
    } else await store.update('providers', { _id, ops: is.not(op) }, { ...fields, ops: to.append(op) })
    return providerPage(caller, _id)
  },
})
