import { callCloud } from '@/cloud/callCloud'
import { keepSeen, lastSeen } from '@/cloud/lastSeen'
import { serverNow } from '@/cloud/serverClock'
import type { LookedAt } from '@/contract/custody'
import type { BookChild } from '@/contract/gateBook'
import type { PupilId, SchoolId } from '@/domain/ids'
import { MINUTE } from '@/domain/time'

const EVERY = 2 * MINUTE
const NOT_CALLED = '看到名单时老师还没有点到这个孩子，请先和老师核实。'
const NEEDS_NETWORK = '自行离校要联网核对家长同意书。没有网络时，请等家长来接，看人核对。'

/** Reads the book anew while there is a network, every two minutes at most; without one the last reading stays. */
export async function refreshBook(schoolId: SchoolId | null): Promise<void> {
  if (schoolId === null) return
  const seen = lastSeen('custody/gateBook', schoolId)
  if (seen !== null && serverNow() - seen.at < EVERY) return
  const answer = await callCloud('custody/gateBook', { schoolId })
  if (answer.ok) keepSeen('custody/gateBook', schoolId, { at: answer.now, value: answer.value })
}

const lookedAt = (child: BookChild): LookedAt => ({
  child: {
    pupilId: child.pupilId,
    name: child.name,
    gender: child.gender,
    grade: child.grade,
    homeroomName: child.homeroomName,
    status: 'held',
    holderName: child.holderName,
    where: '',
    endsAtMinute: child.endsAtMinute,
    rung: 0,
  },
  verdict: { is: 'ask' },
  collectors: child.collectors.map((who) => ({ ...who, photo: null })),
  walkAlone: { may: false, say: NEEDS_NETWORK },
  alikes: child.alikes,
})

/** The child as the book knows her, and when it was read; null when she is not in it. */
export function inBook(
  schoolId: SchoolId,
  pupilId: PupilId,
): { at: number; looked: LookedAt; trouble: string } | null {
  const seen = lastSeen('custody/gateBook', schoolId)
  const child = seen?.value.children.find((one) => one.pupilId === pupilId)
  if (seen === null || child === undefined) return null
  return { at: seen.at, looked: lookedAt(child), trouble: child.status === 'held' ? '' : NOT_CALLED }
}
