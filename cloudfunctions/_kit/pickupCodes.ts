/** 接送码: six digits that turn every minute, made from a key only the function knows. Nothing is stored. */
import { createHmac, randomBytes } from 'node:crypto'
import type { PupilId } from '@/domain/ids'
import { MINUTE, type Day } from '@/domain/time'

const STEP = MINUTE
/** A code stays good this many minutes after it left the screen: the guard may need the time to look. */
const GRACE_STEPS = 3

function key(): string {
  const value = process.env.PICKUP_CODE_KEY ?? ''
  if (value.length < 16) throw new Error('PICKUP_CODE_KEY is not set')
  return value
}

export interface CodeOwner {
  day: Day
  pupilId: PupilId
  collectorId: string
}

function codeAt(owner: CodeOwner, step: number): string {
  const mac = createHmac('sha256', key())
    .update(`${owner.day}|${owner.pupilId}|${owner.collectorId}|${step}`)
    .digest()
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** 临时委托: one code for one delegation, the whole day long; whoever is told it can say it. */
export function delegationCodeOf(owner: { day: Day; pupilId: PupilId; delegationId: string }): string {
  const mac = createHmac('sha256', key())
    .update(`${owner.day}|${owner.pupilId}|delegation|${owner.delegationId}`)
    .digest()
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** The code of this minute and the next `count - 1`, each with the time it is shown. */
export function codesFrom(owner: CodeOwner, now: number, count: number) {
  const first = Math.floor(now / STEP)
  return Array.from({ length: count }, (_, i) => ({
    code: codeAt(owner, first + i),
    from: (first + i) * STEP,
    until: (first + i + 1) * STEP,
  }))
}

/** Every code that is good at this moment for one owner. */
export function goodCodes(owner: CodeOwner, now: number): { code: string; collectorId: string }[] {
  const step = Math.floor(now / STEP)
  return Array.from({ length: GRACE_STEPS + 1 }, (_, back) => ({
    code: codeAt(owner, step - back),
    collectorId: owner.collectorId,
  }))
}

/** Eight characters without look-alikes; stands for one child on one day. */
export function newToken(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  return [...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** What keeps the hashes of a child's record from being guessed at. */
export const newSalt = (): string => randomBytes(32).toString('hex')
