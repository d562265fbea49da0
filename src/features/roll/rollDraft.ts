import Taro from '@tarojs/taro'
import type { Roll } from '@/contract/attendance'
import type { PupilId, SessionId } from '@/domain/ids'
import { FIRST_MARKS, type FirstMark, type Marks } from './FirstMark'

/** What was changed by hand and when, and the op under which it was sent and not answered. */
export interface RollDraft {
  changed: Partial<Marks>
  changedAt: Record<PupilId, number>
  op: string | null
}

const DRAFT = 'roll-draft/'
const LIST = 'roll-list/'
const EMPTY: RollDraft = { changed: {}, changedAt: {}, op: null }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isMark = (value: unknown): value is FirstMark => FIRST_MARKS.some((mark) => mark === value)

/** Anything this phone did not keep in full counts as nothing kept. */
export function keptDraft(sessionId: SessionId): RollDraft {
  const stored: unknown = Taro.getStorageSync(DRAFT + sessionId)
  if (!isObject(stored) || !isObject(stored.changed)) return EMPTY
  const changed = Object.fromEntries(Object.entries(stored.changed).filter(([, mark]) => isMark(mark)))
  const times = isObject(stored.changedAt) ? Object.entries(stored.changedAt) : []
  return {
    changed: changed as Partial<Marks>,
    changedAt: Object.fromEntries(times.filter(([, at]) => typeof at === 'number')) as Record<
      PupilId,
      number
    >,
    op: typeof stored.op === 'string' ? stored.op : null,
  }
}

export const keepDraft = (sessionId: SessionId, draft: RollDraft): void =>
  Taro.setStorageSync(DRAFT + sessionId, draft)

/** The list itself, so that a roll can be taken where there is no network at all. */
export function keptList(sessionId: SessionId): Roll | null {
  const stored: unknown = Taro.getStorageSync(LIST + sessionId)
  return isObject(stored) && stored.sessionId === sessionId && Array.isArray(stored.rows)
    ? (stored as unknown as Roll)
    : null
}

/** Names of children stay on a phone for their day only: lists of other days go when a new one comes. */
export function keepList(roll: Roll): void {
  const today = roll.sessionId.slice(0, 'YYYYMMDD'.length)
  for (const key of Taro.getStorageInfoSync().keys)
    for (const kind of [LIST, DRAFT])
      if (key.startsWith(kind) && !key.startsWith(kind + today)) Taro.removeStorageSync(key)
  Taro.setStorageSync(LIST + roll.sessionId, roll)
}

export function forgetRoll(sessionId: SessionId): void {
  Taro.removeStorageSync(DRAFT + sessionId)
  Taro.removeStorageSync(LIST + sessionId)
}
