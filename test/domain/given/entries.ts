import type { Entry } from '@/domain/custody/Custody'
import type { PersonId } from '@/domain/ids'
import { aSession } from './aSession'

let acts = 0
/** Who did it and when; every act has an id of its own. */
const act = (by: PersonId, when: number) => ({ op: `op-${++acts}`, at: when, by, byName: `${by}老师` })

export const received = (by: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'received',
  sessionId: aSession()._id,
})
export const sentAway = (
  by: PersonId,
  when: number,
  mark: 'absent' | 'leave' = 'absent',
  reason: string | null = null,
): Entry => ({ ...act(by, when), kind: 'away', sessionId: aSession()._id, mark, reason })
export const offered = (by: PersonId, to: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'offered',
  to,
  toName: `${to}老师`,
})
export const accepted = (by: PersonId, from: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'accepted',
  from,
  fromName: `${from}老师`,
})
export const declined = (by: PersonId, from: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'declined',
  from,
  fromName: `${from}老师`,
  reason: '人数不对',
})
export const withdrawn = (by: PersonId, when: number): Entry => ({ ...act(by, when), kind: 'withdrawn' })
export const codeWrong = (by: PersonId, when: number): Entry => ({ ...act(by, when), kind: 'code-wrong' })
export const refusedAtGate = (by: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'refused',
  why: 'custody/collector-barred',
})
export const called = (by: PersonId, when: number, rung: 1 | 2 | 3 | 4): Entry => ({
  ...act(by, when),
  kind: 'called',
  rung,
})
export const releasedByCode = (by: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'released',
  proof: { how: 'code', collectorId: 'c-mother' },
  collectorText: '妈妈 李静',
})
export const releasedByEye = (by: PersonId, when: number): Entry => ({
  ...act(by, when),
  kind: 'released',
  proof: { how: 'eye', collectorId: 'c-grandma', reason: '奶奶没有手机' },
  collectorText: '奶奶 王秀兰',
})
