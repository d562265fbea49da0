import fc from 'fast-check'
import { serviceDay, type DayKind, type PublicCalendar } from '@/domain/calendar/serviceDay'
import { NO_CORRECTIONS, type SchoolCalendar } from '@/domain/people/School'
import { plusDays, weekdayOf } from '@/domain/time'
import { aPlan } from '../given/aPlan'
import { refusalOf, valueOf } from '../given/refusal'

const { term } = aPlan()
const published: PublicCalendar = {
  years: [2026],
  holidays: { '2026-10-01': '国庆节', '2026-09-25': '中秋节', '2026-09-26': '中秋节' },
  makeUpDays: { '2026-10-10': '国庆节', '2026-09-20': '国庆节' },
}
const plain: SchoolCalendar = { makeUp: {}, closed: {}, city: NO_CORRECTIONS }
const kindOf = (day: string, school: SchoolCalendar = plain): DayKind =>
  valueOf(serviceDay(day, { term, published, school }))

describe('服务日', () => {
  test.each([
    ['2026-09-07', 1],
    ['2026-09-08', 2],
    ['2026-09-09', 3],
    ['2026-09-10', 4],
    ['2026-09-11', 5],
  ])('%s 是平常的工作日，按星期 %i 的课表', (day, timetable) =>
    expect(kindOf(day)).toEqual({ kind: 'service', timetable, makeUpFor: null }),
  )

  test.each(['2026-09-12', '2026-09-13'])('%s 是周末，不开课', (day) =>
    expect(kindOf(day)).toMatchObject({ kind: 'rest', why: 'weekend' }),
  )

  test.each([
    ['2026-10-01', '国庆节'],
    ['2026-09-25', '中秋节'],
    ['2026-09-26', '中秋节'],
  ])('%s 是法定节假日%s，在不在周末都这样说', (day, name) =>
    expect(kindOf(day)).toEqual({ kind: 'rest', why: 'holiday', name }),
  )

  test('调休上课日按学校定下的星期上课', () => {
    const school: SchoolCalendar = { ...plain, makeUp: { '2026-10-10': 3 } }
    expect(kindOf('2026-10-10', school)).toEqual({ kind: 'service', timetable: 3, makeUpFor: '国庆节' })
  })

  test('学校没有定下课表的调休日不猜，说明还没定', () => {
    expect(kindOf('2026-10-10')).toEqual({ kind: 'undecided', name: '国庆节调休上课' })
    expect(kindOf('2026-09-20', { ...plain, makeUp: { '2026-10-10': 3 } }).kind).toBe('undecided')
  })

  test('学校自己停课的日子不开课，写明原因，比调休和节日先说', () => {
    for (const day of ['2026-09-08', '2026-10-10', '2026-10-01']) {
      const school: SchoolCalendar = { ...plain, closed: { [day]: '校运会' }, makeUp: { '2026-10-10': 3 } }
      expect(kindOf(day, school)).toEqual({ kind: 'rest', why: 'closed', name: '校运会' })
    }
  })

  test('学期首日和末日在学期内，前一天和后一天不在', () => {
    const facts = { published: { ...published, years: [2026, 2027] }, school: plain, term }
    const why = (day: string) => valueOf(serviceDay(day, facts))
    expect(why('2026-08-31')).toMatchObject({ kind: 'rest', why: 'out-of-term' })
    expect(why('2026-09-01')).toMatchObject({ kind: 'service' })
    expect(why('2027-01-15')).toMatchObject({ kind: 'service' })
    expect(why('2027-01-16')).toMatchObject({ kind: 'rest', why: 'out-of-term' })
  })

  test('放假安排没有公布的年份拒绝回答，并说明是哪一年', () => {
    expect(kindOf('2026-12-31').kind).toBe('service')
    const next = serviceDay('2027-01-01', { term, published, school: plain })
    expect(refusalOf(next)).toEqual({ code: 'calendar/year-unpublished', year: 2027 })
  })

  test('学期外和学校停课不需要等放假安排公布', () => {
    const school: SchoolCalendar = { ...plain, closed: { '2027-01-04': '校舍维修' } }
    const ask = (day: string) => valueOf(serviceDay(day, { term, published, school }))
    expect(ask('2027-02-01')).toMatchObject({ kind: 'rest', why: 'out-of-term' })
    expect(ask('2027-01-04')).toMatchObject({ kind: 'rest', why: 'closed' })
  })

  test('教育局更正的一天先于国家的安排，后于学校自己的停课', () => {
    const city = { years: [], rest: { '2026-09-08': '台风停课' }, makeUp: { '2026-10-02': '国庆节' } }
    const school: SchoolCalendar = { ...plain, city }
    expect(kindOf('2026-09-08', school)).toEqual({ kind: 'rest', why: 'holiday', name: '台风停课' })
    expect(kindOf('2026-10-02', school)).toEqual({ kind: 'undecided', name: '国庆节调休上课' })
    expect(kindOf('2026-10-02', { ...school, makeUp: { '2026-10-02': 5 } })).toEqual({
      kind: 'service',
      timetable: 5,
      makeUpFor: '国庆节',
    })
    expect(kindOf('2026-09-08', { ...school, closed: { '2026-09-08': '校运会' } })).toMatchObject({
      why: 'closed',
    })
    expect(kindOf('2026-09-09', school).kind).toBe('service')
  })

  test('同一天又被教育局定为休息又定为补课，按休息', () => {
    const city = { years: [], rest: { '2026-09-08': '停课' }, makeUp: { '2026-09-08': '国庆节' } }
    expect(kindOf('2026-09-08', { ...plain, city }).kind).toBe('rest')
  })

  test('教育局录入过的年份是已知的年份；只更正过一天的年份不是', () => {
    const ask = (day: string, city: SchoolCalendar['city']) =>
      serviceDay(day, { term, published, school: { ...plain, city } })
    const entered = { years: [2027], rest: { '2027-01-01': '元旦' }, makeUp: {} }
    expect(valueOf(ask('2027-01-01', entered))).toMatchObject({ why: 'holiday', name: '元旦' })
    expect(valueOf(ask('2027-01-04', entered)).kind).toBe('service')
    const corrected = { ...entered, years: [] }
    expect(valueOf(ask('2027-01-01', corrected)).kind).toBe('rest')
    expect(refusalOf(ask('2027-01-04', corrected))).toEqual({ code: 'calendar/year-unpublished', year: 2027 })
  })

  test('开课的日子总在学期内，并且不是工作日就是定了课表的调休日', () => {
    const some = fc.record({
      offset: fc.integer({ min: -40, max: 160 }),
      holiday: fc.boolean(),
      makeUp: fc.boolean(),
      closed: fc.boolean(),
      mapped: fc.boolean(),
    })
    fc.assert(
      fc.property(some, ({ offset, holiday, makeUp, closed, mapped }) => {
        const day = plusDays('2026-09-01', offset)
        const kind = serviceDay(day, {
          term,
          published: {
            years: [2026, 2027],
            holidays: holiday ? { [day]: '节日' } : {},
            makeUpDays: makeUp ? { [day]: '节日' } : {},
          },
          school: { ...plain, closed: closed ? { [day]: '停课' } : {}, makeUp: mapped ? { [day]: 1 } : {} },
        })
        const open = valueOf(kind).kind === 'service'
        const inTerm = day >= term.firstDay && day <= term.lastDay
        const working = makeUp ? mapped : weekdayOf(day) <= 5
        expect(open).toBe(inTerm && !closed && !holiday && working)
      }),
    )
  })
})
