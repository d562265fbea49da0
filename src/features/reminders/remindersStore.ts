import { create } from 'zustand'
import { askAndLearn } from '@/cloud/askAt'
import { callCloud, type Answer } from '@/cloud/callCloud'
import type { NoticeSettings } from '@/contract/notice'
import type { Template } from '@/domain/notice/Notice'

interface RemindersStore {
  state: 'loading' | 'ready' | 'failed'
  settings: NoticeSettings | null
  trouble: string
  offline: boolean
  /** What is being asked or changed. */
  busy: 'asking' | Template | null
  /** Why the last tap changed nothing, and what to do. */
  said: string
  load(): Promise<void>
  topUp(templates: Template[]): Promise<void>
  mute(template: Template, muted: boolean): Promise<void>
}

const NOT_ASKED = '微信没有弹出询问。请看看微信里这个小程序的「订阅消息」是不是关着。'
const DECLINED = '您选了不允许，这次没有加上。'

export const useReminders = create<RemindersStore>((set, get) => {
  const heard = (answer: Answer<NoticeSettings>) => {
    if (answer.ok) set({ state: 'ready', settings: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  }
  return {
    state: 'loading',
    settings: null,
    trouble: '',
    offline: false,
    busy: null,
    said: '',
    async load() {
      heard(await callCloud('notice/settings', {}))
    },
    async topUp(templates) {
      if (get().busy !== null || templates.length === 0) return
      set({ busy: 'asking', said: '' })
      const asked = await askAndLearn(templates)
      const said =
        asked.how === 'not-asked'
          ? NOT_ASKED
          : asked.how === 'declined'
            ? DECLINED
            : asked.how === 'failed'
              ? asked.say
              : ''
      set({ busy: null, said })
      await get().load()
    },
    async mute(template, muted) {
      if (get().busy !== null) return
      set({ busy: template, said: '' })
      const answer = await callCloud('notice/mute', { template, muted })
      set({ busy: null })
      if (answer.ok) heard(answer)
      else set({ said: answer.say })
    },
  }
})
