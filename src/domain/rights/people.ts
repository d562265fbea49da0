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

/** 服务人员: who looks; a person's own file has an action of its own. */
const SERVICE_READERS = [
  ...PLAN_DESK,
  'bureau of the city',
  'inspector of the city',
] as const satisfies readonly Sentence[]

const CITY_READERS = [
  'bureau, for the whole city',
  'inspector, for the whole city',
] as const satisfies readonly Sentence[]
/** 操作记录: of one's own school, or of one school after the other. */
const AUDIT = ['principal of the school', 'inspector of the city'] as const satisfies readonly Sentence[]

export const PEOPLE_RIGHTS = {
  'people/me': ['anyone who is known'],
  'people/placePicture': ['anyone who is known'],
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
  'people/revealAsker': HOMEROOM,
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
  'people/revealColleague': POSTS,
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
  'people/service': SERVICE_READERS,
  'people/serviceFile': SERVICE_READERS,
  'people/myService': ['anyone who is known'],
  'people/saveServiceFile': ['office of the school'],
  'people/savePaper': ['office of the school'],
  'people/paperPictures': SERVICE_READERS,
  'people/myPaperPictures': ['anyone who is known'],
  'people/withdrawPaper': ['office of the school'],
  'people/vet': ['principal of the school', 'bureau of the city'],
  'people/violation': [...PLAN_DESK, 'bureau of the city'],
  'people/liftViolation': ['principal of the school', 'bureau of the city'],
  'people/trainings': SERVICE_READERS,
  'people/saveTraining': ['office of the school'],
  'people/serviceWork': SERVICE_READERS,
  'people/cityService': CITY_READERS,
  'people/providers': SERVICE_READERS,
  'people/agree': ['office of the school'],
  'people/endAgreement': ['office of the school'],
  'people/cityProviders': CITY_READERS,
  'people/provider': CITY_READERS,
  'people/saveProvider': ['bureau, for the whole city'],
  'people/saveProviderPaper': ['bureau, for the whole city'],
  'people/providerPictures': CITY_READERS,
  'people/withdrawProviderPaper': ['bureau, for the whole city'],
  'people/vetProvider': ['bureau, for the whole city'],
  'people/providerViolation': ['bureau, for the whole city'],
  'people/liftProviderViolation': ['bureau, for the whole city'],
  'people/filePrice': ['bureau, for the whole city'],
  'people/withdrawPrice': ['bureau, for the whole city'],
  'people/listProvider': ['bureau, for the whole city'],
  'people/auditSchools': ['inspector, for the whole city'],
  'people/audit': AUDIT,
  'people/exportAudit': AUDIT,
} as const satisfies Rights
