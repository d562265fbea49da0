/** Art. 13: whose hands a child is in. The duty itself (whose session, whose hands) is the rule's business, not this table's. */
import type { Rights, Sentence } from './Sentence'

/** 能照看孩子的岗位: every post that may hold a child. */
const ON_DUTY = [
  'teacher of the school',
  'gate of the school',
  'duty-leader of the school',
  'office of the school',
  'clinic of the school',
] as const satisfies readonly Sentence[]

/** Who enters and lifts a court’s order, and reads who is barred. */
const COURT_PAPERS = [
  'principal of the school',
  'duty-leader of the school',
  'office of the school',
] as const satisfies readonly Sentence[]

/** What a barred guardian may ask for is asked, refused in anybody’s words, and told to the duty leader. */
const ANY_GUARDIAN = [
  'a guardian of the child',
  'a guardian a court has barred from the child',
] as const satisfies readonly Sentence[]

export const CUSTODY_RIGHTS = {
  'custody/family': ['anyone who is known'],
  'custody/pickupCode': ['a guardian of the child'],
  'custody/hands': ON_DUTY,
  'custody/offer': ON_DUTY,
  'custody/withdraw': ON_DUTY,
  'custody/answer': ON_DUTY,
  'custody/gateDay': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/shift': ON_DUTY,
  'custody/closeShift': ON_DUTY,
  'custody/reopenShift': ON_DUTY,
  'custody/reportMissing': ON_DUTY,
  'custody/reportFound': ON_DUTY,
  'custody/countHands': ON_DUTY,
  'custody/callList': ON_DUTY,
  'custody/logCall': ON_DUTY,
  'custody/stay': ON_DUTY,
  'custody/reconcile': ['duty-leader of the school'],
  'custody/closeDay': ['gate of the school', 'duty-leader of the school'],
  'custody/confirmClose': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/gate': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/gateBook': ['gate of the school', 'duty-leader of the school'],
  'custody/look': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/release': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/whoComes': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/refuseRelease': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/collectors': ['a guardian of the child'],
  'custody/delegationCode': ['a guardian of the child'],
  'custody/addCollector': ANY_GUARDIAN,
  'custody/removeCollector': ANY_GUARDIAN,
  'custody/setCollectorPhoto': ANY_GUARDIAN,
  'custody/askToBar': ANY_GUARDIAN,
  'custody/takeBackBar': ANY_GUARDIAN,
  'custody/delegate': ANY_GUARDIAN,
  'custody/cancelDelegation': ANY_GUARDIAN,
  'custody/consentWalkAlone': ANY_GUARDIAN,
  'custody/findPupil': COURT_PAPERS,
  'custody/schoolCollectors': COURT_PAPERS,
  'custody/revealCollector': COURT_PAPERS,
  'custody/barCollector': COURT_PAPERS,
  'custody/unbarCollector': COURT_PAPERS,
  'custody/takeOver': ['duty-leader of the school'],
  'custody/escorts': [...ON_DUTY, 'principal of the school'],
  'custody/departEscort': ON_DUTY,
  'custody/reachStop': ON_DUTY,
  'custody/releaseAtStop': ON_DUTY,
  'custody/leaveStop': ON_DUTY,
  'custody/returnEscort': ON_DUTY,
  'custody/nameEscort': ['duty-leader of the school', 'office of the school'],
  'custody/delayEscort': ['a guardian of the child'],
  'custody/escortGroups': ['office of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/escortPupils': ['office of the school', 'duty-leader of the school'],
  'custody/saveEscortGroup': ['office of the school', 'duty-leader of the school'],
  'custody/exportDay': [
    'principal of the school',
    'duty-leader of the school',
    'bureau of the city',
    'inspector of the city',
  ],
  'custody/childRecord': [
    'principal of the school',
    'duty-leader of the school',
    'teacher of the school',
    'gate of the school',
  ],
} as const satisfies Rights
