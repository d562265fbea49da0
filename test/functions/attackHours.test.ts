/** The end of the day under attack: two acts at one moment, an act of yesterday, a clock that runs ahead, an adult who has gone. */
import { brokenRules } from '@/domain/custody/rules'
import type { Person } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { aSchool, type GivenSchool } from './given/aSchool'
import { aGroup, callRoll, handTo } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const TOMORROW = '2026-11-24'
const ESCORT = '20261123_east'

describe('一天的最后', () => {
  let town: Town
  let school: GivenSchool
  const schoolId = 'sh'
  const pupil = (n: number) => school.pupil(n)._id
  const act = () => ({ schoolId, op: newOp() })
  const eye = (n: number) => ({ how: 'eye' as const, collectorId: `sh-g${n}`, reason: '核对了本人' })
  const letGo = (n: number, more: object = {}) =>
    town.call(school.gate.openid, 'custody/release', { ...act(), pupilId: pupil(n), claim: eye(n), ...more })
  const shiftOf = async (who: Person) => (await town.all('shifts', { personId: who._id }))[0]
  const empty = async (n: number) => {
    for (let i = 1; i <= n; i += 1) await letGo(i)
  }

  beforeEach(async () => {
    school = aSchool({ id: schoolId, day: DAY, pupilsEach: 10, lateCapacity: 1 })
    town = await Town.with([school], DAY)
    const groups = [
      aGroup(school, school.lateTeacher, school.gate),
      aGroup(school, school.dutyLeader, school.gate, {
        _id: 'west',
        members: [7, 8].map((n) => ({ pupilId: pupil(n), stopId: 'st1' })),
      }),
    ]
    await town.cloud.db.insertMany('escort_groups', groups)
    await town.openDay()
    await town.at(992)
    await callRoll(town, school)
    await town.at(1050)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  test('一边数人头一边下班、一边数人头一边接手：数人头不改上下班', async () => {
    const teacher = school.teacher(1)
    await empty(9)
    await handTo(town, school, { from: teacher, to: school.gate, pupilIds: [pupil(10)] })
    for (let round = 0; round < 8; round += 1) {
      const count = () => town.ask(teacher.openid, 'custody/countHands', { ...act(), present: [] })
      await Promise.all([count(), count(), town.ask(teacher.openid, 'custody/closeShift', act()), count()])
      expect([round, (await shiftOf(teacher))?.closedAt === null]).toEqual([round, false])
      await Promise.all([count(), count(), town.ask(teacher.openid, 'custody/reopenShift', act()), count()])
      expect([round, (await shiftOf(teacher))?.closedAt]).toEqual([round, null])
    }
  })

  test('下了班又说留下：算恢复当班，不会人走了还被数成在场的大人', async () => {
    const teacher = school.teacher(1)
    await empty(10)
    await town.ask(teacher.openid, 'custody/closeShift', act())
    await town.ask(teacher.openid, 'custody/stay', { ...act(), staying: true })
    expect((await shiftOf(teacher))?.closedAt).toBeNull()
  })

  test('清校：还有孩子不行，同一个人不能确认自己的，两个人同时清只算一次', async () => {
    const { gate, dutyLeader, principal } = school
    expect(await town.refusal(gate.openid, 'custody/closeDay', act())).toBe('closing/open')
    expect(await town.refusal(principal.openid, 'custody/confirmClose', act())).toBe('closing/none')
    await empty(10)
    expect(await town.refusal(principal.openid, 'custody/closeDay', act())).toBe('access/not-allowed')
    await Promise.all([gate, dutyLeader].map(({ openid }) => town.ask(openid, 'custody/closeDay', act())))
    const [day] = await town.all('days')
    const closer = day?.closing?.by === gate._id ? gate : dutyLeader
    expect(await town.refusal(closer.openid, 'custody/confirmClose', act())).toBe('closing/same-person')
    await town.ask(principal.openid, 'custody/confirmClose', act())
    await town.timer('custody', 'ladder')
    expect((await town.all('days'))[0]).toMatchObject({ confirmed: { by: principal._id } })
  })

  test('手机的钟快一年、说成昨天：快的按现在算，昨天的不收', async () => {
    const { reply } = await letGo(1, { happenedAt: atMinute(DAY, 1050) + 365 * 86_400_000 })
    expect(reply).toMatchObject({ ok: true, value: { at: atMinute(DAY, 1050) } })
    expect((await town.custody(pupil(1))).entries.every((entry) => entry.happenedAt === undefined)).toBe(true)
    expect((await letGo(2, { happenedAt: atMinute('2026-11-22', 1050) })).reply).toMatchObject({
      refusal: { code: 'custody/told-another-day' },
    })
    expect((await letGo(2, { happenedAt: Number.MAX_SAFE_INTEGER })).reply).toMatchObject({
      refusal: { code: 'input/malformed' },
    })
  })

  test('孩子走了，门岗不能再翻家长的电话', async () => {
    await letGo(1)
    const asked = { ...act(), pupilId: pupil(1) }
    expect(await town.refusal(school.gate.openid, 'custody/callList', asked)).toBe('custody/released-already')
    expect(await town.all('audit')).toEqual([])
  })

  test('昨天没有回的延时申请，第二天不能再同意；两个人同时回，先到的算', async () => {
    await town.at(1000)
    const apply = (n: number) =>
      town.ask(school.guardian(n).openid, 'attendance/applyLate', {
        pupilId: pupil(n),
        day: DAY,
        op: newOp(),
        untilMinute: 1140,
        collectorId: `sh-g${n}`,
      })
    for (const n of [1, 2, 3]) await apply(n)
    const decide = (who: Person, n: number, decision: 'approve' | 'refuse') =>
      town.call(who.openid, 'attendance/decideLate', {
        ...act(),
        pupilId: pupil(n),
        day: DAY,
        decision,
        reason: '今天没有老师',
        alternative: 'at-end',
        words: '',
      })
    expect((await decide(school.lateTeacher, 2, 'approve')).reply).toMatchObject({
      refusal: { code: 'late/over-capacity' },
    })
    const both = await Promise.all([
      decide(school.dutyLeader, 2, 'approve'),
      decide(school.principal, 2, 'refuse'),
    ])
    expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1)
    const approved = await town.all('late_pickups', { status: 'approved' })
    const seats = await town.one('seats', `sh-late:${DAY}`)
    expect(Object.keys(seats.claims).sort()).toEqual(approved.map((one) => one.pupilId).sort())
    await town.cloud.clock.set(atMinute(TOMORROW, 600))
    expect((await decide(school.dutyLeader, 3, 'approve')).reply).toMatchObject({
      refusal: { code: 'late/none' },
    })
    expect((await town.one('late_pickups', `${DAY}:${pupil(3)}`)).status).toBe('pending')
  })

  describe('路队', () => {
    const east = () => ({ ...act(), escortId: ESCORT })
    const gather = (to: Person, ...numbers: number[]) =>
      handTo(town, school, { from: school.teacher(1), to, pupilIds: numbers.map(pupil) })

    test('同行的大人已经跟另一队上路：这一队不把他算进配比', async () => {
      await gather(school.dutyLeader, 7, 8)
      const west = { ...act(), escortId: '20261123_west', heads: 2 }
      await town.ask(school.dutyLeader.openid, 'custody/departEscort', west)
      await gather(school.lateTeacher, 1, 2)
      await town.ask(school.lateTeacher.openid, 'custody/departEscort', { ...east(), heads: 2 })
      const departed = (await town.one('escorts', ESCORT)).steps[0]
      expect(departed).toMatchObject({ kind: 'departed', adults: 1, most: 12 })
    })

    test('数成零个、带着别队的孩子、没点数的站、已经下班的人：都不行', async () => {
      const leader = school.lateTeacher.openid
      await gather(school.lateTeacher, 1, 2, 7)
      const depart = (heads: number) => town.refusal(leader, 'custody/departEscort', { ...east(), heads })
      expect(await depart(0)).toBe('escort/others-in-hand')
      expect(await depart(3)).toBe('escort/others-in-hand')
      await handTo(town, school, { from: school.lateTeacher, to: school.gate, pupilIds: [pupil(7)] })
      expect(await depart(0)).toBe('escort/count-differs')
      await town.ask(leader, 'custody/departEscort', { ...east(), heads: 2 })
      const give = { ...east(), stopId: 'st1', pupilId: pupil(1), claim: eye(1) }
      expect(await town.refusal(leader, 'custody/releaseAtStop', give)).toBe('escort/not-counted')
      expect(await town.refusal(leader, 'custody/reachStop', { ...east(), stopId: 'st1', heads: 0 })).toBe(
        'escort/count-differs',
      )
      const others = { ...east(), stopId: 'st1', pupilId: pupil(7), claim: eye(7) }
      expect(await town.refusal(leader, 'custody/releaseAtStop', others)).toBe('escort/not-with-you')
    })

    test('点过数又没见到、随后家长在站点接走：不再算没找到', async () => {
      const leader = school.lateTeacher.openid
      await gather(school.lateTeacher, 1, 2)
      await town.ask(leader, 'custody/departEscort', { ...east(), heads: 2 })
      await town.ask(leader, 'custody/reachStop', { ...east(), stopId: 'st1', heads: 2 })
      await town.ask(leader, 'custody/reportMissing', { ...act(), pupilId: pupil(1), words: '' })
      const give = { ...east(), stopId: 'st1', pupilId: pupil(1), claim: eye(1) }
      await town.ask(leader, 'custody/releaseAtStop', give)
      expect(await town.custody(pupil(1))).toMatchObject({ status: 'released', missing: null })
    })

    test('换带队不能换成已经下班的人', async () => {
      const gone = school.teacher(1)
      await gather(school.gate, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
      await town.ask(gone.openid, 'custody/closeShift', act())
      expect(
        await town.refusal(school.dutyLeader.openid, 'custody/nameEscort', {
          ...east(),
          leaderId: gone._id,
          secondId: null,
          reason: '临时换人',
        }),
      ).toBe('custody/receiver-off-duty')
    })
  })
})
