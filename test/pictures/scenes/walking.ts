import { asId } from '@/domain/ids'
import { CHEN_YUNING, LOST, TEACHER, WALK_LEADER, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const GATHER = 1105
const GATE = 1112
const ESCORT = asId<'Escort'>('20260916_e-sh-east')
const REASON = '常来接的，认得'

/** 路队: the leader's walk, and the line that the family reads. */
export function walking(set: PictureSet): Scene[] {
  const { stage, person, act, cast } = set
  const leader = person(WALK_LEADER)
  const url = () => `/pages/teacher/escort/index?escortId=${ESCORT}`
  const walk = async () => {
    const { walks } = await stage.ask(leader(), 'custody/escorts', { schoolId: set.schoolId })
    const found = walks.find((one) => one.escortId === ESCORT)
    if (found === undefined) throw new Error('no walk')
    return found
  }
  /** Whoever has a child of the walk brings her to its leader; whom he holds besides goes to the gate. */
  const gather = async () => {
    const { children } = await walk()
    const wanted = new Set<string>(children.map((child) => child.pupilId))
    const away = (await set.held()).filter((c) => wanted.has(c.pupilId) && c.holder !== WALK_LEADER)
    for (const { holder, pupilId } of away)
      if (holder !== null) await give(cast.openid(holder), WALK_LEADER, [pupilId])
    const others = (await set.held({ holder: WALK_LEADER })).map((child) => child.pupilId)
    const rest = others.filter((pupilId) => !wanted.has(pupilId))
    if (rest.length > 0) await give(leader(), asId(cast.first('gate', set.schoolId)._id), rest)
  }
  const give = async (from: string, to: typeof WALK_LEADER, pupilIds: (typeof LOST)[]) => {
    const { moved } = await stage.ask(from, 'custody/offer', { ...act(), to, pupilIds })
    if (moved.length > 0)
      await stage.ask(cast.openid(to), 'custody/answer', { ...act(), accept: moved, decline: [] })
  }
  const here = async () => (await walk()).children.filter((child) => child.is === 'mine')
  const depart = async () => {
    await stage.ask(leader(), 'custody/departEscort', {
      ...act(),
      escortId: ESCORT,
      heads: (await here()).length,
    })
    await reach(0)
  }
  const out = async () => (await walk()).children.filter((child) => child.isOut)
  const reach = async (index: number) => {
    const stopId = (await walk()).stops[index]?.id ?? ''
    const heads = (await out()).length
    await stage.ask(leader(), 'custody/reachStop', {
      ...act(),
      escortId: ESCORT,
      stopId: asId(stopId),
      heads,
    })
  }
  /** One is met at the first stop; the others wait there in vain. */
  const giveOne = async () => {
    const [one] = (await out()).filter((child) => child.stopId === 'east-1')
    const who = one?.collectors[0]
    if (one === undefined || who === undefined) throw new Error('nobody to meet')
    await stage.ask(leader(), 'custody/releaseAtStop', {
      ...act(),
      escortId: ESCORT,
      stopId: asId(one.stopId),
      pupilId: one.pupilId,
      claim: { how: 'eye', collectorId: asId(who.id), reason: REASON },
    })
  }
  const leave = async (index: number) => {
    const stopId = asId<'Stop'>((await walk()).stops[index]?.id ?? '')
    await stage.ask(leader(), 'custody/leaveStop', { ...act(), escortId: ESCORT, stopId })
  }
  return [
    {
      name: 'guardian-escort',
      minute: GATHER,
      persona: set.guardian(CHEN_YUNING),
      url: () => '/pages/guardian/today/index',
      async before() {
        await stage.ask(person(TEACHER)(), 'custody/reportFound', {
          ...act(),
          pupilId: LOST,
          words: '在图书角',
        })
        await set.toClubs()
      },
    },
    {
      name: 'teacher-escort-waiting',
      minute: GATHER,
      persona: leader,
      url,
    },
    {
      name: 'teacher-today-walk',
      minute: GATHER,
      persona: leader,
      url: () => '/pages/teacher/today/index',
      before: gather,
    },
    { name: 'teacher-escort', minute: GATHER, persona: leader, url, looks: ['dark'] },
    {
      name: 'teacher-escort-stop',
      minute: GATE,
      persona: leader,
      url,
      async before() {
        await depart()
        await giveOne()
      },
    },
    {
      name: 'teacher-escort-give',
      minute: GATE,
      persona: leader,
      url,
      async steps(phone) {
        await phone.tap('[id^=give-p-]')
      },
    },
    {
      name: 'teacher-escort-back',
      minute: GATE,
      persona: leader,
      url,
      async before() {
        await leave(0)
        await reach(1)
        await leave(1)
        await reach(2)
        await leave(2)
      },
    },
    {
      name: 'office-escorts',
      minute: GATE,
      persona: set.office,
      url: () => '/pages/office/escorts/index',
      async before() {
        await stage.ask(leader(), 'custody/returnEscort', { ...act(), escortId: ESCORT })
      },
    },
    {
      name: 'office-escorts-edit',
      minute: GATE,
      persona: set.office,
      url: () => '/pages/office/escorts/index',
      async steps(phone) {
        await phone.tap('[id^=edit-]')
      },
    },
    {
      name: 'desk-escorts',
      minute: GATE,
      persona: set.office,
      url: () => '/pages/office/escorts/index',
      deskWidth: 1280,
    },
  ]
}
