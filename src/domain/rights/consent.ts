/**
 * 个人信息保护法 第 31 条: what a guardian may give of a child only while they agree. Not in it: where the child is, the code at
 * the gate, leave, an absence answered, one day's delegation, barring, taking anything back. Safety depends on no consent.
 */
import { isGuardianOf, type Caller, type Deed, type Subject } from '../access'
import { consentState, type ConsentState } from '../people/childConsent'

export const GIVES_CHILD_DATA = [
  'enrolment/enrol',
  'enrolment/swap',
  'enrolment/wait',
  'enrolment/accept',
  'enrolment/wishes',
  'attendance/applyLate',
  'attendance/changeLate',
  'attendance/setLatePattern',
  'custody/addCollector',
  'custody/setCollectorPhoto',
  'people/saveHealth',
] as const satisfies readonly Deed[]

export const givesChildData = (deed: Deed): boolean => GIVES_CHILD_DATA.some((one) => one === deed)

/** Of each child the deed touches; null when nothing lacks. Whom a court has barred is answered by the deed itself. */
export function consentLacking(
  deed: Deed,
  { person }: Pick<Caller, 'person'>,
  subjects: readonly Subject[],
): Exclude<ConsentState, 'agreed'> | null {
  if (!givesChildData(deed)) return null
  for (const { pupilId } of subjects) {
    if (!isGuardianOf(person, pupilId)) continue
    const state = consentState(person.wards.find((ward) => ward.pupilId === pupilId)?.consents)
    if (state !== 'agreed') return state
  }
  return null
}
