import { changeUndoneNotices, sessionChangedNotices, type ChangeTold } from '@/domain/notice/sessionNotices'
import { familiesTold, officeTold, type DayTold } from '@/domain/notice/dayNotices'
import type { DayKind } from '@/domain/calendar/serviceDay'
import type { Notice } from '@/domain/notice/Notice'
import { render } from '@/domain/notice/templates'
import { yes, no } from '@/domain/result'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { cancelled, merged, moved } from '../given/aChange'
import { aPlan, CARE, CHOIR, ROBOT } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { CHENCHEN, LIN, personOf, SCHOOL, TERM } from '../given/people'

const NEXT = '2026-10-14'
const told = (change: SessionChange, more: Partial<ChangeTold> = {}): ChangeTold => ({
  now: at('09:00', '2026-09-07'),
  op: change.op,
  plan: aPlan({ changes: [change] }),
  change,
  weeks: [aWeek({ '2-care': CARE, '2-club': ROBOT })],
  timetable: 2,
  ...more,
})
const words = ({ data }: Notice) => [data['course'], data['what'], data['when'], data['note']]
const fits = (notices: Notice[]) =>
  notices.every(({ template, data }) =>
    Object.values(render(template, data)).every(({ value }) => !value.endsWith('…')),
  )

describe('课程调整，告诉家长和老师', () => {
  test('停一次：孩子在托管里；没有托管的要按时来接', () => {
    const notices = sessionChangedNotices(told(cancelled()))
    expect(notices.map((notice) => notice.to)).toEqual([
      { kind: 'guardians', pupilId: CHENCHEN },
      { kind: 'person', personId: LIN },
    ])
    expect(notices.map(words)).toEqual([
      ['机器人', '这次不上，孩子在托管', '9月8日周二17:30–18:30', '老师外出培训'],
      ['机器人', '这一次不上', '9月8日周二17:30–18:30', '老师外出培训'],
    ])
    const [alone] = sessionChangedNotices(told(cancelled(), { weeks: [aWeek({ '2-club': ROBOT })] }))
    expect(words(alone!)[1]).toBe('这次不上，请按时来接')
    expect(fits(notices)).toBe(true)
  })

  test('改日子：新的时间和地点，写得下', () => {
    const notices = sessionChangedNotices(told(moved({ toDay: NEXT }), { timetable: 3 }))
    expect(words(notices[0]!)).toEqual(['机器人', '改在科技楼201', '10月14日周三17:30–18:30', '老师外出培训'])
    expect(fits(notices)).toBe(true)
  })

  test('那时孩子有自己的社团：照常上那门课', () => {
    const weeks = [aWeek({ '3-club': CHOIR, '2-club': ROBOT })]
    const [notice] = sessionChangedNotices(told(moved({ toDay: NEXT }), { weeks, timetable: 3 }))
    expect(words(notice!)[3]).toBe('照常上「合唱」，时间冲突')
  })

  test('并班：两位老师都知道；同一位老师只告诉一次', () => {
    const plan = aPlan({ changes: [merged(CHOIR)] })
    expect(sessionChangedNotices(told(merged(CHOIR))).filter(({ to }) => to.kind === 'person')).toHaveLength(
      1,
    )
    const other = {
      ...plan.courses[CHOIR]!,
      teacherId: personOf('shen'),
      teacherName: '沈音老师',
    }
    const notices = sessionChangedNotices(
      told(merged(CHOIR), { plan: { ...plan, courses: { ...plan.courses, [CHOIR]: other } } }),
    )
    expect(notices.filter(({ to }) => to.kind === 'person')).toHaveLength(2)
    expect(words(notices[0]!)).toEqual([
      '机器人',
      '并到「合唱」',
      '9月8日周二17:30–18:30',
      '在音乐室，沈音老师带',
    ])
  })

  test('撤销：照原来的时间地点；和那次调整不是同一条消息', () => {
    const change = moved({ toDay: NEXT, startsAtMinute: minute('16:30') })
    const undone = changeUndoneNotices(told(change, { plan: aPlan(), op: 'op-undo-1' }))
    expect(words(undone[0]!)).toEqual([
      '机器人',
      '不调整了，照原来的上',
      '9月8日周二17:30–18:30',
      '在科技楼201，林舟',
    ])
    const first = sessionChangedNotices(told(change)).map(({ id }) => id)
    expect(undone.some(({ id }) => first.includes(id))).toBe(false)
  })
})

describe('一天的开停，告诉家长', () => {
  const service = (timetable: 1 | 2): DayKind => ({ kind: 'service', timetable, makeUpFor: null })
  const rest: DayKind = { kind: 'rest', why: 'closed', name: '校运会' }
  const undecided: DayKind = { kind: 'undecided', name: '国庆节调休上课' }
  const day = (before: DayKind, after: DayKind): DayTold => ({
    now: at('09:00', '2026-09-07'),
    op: 'op-day-0001',
    schoolId: SCHOOL,
    termId: TERM,
    day: TUESDAY,
    before: yes(before),
    after: yes(after),
  })
  const asked = (before: DayKind, after: DayKind) =>
    familiesTold(day(before, after)).map(({ to, data }) => [
      to.kind === 'placed' ? to.timetables : [],
      data['what'],
      data['note'],
    ])

  test('停课：那天有课的家长；再开：告诉他们照哪天的课表', () => {
    expect(asked(service(2), rest)).toEqual([[[2], '这天不开课后服务', '校运会']])
    expect(asked(rest, service(2))).toEqual([[[2], '照周二的课表上', '请按时接孩子']])
  })

  test('换了课表：两天的家长都要知道', () =>
    expect(asked(service(2), service(1))).toEqual([[[2, 1], '照周一的课表上', '请按时接孩子']]))

  test('调休日定了课表：那天的家长；定为不开：可能来的都要知道', () => {
    expect(asked(undecided, service(1))).toEqual([[[1], '照周一的课表上', '请按时接孩子']])
    expect(asked(undecided, rest)).toEqual([[[1, 2, 3, 4, 5, 6, 7], '这天不开课后服务', '校运会']])
  })

  test('没有变的不打扰；本来就休息的也不打扰', () => {
    expect(asked(service(2), service(2))).toEqual([])
    expect(asked(rest, { ...rest, name: '停电' })).toEqual([])
    expect(asked(rest, undecided)).toEqual([])
  })

  test('教育局更正的，学校办公室知道要做什么', () => {
    const read = (after: DayTold['after']) =>
      officeTold({ ...day(service(2), rest), after }).map(({ to, data }) => [to, data['what'], data['note']])
    const office = { kind: 'role', schoolId: SCHOOL, role: 'office' }
    expect(read(yes(undecided))).toEqual([[office, '教育局更正：调休上课', '请定下这天用哪天的课表']])
    expect(read(yes(rest))).toEqual([[office, '教育局更正：这天不上课', '调过课的请再看一遍']])
    expect(read(yes(service(2)))).toEqual([[office, '教育局更正：这天上课', '照周二的课表']])
    expect(read(no({ code: 'calendar/year-unpublished', year: 2028 }))).toEqual([
      [office, '教育局更正了这一天', '放假安排还没有公布'],
    ])
  })
})
