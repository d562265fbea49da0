import { create } from 'zustand'
import { askAndLearn } from '@/cloud/askAt'
import { callCloud } from '@/cloud/callCloud'
import { pushesKnown } from '@/cloud/knownPushes'
import { serverNow } from '@/cloud/serverClock'
import type { DigestPage } from '@/contract/notice'
import type { SchoolId } from '@/domain/ids'
import { asksWithDigest } from '@/domain/notice/asks'
import type { Day } from '@/domain/time'

interface DigestStore {
  state: 'loading' | 'ready' | 'failed'
  page: DigestPage | null
  /** The day has no digest: said in words, nothing to retry. */
  isNone: boolean
  trouble: string
  offline: boolean
  isAsking: boolean
  load(schoolId: SchoolId, day: Day | undefined): Promise<void>
  /** One more push of the digest and of what else is urgent to its readers, as far as WeChat and they say yes. */
  topUp(): Promise<void>
}

export const useDigest = create<DigestStore>((set, get) => ({
  state: 'loading',
  page: null,
  isNone: false,
  trouble: '',
  offline: false,
  isAsking: false,
  async load(schoolId, day) {
    const before = get().page?.digest
    const isOther =
      before !== undefined && (before.schoolId !== schoolId || (day ?? before.day) !== before.day)
    if (before === undefined || isOther) set({ state: 'loading', page: null })
    const answer = await callCloud('notice/digest', day === undefined ? { schoolId } : { schoolId, day })
    if (answer.ok) {
      set({ state: 'ready', page: answer.value, isNone: false, trouble: '', offline: false })
      return
    }
    const isNone = answer.code === 'digest/none'
    set({
      state: 'failed',
      page: isNone ? null : get().page,
      isNone,
      trouble: answer.say,
      offline: answer.offline,
    })
  },
  async topUp() {
    if (get().isAsking) return
    set({ isAsking: true })
    const asked = await askAndLearn(asksWithDigest(pushesKnown(), serverNow()))
    const left = asked.how === 'granted' ? asked.left.digest : undefined
    set(({ page }) => ({
      isAsking: false,
      page: page === null || left === undefined ? page : { ...page, grantsLeft: left },
    }))
  },
}))
