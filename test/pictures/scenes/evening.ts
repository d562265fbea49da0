import { LIU_ZICHEN, QIN_BARRED, TEACHER, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const DIGEST = 1126
const UNCOLLECTED = 1140
const ZERO = 1180

/** After the rush: the principal's minute, those nobody has come for, and the end of the day. */
export function evening(set: PictureSet): Scene[] {
  const { principal, guard, leader, act, stage } = set
  const digestUrl = () => '/pages/principal/digest/index?day=2026-09-16'
  const collectorsUrl = () => '/pages/principal/collectors/index'
  const remaining = () => '/pages/gate/remaining/index'
  return [
    {
      name: 'principal-digest',
      minute: DIGEST,
      persona: principal,
      url: digestUrl,
      looks: ['dark'],
    },
    {
      name: 'principal-child',
      minute: DIGEST,
      persona: principal,
      url: () => `/pages/principal/child/index?pupilId=${LIU_ZICHEN}&day=2026-09-16`,
    },
    { name: 'desk-digest', minute: DIGEST, persona: principal, url: digestUrl, deskWidth: 1280 },
    {
      name: 'principal-collectors',
      minute: DIGEST,
      persona: principal,
      url: collectorsUrl,
      looks: ['dark'],
      async steps(phone) {
        await phone.type('#find-pupil', set.cast.pupil(QIN_BARRED).name)
        await phone.tap('#find')
        await phone.tap(`#pupil-${QIN_BARRED}`)
      },
    },
    { name: 'desk-collectors', minute: DIGEST, persona: principal, url: collectorsUrl, deskWidth: 1280 },
    {
      name: 'gate-uncollected',
      minute: UNCOLLECTED,
      persona: guard,
      url: remaining,
      looks: ['dark'],
    },
    {
      name: 'gate-calls',
      minute: UNCOLLECTED,
      persona: guard,
      url: remaining,
      async steps(phone) {
        await phone.tap('[id^=phone-p-]')
      },
    },
    {
      name: 'gate-check',
      minute: UNCOLLECTED,
      persona: leader,
      url: () => '/pages/gate/check/index',
      looks: ['dark'],
    },
    {
      name: 'gate-remaining-zero',
      minute: ZERO,
      persona: guard,
      url: remaining,
      looks: ['dark'],
      async before() {
        await set.lastRoll()
        await set.allGoHome()
      },
    },
    {
      name: 'teacher-shift',
      minute: ZERO,
      persona: set.person(TEACHER),
      url: () => '/pages/teacher/handover/index',
    },
    {
      name: 'gate-closed',
      minute: ZERO,
      persona: leader,
      url: remaining,
      async before() {
        const { children } = await stage.ask(leader(), 'attendance/absences', { schoolId: set.schoolId })
        for (const { pupilId } of children.filter((child) => child.closed === null))
          await stage.ask(leader(), 'attendance/settleAbsence', {
            ...act(),
            pupilId,
            said: 'verified',
            words: '在家，妈妈接的电话',
          })
        await stage.ask(guard(), 'custody/closeDay', act())
      },
    },
  ]
}
