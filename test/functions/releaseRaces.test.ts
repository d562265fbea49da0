/** 放行 against the walking group: both read the same record, and only one of them may be right about it. */
import { brokenRules } from '@/domain/custody/rules'
import { aSchool } from './given/aSchool'
import { aGroup, callRoll, handTo } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const ROUNDS = ['sa', 'sb', 'sc', 'sd', 'se', 'sf', 'sg', 'sh']

describe('路队出发、回校的同时放行：记录里没有自相矛盾的事', () => {
  const schools = ROUNDS.map((id) => aSchool({ id, day: DAY, homerooms: 1, pupilsEach: 6 }))
  let town: Town

  const people = (school: (typeof schools)[number]) => {
    const schoolId = school.school._id
    const leader = school.lateTeacher
    const pupilIds = school.pupils.map((pupil) => pupil._id)
    const act = () => ({ schoolId, escortId: `20261123_${schoolId}-east`, op: newOp() })
    const claim = (n: number) => ({
      how: 'eye' as const,
      collectorId: `${schoolId}-gm${n}`,
      reason: '手机没电，核对了本人',
    })
    return { schoolId, leader, pupilIds, act, claim }
  }

  beforeEach(async () => {
    town = await Town.with(schools, DAY, { instances: 4 })
    for (const school of schools)
      await town.cloud.db.insertMany('escort_groups', [
        aGroup(school, school.lateTeacher, school.gate, { _id: `${school.school._id}-east` }),
      ])
    await town.openDay()
    await town.at(992)
    for (const school of schools) await callRoll(town, school)
    await town.at(1050)
    for (const school of schools) {
      const { leader, pupilIds } = people(school)
      await handTo(town, school, { from: school.teacher(1), to: leader, pupilIds })
    }
  })
  afterEach(() => town.close())

  const broken = async () => brokenRules(await town.all('custody'))

  test('出发的同时校门放行：要么先放行，要么说孩子跟着路队', async () => {
    for (const school of schools) {
      const { schoolId, leader, pupilIds, act, claim } = people(school)
      const release = (pupilId: (typeof pupilIds)[number], n: number) =>
        town.call(school.gate.openid, 'custody/release', { schoolId, op: newOp(), pupilId, claim: claim(n) })
      const [, ...told] = await Promise.all([
        town.call(leader.openid, 'custody/departEscort', { ...act(), heads: 6 }),
        ...pupilIds.map((pupilId, i) => release(pupilId, i + 1)),
      ])
      for (const { reply } of told)
        expect(reply.ok || ('refusal' in reply && reply.refusal.code)).toEqual(
          reply.ok ? true : 'escort/on-the-road',
        )
    }
    expect(await broken()).toEqual([])
  })

  test('回校的同时在站点交给家长：要么交出，要么说已经回来了', async () => {
    for (const school of schools) {
      const { leader, pupilIds, act, claim } = people(school)
      await town.ask(leader.openid, 'custody/departEscort', { ...act(), heads: 6 })
      for (const stopId of ['st1', 'st2']) {
        await town.ask(leader.openid, 'custody/reachStop', { ...act(), stopId, heads: 6 })
        await town.ask(leader.openid, 'custody/leaveStop', { ...act(), stopId })
      }
      await Promise.all([
        ...pupilIds.map((pupilId, i) =>
          town.call(leader.openid, 'custody/releaseAtStop', {
            ...act(),
            stopId: 'st2',
            pupilId,
            claim: claim(i + 1),
          }),
        ),
        town.call(leader.openid, 'custody/returnEscort', act()),
      ])
    }
    expect(await broken()).toEqual([])
  })
})
