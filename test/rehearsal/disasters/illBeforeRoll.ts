import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import { marksOf, takeRoll } from '../frame/rolls'
import { careOf, nameStandIn } from './teacherIll'

/** Nobody stands before the class. After ten minutes the alarm finds the duty leader, who names a stand-in. */
export const illBeforeRoll: Disaster = {
  name: '老师没来，十分钟后报警，临时代课',
  corner: { school: 'sh', homerooms: ['0302', '0304', '0402'] },
  async play(play) {
    await openDay(play)
    const session = await careOf(play)
    const ill = play.who(session.teacherId)
    const leader = play.first('duty-leader')
    await careRolls(play, [session])
    await play.at(AT.care + 12)
    for (const person of [ill, leader])
      play.must(
        (await play.messagesTo(person, 'roll-not-taken')).length === 1,
        `没点名的提醒没有到${person.name}`,
      )
    const standIn = await nameStandIn(play, session, leader, '发高烧，来不了')
    play.say(`十分钟没点名，提醒到了${leader.name}，请${standIn.name}代课`)
    const lesson = { schoolId: play.schoolId, sessionId: session._id }
    const roll = await play.ask(standIn, 'attendance/roll', lesson)
    await play.refused(
      ill,
      'attendance/submitRoll',
      { ...lesson, op: play.op(), marks: marksOf(play, roll) },
      'roll/not-on-duty',
    )
    await takeRoll(play, await careOf(play))
    play.must((await careOf(play)).roll?.by === standIn._id, '点名的不是代课老师')
    await changeRooms(play)
    await evening(play)
  },
}
