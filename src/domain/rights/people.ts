/** Who somebody is here, how they become known, and what posts they hold. */
import { PLAN_DESK } from './planDesk'
import type { Rights, Sentence } from './Sentence'

/** 班主任 and 教务处: which homeroom a teacher answers for, the rule looks at. */
const HOMEROOM = ['office of the school', 'teacher of the school'] as const satisfies readonly Sentence[]

/** 任命: what each of them may give, the rule looks at. */
const POSTS = [
  'office of the school',
  'principal of the school',
  'bureau of the city',
] as const satisfies readonly Sentence[]

export const PEOPLE_RIGHTS = {
  'people/me': ['anyone who is known'],
  'people/sayConsent': ['a guardian of the child'],
  'people/consents': ['office of the school'],
  'people/paperConsent': ['office of the school'],
  'people/exportChild': ['a guardian of the child'],
  'people/health': ['a guardian of the child'],
  'people/saveHealth': ['a guardian of the child'],
  'people/join': ['anyone whom WeChat names'],
  'people/bind': ['anyone whom WeChat names'],
  'people/bindStaff': ['anyone whom WeChat names'],
  'people/phoneNumber': ['anyone whom WeChat names'],
  'people/inviteSheet': HOMEROOM,
  'people/issueInvites': HOMEROOM,
  'people/guardians': HOMEROOM,
  'people/decideRequest': HOMEROOM,
  'people/unbind': HOMEROOM,
  'people/family': ['a guardian of the child'],
  'people/familyInvite': ['a guardian of the child'],
  'people/answerRequest': ['a guardian of the child'],
  'people/leaveChild': ['a guardian of the child'],
  'people/staff': POSTS,
  'people/member': POSTS,
  'people/addMember': POSTS,
  'people/appoint': POSTS,
  'people/endPost': POSTS,
  'people/issueStaffInvite': POSTS,
  'people/handOver': ['office of the school', 'principal of the school'],
  'people/setHomeroomTeacher': ['office of the school', 'principal of the school'],
  'people/roster': PLAN_DESK,
  'people/stageRoster': ['office of the school'],
  'people/readRoster': ['office of the school'],
  'people/previewRoster': ['office of the school'],
  'people/importRoster': ['office of the school'],
  'people/rosterProgress': PLAN_DESK,
  'people/undoRoster': ['office of the school'],
  'people/exportRoster': PLAN_DESK,
} as const satisfies Rights
