import { MISSED, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const TOLD = 1004

/** What the pushes leave behind: everybody's messages, what may be pushed, whom to ring, and what did not go out. */
export function told(set: PictureSet): Scene[] {
  const { stage, guardian, leader, office, act, schoolId } = set
  const ofMissed = { minute: TOLD, persona: guardian(MISSED) }
  const failures = { minute: TOLD, persona: office, url: () => '/pages/office/failures/index' }
  const messages = () => '/pages/messages/index'
  const reminders = () => '/pages/reminders/index'
  return [
    { ...ofMissed, name: 'guardian-messages', url: messages, looks: ['dark', 'large'] },
    { ...ofMissed, name: 'guardian-reminders', url: reminders, looks: ['dark', 'large'], height: 1_400 },
    {
      name: 'leader-calls',
      minute: TOLD,
      persona: leader,
      url: () => '/pages/gate/remaining/index',
      looks: ['dark', 'large'],
      height: 1_600,
      // One of them has come: her call stays and says so.
      async before() {
        const absent = await stage.custody({ schoolId, status: 'absent' })
        const come = absent.find(({ pupilId, absence }) => pupilId !== MISSED && absence !== null)
        const session = (await set.care()).find(({ _id }) => _id === come?.absence?.sessionId)
        if (come === undefined || session === undefined) throw new Error('nobody else is missed')
        await stage.ask(set.person(session.teacherId)(), 'attendance/correctMark', {
          ...act(),
          sessionId: session._id,
          pupilId: come.pupilId,
          mark: 'late',
          reason: '刚到',
        })
      },
    },
    { ...failures, name: 'office-failures', looks: ['dark', 'large'], height: 1_600 },
    { ...failures, name: 'desk-failures', deskWidth: 1_280 },
    { name: 'desk-messages', minute: TOLD, persona: office, url: messages, deskWidth: 1_280 },
    { name: 'desk-reminders', minute: TOLD, persona: office, url: reminders, deskWidth: 1_280 },
  ]
}
