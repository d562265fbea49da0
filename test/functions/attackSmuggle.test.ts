/** The right post with the wrong ids: another school's child, lesson, group; another child's collector. Nothing moves, nothing is told. */
import type { Action, Input } from '@/contract/api'
import { aSchool } from './given/aSchool'
import { aGroup, callRoll } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const mine = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 6 })
for (const [index, pupil] of other.pupils.entries()) pupil.name = `外校孩子${index}`
const schoolId = mine.school._id
const theirs = other.pupil(1)._id
const own = mine.pupil(1)._id

interface Smuggled {
  action: Action
  who: string
  input: object
}
const one = <A extends Action>(action: A, who: { openid: string }, input: Input<A>): Smuggled => ({
  action,
  who: who.openid,
  input,
})

const act = { schoolId, op: newOp() }
const child = { ...act, pupilId: theirs }
const lesson = { schoolId, sessionId: '20261123_ot-care-1', op: newOp() }
const walk = { ...act, escortId: '20261123_west' }
const eye = { how: 'eye' as const, collectorId: 'ot-g1', reason: '认得妈妈' }
const { dutyLeader, gate, lateTeacher } = mine
const teacher = mine.teacher(1)
const mother = mine.guardian(1)
const late = { pupilId: own, op: newOp(), untilMinute: 1140, collectorId: 'sh-g3' }
const group = {
  ...act,
  name: '东街线',
  route: '东街',
  weekdays: [1 as const],
  stops: [{ id: 'st1', name: '站', minute: 1125 }],
  leaderId: gate._id,
  secondId: null,
  members: [],
}

const REFUSED: Smuggled[] = [
  one('attendance/submitRoll', teacher, { ...lesson, marks: { [theirs]: 'present' } }),
  one('attendance/submitRoll', teacher, {
    ...lesson,
    sessionId: '20261123_sh-care-1',
    marks: { ...Object.fromEntries(mine.pupils.map(({ _id }) => [_id, 'present'])), [theirs]: 'present' },
  }),
  one('attendance/saveSweep', teacher, { ...lesson, sweep: { [theirs]: { homework: true, note: '' } } }),
  one('attendance/saveSweep', teacher, {
    ...lesson,
    sessionId: '20261123_sh-care-1',
    sweep: { [theirs]: { homework: true, note: '' } },
  }),
  one('attendance/standInColleagues', teacher, { schoolId, sessionId: lesson.sessionId }),
  one('attendance/askStandIn', teacher, { ...lesson, to: lateTeacher._id, reason: '去开会' }),
  one('attendance/askStandIn', teacher, {
    ...lesson,
    sessionId: '20261123_sh-care-1',
    to: other.teacher(1)._id,
    reason: '去开会',
  }),
  one('attendance/withdrawStandIn', teacher, lesson),
  one('attendance/answerStandIn', teacher, { ...lesson, accept: true, reason: '' }),
  one('attendance/nameStandIn', dutyLeader, { ...lesson, to: lateTeacher._id, reason: '去开会' }),
  one('attendance/nameStandIn', dutyLeader, {
    ...lesson,
    sessionId: '20261123_sh-care-1',
    to: other.teacher(1)._id,
    reason: '去开会',
  }),
  one('attendance/decideLate', dutyLeader, {
    ...child,
    day: DAY,
    decision: 'approve',
    reason: '',
    alternative: null,
    words: '',
  }),
  one('attendance/phoneLate', dutyLeader, {
    ...child,
    untilMinute: 1140,
    collectorId: 'ot-g1',
    caller: '妈妈',
  }),
  one('attendance/phoneLeave', dutyLeader, {
    ...child,
    relation: '妈妈',
    reason: 'sick',
    words: '',
    blocks: 'all',
  }),
  one('attendance/settleAbsence', dutyLeader, { ...child, said: 'verified', words: '在医院里' }),
  one('custody/reportMissing', dutyLeader, { ...child, words: '' }),
  one('custody/reportFound', dutyLeader, { ...child, words: '' }),
  one('custody/callList', dutyLeader, child),
  one('custody/logCall', dutyLeader, { ...child, whom: '妈妈', answered: true, words: '' }),
  one('custody/reconcile', dutyLeader, { ...child, reason: '妈妈电话里说已经到家', collectorId: null }),
  one('custody/reconcile', dutyLeader, {
    ...child,
    pupilId: own,
    reason: '妈妈电话里说已经到家',
    collectorId: 'sh-g2',
  }),
  one('custody/look', gate, child),
  one('custody/release', gate, { ...child, claim: eye }),
  one('custody/release', gate, { ...child, pupilId: own, claim: eye }),
  one('custody/refuseRelease', gate, { ...child, words: '' }),
  one('custody/schoolCollectors', dutyLeader, { schoolId, pupilId: theirs }),
  one('custody/barCollector', dutyLeader, { ...child, name: '家长1', reason: '法院裁定' }),
  one('custody/unbarCollector', dutyLeader, { ...child, name: '家长1', by: 'court', reason: '撤销了' }),
  one('custody/takeOver', dutyLeader, { ...act, from: other.teacher(1)._id, reason: '突然生病' }),
  one('custody/offer', teacher, { ...act, to: other.gate._id, pupilIds: [own] }),
  one('custody/departEscort', other.lateTeacher, { ...walk, heads: 6 }),
  one('custody/departEscort', lateTeacher, { ...walk, heads: 6 }),
  one('custody/reachStop', lateTeacher, { ...walk, stopId: 'st1', heads: 6 }),
  one('custody/releaseAtStop', lateTeacher, { ...walk, stopId: 'st1', pupilId: theirs, claim: eye }),
  one('custody/leaveStop', lateTeacher, { ...walk, stopId: 'st1' }),
  one('custody/returnEscort', lateTeacher, walk),
  one('custody/nameEscort', dutyLeader, { ...walk, leaderId: gate._id, secondId: null, reason: '换人' }),
  one('custody/saveEscortGroup', dutyLeader, { ...group, groupId: 'west' }),
  one('custody/saveEscortGroup', dutyLeader, { ...group, groupId: null, leaderId: other.gate._id }),
  one('custody/saveEscortGroup', dutyLeader, {
    ...group,
    groupId: null,
    members: [{ pupilId: theirs, stopId: 'st1' }],
  }),
  one('attendance/applyLate', mother, { ...late, day: DAY }),
  one('attendance/changeLate', mother, { ...late, day: DAY }),
  one('attendance/setLatePattern', mother, { ...late, weekdays: [1] }),
  one('custody/removeCollector', mother, { pupilId: own, op: newOp(), collectorId: 'sh-gm2' }),
  one('custody/cancelDelegation', mother, { pupilId: own, op: newOp(), delegationId: 'd-of-another' }),
]

describe('岗位对、编号不对：不动、不说', () => {
  let town: Town
  let before: string
  const stored = async () => JSON.stringify(await town.cloud.db.dump())
  beforeAll(async () => {
    town = await Town.with([mine, other], DAY)
    const west = { ...aGroup(other, other.lateTeacher, null), _id: 'west' }
    await town.cloud.db.insertMany('escort_groups', [west])
    await town.openDay()
    await town.at(992)
    await callRoll(town, other)
    await callRoll(town, mine)
    before = await stored()
  })
  afterAll(() => town.close())

  test.each(REFUSED.map((smuggled, index) => [`${index + 1} ${smuggled.action}`, smuggled] as const))(
    '%s',
    async (_name, { action, who, input }) => {
      const { result } = await town.cloud.invoke(
        action.split('/')[0] ?? '',
        { action: action.split('/')[1], input },
        { openid: who },
      )
      expect([action, result]).toMatchObject([action, { ok: false, refusal: {} }])
      expect(JSON.stringify(result)).not.toContain('外校孩子')
      expect((await stored()) === before).toBe(true)
    },
  )

  const numbers = [1, 2, 3, 4, 5, 6]
  test.each([
    ['同一个编号写了六十遍', Array.from({ length: 60 }, () => own), 1],
    ['自己的和别校的混在一起', [...numbers.map((n) => mine.pupil(n)._id), theirs], 6],
    ['原型上的名字', ['__proto__', 'constructor', 'toString', own], 1],
  ])('交接：%s，每个孩子只算一次', async (_what, pupilIds, moved) => {
    const asked = { schoolId, op: newOp(), to: gate._id, pupilIds }
    const offered = await town.ask(teacher.openid, 'custody/offer', asked)
    expect([...new Set(offered.moved)]).toHaveLength(moved)
    expect(JSON.stringify(offered)).not.toContain('外校孩子')
    expect((await town.custody(theirs)).entries).toHaveLength(1)
    expect((await town.custody(own)).entries.filter((entry) => entry.op === asked.op)).toHaveLength(1)
    await town.ask(teacher.openid, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: offered.moved })
  })

  test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    '点名和作业里混进 %s：拒绝或者不理',
    async (name) => {
      const here = { schoolId, sessionId: '20261123_sh-care-1' }
      const sweep = JSON.parse(`{"${name}":{"homework":true,"note":"x"}}`) as Record<string, never>
      const saved = await town.call(teacher.openid, 'attendance/saveSweep', { ...here, op: newOp(), sweep })
      expect('fault' in saved.reply).toBe(false)
      const { sweep: kept } = await town.one('sessions', here.sessionId)
      expect(Object.keys(kept)).toEqual([])
    },
  )
})
