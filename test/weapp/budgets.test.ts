import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bytesSince, nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const PUPILS = 45
const ONE_TAP_BYTES = 2048
const PAGE_NODES = 600
const ACT_REQUESTS = 6

describe('四十五个孩子的分量', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 1,
    pupilsEach: PUPILS,
    clubs: [{ id: 'ball', capacity: PUPILS }],
  })
  const schoolId = school.school._id
  const coach = school.clubTeacher('ball')
  const pupil = (n: number) => school.pupil(n)._id
  let town: Town
  let phone: Phone
  /** Database requests of every call, by action, in order. */
  let spent: [action: string, requests: number][]

  const open = async (person: typeof coach, url: string) => {
    phone = phoneOf(town, person, { url })
    spent = []
    phone.host.options.cloud = async (name, data) => {
      const { result, requests } = await town.cloud.invoke(name, data as object, { openid: person.openid })
      spent.push([(data as { action: string }).action, requests])
      return result
    }
    await phone.settle()
  }
  const oneUpdate = async (act: () => Promise<void>) => {
    const before = phone.log.setData.length
    await act()
    const bytes = bytesSince(phone, before)
    expect(bytes).toHaveLength(1)
    expect(bytes[0]).toBeLessThanOrEqual(ONE_TAP_BYTES)
  }

  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    phone.close()
    await town.close()
  })

  test('点名：一屏六百个节点以内；按一下一次更新、两千字节以内；提交一次调用、六个请求以内', async () => {
    await open(school.teacher(1), `/pages/teacher/roll/index?sessionId=20261123_${school.careCourse(1)}`)
    await phone.until(() => phone.$(`#mark-${pupil(PUPILS)}`))
    expect(nodesOf(phone)).toBeLessThanOrEqual(PAGE_NODES)
    await oneUpdate(() => phone.tap(`#mark-${pupil(7)}`))
    await oneUpdate(() => phone.tap(`#mark-${pupil(8)}`))
    await oneUpdate(() => phone.tap(`#mark-${pupil(8)}`))
    spent = []
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#roll-summary'))
    const rolls = spent.filter(([action]) => action !== 'grant')
    expect(rolls.map(([action]) => action)).toEqual(['submitRoll'])
    expect(rolls[0]?.[1]).toBeLessThanOrEqual(ACT_REQUESTS)
    expect(await town.all('custody', { status: 'held' })).toHaveLength(PUPILS - 1)
  })

  test('接手：一屏六百个节点以内；点一个名字一次更新；接手一次调用、六个请求以内', async () => {
    const marks = Object.fromEntries(school.pupils.map((one) => [one._id, 'present' as const]))
    const teacher = school.teacher(1)
    await town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: `20261123_${school.careCourse(1)}` as never,
      op: newOp(),
      marks,
    })
    await town.at(1048)
    const pupilIds = school.pupils.map((one) => one._id)
    await town.ask(teacher.openid, 'custody/offer', { schoolId, op: newOp(), to: coach._id, pupilIds })
    await open(coach, '/pages/teacher/handover/index')
    await phone.until(() => phone.$(`#accept-${teacher._id}`))
    expect(nodesOf(phone)).toBeLessThanOrEqual(PAGE_NODES)
    await oneUpdate(() => phone.tap(`#name-${pupil(3)}`))
    spent = []
    await phone.tap(`#accept-${teacher._id}`)
    await phone.until(() => !phone.$(`#accept-${teacher._id}`))
    const answers = spent.filter(([action]) => action === 'answer')
    expect(answers).toHaveLength(1)
    expect(answers[0]?.[1]).toBeLessThanOrEqual(ACT_REQUESTS)
    expect(await town.all('custody', { holder: coach._id })).toHaveLength(PUPILS - 1)
  })
})
