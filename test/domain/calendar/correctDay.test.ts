import { correctDay } from '@/domain/calendar/correctDay'
import { NO_CORRECTIONS } from '@/domain/people/School'
import { atMinute } from '@/domain/time'
import { at } from '../given/days'
import { refusalOf, valueOf } from '../given/refusal'

const DAY = '2026-10-10'
const facts = { now: at('09:00'), calendar: NO_CORRECTIONS, isOpenSomewhere: false }

describe('教育局更正一天', () => {
  test('更正为休息、为补课、照原来的：一天只有一个说法', () => {
    const rest = valueOf(correctDay(DAY, 'rest', '台风停课', facts))
    expect(rest).toEqual({ years: [], rest: { [DAY]: '台风停课' }, makeUp: {} })
    const makeUp = valueOf(correctDay(DAY, 'make-up', '国庆节', { ...facts, calendar: rest }))
    expect(makeUp).toEqual({ years: [], rest: {}, makeUp: { [DAY]: '国庆节' } })
    expect(valueOf(correctDay(DAY, 'as-published', '', { ...facts, calendar: makeUp }))).toEqual(
      NO_CORRECTIONS,
    )
  })

  test('别的日子不动', () => {
    const calendar = { years: [2028], rest: { '2026-11-02': '停课' }, makeUp: { '2026-11-07': '秋收假' } }
    expect(valueOf(correctDay(DAY, 'rest', '台风停课', { ...facts, calendar }))).toEqual({
      years: [2028],
      rest: { '2026-11-02': '停课', [DAY]: '台风停课' },
      makeUp: { '2026-11-07': '秋收假' },
    })
  })

  test('过去的不能改：零点前一毫秒还行', () => {
    const on = (now: number) => correctDay(DAY, 'rest', '停课', { ...facts, now })
    expect(on(atMinute('2026-10-11', 0) - 1).ok).toBe(true)
    expect(refusalOf(on(atMinute('2026-10-11', 0))).code).toBe('calendar/day-past')
  })

  test('有学校的名单已经发出，不能改；没有说法，不能改', () => {
    expect(refusalOf(correctDay(DAY, 'rest', '停课', { ...facts, isOpenSomewhere: true })).code).toBe(
      'calendar/day-open',
    )
    expect(refusalOf(correctDay(DAY, 'rest', '停', facts)).code).toBe('calendar/words-missing')
    expect(correctDay(DAY, 'as-published', '', facts).ok).toBe(true)
  })
})
