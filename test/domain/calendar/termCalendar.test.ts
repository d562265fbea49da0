import { termCalendar } from '@/domain/calendar/termCalendar'
import { NO_CORRECTIONS, type SchoolCalendar } from '@/domain/people/School'
import { asId } from '@/domain/ids'
import { atMinute, dayOf } from '@/domain/time'
import { publishedYears } from '@functions/_kit/holidays'

/** The autumn of 2026 by the real package: make-up days on Sunday 20 September and Saturday 10 October. */
const term = {
  _id: asId<'Term'>('2026-autumn'),
  name: '2026年秋季学期',
  firstDay: '2026-09-01',
  lastDay: '2026-12-31',
}
const plain: SchoolCalendar = { makeUp: {}, closed: {}, city: NO_CORRECTIONS }
const published = publishedYears([2026])
const calendarOf = (calendar: SchoolCalendar, today = '2026-09-01', known = published) =>
  termCalendar({ term, calendar }, known, today)

describe('一个学期的校历', () => {
  test('2026年的两个调休日没有定课表：列为要办的事，不算服务日', () => {
    const { days, undecided, serviceDays, unpublishedYears } = calendarOf(plain)
    expect(days).toHaveLength(122)
    expect(undecided).toEqual(['2026-09-20', '2026-10-10'])
    expect(days.filter((day) => day.kind === 'undecided').map((day) => day.day)).toEqual(undecided)
    expect(unpublishedYears).toEqual([])
    expect(serviceDays).toEqual({ 1: 16, 2: 17, 3: 17, 4: 17, 5: 15, 6: 0, 7: 0 })
  })

  test('定了课表就多一天那个星期的课，定为不开就不多', () => {
    const { undecided, serviceDays } = calendarOf({
      ...plain,
      makeUp: { '2026-09-20': 2 },
      closed: { '2026-10-10': '调休日不开课后服务' },
    })
    expect(undecided).toEqual([])
    expect(serviceDays).toEqual({ 1: 16, 2: 18, 3: 17, 4: 17, 5: 15, 6: 0, 7: 0 })
  })

  test.each([
    ['2026-09-20', ['2026-09-20', '2026-10-10']],
    ['2026-09-21', ['2026-10-10']],
    ['2026-10-10', ['2026-10-10']],
    ['2026-10-11', []],
  ])('今天是 %s：当天还要办，过去的不再列', (today, expected) =>
    expect(calendarOf(plain, today).undecided).toEqual(expected),
  )

  test('今天是哪一天，按城市的钟：零点前一毫秒还是前一天', () => {
    expect(dayOf(atMinute('2026-10-11', 0) - 1)).toBe('2026-10-10')
    expect(dayOf(atMinute('2026-10-11', 0))).toBe('2026-10-11')
  })

  test('2028年没有公布：每一天都说没有公布，一天也不猜；只有学校自己停的日子知道', () => {
    const spring = { ...term, firstDay: '2028-02-28', lastDay: '2028-03-03' }
    const { days, unpublishedYears, serviceDays } = termCalendar(
      { term: spring, calendar: { ...plain, closed: { '2028-02-29': '校舍维修' } } },
      publishedYears([2028]),
      '2028-02-01',
    )
    expect(days.map((day) => day.kind)).toEqual([
      'unpublished',
      'rest',
      'unpublished',
      'unpublished',
      'unpublished',
    ])
    expect(unpublishedYears).toEqual([2028])
    expect(Object.values(serviceDays).every((count) => count === 0)).toBe(true)
  })

  test('跨年的学期：知道的年份照算，不知道的年份说出来', () => {
    const across = { ...term, lastDay: '2027-01-22' }
    const { unpublishedYears, days } = termCalendar(
      { term: across, calendar: plain },
      publishedYears([2026, 2027]),
      '2026-09-01',
    )
    expect(unpublishedYears).toEqual([2027])
    expect(days.find(({ day }) => day === '2026-12-31')?.kind).toBe('service')
    expect(days.find(({ day }) => day === '2027-01-04')).toEqual({
      day: '2027-01-04',
      kind: 'unpublished',
      year: 2027,
    })
  })
})
