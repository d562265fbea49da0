import { brokenRules } from '@/domain/custody/rules'
import type { Escort } from '@/domain/escort/Escort'
import { atMinute } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { aGroup, callRoll, handTo } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const ESCORT = '20261123_east'
const FIVE_THIRTY = 1050

describe('放学路队', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 10 })
  const elsewhere = aSchool({ id: 'lz', day: DAY, homerooms: 1, pupilsEach: 3 })
  const schoolId = school.school._id
  const giver = school.teacher(1)
  const leader = school.lateTeacher
  const second = school.gate
  const pupil = (n: number) => school.pupil(n)._id
  const all = [1, 2, 3, 4, 5, 6].map(pupil)
  const father = { id: 'sh-f1', name: '爸爸1', relation: '爸爸', phone: '', personId: null, photoId: null }
  school.pupil(1).collectors.push(father)
  school
    .pupil(1)
    .barred?.push({ name: '爸爸1', personId: null, collectorId: 'sh-f1', reason: '裁定', by: 'court' })
  let town: Town

  const act = (op = newOp()) => ({ schoolId, escortId: ESCORT, op })
  const escort = (): Promise<Escort> => town.one('escorts', ESCORT)
  const eye = (n: number) => ({
    how: 'eye' as const,
    collectorId: `sh-gm${n}`,
    reason: '手机没电，核对了本人',
  })
  const give = (n: number, stopId: string, op = newOp()) =>
    town.ask(leader.openid, 'custody/releaseAtStop', { ...act(op), stopId, pupilId: pupil(n), claim: eye(n) })
  const gather = (pupilIds = all) => handTo(town, school, { from: giver, to: leader, pupilIds })
  const depart = (heads: number, op = newOp()) =>
    town.ask(leader.openid, 'custody/departEscort', { ...act(op), heads })
  const reach = (stopId: string, heads: number) =>
    town.ask(leader.openid, 'custody/reachStop', { ...act(), stopId, heads })
  const leave = (stopId: string) => town.ask(leader.openid, 'custody/leaveStop', { ...act(), stopId })
  const kinds = async (n: number) => (await town.custody(pupil(n))).entries.map((entry) => entry.kind)

  beforeEach(async () => {
    town = await Town.with([school, elsewhere], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, second)])
    await town.openDay()
    await town.at(992)
    await callRoll(town, school)
    await town.at(FIVE_THIRTY)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  test('下课后交给路队的带队老师，别的孩子去校门；带队老师手里的不再往下交', async () => {
    const { groups } = await town.ask(giver.openid, 'custody/hands', { schoolId })
    const walking = groups.find((group) => group.to === leader._id)
    expect(walking).toMatchObject({ what: '路队·东街线', toName: '孙倩老师' })
    expect(walking?.children.map((child) => child.pupilId).sort()).toEqual([...all].sort())
    expect(groups.find((group) => group.what === '放学·校门')?.children).toHaveLength(4)
    await gather()
    expect((await town.ask(leader.openid, 'custody/hands', { schoolId })).groups).toEqual([])
  })

  test('走完一趟：点齐出发，逐站点人数，交给家长，没接到的回校交校门，数到零', async () => {
    await gather()
    await depart(6)
    expect((await escort()).state).toBe('walking')
    await reach('st1', 6)
    expect(await give(1, 'st1')).toMatchObject({ collectorText: '奶奶 奶奶1', left: 5 })
    await give(2, 'st1')
    await leave('st1')
    expect(await kinds(3)).toContain('not-collected')
    await reach('st2', 4)
    for (const n of [4, 5]) await give(n, 'st2')
    expect((await give(3, 'st2')).left).toBe(1)
    await leave('st2')
    expect((await town.ask(leader.openid, 'custody/returnEscort', act())).state).toBe('done')
    expect(await kinds(6)).toEqual([
      'received',
      'offered',
      'accepted',
      'departed',
      'counted',
      'counted',
      'not-collected',
      'returned',
    ])
    const { groups } = await town.ask(leader.openid, 'custody/hands', { schoolId })
    expect(groups).toMatchObject([{ what: '放学·校门', children: [{ pupilId: pupil(6) }] }])
    await handTo(town, school, { from: leader, to: school.gate, pupilIds: [pupil(6)] })
    await town.ask(school.gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(6),
      claim: eye(6),
    })
    expect(await town.all('custody', { status: 'held', pupilId: { $in: all } })).toEqual([])
    const proof = (await town.custody(pupil(3))).release?.proof
    expect(proof).toEqual({
      how: 'escort',
      escortId: ESCORT,
      stopId: 'st2',
      adult: { how: 'eye', collectorId: 'sh-gm3', reason: '手机没电，核对了本人' },
    })
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'uncollected' })
    expect(told.map((message) => message.personId).sort()).toEqual(['sh-g3', 'sh-g6'])
  })

  test('人都接走了，路队自己走完', async () => {
    await gather(all.slice(0, 2))
    await depart(2)
    await reach('st1', 2)
    await give(1, 'st1')
    expect((await escort()).state).toBe('walking')
    await give(2, 'st1')
    expect((await escort()).state).toBe('done')
  })

  test('点的人数不对、身边有别的孩子、身边没有孩子，都不能出发，什么也不写', async () => {
    const go = (heads: number) => town.refusal(leader.openid, 'custody/departEscort', { ...act(), heads })
    expect(await go(0)).toBe('escort/nobody')
    await gather()
    expect(await go(5)).toBe('escort/count-differs')
    await handTo(town, school, { from: giver, to: leader, pupilIds: [pupil(9)] })
    expect(await go(6)).toBe('escort/others-in-hand')
    expect((await escort()).steps).toEqual([])
    expect(await kinds(1)).toEqual(['received', 'offered', 'accepted'])
  })

  test('只有带队老师能出发；别的学校、别的路队号、没有的站点一概不认', async () => {
    await gather()
    const heads = 6
    expect(await town.refusal(giver.openid, 'custody/departEscort', { ...act(), heads })).toBe(
      'escort/not-leader',
    )
    expect(await town.refusal(elsewhere.teacher(1).openid, 'custody/departEscort', { ...act(), heads })).toBe(
      'access/not-allowed',
    )
    const own = { ...act(), schoolId: elsewhere.school._id, heads }
    expect(await town.refusal(elsewhere.teacher(1).openid, 'custody/departEscort', own)).toBe(
      'escort/unknown',
    )
    expect(await town.refusal(school.guardian(1).openid, 'custody/departEscort', { ...act(), heads })).toBe(
      'access/not-allowed',
    )
    await depart(6)
    expect(await town.refusal(leader.openid, 'custody/reachStop', { ...act(), stopId: 'st9', heads })).toBe(
      'escort/unknown-stop',
    )
    expect(await town.refusal(giver.openid, 'custody/reachStop', { ...act(), stopId: 'st1', heads })).toBe(
      'escort/not-walking',
    )
    expect(await town.refusal(leader.openid, 'custody/departEscort', { ...act(), heads })).toBe(
      'escort/left-already',
    )
  })

  test('没点人数不能交；点错了不收；交过的不能再交', async () => {
    await gather()
    await depart(6)
    const claim = eye(1)
    const give1 = { ...act(), stopId: 'st1', pupilId: pupil(1), claim }
    expect(await town.refusal(leader.openid, 'custody/releaseAtStop', give1)).toBe('escort/not-counted')
    expect(
      await town.refusal(leader.openid, 'custody/reachStop', { ...act(), stopId: 'st1', heads: 5 }),
    ).toBe('escort/count-differs')
    await reach('st1', 6)
    expect(
      await town.refusal(leader.openid, 'custody/releaseAtStop', { ...give1, op: newOp(), stopId: 'st2' }),
    ).toBe('escort/not-counted')
    expect(await town.refusal(giver.openid, 'custody/releaseAtStop', { ...give1, op: newOp() })).toBe(
      'escort/not-with-you',
    )
    await give(1, 'st1')
    expect(await town.refusal(leader.openid, 'custody/releaseAtStop', { ...give1, op: newOp() })).toBe(
      'custody/released-already',
    )
    expect(await town.refusal(leader.openid, 'custody/returnEscort', act())).toBe('escort/stop-ahead')
  })

  test('禁止接送的人到站点来，说法和认不出一样，值班领导马上知道', async () => {
    await gather()
    await depart(6)
    await reach('st1', 6)
    const refused = await town.refusal(leader.openid, 'custody/releaseAtStop', {
      ...act(),
      stopId: 'st1',
      pupilId: pupil(1),
      claim: { ...eye(1), collectorId: 'sh-f1' },
    })
    expect(refused).toBe('custody/collector-unknown')
    await town.timer('notice', 'send')
    expect((await town.all('messages', { template: 'barred-attempt' })).map((m) => m.personId)).toEqual([
      'sh-duty',
    ])
    const { walks } = await town.ask(leader.openid, 'custody/escorts', { schoolId })
    const child = walks[0]?.children.find((one) => one.pupilId === pupil(1))
    expect(child?.collectors.map((one) => one.relation)).toEqual(['妈妈', '奶奶'])
  })

  test('家长今天的接送码在站点一样用，错五次锁住', async () => {
    await gather()
    await depart(6)
    await reach('st1', 6)
    const pass = await town.ask(school.guardian(1).openid, 'custody/pickupCode', { pupilId: pupil(1) })
    const atStop = { stopId: 'st1', pupilId: pupil(1) }
    const code = pass.codes[0]?.code ?? ''
    const released = await town.ask(leader.openid, 'custody/releaseAtStop', {
      ...act(),
      ...atStop,
      claim: { how: 'code', code },
    })
    expect(released.collectorText).toBe('妈妈 家长1')
    for (let tried = 0; tried < 5; tried += 1)
      expect(
        await town.refusal(leader.openid, 'custody/releaseAtStop', {
          ...act(),
          stopId: 'st1',
          pupilId: pupil(2),
          claim: { how: 'code', code: '000000' },
        }),
      ).toBe('custody/code-wrong')
    const other = await town.ask(school.guardian(2).openid, 'custody/pickupCode', { pupilId: pupil(2) })
    expect(
      await town.refusal(leader.openid, 'custody/releaseAtStop', {
        ...act(),
        stopId: 'st1',
        pupilId: pupil(2),
        claim: { how: 'code', code: other.codes[0]?.code ?? '' },
      }),
    ).toBe('custody/code-locked')
  })

  test('同一个动作发两次只做一次，结果一样；两部手机同时出发只走一次', async () => {
    await gather()
    const op = newOp()
    expect(await depart(6, op)).toEqual(await depart(6, op))
    expect((await escort()).steps).toHaveLength(1)
    await reach('st1', 6)
    const again = newOp()
    expect(await give(1, 'st1', again)).toEqual(await give(1, 'st1', again))
    const both = await Promise.all(
      [newOp(), newOp()].map((one) =>
        town.call(leader.openid, 'custody/leaveStop', { ...act(one), stopId: 'st1' }),
      ),
    )
    expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1)
    expect((await escort()).steps.filter((step) => step.kind === 'left')).toHaveLength(1)
    expect((await kinds(2)).filter((kind) => kind === 'not-collected')).toHaveLength(1)
  })

  test('写了路队、还没写孩子就断了：下一个动作先补上', async () => {
    const begun = await escort()
    const at = atMinute(DAY, FIVE_THIRTY)
    await town.close()
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, second)])
    const author = { op: 'op-cut-off-01', at, by: leader._id, byName: '孙倩老师' }
    const departed = { ...author, pupilIds: all, kind: 'departed', pupils: 6, adults: 2, most: 24 }
    await town.cloud.db.insertMany('escorts', [{ ...begun, state: 'walking', steps: [departed] }])
    await town.openDay()
    await town.at(992)
    await callRoll(town, school)
    await town.at(FIVE_THIRTY)
    await gather()
    await reach('st1', 6)
    expect(await kinds(1)).toEqual(['received', 'offered', 'accepted', 'departed', 'counted'])
  })

  test('带队老师的手机没电：交接给同行的大人，由他点人数、交给家长、带回来', async () => {
    await gather()
    await depart(6)
    await reach('st1', 6)
    await give(1, 'st1')
    await handTo(town, school, { from: leader, to: second, pupilIds: all.slice(1) })
    const { walks } = await town.ask(second.openid, 'custody/escorts', { schoolId })
    expect(walks[0]?.children.filter((child) => child.isOut)).toHaveLength(5)
    await town.ask(second.openid, 'custody/releaseAtStop', {
      ...act(),
      stopId: 'st1',
      pupilId: pupil(2),
      claim: eye(2),
    })
    await town.ask(second.openid, 'custody/leaveStop', { ...act(), stopId: 'st1' })
    await town.ask(second.openid, 'custody/reachStop', { ...act(), stopId: 'st2', heads: 4 })
    await town.ask(second.openid, 'custody/leaveStop', { ...act(), stopId: 'st2' })
    expect(await town.ask(second.openid, 'custody/returnEscort', act())).toMatchObject({ state: 'done' })
  })

  test('办了延时托管的孩子不跟路队走', async () => {
    await town.close()
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, school.dutyLeader, null)])
    await town.openDay()
    await town.at(900)
    await town.ask(school.guardian(1).openid, 'attendance/applyLate', {
      pupilId: pupil(1),
      day: DAY,
      op: newOp(),
      untilMinute: 1140,
      collectorId: 'sh-g1',
    })
    await town.at(992)
    await callRoll(town, school)
    await town.at(1100)
    const { groups } = await town.ask(giver.openid, 'custody/hands', { schoolId })
    expect(groups.find((group) => group.what === '延时托管')?.children).toMatchObject([{ pupilId: pupil(1) }])
    expect(groups.find((group) => group.what === '路队·东街线')?.children).toHaveLength(5)
  })

  test('家长说会晚到：带队老师看得到，离站以后不能再说', async () => {
    const mother = school.guardian(1).openid
    const delay = (minutes: 0 | 10) => ({ pupilId: pupil(1), op: newOp(), minutes })
    expect(await town.ask(mother, 'custody/delayEscort', delay(10))).toEqual({ delayMinutes: 10 })
    expect(await town.refusal(school.guardian(2).openid, 'custody/delayEscort', delay(10))).toBe(
      'access/not-allowed',
    )
    await gather()
    const { walks } = await town.ask(leader.openid, 'custody/escorts', { schoolId })
    expect(walks[0]?.children.find((child) => child.pupilId === pupil(1))?.delayMinutes).toBe(10)
    await depart(6)
    await reach('st1', 6)
    await leave('st1')
    expect(await town.refusal(mother, 'custody/delayEscort', delay(0))).toBe('escort/no-delay')
    expect(
      await town.refusal(school.guardian(9).openid, 'custody/delayEscort', {
        ...delay(10),
        pupilId: pupil(9),
      }),
    ).toBe('escort/no-delay')
    await town.timer('notice', 'send')
    expect((await town.all('messages', { template: 'escort' })).map((m) => m.personId)).toEqual([leader._id])
  })

  test('出发前换带队，孩子改交给新的人；在路上只能换同行的人', async () => {
    const named = { ...act(), leaderId: giver._id, secondId: leader._id, reason: '临时有事' }
    expect(await town.refusal(leader.openid, 'custody/nameEscort', named)).toBe('access/not-allowed')
    expect(await town.ask(school.dutyLeader.openid, 'custody/nameEscort', named)).toEqual(
      await town.ask(school.dutyLeader.openid, 'custody/nameEscort', named),
    )
    expect((await town.custody(pupil(1))).escort?.leaderId).toBe(giver._id)
    expect(
      await town.refusal(school.dutyLeader.openid, 'custody/nameEscort', {
        ...named,
        op: newOp(),
        leaderId: school.guardian(1)._id,
      }),
    ).toBe('custody/receiver-off-duty')
    await town.ask(school.dutyLeader.openid, 'custody/nameEscort', {
      ...named,
      op: newOp(),
      leaderId: leader._id,
      secondId: second._id,
    })
    await gather()
    await depart(6)
    const back = { ...named, op: newOp() }
    expect(await town.refusal(school.dutyLeader.openid, 'custody/nameEscort', back)).toBe(
      'escort/leader-on-the-way',
    )
  })

  test('最后一站过了半小时还有孩子在路上，值班领导收到一次', async () => {
    await gather()
    await depart(6)
    await town.at(1164)
    await town.timer('custody', 'escortWatch')
    expect((await escort()).overdueAt).toBeNull()
    await town.at(1165)
    await town.timer('custody', 'escortWatch')
    await town.timer('custody', 'escortWatch')
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'escort' })
    expect(told.map((message) => message.personId)).toEqual(['sh-duty'])
    expect(told[0]?.data.what).toBe('6 个孩子还没有回来')
  })

  test('登记路队：配比、站点顺序、一个孩子一天一队，都要对；改完下一个服务日生效', async () => {
    const office = school.dutyLeader.openid
    const { groups, staff } = await town.ask(office, 'custody/escortGroups', { schoolId })
    expect(groups).toMatchObject([{ name: '东街线', ratio: { perAdult: 12, adults: 2, most: 24 } }])
    expect(staff.map((one) => one.personId)).toContain(leader._id)
    const stops = [{ id: 'a', name: '南门', minute: 1120 }]
    const draft = {
      schoolId,
      op: newOp(),
      groupId: null,
      name: '南线',
      route: '校门—南门',
      weekdays: [1 as const],
      stops,
      leaderId: giver._id,
      secondId: null,
      members: [{ pupilId: pupil(7), stopId: 'a' }],
    }
    const saved = await town.ask(office, 'custody/saveEscortGroup', draft)
    expect(await town.ask(office, 'custody/saveEscortGroup', draft)).toEqual(saved)
    expect(await town.all('escort_groups')).toHaveLength(2)
    const first = { ...draft, groupId: saved.groupId, op: newOp(), name: '先改的' }
    await town.ask(office, 'custody/saveEscortGroup', first)
    await town.ask(office, 'custody/saveEscortGroup', { ...first, op: newOp(), name: '后改的' })
    await town.ask(office, 'custody/saveEscortGroup', first)
    await town.ask(office, 'custody/saveEscortGroup', draft)
    expect((await town.one('escort_groups', saved.groupId)).name).toBe('后改的')
    const wrong = (more: object) =>
      town.refusal(office, 'custody/saveEscortGroup', { ...draft, op: newOp(), ...more })
    expect(await wrong({ members: [{ pupilId: pupil(1), stopId: 'a' }] })).toBe('escort/in-other-group')
    expect(await wrong({ members: [{ pupilId: elsewhere.pupil(1)._id, stopId: 'a' }] })).toBe(
      'escort/members-wrong',
    )
    expect(await wrong({ stops: [...stops, { id: 'b', name: '桥头', minute: 1120 }] })).toBe(
      'escort/stops-not-ascending',
    )
    expect(await wrong({ leaderId: elsewhere.teacher(1)._id })).toBe('custody/receiver-off-duty')
    expect(await wrong({ groupId: 'nowhere' })).toBe('escort/unknown')
    expect(await town.refusal(leader.openid, 'custody/saveEscortGroup', { ...draft, op: newOp() })).toBe(
      'access/not-allowed',
    )
    const found = await town.ask(office, 'custody/escortPupils', { schoolId, words: '三(1)' })
    expect(found).toHaveLength(10)
    expect((await town.all('escorts')).map((one) => one._id)).toEqual([ESCORT])
  })
})
