import { create } from 'zustand'
import type { LookedAt } from '@/contract/custody'
import { EYE_REASON_MIN } from '@/domain/custody/release'
import { say } from '@/domain/failure'
import type { Claim } from './releaseStore'

export type Way = 'code' | 'eye' | 'alone'
export const CODE_LENGTH = 6
export const REASON_MAX = 60
/** Said most at the gate; each can be changed. */
export const EYE_REASONS = ['手机没电，核对了本人', '没带手机，核对了本人'] as const

interface AskState {
  way: Way
  code: string
  collectorId: string
  reason: string
  choose(way: Way): void
  typeCode(code: string): void
  pick(collectorId: string): void
  write(reason: string): void
  clear(): void
}

const BLANK = { way: 'code', code: '', collectorId: '', reason: '' } as const

/** What the guard fills in when no code was scanned. Kept while the answer is on its way. */
export const useAsk = create<AskState>((set) => ({
  ...BLANK,
  choose: (way) => set({ way }),
  typeCode: (code) => set({ code: code.replace(/\D/g, '').slice(0, CODE_LENGTH) }),
  pick: (collectorId) => set({ collectorId }),
  write: (reason) => set({ reason }),
  clear: () => set(BLANK),
}))

type Filled = Pick<AskState, 'way' | 'code' | 'collectorId' | 'reason'>

/** Why the check cannot be sent yet; undefined when it can. */
export function askLacks(
  { way, code, collectorId, reason }: Filled,
  looked: LookedAt,
  offline: boolean,
): string | undefined {
  switch (way) {
    case 'code':
      if (offline) return '接送码要联网核对。现在请看人核对。'
      return code.length < CODE_LENGTH ? '请输入家长手机上的六位数字。' : undefined
    case 'eye':
      if (collectorId === '') return '请选来接的是哪一位。'
      return reason.trim().length < EYE_REASON_MIN ? say({ code: 'custody/reason-missing' }) : undefined
    case 'alone':
      return looked.walkAlone.may ? undefined : looked.walkAlone.say
    default:
      return way satisfies never
  }
}

/** What is claimed when the guard lets the child go without a code; a code is looked at first. */
export function claimOf({ way, collectorId, reason }: Filled): Claim | null {
  if (way === 'code') return null
  return way === 'eye' ? { how: 'eye', collectorId, reason: reason.trim() } : { how: 'walk-alone' }
}
