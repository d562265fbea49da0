import { enterYear } from '@/domain/calendar/enterYear'
import { NO_CORRECTIONS } from '@/domain/people/School'
import { refusalOf, valueOf } from '../given/refusal'

describe('录入一年的放假安排', () => {
  const year = { year: 2028, rest: { '2028-01-01': '元旦' }, makeUp: { '2028-01-29': '春节' } }
  const known = { calendar: NO_CORRECTIONS, known: false }

  test('录入后这一年就知道了；先前更正过的日子照更正', () => {
    expect(valueOf(enterYear(year, known))).toEqual({
      years: [2028],
      rest: { '2028-01-01': '元旦' },
      makeUp: { '2028-01-29': '春节' },
    })
    const calendar = { years: [2027], rest: { '2028-01-29': '大雪停课' }, makeUp: {} }
    expect(valueOf(enterYear(year, { calendar, known: false }))).toEqual({
      years: [2027, 2028],
      rest: { '2028-01-01': '元旦', '2028-01-29': '大雪停课' },
      makeUp: {},
    })
  })

  test.each([
    ['已经公布的年份', year, { ...known, known: true }, 'calendar/year-complete'],
    [
      '已经录过的年份',
      year,
      { calendar: { ...NO_CORRECTIONS, years: [2028] }, known: false },
      'calendar/year-complete',
    ],
    ['一天也没有填', { ...year, rest: {} }, known, 'calendar/year-empty'],
    ['别的年份的日子', { ...year, makeUp: { '2027-12-31': '元旦' } }, known, 'calendar/year-other'],
    ['没有的日子', { ...year, rest: { '2028-02-30': '春节' } }, known, 'calendar/year-other'],
    ['又放假又上课', { ...year, makeUp: { '2028-01-01': '元旦' } }, known, 'calendar/day-twice'],
    ['没有名称', { ...year, rest: { '2028-01-01': ' ' } }, known, 'calendar/words-missing'],
  ])('%s，拒绝', (_, entered, given, code) => expect(refusalOf(enterYear(entered, given)).code).toBe(code))
})
