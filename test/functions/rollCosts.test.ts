/** What a roll costs in every combination, and that a roll cut short anywhere tells everybody all the same. */
import { brokenRules } from '@/domain/custody/rules'
import type { RollMark } from '@/domain/attendance/Session'
import { asId, type SessionId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
type Mark = Exclude<RollMark, 'left-early'>

const BALL = asId<'Session'>('20261123_sh-ball')
const FOUND = [1, 2, 3, 4, 5]

describe('点名的请求数与消息', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 45 }],
  })
  const schoolId = school.school._id
  const coach = school.clubTeacher('ball')
  const place = { courseId: asId<'Course'>('sh-ball'), since: '2026-09-01' }
  for (const week of school.weeks.slice(0, 45)) week.places['1-club'] = place
  /** Two children who come for the club alone. */
  for (const week of school.weeks.slice(43, 45)) delete week.places['1-care']
  const pupil = (n: number) => school.pupil(n)._id
  const care = (homeroom: number) => asId<'Session'>(`20261123_${school.careCourse(homeroom)}`)
  const from = (first: number, until: number) =>
    Array.from({ length: until - first + 1 }, (_, index) => first + index)
  const marks = (numbers: number[], more: Record<number, Mark> = {}) =>
    Object.fromEntries(numbers.map((n) => [pupil(n), more[n] ?? ('present' as const)]))
  const each = (mark: Mark, numbers: number[]): Record<number, Mark> =>
    Object.fromEntries(numbers.map((n) => [n, mark]))
  const sweepOf = (numbers: number[]) =>
    Object.fromEntries(numbers.map((n) => [pupil(n), { homework: true, note: '写得工整' }]))

  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody', { schoolId }))).toEqual([])
    await town.close()
  })

  const submit = async (who: Person, sessionId: SessionId, given: Record<string, Mark>, more = {}) => {
    const told = { schoolId, sessionId, op: newOp(), marks: given, ...more }
    const { reply, requests } = await town.call(who.openid, 'attendance/submitRoll', told)
    expect(reply).toMatchObject({ ok: true })
    return requests
  }
  const toldOf = async (template: string, n: number) => {
    const messages = await town.all('messages', { template, personId: `sh-g${n}` })
    return messages.length
  }
  /** Everything that waits goes out: more than one round brings. */
  const sendAll = async () => {
    for (let round = 0; round < 3; round += 1) await town.timer('notice', 'send')
  }
  const missedFirst = () =>
    submit(school.teacher(1), care(1), marks(from(1, 43), each('absent', FOUND)), {
      sweep: sweepOf(from(6, 43)),
    })

  test('带作业的点名、有人没到：六个请求以内；手工记了请假：七个', async () => {
    expect(await missedFirst()).toBeLessThanOrEqual(6)
    const both = marks(from(46, 90), { 46: 'absent', 47: 'leave', 48: 'late' })
    expect(await submit(school.teacher(2), care(2), both, { sweep: sweepOf(from(49, 90)) })).toBe(7)
  })

  test('前一节没到的五个孩子都来了：还是六个请求，每家各收到一条', async () => {
    await missedFirst()
    await town.at(1050)
    const sweep = Object.fromEntries(FOUND.map((n) => [pupil(n), { homework: null, note: '来晚了' }]))
    expect(await submit(coach, BALL, marks(from(1, 45), { 44: 'absent' }), { sweep })).toBeLessThanOrEqual(6)
    await sendAll()
    for (const n of FOUND) {
      expect((await town.custody(pupil(n))).holder).toBe(coach._id)
      expect(await toldOf('absence-answered', n)).toBe(1)
    }
    expect(await toldOf('absence-answered', 6)).toBe(0)
    expect(await toldOf('absence', 44)).toBe(1)
  })

  test('又来了人、又有人没到、又手工记请假：七个请求', async () => {
    await missedFirst()
    await town.at(1050)
    expect(await submit(coach, BALL, marks(from(1, 45), { 44: 'absent', 45: 'leave' }))).toBe(7)
  })

  test('第二部手机，什么都有：也只要七个请求', async () => {
    await missedFirst()
    const { itinerary } = await town.custody(pupil(1))
    const joined = {
      ...(await town.custody(pupil(44))),
      _id: `${DAY}:sh-new`,
      pupilId: 'sh-new',
      token: 'NEWTOKEN',
      itinerary,
    }
    await town.cloud.db.insertMany('custody', [joined])
    await town.at(995)
    const second = { ...marks(from(1, 43), { 6: 'absent' }), 'sh-new': 'leave' as const }
    expect(await submit(school.teacher(1), care(1), second, { sweep: sweepOf(from(7, 43)) })).toBe(7)
    expect((await town.custody('sh-new')).status).toBe('leave')
    expect((await town.custody(pupil(6))).status).toBe('absent')
    for (const n of FOUND) expect((await town.custody(pupil(n))).status).toBe('held')
  })

  const goneHome = async () => {
    const teacher = school.teacher(1)
    const pupilIds = from(6, 43).map(pupil)
    await town.ask(teacher.openid, 'custody/offer', { schoolId, op: newOp(), to: coach._id, pupilIds })
    await town.ask(coach.openid, 'custody/answer', { schoolId, op: newOp(), accept: pupilIds, decline: [] })
    await town.ask(teacher.openid, 'custody/closeShift', { schoolId, op: newOp() })
  }

  test.each(from(3, 6))(
    '合并的点名写到第 %i 步函数死了：再发一次，该知道的都知道一次，老师又在岗',
    async (k) => {
      await missedFirst()
      await submit(school.teacher(2), care(2), marks(from(46, 90), { 46: 'absent' }))
      await goneHome()
      await town.at(1000)
      const killed = async (who: Person, sessionId: SessionId, given: Record<string, Mark>) => {
        const told = { schoolId, sessionId, op: newOp(), marks: given }
        town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'submitRoll', k })
        await town.call(who.openid, 'attendance/submitRoll', told).catch(() => undefined)
        town.cloud.faults.clear()
        await town.at(1003)
        await town.ask(who.openid, 'attendance/submitRoll', told)
      }
      await killed(school.teacher(1), care(1), marks(from(1, 43)))
      await killed(school.teacher(2), care(2), marks(from(46, 90), { 47: 'absent' }))
      expect(await town.all('shifts')).toMatchObject([{ personId: school.teacher(1)._id, closedAt: null }])
      await sendAll()
      for (const n of [1, 5, 46]) {
        expect((await town.custody(pupil(n))).status).toBe('held')
        expect(await toldOf('absence-answered', n)).toBe(1)
      }
      expect((await town.custody(pupil(47))).status).toBe('absent')
      expect(await toldOf('absence', 47)).toBe(1)
    },
  )
})
