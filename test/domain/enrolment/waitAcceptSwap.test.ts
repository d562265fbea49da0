import { accept } from '@/domain/enrolment/accept'
import { newSeats } from '@/domain/enrolment/newSeats'
import type { Ground } from '@/domain/enrolment/mayChoose'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import { swap } from '@/domain/enrolment/swap'
import { wait } from '@/domain/enrolment/wait'
import { MOST_WAITING } from '@/domain/enrolment/waitingList'
import { asId } from '@/domain/ids'
import { aCourse, aPlan, CARE, CHOIR, choir, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at } from '../given/days'
import { CHENCHEN, SCHOOL, TERM } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const seats = (more: Partial<Seats> = {}): Seats => ({
  ...newSeats({ _id: ROBOT, schoolId: SCHOOL, termId: TERM, courseId: ROBOT, day: null, capacity: 24 }),
  left: 0,
  ...more,
})
const [window] = aPlan().windows
if (window === undefined) throw new Error('the example plan has a window')

describe('候补', () => {
  const ask = (more: Partial<Parameters<typeof wait>[0]> = {}) =>
    wait({ now: at('09:00'), plan: aPlan(), week: aWeek(), courseId: ROBOT, seats: seats(), ...more })
  const code = (more: Partial<Parameters<typeof wait>[0]> = {}) => {
    const result = ask(more)
    return result.ok ? result.value.kind : result.refusal.code
  }

  test.each([
    [window.opensAt - 1, 'enrolment/window-not-open', 'enrolment/not-opened-yet'],
    [window.opensAt, 'join', 'join'],
    [window.closesAt - 1, 'join', 'join'],
    [window.closesAt, 'join', 'join'],
    [at('23:59', '2027-01-14'), 'join', 'join'],
    [at('00:00', '2027-01-15'), 'enrolment/term-over', 'enrolment/term-over'],
  ])('第 %i 毫秒：家长 %s，纸质 %s', (now, phone, paper) => {
    expect(code({ now })).toBe(phone)
    expect(code({ now, on: 'paper' })).toBe(paper)
  })

  test.each<[string, Partial<Seats>, number, string]>([
    ['剩一个，没人排，窗口开着', { left: 1 }, at('09:00'), 'enrolment/seats-free'],
    ['剩一个，没人排，窗口关了', { left: 1 }, at('20:00'), 'enrolment/window-closed'],
    ['剩一个，有人在排', { left: 1, waiting: 1 }, at('09:00'), 'join'],
    ['一个不剩', { left: 0 }, at('09:00'), 'join'],
    ['排的人差一个就满', { waiting: MOST_WAITING - 1 }, at('09:00'), 'join'],
    ['排满了', { waiting: MOST_WAITING }, at('09:00'), 'enrolment/line-full'],
  ])('%s', (_, more, now, told) => expect(code({ seats: seats(more), now })).toBe(told))

  test('已经在排、已经轮到、已经报上，都不用再排', () => {
    const line = { waiters: { [CHENCHEN]: 1 } as Seats['waiters'], waiting: 1 }
    expect(code({ seats: seats(line) })).toBe('already')
    const offers = { [CHENCHEN]: { at: 0, until: at('09:00') + 1, order: 1 } } as Seats['offers']
    expect(code({ seats: seats({ offers }) })).toBe('already')
    expect(code({ seats: seats({ offers }), now: at('09:00') + 1 })).toBe('join')
    expect(code({ week: aWeek({ '2-club': ROBOT }) })).toBe('already')
  })

  test('时间冲突不妨碍候补，轮到了再换', () =>
    expect(code({ week: aWeek({ '2-club': CHOIR }) })).toBe('join'))

  test('不限名额的托管没有候补', () =>
    expect(refusalOf(ask({ courseId: CARE, seats: null }))).toEqual({
      code: 'enrolment/no-line',
      course: '作业辅导',
    }))

  test('抽签的窗口开着，或者结果还没出，不能候补', () => {
    const drawn = aPlan({ windows: [{ ...window, mode: 'draw' }] })
    expect(code({ plan: drawn })).toBe('enrolment/by-draw')
    expect(code({ awaited: { closesAt: window.closesAt }, now: at('20:00') })).toBe('enrolment/by-draw')
    expect(code({ plan: drawn, now: at('20:00') })).toBe('join')
  })
})

describe('接受候补到的名额', () => {
  const until = at('12:00')
  const offered = seats({ offers: { [CHENCHEN]: { at: 0, until, order: 1 } } as Seats['offers'] })
  const ask = (more: Partial<Parameters<typeof accept>[0]> = {}) =>
    accept({ now: at('09:00'), plan: aPlan(), week: aWeek(), courseId: ROBOT, seats: offered, ...more })

  test.each([
    [until - 1, null],
    [until, 'enrolment/offer-lapsed'],
    [until + 1, 'enrolment/offer-lapsed'],
  ])('时限 12:00，第 %i 毫秒', (now, code) => {
    const result = ask({ now })
    if (code === null) expect(valueOf(result)).toMatchObject({ kind: 'take', slots: ['2-club'], leaves: [] })
    else expect(refusalOf(result)).toEqual({ code, course: '机器人', until })
  })

  test('报名窗口早就关了，轮到了照样能接受', () => {
    const later = seats({
      offers: { [CHENCHEN]: { at: 0, until: at('21:00'), order: 1 } } as Seats['offers'],
    })
    expect(valueOf(ask({ now: at('20:00'), seats: later })).kind).toBe('take')
  })

  test('挡着的课一并退掉，一周两次的挡着两门就退两门，托管不退', () => {
    const CHESS = asId<'Course'>('chess')
    const slots = [...robot.slots, { weekday: 4 as const, blockId: 'club' }]
    const chess = aCourse(CHESS, { name: '象棋', slots: [{ weekday: 4, blockId: 'club' }] })
    const courses = { ...aPlan().courses, [ROBOT]: { ...robot, slots }, [CHESS]: chess }
    const week = aWeek({ '2-club': CHOIR, '4-club': CHESS, '2-care': CARE })
    const taken = valueOf(ask({ plan: aPlan({ courses }), week }))
    expect(taken.kind === 'take' && taken.leaves.map((course) => course.name)).toEqual(['合唱', '象棋'])
  })

  test.each<[string, Seats | null, string]>([
    ['还在排', seats({ waiters: { [CHENCHEN]: 1 } as Seats['waiters'], waiting: 1 }), 'enrolment/offer-none'],
    ['没在排', seats(), 'enrolment/not-waiting'],
    ['不限名额', null, 'enrolment/no-line'],
  ])('%s，没有可以接受的', (_, given, code) => expect(refusalOf(ask({ seats: given })).code).toBe(code))

  test('报上了再接受一次，什么也不改，过了时限也一样', () => {
    for (const now of [at('09:00'), until])
      expect(valueOf(ask({ now, week: aWeek({ '2-club': ROBOT }) })).kind).toBe('already')
  })

  test('学期只剩最后一天，不再接受', () => {
    const now = at('09:00', '2027-01-15')
    const late = { at: 0, until: now + 1, order: 1 }
    expect(
      refusalOf(ask({ now, seats: seats({ offers: { [CHENCHEN]: late } as Seats['offers'] }) })).code,
    ).toBe('enrolment/term-over')
  })
})

describe('换课', () => {
  const ask = (more: Partial<Parameters<typeof swap>[0]> & Partial<Ground> = {}) =>
    swap({
      now: at('09:00'),
      plan: aPlan(),
      week: aWeek({ '2-club': CHOIR }),
      from: CHOIR,
      courseId: ROBOT,
      ...more,
    })

  test('换下的那门不算冲突，改选的窗口也行', () => {
    for (const round of ['main', 'supplement', 'change'] as const) {
      const plan = aPlan({ windows: [{ ...window, round }] })
      expect(valueOf(ask({ plan }))).toMatchObject({ kind: 'swap', slots: ['2-club'], since: '2026-09-09' })
    }
  })

  test('和第三门课冲突，不换', () => {
    const CHESS = asId<'Course'>('chess')
    const slots = [...robot.slots, { weekday: 4 as const, blockId: 'club' }]
    const chess = aCourse(CHESS, { name: '象棋', slots: [{ weekday: 4, blockId: 'club' }] })
    const plan = aPlan({ courses: { [ROBOT]: { ...robot, slots }, [CHOIR]: choir, [CHESS]: chess } })
    expect(refusalOf(ask({ plan, week: aWeek({ '2-club': CHOIR, '4-club': CHESS }) }))).toEqual({
      code: 'enrolment/clash',
      course: '机器人',
      other: '象棋',
    })
  })

  test('没有报要换下的课，说出是哪门；已经换好的再换一次没事', () => {
    expect(refusalOf(ask({ week: aWeek() }))).toEqual({ code: 'enrolment/not-placed', course: '合唱' })
    expect(valueOf(ask({ week: aWeek({ '2-club': ROBOT }) })).kind).toBe('already')
    expect(valueOf(ask({ courseId: CHOIR })).kind).toBe('already')
  })

  test('窗口没开或关了，家长不能换', () => {
    expect(refusalOf(ask({ now: window.opensAt - 1 })).code).toBe('enrolment/window-not-open')
    expect(refusalOf(ask({ now: window.closesAt })).code).toBe('enrolment/window-closed')
    expect(valueOf(ask({ now: window.closesAt, on: 'paper' })).kind).toBe('swap')
  })

  test('没有这样的课', () => {
    const nowhere = asId<'Course'>('constructor')
    expect(refusalOf(ask({ from: nowhere })).code).toBe('enrolment/course-unknown')
    expect(refusalOf(ask({ courseId: nowhere })).code).toBe('enrolment/course-unknown')
  })
})
