import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { DeskAsk } from '@/contract/desk'

type Stage = 'loading' | 'failed' | 'asked' | 'confirmed' | 'refused'

interface Scan {
  stage: Stage
  code: string
  ask: DeskAsk | null
  number: string
  trouble: string
  offline: boolean
  isSending: boolean
  open(code: string): Promise<void>
  type(number: string): void
  confirm(): Promise<void>
  refuse(): Promise<void>
}

const DIGITS = 4

export const useScan = create<Scan>((set, get) => ({
  stage: 'loading',
  ...{ code: '', ask: null, number: '', trouble: '', offline: false, isSending: false },
  async open(code) {
    set({ stage: 'loading', code, ask: null, number: '', trouble: '' })
    const answer = await callCloud('people/scanDesk', { code })
    if (!answer.ok) return set({ stage: 'failed', trouble: answer.say, offline: answer.offline })
    set({ stage: answer.value.confirmed ? 'confirmed' : 'asked', ask: answer.value })
  },
  type: (typed) => set({ number: typed.replace(/\D/g, '').slice(0, DIGITS), trouble: '' }),
  async confirm() {
    const { code, number } = get()
    set({ isSending: true, trouble: '' })
    const answer = await callCloud('people/confirmDesk', { code, number })
    set({ isSending: false })
    if (answer.ok) return set({ stage: 'confirmed', ask: answer.value })
    set({ trouble: answer.say, number: answer.code === 'desk/number-wrong' ? '' : number })
  },
  async refuse() {
    set({ isSending: true, trouble: '' })
    const answer = await callCloud('people/refuseDesk', { code: get().code })
    set({ isSending: false })
    if (answer.ok) return set({ stage: 'refused' })
    set({ trouble: answer.say })
  },
}))

/** What is missing before the yes; nothing when it may be tapped. */
export const lacksNumber = (number: string): string | undefined =>
  number.length === DIGITS ? undefined : '请填电脑上的四位数字'
