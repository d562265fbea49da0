/** Database requests of every act people wait for, on a session of 45. Deterministic: budgets of these fail the build. */
import { asId, type PupilId, type SessionId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { DIGEST_REQUESTS } from '@test/functions/given/digestRequests'
import { enrolling } from '@test/functions/given/enrolling'
import { newOp, Town } from '@test/functions/given/Town'

const DAY = '2026-11-23'

/** What we promise: reading a first screen, and each act, whatever the number of pupils. */
export const REQUEST_BUDGET: Record<string, number> = {
  'custody/family': 4,
  'enrolment/board': 4,
  'attendance/duties': 4,
  'attendance/roll': 4,
  'custody/hands': 4,
  'custody/gate': 4,
  'notice/digest': DIGEST_REQUESTS,
  'enrolment/enrol': 5,
  'attendance/submitRoll': 6,
  'custody/offer': 6,
  'custody/answer': 6,
  'custody/look': 6,
  'custody/release': 6,
}

export async function requestsPerAction(): Promise<Record<string, number>> {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 90 }],
  })
  const schoolId = school.school._id
  const town = await Town.with([school], DAY, { instances: 1 })
  const spent: Record<string, number> = {}
  const ask = async (openid: string, action: Parameters<Town['call']>[1], input: object) => {
    const { reply, requests } = await town.call(openid, action, input as never)
    if (!reply.ok) throw new Error(`${action}: ${reply.say}`)
    spent[action] = Math.max(spent[action] ?? 0, requests)
    return reply.value
  }
  try {
    await town.openDay()
    await town.at(992)
    const children: PupilId[] = school.pupils.slice(0, 45).map((pupil) => pupil._id)
    const sessionId: SessionId = asId(`20261123_${school.careCourse(1)}`)
    const teacher = school.teacher(1).openid
    const club = school.clubTeacher('ball')
    const guardian = school.guardian(1).openid
    const pupilId = school.pupil(1)._id
    await ask(guardian, 'custody/family', {})
    await ask(guardian, 'enrolment/board', { pupilId, termId: null })
    await ask(guardian, 'enrolment/enrol', enrolling(pupilId, 'sh-ball'))
    await ask(guardian, 'attendance/lateOptions', { pupilId, day: DAY })
    await ask(guardian, 'attendance/applyLate', {
      pupilId,
      day: DAY,
      op: newOp(),
      untilMinute: 1140,
      collectorId: 'sh-g1',
    })
    await ask(teacher, 'attendance/duties', { schoolId })
    await ask(teacher, 'attendance/roll', { schoolId, sessionId })
    const marks = Object.fromEntries(
      children.map((id, i) => [id, i === 6 ? 'absent' : i === 7 ? 'late' : 'present']),
    )
    await ask(teacher, 'attendance/submitRoll', { schoolId, sessionId, op: newOp(), marks })
    await ask(teacher, 'custody/hands', { schoolId })
    const moving = children.filter((_, i) => i !== 6)
    await ask(teacher, 'custody/offer', { schoolId, op: newOp(), to: club._id, pupilIds: moving })
    await ask(club.openid, 'custody/answer', {
      schoolId,
      op: newOp(),
      accept: moving.slice(1),
      decline: [{ pupilId: moving[0], reason: '没见到' }],
    })
    await ask(guardian, 'custody/pickupCode', { pupilId })
    await ask(school.gate.openid, 'custody/gate', { schoolId })
    await ask(school.gate.openid, 'custody/look', { schoolId, op: newOp(), pupilId })
    await ask(school.gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId,
      claim: { how: 'eye', collectorId: 'sh-gm1', reason: '认得奶奶' },
    })
    await ask(school.principal.openid, 'notice/digest', { schoolId })
    return spent
  } finally {
    await town.close()
  }
}
