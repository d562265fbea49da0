import { providersInputs, type ProviderPage } from '@/contract/providers'
import { no, yes, type Result } from '@/domain/result'
import type { FiledPrice, Listing } from '@/domain/service/Provider'
import type { Paper, Vetting, Violation } from '@/domain/service/ServiceFile'
import { hasReason, liftViolation, LONGEST_PASS_DAYS, withdraw } from '@/domain/service/writeFile'
import { listProvider as mayList, vetProvider as mayVet } from '@/domain/service/writeProvider'
import { plusDays } from '@/domain/time'
import { named, recordKey, takeIn } from '../../_kit/files'
import { action } from '../../_kit/handle'
import { seal } from '../../_kit/sealed'
import { actOnProvider } from './actOnProvider'
import { pictureIds } from './pictures'
import { writerOf } from './writing'

export const saveProviderPaper = action({
  deed: 'people/saveProviderPaper',
  input: providersInputs.saveProviderPaper,
  subject: () => ({}),
  async run({ op, providerId, number, pictures, ...wish }, { caller, now }): Promise<Result<ProviderPage>> {
    const page = await actOnProvider({ caller, providerId, op }, async () => {
      const sealed = number === '' ? null : seal(number, providerId)
      if (number !== '' && sealed === null) return no({ code: 'service/not-configured' })
      const record = recordKey('providers', providerId)
      const taken = await takeIn(pictures, { by: caller.personId, record, now })
      if (!taken.ok) return taken
      const kept = { ...wish, number: sealed, pictures: taken.value }
      const paper: Paper = { id: op, ...kept, withdrawn: null, ...writerOf(caller, now) }
      return yes({ append: { papers: paper } })
    })
    const kept = page.ok ? page.value.papers.find(({ id }) => id === op) : undefined
    if (kept !== undefined) await named(pictureIds(kept), now)
    return page
  },
})

export const withdrawProviderPaper = action({
  deed: 'people/withdrawProviderPaper',
  input: providersInputs.withdrawProviderPaper,
  subject: () => ({}),
  run: ({ op, providerId, paperId: id, reason }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, ({ papers }) => {
      const index = papers.findIndex((one) => one.id === id)
      const may = withdraw(papers[index], reason)
      const value = { ...writerOf(caller, now), reason }
      return may.ok ? yes({ settle: { path: `papers.${index}`, id, field: 'withdrawn', value } }) : may
    }),
})

/** 教育局审核. */
export const vetProvider = action({
  deed: 'people/vetProvider',
  input: providersInputs.vetProvider,
  subject: () => ({}),
  run: ({ op, providerId, ...verdict }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, (provider) => {
      const { today } = caller
      const decided = mayVet(provider, verdict, { today, latest: plusDays(today, LONGEST_PASS_DAYS) })
      if (!decided.ok) return decided
      const about = { op, side: 'bureau', kind: 'provider', providerId } as const
      const vetting: Vetting = { ...about, ...decided.value, ...writerOf(caller, now) }
      return yes({ append: { vettings: vetting } })
    }),
})

export const providerViolation = action({
  deed: 'people/providerViolation',
  input: providersInputs.providerViolation,
  subject: () => ({}),
  run: ({ op, providerId, day, words }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, () => {
      if (day > caller.today) return no({ code: 'service/days-wrong' })
      if (!hasReason(words)) return no({ code: 'service/reason-missing' })
      const entry: Violation = { id: op, side: 'bureau', day, words, lifted: null, ...writerOf(caller, now) }
      return yes({ append: { violations: entry } })
    }),
})

export const liftProviderViolation = action({
  deed: 'people/liftProviderViolation',
  input: providersInputs.liftProviderViolation,
  subject: () => ({}),
  run: ({ op, providerId, violationId: id, reason }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, ({ violations }) => {
      const index = violations.findIndex((one) => one.id === id)
      const may = liftViolation(violations[index], 'bureau', reason)
      const value = { ...writerOf(caller, now), reason }
      return may.ok ? yes({ settle: { path: `violations.${index}`, id, field: 'lifted', value } }) : may
    }),
})

/** 备案价格: the most a course may cost from that day on. */
export const filePrice = action({
  deed: 'people/filePrice',
  input: providersInputs.filePrice,
  subject: () => ({}),
  run: ({ op, providerId, ...wish }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, () => {
      if (wish.to !== null && wish.to < wish.from) return no({ code: 'service/days-wrong' })
      const price: FiledPrice = { id: op, ...wish, withdrawn: null, ...writerOf(caller, now) }
      return yes({ append: { prices: price } })
    }),
})

export const withdrawPrice = action({
  deed: 'people/withdrawPrice',
  input: providersInputs.withdrawPrice,
  subject: () => ({}),
  run: ({ op, providerId, priceId: id, reason }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, ({ prices }) => {
      const index = prices.findIndex((one) => one.id === id)
      const may = withdraw(prices[index], reason)
      const value = { ...writerOf(caller, now), reason }
      return may.ok ? yes({ settle: { path: `prices.${index}`, id, field: 'withdrawn', value } }) : may
    }),
})

/** 白名单 of a 学年: on it or struck off. */
export const listProvider = action({
  deed: 'people/listProvider',
  input: providersInputs.listProvider,
  subject: () => ({}),
  run: ({ op, providerId, ...wish }, { caller, now }): Promise<Result<ProviderPage>> =>
    actOnProvider({ caller, providerId, op }, (provider) => {
      const decided = mayList(provider, wish)
      if (!decided.ok) return decided
      const { value: will } = decided
      if (will.kind === 'already') return yes({})
      if (will.kind === 'list') {
        const listing: Listing = { id: op, year: wish.year, struck: null, ...writerOf(caller, now) }
        return yes({ append: { listed: listing } })
      }
      const { index, id } = will
      const value = { ...writerOf(caller, now), reason: wish.reason }
      return yes({ settle: { path: `listed.${index}`, id, field: 'struck', value } })
    }),
})
