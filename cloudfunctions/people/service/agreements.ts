import { providersInputs, type SchoolProviders } from '@/contract/providers'
import { no, yes, type Result } from '@/domain/result'
import type { Agreement } from '@/domain/service/Provider'
import { agreementDays, endAgreement as decide } from '@/domain/service/writeProvider'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { schoolProviders } from './providerPage'
import { appendOnce, writerOf } from './writing'

/** 合作协议: which provider, from when to when. */
export const agree = action({
  deed: 'people/agree',
  input: providersInputs.agree,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, providerId, from, to: until },
    { caller, now },
  ): Promise<Result<SchoolProviders>> {
    const provider = await store.get('providers', providerId)
    if (provider === null) return no({ code: 'service/unknown-provider' })
    if (!provider.ops.includes(op)) {
      const may = agreementDays({ from, to: until }, caller.today)
      if (!may.ok) return may
      const days = { schoolId, from, to: until }
      const agreement: Agreement = { id: op, ...days, ended: null, ...writerOf(caller, now) }
      await appendOnce('providers', providerId, op, { agreements: agreement })
    }
    return yes(await schoolProviders(caller, schoolId))
  },
})

/** 提前终止 of one's own. */
export const endAgreement = action({
  deed: 'people/endAgreement',
  input: providersInputs.endAgreement,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, providerId, agreementId, reason },
    { caller, now },
  ): Promise<Result<SchoolProviders>> {
    const provider = await store.get('providers', providerId)
    if (provider === null) return no({ code: 'service/unknown-provider' })
    if (!provider.ops.includes(op)) {
      const index = provider.agreements.findIndex(
        (one) => one.id === agreementId && one.schoolId === schoolId,
      )
      const decided = decide(provider.agreements[index], reason, caller.today)
      if (!decided.ok) return decided
      const path = `agreements.${index}`
      await store.update(
        'providers',
        { _id: providerId, ops: is.not(op), [`${path}.id`]: agreementId, [`${path}.ended`]: null },
        {
          [`${path}.to`]: decided.value.to,
          [`${path}.ended`]: { ...writerOf(caller, now), reason },
          ops: to.append(op),
        },
      )
    }
    return yes(await schoolProviders(caller, schoolId))
  },
})
