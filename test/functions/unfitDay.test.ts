import { NO_TEACHER } from '@/domain/plan/Plan'
import { aSchool } from './given/aSchool'
import { Town } from './given/Town'

const DAY = '2026-09-15'
const SESSION = '20260915_sh-care-1'

describe('今天被换下来的课', () => {
  const whole = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 2 })
  const schoolId = whole.school._id
  const who = whole.teacher(1)
  const school = {
    ...whole,
    trainings: whole.trainings.map((term) => ({
      ...term,
      held: term.held.map((one) => ({
        ...one,
        present: one.present.filter(({ personId }) => personId !== who._id),
      })),
    })),
  }
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => town.close())

  test('本人读到哪一节、为什么；别的老师读不到', async () => {
    expect((await town.one('sessions', SESSION)).teacherId).toBe(NO_TEACHER)
    const mine = await town.ask(who.openid, 'attendance/duties', { schoolId })
    expect(mine.unfit).toMatchObject([{ sessionId: SESSION }])
    expect(mine.unfit[0]?.why).toContain('没有本学期的岗前培训记录')
    const other = await town.ask(school.teacher(2).openid, 'attendance/duties', { schoolId })
    expect(other.unfit).toEqual([])
  })

  test('值班领导先看到没有人的那一节，写着换谁、为什么', async () => {
    const { sessions } = await town.ask(school.dutyLeader.openid, 'attendance/standIns', { schoolId })
    expect(sessions[0]).toMatchObject({ sessionId: SESSION, isVacant: true })
    expect(sessions[0]?.unfit?.why).toContain('没有本学期的岗前培训记录')
    expect(sessions.filter(({ isVacant }) => isVacant)).toHaveLength(1)
  })
})
