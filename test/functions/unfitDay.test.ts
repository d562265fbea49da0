import type { DutyFailure } from '@/domain/failures/service'
import { asId } from '@/domain/ids'
import { NO_TEACHER } from '@/domain/plan/Plan'
import { atMinute } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { Town } from './given/Town'

const DAY = '2026-09-15'

describe('今天被换下来的课', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 2 })
  const schoolId = school.school._id
  const who = school.teacher(1)
  const sessionId = asId<'Session'>('20260915_sh-care-1')
  let town: Town
  beforeEach(async () => {
    const opened = await Town.with([school], DAY)
    await opened.openDay()
    const sessions = await opened.all('sessions')
    await opened.close()
    town = await Town.with([school], DAY)
    await town.at(600)
    const why: DutyFailure = { code: 'service/untrained', name: who.name }
    const unfit = { personId: who._id, name: who.name, why, at: atMinute(DAY, 420) }
    await town.cloud.db.insertMany(
      'sessions',
      sessions.map((session) =>
        session._id === sessionId
          ? { ...session, teacherId: NO_TEACHER, teacherName: '还没有人', unfit }
          : session,
      ),
    )
  })
  afterEach(() => town.close())

  test('本人读到哪一节、为什么；别的老师读不到', async () => {
    const mine = await town.ask(who.openid, 'attendance/duties', { schoolId })
    expect(mine.unfit).toMatchObject([{ sessionId }])
    expect(mine.unfit[0]?.why).toContain('没有本学期的岗前培训记录')
    const other = await town.ask(school.teacher(2).openid, 'attendance/duties', { schoolId })
    expect(other.unfit).toEqual([])
  })

  test('值班领导先看到没有人的那一节，写着换谁、为什么', async () => {
    const { sessions } = await town.ask(school.dutyLeader.openid, 'attendance/standIns', { schoolId })
    expect(sessions[0]).toMatchObject({ sessionId, isVacant: true, unfit: { name: who.name } })
    expect(sessions.filter(({ isVacant }) => isVacant)).toHaveLength(1)
  })
})
