/** The outbox and the sender under attack: nothing that was promised to somebody gets lost on the way. */
import { asId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { accepted } from './given/accepted'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const sessionId = asId<'Session'>('20261123_sh-care-1')
const ball = asId<'Course'>('sh-ball')

describe('消息：答应过的一条不丢', () => {
  const make = () => aSchool({ id: 'sh', day: DAY, pupilsEach: 6, clubs: [{ id: 'ball', capacity: 40 }] })
  let school: ReturnType<typeof make>
  let town: Town
  beforeEach(async () => {
    school = make()
    town = await Town.with([school], DAY)
    await town.openDay()
  })
  afterEach(() => town.close())

  const markAll = (absent: number[]) =>
    Object.fromEntries(
      school.pupils.map((pupil, i) => [
        pupil._id,
        absent.includes(i + 1) ? ('absent' as const) : ('present' as const),
      ]),
    )
  const takeRoll = (absent: number[]) =>
    town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId: school.school._id,
      sessionId,
      op: newOp(),
      marks: markAll(absent),
    })
  const correct = (pupil: number, mark: 'late' | 'absent', reason: string) =>
    town.ask(school.teacher(1).openid, 'attendance/correctMark', {
      schoolId: school.school._id,
      sessionId,
      op: newOp(),
      pupilId: school.pupil(pupil)._id,
      mark,
      reason,
    })
  const told = async (template: string) =>
    (await town.all('messages', { template })).map((message) => message.personId).sort()
  const course = (pupil: number) => enrolling(school.pupil(pupil)._id, ball)

  test('同一分钟里改来改去，别的家长的缺勤消息照样送到', async () => {
    await town.at(992)
    await takeRoll([1, 2, 3])
    await correct(1, 'late', '')
    await correct(1, 'absent', '看错了人')
    await town.timer('notice', 'send')
    expect(await told('absence')).toEqual(expect.arrayContaining(['sh-g1', 'sh-g2', 'sh-g3', 'sh-t-1']))
  })

  test('一家报了又退、退了又报，别的家的报名消息照样送到', async () => {
    await town.at(600)
    for (const n of [2, 3]) await town.ask(school.guardian(n).openid, 'enrolment/enrol', course(n))
    await town.ask(school.guardian(1).openid, 'enrolment/enrol', course(1))
    await town.ask(school.guardian(1).openid, 'enrolment/withdraw', upon(school.pupil(1)._id, ball))
    await town.ask(school.guardian(1).openid, 'enrolment/enrol', course(1))
    await town.timer('notice', 'send')
    expect(new Set(await told('enrolled'))).toEqual(new Set(['sh-g1', 'sh-g2', 'sh-g3']))
  })

  test('没到、改为到、又改为没到：家长第二次也要知道', async () => {
    await town.at(992)
    await takeRoll([1])
    await town.timer('notice', 'send')
    await town.at(996)
    await correct(1, 'late', '')
    await town.timer('notice', 'send')
    await town.at(1000)
    await correct(1, 'absent', '刚才认错了人')
    await town.timer('notice', 'send')
    expect((await told('absence')).filter((person) => person === 'sh-g1')).toHaveLength(2)
  })

  test('已经放行的孩子，后一节课记未到，不向家长误报没有见到孩子', async () => {
    await town.close()
    school = make()
    school.weeks[0]!.places['1-club'] = { courseId: ball, since: '2026-09-01' }
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await takeRoll([])
    await town.at(1030)
    await town.ask(school.gate.openid, 'custody/release', {
      schoolId: school.school._id,
      op: newOp(),
      pupilId: school.pupil(1)._id,
      claim: { how: 'eye', collectorId: 'sh-g1', reason: '妈妈来早接' },
    })
    await town.at(1052)
    await town.ask(school.clubTeacher('ball').openid, 'attendance/submitRoll', {
      schoolId: school.school._id,
      sessionId: asId<'Session'>('20261123_sh-ball'),
      op: newOp(),
      marks: { [school.pupil(1)._id]: 'absent' },
    })
    await town.timer('notice', 'send')
    expect(await told('released')).toEqual(['sh-g1'])
    expect(await told('absence')).toEqual([])
  })

  test.each(Array.from({ length: 17 }, (_, i) => i + 1))(
    '发送的函数死在第 %i 个请求之后，过后仍有结果',
    async (k) => {
      await town.at(992)
      await town.ask(school.guardian(1).openid, 'notice/grant', accepted('absence'))
      await takeRoll([1])
      town.cloud.faults.killAfterRequest({ fn: 'notice', action: 'send', k })
      await town.timer('notice', 'send').catch(() => undefined)
      expect(town.cloud.faults.pending).toEqual([])
      for (const minute of [1000, 1010, 1020, 1040, 1060]) {
        await town.at(minute)
        await town.timer('notice', 'send')
      }
      const messages = await town.all('messages', { template: 'absence' })
      expect(messages).toHaveLength(2)
      expect(messages.filter((m) => m.status === 'queued' || m.status === 'sending')).toEqual([])
    },
  )
})
