import { MISSED, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const TOLD = 1004

/** What the pushes leave behind: everybody's messages, what may be pushed, whom to ring, and what did not go out. */
export function told(set: PictureSet): Scene[] {
  const { guardian, leader, office } = set
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
    },
    { ...failures, name: 'office-failures', looks: ['dark', 'large'], height: 1_600 },
    { ...failures, name: 'desk-failures', deskWidth: 1_280 },
    { name: 'desk-messages', minute: TOLD, persona: leader, url: messages, deskWidth: 1_280 },
    { name: 'desk-reminders', minute: TOLD, persona: office, url: reminders, deskWidth: 1_280 },
  ]
}
