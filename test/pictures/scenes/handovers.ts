import { LOST, TEACHER, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const HANDOVER = 1046

/** 交接 in the teacher's hands: what goes on, what comes back, who is not seen. */
export function handovers(set: PictureSet): Scene[] {
  const { stage, person, act } = set
  const mine = { minute: HANDOVER, persona: person(TEACHER), url: () => '/pages/teacher/handover/index' }
  let receiver = ''

  /** The smallest group is offered, and one child of it is not there. */
  const offerAndDecline = async () => {
    const { groups } = await stage.ask(person(TEACHER)(), 'custody/hands', { schoolId: set.schoolId })
    const [group] = [...groups]
      .filter((one) => one.to !== TEACHER && one.children.length > 1)
      .sort((a, b) => a.children.length - b.children.length)
    if (group === undefined) return
    receiver = set.cast.openid(group.to)
    const pupilIds = group.children.map((child) => child.pupilId)
    await stage.ask(person(TEACHER)(), 'custody/offer', { ...act(), to: group.to, pupilIds })
  }
  const decline = async () => {
    const { incoming } = await stage.ask(receiver, 'custody/hands', { schoolId: set.schoolId })
    const ids = incoming.flatMap((one) => one.children.map((child) => child.pupilId))
    await stage.ask(receiver, 'custody/answer', {
      ...act(),
      accept: ids.slice(1),
      decline: ids.slice(0, 1).map((pupilId) => ({ pupilId, reason: '没有跟来' })),
    })
  }
  return [
    { name: 'teacher-handover', ...mine, looks: ['dark', 'large'] },
    {
      name: 'teacher-handover-count',
      ...mine,
      async steps(phone) {
        await phone.tap('#count-hands')
      },
    },
    {
      name: 'teacher-handover-receive',
      minute: HANDOVER,
      persona: () => receiver,
      url: () => '/pages/teacher/handover/index',
      before: offerAndDecline,
      looks: ['dark'],
      async steps(phone) {
        await phone.tap('[id^=name-p-]')
      },
    },
    {
      name: 'teacher-handover-returned',
      ...mine,
      before: decline,
    },
    {
      name: 'teacher-handover-lost',
      ...mine,
      looks: ['dark'],
      async before() {
        await stage.ask(person(TEACHER)(), 'custody/reportMissing', { ...act(), pupilId: LOST, words: '' })
      },
    },
    {
      name: 'gate-remaining-lost',
      minute: HANDOVER,
      persona: set.leader,
      url: () => '/pages/gate/remaining/index',
      looks: ['dark'],
    },
  ]
}
