import { asId } from '@/domain/ids'
import {
  CHEN_YUNING,
  COLLEAGUE,
  LATE_TEACHER,
  LIU_ZICHEN,
  PLAIN,
  QIN_BARRED,
  SCHOOL,
  TEACHER,
  type PictureSet,
} from '../setOf'
import type { Scene } from '../takePictures'

const OPEN = 335
const AFTERNOON = 900
const BEFORE_ROLL = 985

/** The quiet hours: what families settle, and who teaches today. */
export function beforeRoll(set: PictureSet): Scene[] {
  const { stage, guardian, person, act } = set
  const collectorsUrl = (pupilId: string) => () => `/pages/guardian/collectors/index?pupilId=${pupilId}`
  const leaveUrl = `/pages/guardian/leave/index?pupilId=${CHEN_YUNING}`
  let inTwo = CHEN_YUNING
  const lateUrl = `/pages/guardian/late/index?pupilId=${PLAIN}`
  return [
    { name: 'home-choose', minute: OPEN, persona: person(asId('t-sh-0103')) },
    {
      name: 'guardian-leave',
      minute: AFTERNOON,
      persona: guardian(CHEN_YUNING),
      url: () => leaveUrl,
      looks: ['dark'],
    },
    {
      name: 'guardian-leave-block',
      minute: AFTERNOON,
      persona: () => guardian(inTwo)(),
      url: () => `/pages/guardian/leave/index?pupilId=${inTwo}`,
      async before() {
        const all = await stage.custody({ schoolId: SCHOOL })
        const found = all.find(({ itinerary, pupilId }) => itinerary.length > 1 && guardian(pupilId)() !== '')
        inTwo = found?.pupilId ?? CHEN_YUNING
      },
      async steps(phone) {
        await phone.tap('#leave-part')
      },
    },
    {
      name: 'guardian-late-pattern',
      minute: AFTERNOON,
      persona: guardian(PLAIN),
      url: () => lateUrl,
      async steps(phone) {
        await phone.tapText('每周固定')
        await phone.tap('#weekday-2')
        await phone.tap('#weekday-4')
        await phone.tap('[id^=until-]')
      },
    },
    {
      name: 'guardian-collectors',
      minute: AFTERNOON,
      persona: guardian(CHEN_YUNING),
      url: collectorsUrl(CHEN_YUNING),
      looks: ['dark'],
    },
    {
      name: 'guardian-collectors-barred',
      minute: AFTERNOON,
      persona: guardian(QIN_BARRED),
      url: collectorsUrl(QIN_BARRED),
      async before() {
        await stage.ask(guardian(LIU_ZICHEN)(), 'custody/delegate', {
          pupilId: LIU_ZICHEN,
          op: stage.newOp(),
          day: stage.day,
          name: '吴小梅',
          relation: '姑姑',
          phone: '19900000077',
          photo: null,
        })
      },
      async steps(phone) {
        await phone.find('#open-bar').scrollIntoViewIfNeeded()
      },
    },
    {
      name: 'guardian-delegate',
      minute: AFTERNOON,
      persona: guardian(CHEN_YUNING),
      url: collectorsUrl(CHEN_YUNING),
      async steps(phone) {
        await phone.tap('#open-delegate')
      },
    },
    {
      name: 'guardian-delegation-code',
      minute: AFTERNOON,
      persona: guardian(LIU_ZICHEN),
      url: collectorsUrl(LIU_ZICHEN),
      looks: ['dark', 'large'],
      async steps(phone) {
        await phone.tap('[id^=delegation-]')
      },
    },
    {
      name: 'teacher-today',
      minute: BEFORE_ROLL,
      persona: person(TEACHER),
      url: () => '/pages/teacher/today/index',
      looks: ['dark'],
    },
    {
      name: 'teacher-stand-in',
      minute: BEFORE_ROLL,
      persona: person(TEACHER),
      url: () => '/pages/teacher/today/index',
      async steps(phone) {
        await phone.tap('[id^=seek-]')
        await phone.find('[id^=stand-in-t-]').first().waitFor()
        await phone.tap('[id^=stand-in-t-]')
      },
    },
    {
      name: 'teacher-today-asked',
      minute: BEFORE_ROLL,
      persona: person(LATE_TEACHER),
      url: () => '/pages/teacher/today/index',
      looks: ['dark'],
      async before() {
        await stage.ask(person(COLLEAGUE)(), 'attendance/askStandIn', {
          ...act(),
          sessionId: (await set.careOf(COLLEAGUE))._id,
          to: LATE_TEACHER,
          reason: '外出开会',
        })
      },
    },
    {
      name: 'gate-stand-ins',
      minute: BEFORE_ROLL,
      persona: set.leader,
      url: () => '/pages/gate/standins/index',
    },
    {
      name: 'gate-stand-ins-reason',
      minute: BEFORE_ROLL,
      persona: set.leader,
      url: () => '/pages/gate/standins/index',
      looks: ['dark', 'large'],
      async steps(phone) {
        await phone.tap('[id^=name-]')
        await phone.tap('[id^=stand-in-t-]')
        await phone.tap('#why-1')
      },
    },
    {
      name: 'desk-stand-ins',
      minute: BEFORE_ROLL,
      persona: set.office,
      url: () => '/pages/gate/standins/index',
      deskWidth: 1_280,
    },
    {
      name: 'teacher-homeroom',
      minute: BEFORE_ROLL,
      persona: person(TEACHER),
      url: () => '/pages/teacher/homeroom/index',
    },
    {
      name: 'teacher-homeroom-leave',
      minute: BEFORE_ROLL,
      persona: person(TEACHER),
      url: () => '/pages/teacher/homeroom/index',
      async steps(phone) {
        await phone.tap('[id^=homeroom-p-]')
      },
    },
  ]
}
