import type { ProviderPage } from '@/contract/providers'
import type { Caller } from '@/domain/access'
import type { ProviderId } from '@/domain/ids'
import { no, type Result } from '@/domain/result'
import type { Provider } from '@/domain/service/Provider'
import { store } from '../../_kit/store'
import { providerPage } from './providerPage'
import { appendOnce, settleOnce } from './writing'

/** Neither: it stands so already. */
export interface Decided {
  append?: Record<string, object>
  settle?: { path: string; id: string; field: string; value: object }
}

/** One act of the bureau on one provider; the same act again answers with what stands. */
export async function actOnProvider(
  { caller, providerId, op }: { caller: Caller; providerId: ProviderId; op: string },
  decide: (provider: Provider) => Result<Decided> | Promise<Result<Decided>>,
): Promise<Result<ProviderPage>> {
  const provider = await store.get('providers', providerId)
  if (provider === null) return no({ code: 'service/unknown-provider' })
  if (!provider.ops.includes(op)) {
    const decided = await decide(provider)
    if (!decided.ok) return decided
    const { append, settle } = decided.value
    if (append !== undefined) await appendOnce('providers', providerId, op, append)
    if (settle !== undefined) await settleOnce('providers', providerId, op, settle)
  }
  return providerPage(caller, providerId)
}
