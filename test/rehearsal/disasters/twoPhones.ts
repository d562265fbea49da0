import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import { marksOf, takeRoll } from '../frame/rolls'
import { careOf } from './teacherIll'

/**
 * Her phone has no network and takes the roll at 16:31; the class tablet takes it at 16:33. In between one boy ran in,
 * and after it one girl was fetched by her mother, which only the phone knows.
 */
export const twoPhones: Disaster = {
  name: '两部手机点同一节课的名',
  corner: { school: 'sh', homerooms: ['0302', '0503'] },
  async play(play) {
    const children = await openDay(play)
    const session = await careOf(play)
    const own = children.filter(
      (child) => child.homeroomId === session.homeroomId && !play.hasBarred(child.pupilId),
    )
    const [boy, girl] = play.dice.shuffle(own)
    if (boy === undefined || girl === undefined) throw new Error('two children are needed')
    const teacher = play.who(session.teacherId)
    const lesson = { schoolId: play.schoolId, sessionId: session._id }
    await careRolls(play, [session])
    await play.at(AT.care + 1)
    const roll = await play.ask(teacher, 'attendance/roll', lesson)
    const marks = {
      ...marksOf(play, roll),
      [boy.pupilId]: 'absent' as const,
      [girl.pupilId]: 'absent' as const,
    }
    const phone = {
      ...lesson,
      op: play.op(),
      marks,
      happenedAt: play.moment(AT.care + 5),
      changedAt: { [boy.pupilId]: play.moment(AT.care + 1), [girl.pupilId]: play.moment(AT.care + 4) },
    }

    await play.at(AT.care + 3)
    await takeRoll(play, session)
    play.must((await play.child(girl.pupilId)).status === 'held', '平板点的到没有记上')
    await play.at(AT.care + 15)
    const saved = await play.ask(teacher, 'attendance/submitRoll', phone)
    play.must(saved.differences.length === 2, `两边有 ${saved.differences.length} 处不一样，应有 2 处`)
    await play.ask(teacher, 'attendance/submitRoll', phone)
    play.must((await play.child(boy.pupilId)).status === 'held', '先点的「没到」盖过了后点的「到」')
    play.must((await play.child(girl.pupilId)).status === 'absent', '后改的「没到」没有算数')
    play.say('两份点名合在一起：两处不一样都摆了出来，后发生的算数')

    play.elsewhere.add(girl.pupilId)
    const [mother] = play.cast.guardiansOf(girl.pupilId)
    if (mother === undefined) throw new Error('she has a mother')
    const answer = { pupilId: girl.pupilId, op: play.op(), where: 'home' as const, words: '我接走看医生' }
    await play.ask(mother, 'attendance/answerAbsence', answer)
    play.truth.tell(girl.pupilId, { is: 'absent', where: '妈妈接走看医生' })
    await changeRooms(play)
    await evening(play)
  },
}
