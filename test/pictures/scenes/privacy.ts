import { asId } from '@/domain/ids'
import { CHILD_CONSENT_VERSION } from '@/domain/people/childConsent'
import type { Person } from '@/domain/people/Person'
import { CHEN_YUNING, LIU_ZICHEN, PLAIN, SCHOOL, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const MORNING = 335
const DESK = { minute: MORNING, deskWidth: 1_280 }
const ROOM_OF_CHEN = 'h-sh-0104'

/** Bound yesterday and not asked yet. */
const grandfather: Person = {
  _id: asId('p-grandfather'),
  openid: 'wx-grandfather',
  name: '刘德厚',
  phone: '19900009901',
  appointments: [],
  wards: [{ pupilId: LIU_ZICHEN, schoolId: SCHOOL, relation: '爷爷', since: '2026-09-15' }],
}

/** What is asked before a child's data are kept, and who looked at what. */
export function privacy(set: PictureSet): Scene[] {
  const { stage, cast, guardian, office, principal } = set
  const today = () => '/pages/guardian/today/index'
  const asked = { minute: MORNING, persona: () => grandfather.openid, url: today, height: 1_100 }
  const consents = () => `/pages/people/consents/index?homeroomId=${ROOM_OF_CHEN}`
  const audit = { minute: MORNING, persona: principal, url: () => '/pages/people/audit/index' }

  const refuse = async () => {
    await stage.ask(guardian(CHEN_YUNING)(), 'people/sayConsent', {
      pupilId: CHEN_YUNING,
      op: stage.newOp(),
      agrees: false,
      version: CHILD_CONSENT_VERSION,
    })
  }
  const agreeAgain = async () => {
    await stage.ask(guardian(CHEN_YUNING)(), 'people/sayConsent', {
      pupilId: CHEN_YUNING,
      op: stage.newOp(),
      agrees: true,
      version: CHILD_CONSENT_VERSION,
    })
  }
  /** So many telephones are looked at that the records have a second page. */
  const lookAtPhones = async () => {
    const colleagues = cast.persons
      .filter(({ appointments }) => appointments.some(({ schoolId }) => schoolId === SCHOOL))
      .slice(0, 60)
    for (const { _id } of colleagues)
      await stage.ask(office(), 'people/revealColleague', {
        schoolId: SCHOOL,
        op: stage.newOp(),
        personId: _id,
      })
  }
  return [
    {
      name: 'guardian-consent',
      ...asked,
      looks: ['dark', 'large'],
      before: async () => void (await stage.cloud.db.insertMany('persons', [grandfather])),
    },
    {
      name: 'guardian-consent-refuse',
      ...asked,
      height: 812,
      steps: (phone) => phone.tap(`#refuse-${LIU_ZICHEN}`),
    },
    {
      name: 'guardian-consent-paper',
      minute: MORNING,
      persona: guardian(CHEN_YUNING),
      url: today,
      before: refuse,
    },
    {
      name: 'guardian-consent-mine',
      minute: MORNING,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/family/index?pupilId=${CHEN_YUNING}`,
      height: 1_800,
    },
    { name: 'office-consents', minute: MORNING, persona: office, url: consents, looks: ['dark', 'large'] },
    {
      name: 'office-consents-paper',
      minute: MORNING,
      persona: office,
      url: consents,
      steps: (phone) => phone.tap(`#consent-row-${CHEN_YUNING}`),
    },
    { name: 'desk-consents', ...DESK, persona: office, url: consents },
    {
      name: 'guardian-privacy-sheet',
      minute: MORNING,
      persona: guardian(PLAIN),
      url: () => `/pages/guardian/collectors/index?pupilId=${PLAIN}`,
      looks: ['dark', 'large'],
      before: agreeAgain,
      async steps(phone) {
        await phone.tap('#open-add')
        await phone.tap('#choose-photo')
      },
    },
    {
      name: 'principal-audit-none',
      ...audit,
      async steps(phone) {
        await phone.type('#audit-about', '没有这个人')
        await phone.tap('#audit-search')
      },
    },
    { name: 'principal-audit', ...audit, looks: ['dark', 'large'], before: lookAtPhones },
    { name: 'desk-audit', ...audit, deskWidth: 1_280 },
    {
      name: 'office-staff-phone',
      minute: MORNING,
      persona: office,
      url: () => '/pages/people/staff/index',
      async steps(phone) {
        await phone.tap('[id^=member-g-sh-]')
        await phone.tap('#member-phone-show')
      },
    },
  ]
}
