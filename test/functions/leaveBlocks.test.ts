import { brokenRules } from '@/domain/custody/rules'
import { asId } from '@/domain/ids'
import { atMinute, type Day } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const MONDAY: Day = '2026-11-23'
const TUESDAY: Day = '2026-11-24'

describe('只请一部分，电话请假', () => {
  const school = aSchool({
    id: 'sh',
    day: MONDAY,
    homerooms: 2,
    pupilsEach: 6,
    clubs: [{ id: 'ball', capacity: 9 }],
  })
  const other = aSchool({ id: 'ot', day: MONDAY, pupilsEach: 2 })
  const ball = { courseId: asId<'Course'>('sh-ball'), since: '2026-09-01' }
  for (const n of [1, 2, 3]) for (const slot of ['1-club', '2-club']) school.weeks[n - 1]!.places[slot] = ball
  const schoolId = school.school._id
  const care = asId<'Session'>('20261123_sh-care-1')
  const club = asId<'Session'>('20261123_sh-ball')
  const teacher = school.teacher(1).openid
  const coach = school.clubTeacher('ball')
  const guardian = (n: number) => school.guardian(n).openid
  const pupilId = (n: number) => school.pupil(n)._id
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], MONDAY, { instances: 1 })
    await town.openDay()
    await town.at(600)
  })
  afterEach(async () => {
    expect(town.cloud.faults.pending).toEqual([])
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const part = (n: number, more: object = {}) => ({
    pupilId: pupilId(n),
    op: newOp(),
    from: MONDAY,
    to: MONDAY,
    reason: 'sick' as const,
    words: '',
    blocks: ['club' as const],
    ...more,
  })
  const phone = (n: number, more: object = {}) => ({
    schoolId,
    pupilId: pupilId(n),
    op: newOp(),
    relation: '妈妈',
    reason: 'sick' as const,
    words: '',
    blocks: 'all' as const,
    ...more,
  })
  const ask = (n: number, input = part(n)) => town.ask(guardian(n), 'attendance/askLeave', input)
  const blocks = async (n: number, day = MONDAY) =>
    (await town.one('custody', `${day}:${pupilId(n)}`)).itinerary.map((leg) => leg.block)
  const kinds = async (n: number) => (await town.custody(pupilId(n))).entries.map((entry) => entry.kind)
  const listOf = async (openid: string, sessionId: typeof club) =>
    (await town.ask(openid, 'attendance/roll', { schoolId, sessionId })).rows.map((row) => row.pupilId)
  const told = async () => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { template: 'leave' })).map((message) => message.personId).sort()
  }
  const roll = (sessionId: typeof club, ids: string[]) => ({
    schoolId,
    sessionId,
    op: newOp(),
    marks: Object.fromEntries(ids.map((id) => [id, 'present' as const])),
  })

  test('请社团课：社团的名单里没有她，托管的名单里有；放学早了，发两遍是一次', async () => {
    const input = part(1)
    expect((await ask(1, input)).leaves).toMatchObject([{ blocks: ['club'], days: [MONDAY] }])
    await ask(1, input)
    expect(await kinds(1)).toEqual(['block-leave'])
    expect(await town.custody(pupilId(1))).toMatchObject({ status: 'expected', endsAtMinute: 1050 })
    expect(await listOf(coach.openid, club)).toEqual([pupilId(2), pupilId(3)])
    expect(await listOf(teacher, care)).toContain(pupilId(1))
    await town.timer('attendance', 'healLeaves')
    expect(await kinds(1)).toEqual(['block-leave'])
  })

  test('取消就还回来，按课表一段不少，延时那段还在', async () => {
    const late = { pupilId: pupilId(1), day: MONDAY, op: newOp(), untilMinute: 1140, collectorId: 'sh-g1' }
    await town.ask(guardian(1), 'attendance/applyLate', late)
    const { leaves } = await ask(1)
    expect(await blocks(1)).toEqual(['care', 'late'])
    expect((await town.custody(pupilId(1))).endsAtMinute).toBe(1140)
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    await town.ask(guardian(1), 'attendance/cancelLeave', cancel)
    await town.ask(guardian(1), 'attendance/cancelLeave', cancel)
    expect(await blocks(1)).toEqual(['care', 'club', 'late'])
    expect(await kinds(1)).toEqual(['late-added', 'block-leave', 'block-leave-cancelled'])
    await town.timer('attendance', 'healLeaves')
    expect(await kinds(1)).toHaveLength(3)
  })

  test('全选就是整个下午；没报的、几天的、没选的都不收', async () => {
    expect(await town.refusal(guardian(4), 'attendance/askLeave', part(4))).toBe('leave/no-block')
    expect(await town.refusal(guardian(1), 'attendance/askLeave', part(1, { to: TUESDAY }))).toBe(
      'leave/blocks-one-day',
    )
    expect(await town.refusal(guardian(1), 'attendance/askLeave', part(1, { blocks: [] }))).toBe(
      'leave/blocks-missing',
    )
    await ask(1, part(1, { blocks: ['club', 'care'] }))
    expect(await town.custody(pupilId(1))).toMatchObject({ status: 'leave' })
    expect(await kinds(1)).toEqual(['leave-asked'])
  })

  test('请明天的社团：明天开门时名单里就没有；社团照开', async () => {
    for (const n of [1, 2, 3]) await ask(n, part(n, { from: TUESDAY, to: TUESDAY }))
    expect(await blocks(1)).toEqual(['care', 'club'])
    await town.cloud.clock.set(atMinute(TUESDAY, 305))
    await town.openDay()
    expect(await blocks(1, TUESDAY)).toEqual(['care'])
    expect(await town.all('sessions', { day: TUESDAY, courseId: 'sh-ball' })).toHaveLength(1)
  })

  test('请了社团又来的：托管老师交给社团老师，对方接手就算他的', async () => {
    await ask(1)
    await town.at(992)
    const ids = await listOf(teacher, care)
    await town.ask(teacher, 'attendance/submitRoll', roll(care, ids))
    const offer = { schoolId, op: newOp(), to: coach._id, pupilIds: [pupilId(1)] }
    await town.ask(teacher, 'custody/offer', offer)
    const answer = { schoolId, op: newOp(), accept: [pupilId(1)], decline: [] }
    await town.ask(coach.openid, 'custody/answer', answer)
    expect(await town.custody(pupilId(1))).toMatchObject({ status: 'held', holder: coach._id })
  })

  test('记下之后函数死了：定时任务补上，只补一次；取消也是', async () => {
    const input = part(1)
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'askLeave', k: 7 })
    await town.call(guardian(1), 'attendance/askLeave', input).catch(() => undefined)
    expect(await kinds(1)).toEqual([])
    await town.timer('attendance', 'healLeaves')
    await town.timer('attendance', 'healLeaves')
    expect(await kinds(1)).toEqual(['block-leave'])
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: input.op }
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'cancelLeave', k: 7 })
    await town.call(guardian(1), 'attendance/cancelLeave', cancel).catch(() => undefined)
    expect(await kinds(1)).toEqual(['block-leave'])
    await town.timer('attendance', 'healLeaves')
    await town.timer('attendance', 'healLeaves')
    expect(await kinds(1)).toEqual(['block-leave', 'block-leave-cancelled'])
    expect(await blocks(1)).toEqual(['care', 'club'])
  })

  test('电话请假，截止之前：班主任登记，家长收到一条，记录写明是来电', async () => {
    const call = phone(1)
    await town.ask(teacher, 'attendance/phoneLeave', call)
    await town.ask(teacher, 'attendance/phoneLeave', call)
    expect((await town.custody(pupilId(1))).entries).toMatchObject([
      { kind: 'leave-asked', relation: '妈妈', byName: '周岚1老师', byPhone: true },
    ])
    expect(await told()).toEqual(['sh-g1'])
    const [homeroom] = await town.ask(teacher, 'attendance/homeroomToday', { schoolId })
    expect(homeroom?.children).toHaveLength(6)
    expect(homeroom?.children[0]).toMatchObject({ status: 'leave', where: '今天请假' })
  })

  test('截止之后：还能登记，手里有名单的老师都知道；延时的位置让出来', async () => {
    const late = { pupilId: pupilId(1), day: MONDAY, op: newOp(), untilMinute: 1140, collectorId: 'sh-g1' }
    await town.ask(guardian(1), 'attendance/applyLate', late)
    await town.at(960)
    await town.ask(teacher, 'attendance/phoneLeave', phone(1))
    expect(await told()).toEqual(['sh-g1', 'sh-t-ball', 'sh-t-late'])
    expect((await town.one('seats', `sh-late:${MONDAY}`)).left).toBe(20)
    await town.ask(school.dutyLeader.openid, 'attendance/phoneLeave', phone(2))
    expect(await told()).toEqual(expect.arrayContaining(['sh-g2', 'sh-t-1']))
  })

  test('点到以后不能再登记；没写谁打来的不收', async () => {
    expect(await town.refusal(teacher, 'attendance/phoneLeave', phone(1, { relation: '' }))).toBe(
      'late/caller-missing',
    )
    await town.at(992)
    await town.ask(teacher, 'attendance/submitRoll', roll(care, await listOf(teacher, care)))
    expect(await town.refusal(teacher, 'attendance/phoneLeave', phone(1))).toBe('leave/arrived')
  })

  test('别班的老师、家长、别的学校都不行', async () => {
    const second = school.teacher(2).openid
    expect(await town.refusal(second, 'attendance/phoneLeave', phone(1))).toBe('leave/not-homeroom')
    expect(await town.refusal(guardian(1), 'attendance/phoneLeave', phone(1))).toBe('access/not-allowed')
    const theirs = phone(1, { schoolId: other.school._id })
    expect(await town.refusal(other.dutyLeader.openid, 'attendance/phoneLeave', theirs)).toBe(
      'custody/unknown-child',
    )
    expect(await kinds(1)).toEqual([])
    const [mine] = await town.ask(second, 'attendance/homeroomToday', { schoolId })
    expect(mine?.homeroomName).toBe('三(2)班')
  })
})
