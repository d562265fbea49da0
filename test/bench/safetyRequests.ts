/** Database requests of the safety chain's acts in their dearest ordinary form: sessions of 45, a walk of 18. */
import { asId, type PupilId, type SessionId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { aGroup, handTo } from '@test/functions/given/anEscort'
import { newOp, Town } from '@test/functions/given/Town'

const DAY = '2026-11-23'
const WALKERS = 18

export const SAFETY_BUDGET: Record<string, number> = {
  'custody/family (late, sweep)': 4,
  'attendance/submitRoll (sweep, absent)': 6,
  'attendance/submitRoll (merged, arrived)': 7,
  'custody/gateBook': 4,
  'custody/releaseAtStop': 6,
}

export async function safetyRequests(): Promise<Record<string, number>> {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 45, lateCapacity: 1 })
  const schoolId = school.school._id
  const town = await Town.with([school], DAY, { instances: 1 })
  const spent: Record<string, number> = {}
  const ask = async (who: Person, action: Parameters<Town['call']>[1], input: object, how = '') => {
    const { reply, requests } = await town.call(who.openid, action, input as never)
    if (!reply.ok) throw new Error(`${action}: ${reply.say}`)
    const key = how === '' ? action : `${action} (${how})`
    spent[key] = Math.max(spent[key] ?? 0, requests)
  }
  const [first, second] = [school.teacher(1), school.teacher(2)]
  const { gate, lateTeacher: leader, dutyLeader } = school
  const pupil = (n: number): PupilId => school.pupil(n)._id
  const act = () => ({ schoolId, op: newOp() })
  const sessionOf = (homeroom: number): SessionId => asId(`20261123_${school.careCourse(homeroom)}`)
  const marks = (homeroom: number, absent: number[]) =>
    Object.fromEntries(
      school.pupils
        .slice(45 * (homeroom - 1), 45 * homeroom)
        .map(({ _id }) => [_id, absent.some((n) => pupil(n) === _id) ? 'absent' : 'present']),
    )
  const late = (n: number) => ({
    pupilId: pupil(n),
    day: DAY,
    op: newOp(),
    untilMinute: 1140,
    collectorId: `sh-g${n}`,
  })
  const eye = (n: number) => ({ how: 'eye', collectorId: `sh-gm${n}`, reason: '认得奶奶' })
  try {
    const members = school.pupils.slice(0, WALKERS).map(({ _id }) => ({ pupilId: _id, stopId: 'st1' }))
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, gate, { members })])
    await town.openDay()
    await town.at(992)
    await ask(school.guardian(30), 'attendance/applyLate', late(30), 'by rule')
    await ask(school.guardian(31), 'attendance/applyLate', late(31), 'pending')
    await ask(school.guardian(32), 'custody/delegate', {
      pupilId: pupil(32),
      op: newOp(),
      day: DAY,
      name: '吴小梅',
      relation: '邻居',
      phone: '13800000000',
      photo: null,
    })
    const lesson = { schoolId, sessionId: sessionOf(1) }
    const sweep = Object.fromEntries(
      school.pupils.slice(0, 45).map(({ _id }) => [_id, { homework: true, note: '写得工整' }]),
    )
    const roll = { ...lesson, op: newOp(), sweep, marks: marks(1, [40, 41]) }
    await ask(first, 'attendance/submitRoll', roll, 'sweep, absent')
    await ask(first, 'attendance/saveSweep', { ...lesson, op: newOp(), sweep })
    await ask(school.guardian(31), 'custody/family', {}, 'late, sweep')
    await ask(school.guardian(40), 'attendance/answerAbsence', {
      pupilId: pupil(40),
      op: newOp(),
      where: 'unknown',
      words: '',
    })
    await town.at(1000)
    const merged = { ...lesson, op: newOp(), marks: marks(1, [39, 41]) }
    await ask(first, 'attendance/submitRoll', merged, 'merged, arrived')
    await town.ask(second.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: sessionOf(2),
      op: newOp(),
      marks: marks(2, []) as never,
    })
    await ask(dutyLeader, 'custody/takeOver', { ...act(), from: second._id, reason: '突然生病' })
    await town.at(1111)
    await ask(first, 'custody/reportMissing', { ...act(), pupilId: pupil(38), words: '' })
    await ask(first, 'custody/reportFound', { ...act(), pupilId: pupil(38), words: '' })
    const walkers = members.map(({ pupilId }) => pupilId)
    await handTo(town, school, { from: first, to: leader, pupilIds: walkers })
    const staying = school.pupils.slice(WALKERS, 45).map(({ _id }) => _id)
    const held = staying.filter((id) => id !== pupil(39) && id !== pupil(41))
    await handTo(town, school, { from: first, to: gate, pupilIds: held })
    await ask(first, 'custody/closeShift', act())
    await ask(gate, 'custody/gateBook', { schoolId })
    await ask(gate, 'custody/gateDay', { schoolId })
    const walk = { schoolId, escortId: '20261123_east' }
    await ask(leader, 'custody/departEscort', { ...walk, op: newOp(), heads: WALKERS })
    await town.at(1125)
    await ask(leader, 'custody/reachStop', { ...walk, op: newOp(), stopId: 'st1', heads: WALKERS })
    await ask(leader, 'custody/releaseAtStop', {
      ...walk,
      op: newOp(),
      stopId: 'st1',
      pupilId: pupil(1),
      claim: eye(1),
    })
    await ask(leader, 'custody/leaveStop', { ...walk, op: newOp(), stopId: 'st1' })
    return spent
  } finally {
    await town.close()
  }
}
