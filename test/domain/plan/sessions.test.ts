import type { SessionChange } from '@/domain/plan/SessionChange'
import { sessionsOf, type PlannedSession } from '@/domain/plan/sessions'
import { clockText } from '@/domain/time'
import { aPlan, CARE, careCourse, CHOIR, ROBOT, robot } from '../given/aPlan'
import { minute, TUESDAY } from '../given/days'
import { moved, cancelled, merged } from '../given/aChange'

const WEDNESDAY = '2026-09-09'
const days = [
  { day: TUESDAY, timetable: 2 as const },
  { day: WEDNESDAY, timetable: 3 as const },
]
const spans = (sessions: PlannedSession[]) =>
  sessions.map(
    ({ day, name, startsAtMinute, endsAtMinute, venue, runs }) =>
      `${day.slice(8)} ${name} ${clockText(startsAtMinute)}–${clockText(endsAtMinute)} ${venue}${runs ? '' : ' 不上'}`,
  )
const withChanges = (...changes: SessionChange[]) => spans(sessionsOf(aPlan({ changes }), days))

describe('一个学期的课次，是方案乘校历', () => {
  test('每门课的每个时段一节，照当天所用的课表', () => {
    expect(withChanges()).toEqual([
      '08 作业辅导 16:30–18:30 三（1）班教室',
      '08 机器人 17:30–18:30 科技楼201',
      '08 合唱 17:30–18:30 音乐室',
    ])
    expect(spans(sessionsOf(aPlan(), [{ day: '2026-10-10', timetable: 2 }]))).toHaveLength(3)
  })

  test('停一次：还看得见，不上', () =>
    expect(withChanges(cancelled())[1]).toBe('08 机器人 17:30–18:30 科技楼201 不上'))

  test('同一天换时间地点：就在那一行', () => {
    const change = moved({ startsAtMinute: minute('16:30'), endsAtMinute: minute('17:30'), venue: '图书馆' })
    expect(withChanges(change)).toEqual([
      '08 作业辅导 16:30–18:30 三（1）班教室',
      '08 机器人 16:30–17:30 图书馆',
      '08 合唱 17:30–18:30 音乐室',
    ])
  })

  test('改到别的日子：原来那天写着不上，新的那天多一节', () => {
    const change = moved({ toDay: WEDNESDAY, venue: '图书馆' })
    expect(withChanges(change)).toEqual([
      '08 作业辅导 16:30–18:30 三（1）班教室',
      '08 机器人 17:30–18:30 科技楼201 不上',
      '08 合唱 17:30–18:30 音乐室',
      '09 机器人 17:30–18:30 图书馆',
    ])
  })

  test('并到合唱：机器人不上；合唱不在方案里了，就照原来的上', () => {
    expect(withChanges(merged(CHOIR))[1]).toMatch('不上')
    const courses = { [CARE]: careCourse, [ROBOT]: robot }
    const sessions = sessionsOf(aPlan({ changes: [merged(CHOIR)], courses }), days)
    expect(sessions.find((one) => one.courseId === ROBOT)).toMatchObject({ runs: true, change: null })
  })

  test('别的日子、别的时段的调整，不动这一节', () => {
    expect(withChanges({ ...cancelled(), day: '2026-09-15' })).toEqual(withChanges())
    expect(withChanges({ ...cancelled(), slot: '2-care' })).toEqual(withChanges())
  })

  test('没有人数上限的是基本托管', () => {
    const sessions = sessionsOf(aPlan(), days)
    expect(sessions.filter((one) => one.isCare).map((one) => one.courseId)).toEqual([CARE])
  })
})
