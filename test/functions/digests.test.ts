/** 校长日报 of a whole city: at the same minute, twice, with functions that die, and on days without service. */
import { atMinute } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { granted } from './given/granted'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const SATURDAY = '2026-10-10'
const DIGEST = 1125
const SECOND = 1230

const schoolsOf = (count: number, pupilsEach: number) =>
  Array.from({ length: count }, (_, i) => aSchool({ id: `s${i + 1}`, day: DAY, pupilsEach }))

const townOf = async (schools: ReturnType<typeof schoolsOf>, day = DAY) => {
  const town = await Town.with(schools, day)
  await town.cloud.db.insertMany(
    'subscriptions',
    schools.map(({ principal }) => granted(principal, 'digest', 10)),
  )
  await town.openDay()
  return town
}
const digestPushes = (town: Town) =>
  town.cloud.wechat.pushes.filter(({ templateId }) => templateId.includes('digest'))

describe('全市 120 所学校同一分钟', () => {
  const schools = schoolsOf(120, 3)
  let town: Town
  beforeAll(async () => {
    town = await townOf(schools)
  })
  afterAll(() => town.close())

  test('定时器同时跑两次又再跑一次，每校一份日报，每位校长一条推送', async () => {
    await town.at(DIGEST)
    await Promise.all([town.timer('notice', 'digest'), town.timer('notice', 'digest')])
    await town.timer('notice', 'digest')
    const digests = await town.all('digests')
    expect(digests.map(({ _id }) => _id).sort()).toEqual(
      schools.map(({ school }) => `${school._id}:${DAY}:1`).sort(),
    )
    for (const minute of [DIGEST, DIGEST + 1, DIGEST + 2]) {
      await town.at(minute)
      await town.timer('notice', 'send')
    }
    expect(digestPushes(town).map(({ openid }) => openid)).toHaveLength(120)
    expect(new Set(digestPushes(town).map(({ openid }) => openid))).toEqual(
      new Set(schools.map(({ principal }) => principal.openid)),
    )
    for (const { data } of digestPushes(town)) expect(JSON.stringify(data)).toContain('应到3 已到0 请假0')
  })

  test('找出该发的学校三个请求，每所学校六个，再没有别的', () => {
    const [cost] = town.cloud.costs.byAction().filter(({ action }) => action === 'notice#digest')
    expect(cost?.maxRequests).toBeLessThanOrEqual(3 + 120 * 6)
  })
})

describe('函数死在半路', () => {
  const REQUESTS = 3 + 2 * 6
  const ks = Array.from({ length: REQUESTS }, (_, i) => i + 1)

  test.each(ks)('死在第 %i 个请求：下一分钟补上，每校还是一份，每位校长还是一条', async (k) => {
    const schools = schoolsOf(2, 2)
    const town = await townOf(schools)
    try {
      await town.at(DIGEST)
      const kill = { fn: 'notice', action: 'digest', k }
      if (k % 2 === 0) town.cloud.faults.killAfterRequest(kill)
      else town.cloud.faults.killBeforeRequest(kill)
      await town.timer('notice', 'digest').catch(() => undefined)
      expect(town.cloud.faults.pending).toEqual([])
      for (const minute of [DIGEST + 1, DIGEST + 2]) {
        await town.at(minute)
        await town.timer('notice', 'digest')
        await town.timer('notice', 'send')
      }
      expect((await town.all('digests')).map(({ _id }) => _id).sort()).toEqual(
        schools.map(({ school }) => `${school._id}:${DAY}:1`).sort(),
      )
      expect(
        digestPushes(town)
          .map(({ openid }) => openid)
          .sort(),
      ).toEqual(schools.map(({ principal }) => principal.openid).sort())
    } finally {
      await town.close()
    }
  })

  test('一所学校的记录坏了，别的学校照发，故障也报出来', async () => {
    const schools = schoolsOf(6, 2)
    const town = await townOf(schools)
    try {
      await town.at(DIGEST)
      const broken = { _id: 'broken', schoolId: 's1', day: DAY, pupilId: 'broken', token: 'X', itinerary: [] }
      await town.cloud.db.insertMany('custody', [broken])
      await expect(town.timer('notice', 'digest')).rejects.toThrow('notice#digest')
      expect((await town.all('digests')).map(({ schoolId }) => schoolId).sort()).toEqual([
        's2',
        's3',
        's4',
        's5',
        's6',
      ])
    } finally {
      await town.close()
    }
  })
})

describe('哪些日子发', () => {
  const open = async (day: string, makeUp: Record<string, 1 | 2 | 3 | 4 | 5> = {}) => {
    const school = aSchool({ id: 'sh', day, pupilsEach: 2 })
    school.plan.calendar.makeUp = makeUp
    const town = await townOf([school], day)
    await town.at(DIGEST)
    await town.timer('notice', 'digest')
    const told = (await town.all('digests')).map((digest) => digest.day)
    await town.close()
    return told
  }

  test.each([
    ['星期六', '2026-11-28'],
    ['国庆节', '2026-10-01'],
    ['没有定课表的调休日', SATURDAY],
  ])('%s没有服务，不发', async (_, day) => expect(await open(day)).toEqual([]))

  test('定了课表的调休日，发', async () =>
    expect(await open(SATURDAY, { [SATURDAY]: 5 })).toEqual([SATURDAY]))
})

describe('第二份', () => {
  const [school = aSchool({ id: 'none', day: DAY })] = schoolsOf(1, 2)
  let town: Town
  beforeEach(async () => {
    town = await townOf([school])
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId: school.school._id,
      sessionId: (await town.all('sessions', { block: 'care' }))[0]!._id,
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present'])),
    })
  })
  afterEach(() => town.close())
  const rounds = async (minutes: number[]) => {
    for (const minute of minutes) {
      await town.at(minute)
      await town.timer('notice', 'digest')
      await town.timer('notice', 'send')
    }
    return (await town.all('digests')).map(({ round }) => round).sort()
  }
  const sendHome = async () => {
    await town.at(1112)
    for (const { _id: pupilId } of school.pupils)
      await town.ask(school.gate.openid, 'custody/release', {
        schoolId: school.school._id,
        op: newOp(),
        pupilId,
        claim: { how: 'eye', collectorId: pupilId.replace('-p', '-gm'), reason: '认得奶奶' },
      })
  }

  test('到 20:30 还有孩子在校：再发一份，推送两次，说的是那时的数', async () => {
    expect(await rounds([DIGEST, SECOND - 1])).toEqual([1])
    expect(await rounds([SECOND, SECOND + 1, 1439])).toEqual([1, 2])
    expect(digestPushes(town)).toHaveLength(2)
    const page = await town.ask(school.principal.openid, 'notice/digest', { schoolId: school.school._id })
    expect(page.digest).toMatchObject({ round: 2, at: atMinute(DAY, SECOND), figures: { uncollected: 2 } })
  })

  test('都接走了：一天只发一份', async () => {
    await sendHome()
    expect(await rounds([DIGEST, SECOND, SECOND + 1, 1439])).toEqual([1])
    expect(digestPushes(town)).toHaveLength(1)
  })
})
