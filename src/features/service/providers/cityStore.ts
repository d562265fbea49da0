import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import { showLarge } from '@/cloud/pictures'
import type { Input, Output } from '@/contract/api'
import type { ProviderPage } from '@/contract/providers'
import type { CityService, PaperRow } from '@/contract/service'
import type { ProviderId } from '@/domain/ids'
import type { PaperKind } from '@/domain/service/ServiceFile'
import type { Verdict } from '@/domain/service/writeFile'
import type { Day } from '@/domain/time'
import type { PaperForm } from '../PaperSheet'

/** What lies over the desk: one thing at a time. */
export type CityOver =
  | { is: 'details'; isNew: boolean }
  | { is: 'paper'; kind: PaperKind }
  | { is: 'withdraw'; paper: PaperRow }
  | { is: 'vet' }
  | { is: 'violation' }
  | { is: 'lift'; violationId: string }
  | { is: 'price' }
  | { is: 'withdraw-price'; priceId: string }
  | { is: 'strike'; year: string }

export type ProviderForm = Omit<Input<'people/saveProvider'>, 'op' | 'providerId'>
export type PriceForm = Omit<Input<'people/filePrice'>, 'op' | 'providerId'>

interface CityStore {
  state: 'loading' | 'ready' | 'failed'
  list: Output<'people/cityProviders'> | null
  work: CityService | null
  /** The provider that is looked at; null with `openedId` set: it is being read. */
  openedId: ProviderId | null
  opened: ProviderPage | null
  over: CityOver | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  load(): Promise<void>
  open(providerId: ProviderId | null): Promise<void>
  show(over: CityOver | null): void
  saveDetails(form: ProviderForm, isNew: boolean): Promise<void>
  savePaper(form: PaperForm): Promise<boolean>
  withdrawPaper(paperId: string, reason: string): Promise<void>
  vet(verdict: Verdict): Promise<void>
  report(day: Day, words: string): Promise<void>
  lift(violationId: string, reason: string): Promise<void>
  filePrice(form: PriceForm): Promise<void>
  withdrawPrice(priceId: string, reason: string): Promise<void>
  setListed(year: string, listed: boolean, reason: string): Promise<void>
  openPictures(paperId: string): Promise<void>
}

const ops = opKeeper()

/** 教育局: every provider of the city, whose people wait, and the one provider that is looked at. */
export const useCityService = create<CityStore>((set, get) => {
  const keep = (page: ProviderPage) => {
    const { list } = get()
    const others = list?.providers.filter(({ providerId }) => providerId !== page.providerId) ?? []
    const isKnown = list !== null && others.length < list.providers.length
    const providers = isKnown
      ? list.providers.map((one) => (one.providerId === page.providerId ? page : one))
      : [...others, page]
    set({
      opened: page,
      openedId: page.providerId,
      over: null,
      ...(list === null ? {} : { list: { ...list, providers } }),
    })
  }
  async function hear(act: object, call: (op: string) => Promise<Answer<ProviderPage>>): Promise<boolean> {
    if (get().isSending) return false
    const whole = { ...act, over: get().over?.is ?? '', of: get().openedId }
    set({ isSending: true, sendTrouble: '' })
    const answer = await call(ops.of(whole))
    ops.heard(whole, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    if (answer.ok) keep(answer.value)
    return answer.ok
  }
  /** On the provider that is open. */
  async function send(
    act: object,
    call: (of: { providerId: ProviderId; op: string }) => Promise<Answer<ProviderPage>>,
  ): Promise<boolean> {
    const { openedId: providerId } = get()
    return providerId === null ? false : hear(act, (op) => call({ providerId, op }))
  }
  return {
    state: 'loading',
    list: null,
    work: null,
    openedId: null,
    opened: null,
    over: null,
    trouble: '',
    offline: false,
    isSending: false,
    sendTrouble: '',
    async load() {
      const [list, work] = await Promise.all([
        callCloud('people/cityProviders', {}),
        callCloud('people/cityService', {}),
      ])
      if (!list.ok) set({ state: 'failed', trouble: list.say, offline: list.offline })
      else if (!work.ok) set({ state: 'failed', trouble: work.say, offline: work.offline })
      else set({ state: 'ready', list: list.value, work: work.value, trouble: '', offline: false })
    },
    async open(providerId) {
      if (get().openedId !== providerId) set({ openedId: providerId, opened: null })
      set({ over: null, sendTrouble: '' })
      if (providerId === null) return
      const answer = await callCloud('people/provider', { providerId })
      if (get().openedId !== providerId) return
      if (answer.ok)
        set({ opened: answer.value, ...(get().list === null ? { state: 'ready' as const } : {}) })
      else set({ sendTrouble: answer.say })
    },
    show: (over) => set({ over, sendTrouble: '' }),
    async saveDetails(form, isNew) {
      const providerId = isNew ? null : get().openedId
      await hear({ ...form, isNew }, (op) => callCloud('people/saveProvider', { ...form, op, providerId }))
    },
    savePaper: (form) => send(form, (of) => callCloud('people/saveProviderPaper', { ...of, ...form })),
    async withdrawPaper(paperId, reason) {
      const act = { paperId, reason }
      await send(act, (of) => callCloud('people/withdrawProviderPaper', { ...of, ...act }))
    },
    async vet(verdict) {
      await send(verdict, (of) => callCloud('people/vetProvider', { ...of, ...verdict }))
    },
    async report(day, words) {
      const act = { day, words }
      await send(act, (of) => callCloud('people/providerViolation', { ...of, ...act }))
    },
    async lift(violationId, reason) {
      const act = { violationId, reason }
      await send(act, (of) => callCloud('people/liftProviderViolation', { ...of, ...act }))
    },
    async filePrice(form) {
      await send(form, (of) => callCloud('people/filePrice', { ...of, ...form }))
    },
    async withdrawPrice(priceId, reason) {
      const act = { priceId, reason }
      await send(act, (of) => callCloud('people/withdrawPrice', { ...of, ...act }))
    },
    async setListed(year, listed, reason) {
      const act = { year, listed, reason }
      await send(act, (of) => callCloud('people/listProvider', { ...of, ...act }))
    },
    async openPictures(paperId) {
      const { openedId: providerId, isSending } = get()
      if (providerId === null || isSending) return
      set({ isSending: true, sendTrouble: '' })
      const act = { read: paperId, providerId }
      const answer = await callCloud('people/providerPictures', { providerId, paperId, op: ops.of(act) })
      ops.heard(act, answer)
      const urls = answer.ok ? answer.value.links.map(({ url }) => url) : []
      const [first] = urls
      set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
      if (first !== undefined) await showLarge(first, urls)
    },
  }
})
