import { CHEN_YUNING, LIU_ZICHEN, SCHOOL, TEACHER, type PictureSet } from '../setOf'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import type { Scene } from '../takePictures'

const MORNING = 335
const DESK = { minute: MORNING, deskWidth: 1_280 }

/** What is done in the morning: the office's desk, the bureau's, and the families who are still becoming known. */
export function desks(set: PictureSet): Scene[] {
  const { stage, cast, guardian, person, office } = set
  const bureau = () =>
    cast.persons.find(({ appointments }) => appointments.some((a) => a.role === 'bureau'))?.openid ?? ''
  const atOffice = (page: string): Scene => ({
    name: `desk-${page.slice(page.indexOf('/') + 1)}`,
    ...DESK,
    persona: office,
    url: () => `/pages/${page}/index`,
  })
  const writeHealth = async () => {
    await stage.ask(guardian(LIU_ZICHEN)(), 'people/saveHealth', {
      pupilId: LIU_ZICHEN,
      op: stage.newOp(),
      notes: [{ kind: 'allergy', what: '花生', act: '马上叫校医，打妈妈电话' }],
      agreedTo: HEALTH_CONSENT_VERSION,
    })
  }
  return [
    ...['office/plan', 'office/calendar', 'office/sessions', 'office/enrolment', 'office/paper'].map(
      atOffice,
    ),
    ...['people/roster', 'people/staff'].map(atOffice),
    { name: 'desk-invites', ...DESK, persona: office, url: () => '/pages/teacher/invites/index' },
    { name: 'desk-bureau-plans', ...DESK, persona: bureau, url: () => '/pages/bureau/plans/index' },
    { name: 'desk-bureau-coverage', ...DESK, persona: bureau, url: () => '/pages/bureau/coverage/index' },
    {
      name: 'teacher-invites',
      minute: MORNING,
      persona: person(TEACHER),
      url: () => '/pages/teacher/invites/index',
    },
    {
      name: 'join',
      minute: MORNING,
      persona: () => 'o-newcomer',
      url: () => '/pages/join/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-family',
      minute: MORNING,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/family/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark'],
    },
    {
      name: 'guardian-health',
      minute: MORNING,
      persona: guardian(LIU_ZICHEN),
      url: () => `/pages/guardian/health/index?pupilId=${LIU_ZICHEN}`,
      looks: ['dark', 'large'],
      height: 1_200,
      before: writeHealth,
    },
    {
      name: 'guardian-guide',
      minute: MORNING,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/guide/index?schoolId=${SCHOOL}`,
      height: 2_400,
    },
  ]
}
