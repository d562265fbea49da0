import type { PickupCode } from '@/contract/custody'

type Code = PickupCode['codes'][number]

/** The code of this moment, half-open `[from, until)`; null when the given ones have run out. */
export const codeNow = (codes: Code[], now: number): Code | null =>
  codes.find((code) => code.from <= now && now < code.until) ?? null

/** Only this minute and the next are left of the given codes: time to fetch new ones. */
export const isRunningOut = (codes: Code[], now: number): boolean =>
  codes.filter((code) => code.until > now).length < 3

/** 482 196: two groups are read aloud more surely than six digits. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
