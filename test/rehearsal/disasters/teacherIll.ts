import type { Session } from '@/domain/attendance/Session'
import type { PupilId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { homeroomIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import { giveAll } from '../frame/hands'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const HOMEROOM = homeroomIdOf('sh-0302')

/** She faints at five o'clock with a whole class around her. The duty leader takes them over and names somebody. */
export const teacherIll: Disaster = {
  name: '老师上到一半病倒，值班领导接管',
  corner: { school: 'sh', homerooms: ['0302', '0303', '0401'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await fallsIll(play)
    await changeRooms(play)
    await evening(play)
  },
}

export async function fallsIll(play: Play): Promise<void> {
  await play.at(AT.care + 30)
  const session = await careOf(play)
  const ill = play.who(session.teacherId)
  const leader = play.first('duty-leader')
  const { schoolId } = play
  const held = (await play.heldBy(ill)).map((child) => child.pupilId)
  const reason = '晕倒，已送校医室'
  const over = { schoolId, op: play.op(), from: ill._id, reason }
  const { taken } = await play.ask(leader, 'custody/takeOver', over)
  play.must(taken.length === held.length, `接管了 ${taken.length} 个，她身边有 ${held.length} 个`)
  const standIn = await nameStandIn(play, session, leader, reason)
  await giveAll(play, leader, standIn)
  play.say(`${ill.name}病倒，${held.length} 个孩子由${leader.name}接管，再交给代课的${standIn.name}`)
  await fromTheHospital(play, session, ill, held.slice(0, 5))
}

export async function careOf(play: Play, homeroomId = HOMEROOM): Promise<Session> {
  const [session] = await play.sessions({ homeroomId, block: 'care' })
  if (session === undefined) throw new Error('the homeroom has no care today')
  return session
}

/** A colleague who is free at that hour. */
export async function nameStandIn(
  play: Play,
  session: Session,
  leader: Person,
  reason: string,
): Promise<Person> {
  const lesson = { schoolId: play.schoolId, sessionId: session._id }
  const { colleagues } = await play.ask(leader, 'attendance/standInColleagues', lesson)
  const free = colleagues.find(
    (one) => one.clash === null && one.lack === null && one.personId !== session.teacherId,
  )
  if (free === undefined) throw new Error('nobody is free to stand in')
  await play.ask(leader, 'attendance/nameStandIn', { ...lesson, op: play.op(), to: free.personId, reason })
  return play.who(free.personId)
}

/** Her phone still shows the class. What it sends moves nobody. */
async function fromTheHospital(
  play: Play,
  session: Session,
  ill: Person,
  pupilIds: PupilId[],
): Promise<void> {
  const { schoolId } = play
  const to = play.first('gate')._id
  const offered = await play.ask(ill, 'custody/offer', { schoolId, op: play.op(), to, pupilIds })
  play.must(offered.moved.length === 0, '病倒的老师还能把孩子交出去')
  const [pupilId] = pupilIds
  if (pupilId === undefined) return
  await play.refused(
    ill,
    'attendance/correctMark',
    { schoolId, sessionId: session._id, op: play.op(), pupilId, mark: 'absent', reason: '点错了' },
    'roll/not-on-duty',
  )
}
