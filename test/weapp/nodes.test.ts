import { aSchool } from '@test/functions/given/aSchool'
import { aGroup, handTo } from '@test/functions/given/anEscort'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import type { Person } from '@/domain/people/Person'
import { bytesSince, nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const PUPILS = 50
const WALKERS = 18
const ABSENT = 20
const ONE_TAP_BYTES = 2048
const PAGE_NODES = 600

describe('最重的几屏：六百个节点以内，按一下一次更新、两千字节以内', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: PUPILS, lateCapacity: 0 })
  const schoolId = school.school._id
  const { gate, dutyLeader, lateTeacher: leader } = school
  const [first, second] = [school.teacher(1), school.teacher(2)]
  const pupil = (n: number) => school.pupil(n)._id
  const numbers = (from: number, until: number) =>
    Array.from({ length: until - from + 1 }, (_, index) => from + index)
  const roll = (homeroom: number) => `/pages/teacher/roll/index?sessionId=20261123_sh-care-${homeroom}`
  let town: Town
  const phones: Phone[] = []

  const open = async (person: Person, url: string, ready: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.until(() => phone.$(ready))
    await phone.settle()
    return phone
  }
  const weigh = async (person: Person, url: string, ready: string) => {
    const phone = await open(person, url, ready)
    expect([url, nodesOf(phone) <= PAGE_NODES || nodesOf(phone)]).toEqual([url, true])
    return phone
  }
  const oneUpdate = async (phone: Phone, target: string) => {
    const before = phone.log.setData.length
    await phone.tap(target)
    const bytes = bytesSince(phone, before)
    expect([target, bytes.length]).toEqual([target, 1])
    expect([target, (bytes[0] ?? 0) <= ONE_TAP_BYTES || bytes[0]]).toEqual([target, true])
  }
  const callRoll = (person: Person, homeroom: number, absent: number[]) =>
    town.ask(person.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: `20261123_sh-care-${homeroom}`,
      op: newOp(),
      marks: Object.fromEntries(
        numbers((homeroom - 1) * PUPILS + 1, homeroom * PUPILS).map((n) => [
          pupil(n),
          absent.includes(n) ? ('absent' as const) : ('present' as const),
        ]),
      ),
    })

  beforeEach(async () => {
    town = await Town.with([school], DAY)
    const members = numbers(1, WALKERS).map((n) => ({ pupilId: pupil(n), stopId: n <= 9 ? 'st1' : 'st2' }))
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, gate, { members })])
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('点名五十人，每人一个作业勾', async () => {
    const phone = await weigh(first, roll(1), `#homework-${pupil(PUPILS)}`)
    await oneUpdate(phone, `#homework-${pupil(7)}`)
    await oneUpdate(phone, `#homework-${pupil(7)}`)
    await oneUpdate(phone, `#mark-${pupil(8)}`)
    await oneUpdate(phone, `#mark-${pupil(8)}`)
    await oneUpdate(phone, `#homework-${pupil(8)}`)
  })

  test('点完名的五十人，二十个没到', async () => {
    await callRoll(first, 1, numbers(1, ABSENT))
    await weigh(first, roll(1), '#roll-summary')
  })

  test('没到的名单，二十个人', async () => {
    await callRoll(first, 1, numbers(1, ABSENT))
    await weigh(dutyLeader, '/pages/teacher/absences/index', `#absent-${pupil(ABSENT)}`)
  })

  test('延时的办理页，二十份等着决定', async () => {
    for (const n of numbers(1, ABSENT))
      await town.ask(school.guardian(n).openid, 'attendance/applyLate', {
        pupilId: pupil(n),
        day: DAY,
        op: newOp(),
        untilMinute: 1140,
        collectorId: `sh-g${n}`,
      })
    await weigh(dutyLeader, '/pages/teacher/late/index', `#pending-${pupil(ABSENT)}`)
  })

  test('校门还有一百人，对账页也是', async () => {
    await callRoll(first, 1, [])
    await callRoll(second, 2, [])
    await town.at(1112)
    await weigh(gate, '/pages/gate/remaining/index', '#in-school')
    await weigh(gate, '/pages/gate/check/index', '#figures')
  })

  test('路队十八人：点人数、到站', async () => {
    const walk = { schoolId, escortId: '20261123_east' }
    await callRoll(first, 1, [])
    await town.at(1111)
    await handTo(town, school, { from: first, to: leader, pupilIds: numbers(1, WALKERS).map(pupil) })
    const url = `/pages/teacher/escort/index?escortId=${walk.escortId}`
    const phone = await weigh(leader, url, '#depart')
    await oneUpdate(phone, `#head-${pupil(7)}`)
    await town.ask(leader.openid, 'custody/departEscort', { ...walk, op: newOp(), heads: WALKERS })
    await town.ask(leader.openid, 'custody/reachStop', {
      ...walk,
      op: newOp(),
      stopId: 'st1',
      heads: WALKERS,
    })
    await weigh(leader, url, '#leave-stop')
  })
})
