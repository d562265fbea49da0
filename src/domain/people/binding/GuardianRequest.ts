/** 申请绑定: whoever comes after the first guardian waits for a guardian’s or the school’s word. */
import type { PersonId } from '../../ids'
import { DAY } from '../../time'
import type { ConsentEntry } from '../childConsent'

export const REQUEST_LASTS = 7 * DAY
/** So many a child may have at once. */
export const REQUESTS_MOST = 5

export interface GuardianRequest {
  personId: PersonId
  name: string
  relation: string
  phone: string
  /** The pupil's name in the words of whoever asked: all that they are shown of the child. */
  typedName: string
  op: string
  at: number
  /** Half-open. */
  until: number
  /** A name on the list of the barred: no guardian can let it in. */
  schoolOnly: boolean
  /** 孩子信息的同意, said with the request; absent when it was not. */
  consents?: ConsentEntry[]
  refused: { at: number; byName: string; reason: string } | null
}

export const isOpen = ({ refused, until }: GuardianRequest, now: number): boolean =>
  refused === null && now < until

/** Those that wait for a word. */
export const openRequests = (
  requests: readonly GuardianRequest[] | undefined,
  now: number,
): GuardianRequest[] => (requests ?? []).filter((one) => isOpen(one, now))

/** Nobody answered in time, and nobody was told so yet. */
export const lapsedRequests = (
  requests: readonly GuardianRequest[] | undefined,
  now: number,
): GuardianRequest[] => (requests ?? []).filter(({ refused, until }) => refused === null && until <= now)

/** What another act leaves in place: what is kept, and what somebody is still to be told of. */
export const requestsLeft = (
  requests: readonly GuardianRequest[] | undefined,
  now: number,
): GuardianRequest[] => [...lapsedRequests(requests, now), ...keptRequests(requests, now)]

/** What is kept: those that wait, and for the asker's eyes what was refused until its week is over. */
export const keptRequests = (
  requests: readonly GuardianRequest[] | undefined,
  now: number,
): GuardianRequest[] => (requests ?? []).filter(({ until }) => now < until)
