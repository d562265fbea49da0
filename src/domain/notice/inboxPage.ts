/** Art. 13: everybody's messages, the newest first. */
import { clockTextAt } from '../time'
import type { Message } from './Notice'

export const INBOX_PAGE = 30

/** Where a page ends: two messages of one moment are told apart by their id. */
export interface Cursor {
  at: number
  id: string
}

/** 「时刻:编号」; an id may hold colons itself. */
export const CURSOR_PATTERN = /^\d{1,15}:.+$/

export const cursorText = ({ at, _id }: Pick<Message, 'at' | '_id'>): string => `${at}:${_id}`

/** Reads what matches `CURSOR_PATTERN`. */
export function readCursor(text: string): Cursor {
  const colon = text.indexOf(':')
  return { at: Number(text.slice(0, colon)), id: text.slice(colon + 1) }
}

type Fate = Pick<Message, 'status' | 'trouble' | 'call'>

/** Why WeChat did not bring it and what the person can do, in their words; null: it did, or it may still. */
export function ownTrouble({ status, trouble, call }: Fate): string | null {
  switch (status) {
    case 'queued':
    case 'sending':
    case 'unsure':
    case 'sent':
      return null
    case 'muted':
      return `${trouble ?? '这类提醒已关掉'}。`
    case 'no-grant':
      return `微信没有推送，次数用完了。${calledText(call)}可在「提醒设置」里加。`
    case 'failed':
      return `微信没有送到，请以这里为准。${calledText(call)}`
    default:
      return status satisfies never
  }
}

const calledText = (call: Fate['call']): string =>
  call === null ? '' : `${call.byName} ${clockTextAt(call.at)} 打过电话。`
