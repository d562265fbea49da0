import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { Inbox, InboxMessage } from '@/contract/notice'
import { showToast } from '@/ui/showToast'
import { useBell } from './bellStore'

interface MessagesStore {
  state: 'loading' | 'ready' | 'failed'
  messages: InboxMessage[] | null
  /** Where the older ones begin; null: there are none. */
  next: string | null
  /** The server's clock when the newest were read: what came later is not marked with them. */
  readUntil: number
  trouble: string
  offline: boolean
  isReadingMore: boolean
  sending: string | null
  load(): Promise<void>
  more(): Promise<void>
  read(messageId: string): Promise<void>
  readAll(): Promise<void>
  acknowledge(messageId: string): Promise<void>
}

type Listed = Pick<MessagesStore, 'messages' | 'next'>

/** The newest page read again, with the older ones that were read before when they still join on. */
function joined({ messages: fresh, next }: Inbox, before: Listed): Listed {
  const end = fresh.at(-1)?.messageId
  const old = before.messages ?? []
  const from = next === null ? -1 : old.findIndex(({ messageId }) => messageId === end)
  return from < 0 || from === old.length - 1
    ? { messages: fresh, next }
    : { messages: [...fresh, ...old.slice(from + 1)], next: before.next }
}

export const useMessages = create<MessagesStore>((set, get) => {
  const change = (changed: (message: InboxMessage) => InboxMessage) =>
    set(({ messages }) => ({ messages: messages?.map(changed) ?? null }))
  const only = (messageId: string, part: Partial<InboxMessage>) =>
    change((message) => (message.messageId === messageId ? { ...message, ...part } : message))
  const count = (unread: number) => useBell.setState({ unread })
  return {
    state: 'loading',
    messages: null,
    next: null,
    readUntil: 0,
    trouble: '',
    offline: false,
    isReadingMore: false,
    sending: null,
    async load() {
      const answer = await callCloud('notice/inbox', { before: null })
      if (!answer.ok) {
        set({ state: 'failed', trouble: answer.say, offline: answer.offline })
        return
      }
      count(answer.value.unread)
      const read = { state: 'ready' as const, trouble: '', offline: false, readUntil: answer.now }
      set((before) => ({ ...read, ...joined(answer.value, before) }))
    },
    async more() {
      const { next, isReadingMore } = get()
      if (next === null || isReadingMore) return
      set({ isReadingMore: true })
      const answer = await callCloud('notice/inbox', { before: next })
      set({ isReadingMore: false })
      if (!answer.ok) {
        showToast({ text: answer.say })
        return
      }
      // The list may have been read again meanwhile, and then these do not join on to it.
      if (get().next !== next) return
      set(({ messages }) => ({
        messages: [...(messages ?? []), ...answer.value.messages],
        next: answer.value.next,
      }))
    },
    async read(messageId) {
      const message = get().messages?.find((one) => one.messageId === messageId)
      if (message === undefined || message.isRead) return
      only(messageId, { isRead: true })
      const answer = await callCloud('notice/read', { messageIds: [messageId] })
      if (answer.ok) count(answer.value.unread)
      else only(messageId, { isRead: false })
    },
    async readAll() {
      const answer = await callCloud('notice/readAll', { until: get().readUntil })
      if (!answer.ok) {
        showToast({ text: answer.say })
        return
      }
      change((message) => ({ ...message, isRead: true }))
      count(answer.value.unread)
    },
    async acknowledge(messageId) {
      if (get().sending !== null) return
      set({ sending: messageId })
      const answer = await callCloud('notice/acknowledge', { messageId })
      set({ sending: null })
      if (!answer.ok) {
        showToast({ text: answer.say })
        return
      }
      const wasRead = get().messages?.find((one) => one.messageId === messageId)?.isRead === true
      only(messageId, { isRead: true, acknowledged: true })
      if (!wasRead) count(Math.max(0, useBell.getState().unread - 1))
    },
  }
})
