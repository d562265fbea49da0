/** What one person writes and another reads is shown to WeChat first (decision 032); whether the act waits for it. */
import type { Deed } from '../access'

/**
 * `refused`: a text found unfit stops the act; without an answer the act goes on.
 * `struck-out`: nothing stops the act, for it says where a child is; a text found unfit is left out of it.
 * `public`: anybody may read it, so nothing goes out that was not looked at.
 */
export type WordsCare = 'refused' | 'struck-out' | 'public'

const CARE: Partial<Record<Deed, WordsCare>> = {
  'attendance/answerAbsence': 'struck-out',
  'attendance/correctMark': 'struck-out',
  'attendance/nameStandIn': 'struck-out',
  'attendance/settleAbsence': 'struck-out',
  'attendance/submitRoll': 'struck-out',
  'custody/answer': 'struck-out',
  'custody/logCall': 'struck-out',
  'custody/nameEscort': 'struck-out',
  'custody/reconcile': 'struck-out',
  'custody/refuseRelease': 'struck-out',
  'custody/release': 'struck-out',
  'custody/releaseAtStop': 'struck-out',
  'custody/reportFound': 'struck-out',
  'custody/reportMissing': 'struck-out',
  'custody/takeOver': 'struck-out',
  'enrolment/enterNumber': 'public',
  'enrolment/renameSource': 'public',
  'notice/callMade': 'struck-out',
  'plan/correctDay': 'public',
  'plan/enterYear': 'public',
  'plan/file': 'public',
  'plan/saveTerm': 'public',
}

export const careOf = (deed: Deed): WordsCare => CARE[deed] ?? 'refused'
