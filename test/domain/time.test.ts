import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import {
  atMinute,
  clockText,
  clockTextAt,
  DAY,
  dayOf,
  dayWeekdayText,
  HOUR,
  isDay,
  longDayText,
  MINUTE,
  minuteOf,
  momentText,
  plusDays,
  schoolDayOf,
  schoolMinuteOf,
  weekdayOf,
  yearOf,
} from '@/domain/time'
import { probe } from './given/zoneProbe'

const run = promisify(execFile)
const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
const days = moments.map(dayOf)

/** The city's date by plain arithmetic: shift by eight hours and read the UTC date. */
const naiveDay = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10)

describe('城市的钟', () => {
  test.each([
    ['2026-09-07T15:59:59.999Z', '2026-09-07', 1439],
    ['2026-09-07T16:00:00.000Z', '2026-09-08', 0],
    ['2026-09-08T08:29:59.999Z', '2026-09-08', 989],
    ['2026-09-08T08:30:00.000Z', '2026-09-08', 990],
    ['2026-12-31T15:59:59.999Z', '2026-12-31', 1439],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', 0],
  ])('%s 是东八区的 %s 第 %i 分钟', (iso, day, minute) => {
    const at = Date.parse(iso)
    expect(dayOf(at)).toBe(day)
    expect(minuteOf(at)).toBe(minute)
  })

  test('任何时刻的日期都是加八小时后的日期', () => {
    fc.assert(fc.property(moments, (at) => expect(dayOf(at)).toBe(naiveDay(at))))
  })

  test('日期加分钟还原成同一时刻，误差只在一分钟之内', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const back = atMinute(dayOf(at), minuteOf(at))
        expect(at - back).toBeGreaterThanOrEqual(0)
        expect(at - back).toBeLessThan(MINUTE)
      }),
    )
  })

  test('一天有 1440 分钟，第 1440 分钟已是次日零点', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        expect(dayOf(atMinute(day, minute))).toBe(day)
        expect(minuteOf(atMinute(day, minute))).toBe(minute)
        expect(atMinute(day, 1440)).toBe(atMinute(plusDays(day, 1), 0))
      }),
    )
  })

  test.each(['America/New_York', 'Pacific/Kiritimati'])('设备时区是 %s 时，日期与钟点不变', async (zone) => {
    const script = join(__dirname, 'given', 'printZoneProbe.ts')
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone },
    })
    const there: unknown = JSON.parse(stdout)
    expect(there).toEqual({ zone, told: probe() })
  })
})

describe('学校的一天到次日凌晨四点', () => {
  test.each([
    ['2026-09-07T19:59:59.999Z', '2026-09-07', 1679],
    ['2026-09-07T20:00:00.000Z', '2026-09-08', 240],
    ['2026-09-08T08:30:00.000Z', '2026-09-08', 990],
    ['2026-09-08T15:59:59.999Z', '2026-09-08', 1439],
    ['2026-09-08T16:00:00.000Z', '2026-09-08', 1440],
    ['2026-09-08T16:30:00.000Z', '2026-09-08', 1470],
    ['2026-12-31T19:59:59.999Z', '2026-12-31', 1679],
    ['2026-12-31T20:00:00.000Z', '2027-01-01', 240],
  ])('%s 属于 %s 的第 %i 分钟', (iso, day, minute) => {
    const at = Date.parse(iso)
    expect(schoolDayOf(at)).toBe(day)
    expect(schoolMinuteOf(at)).toBe(minute)
  })

  test('任何时刻都属于四小时以前的那个日期，四点以后就是当天', () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(schoolDayOf(at)).toBe(naiveDay(at - 4 * HOUR))
        expect(schoolDayOf(at) === dayOf(at)).toBe(minuteOf(at) >= 240)
      }),
    )
  })

  test('那一天加分钟还原成同一时刻，分钟从 240 到 1679', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const back = atMinute(schoolDayOf(at), schoolMinuteOf(at))
        expect(at - back).toBeGreaterThanOrEqual(0)
        expect(at - back).toBeLessThan(MINUTE)
        expect(schoolMinuteOf(at)).toBeGreaterThanOrEqual(240)
        expect(schoolMinuteOf(at)).toBeLessThan(1680)
      }),
    )
  })
})

describe('日子', () => {
  test('往后数几天再数回来是同一天', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(plusDays(plusDays(day, n), -n)).toBe(day)
        expect(atMinute(plusDays(day, n), 0) - atMinute(day, 0)).toBe(n * DAY)
      }),
    )
  })

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-09-01', -1, '2026-08-31'],
  ])('%s 加 %i 天是 %s', (day, n, expected) => expect(plusDays(day, n)).toBe(expected))

  test.each([
    ['2026-09-07', 1],
    ['2026-09-08', 2],
    ['2026-09-12', 6],
    ['2026-09-13', 7],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
  ])('%s 是星期 %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

  test('星期一到星期日依次轮回', () => {
    fc.assert(fc.property(days, (day) => expect(weekdayOf(plusDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)))
  })

  test('任何真实的日子都认得', () => {
    fc.assert(fc.property(days, (day) => expect(isDay(day)).toBe(true)))
  })

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-09-31',
    '2026-09-00',
    '2026-9-1',
    '20260901',
    '2026-09-01T00:00',
    ' 2026-09-01',
    '2026-09-01\n',
    '',
  ])('「%s」不是日子', (text) => expect(isDay(text)).toBe(false))
})

describe('写给人看的时间', () => {
  test.each([
    [0, '00:00'],
    [59, '00:59'],
    [60, '01:00'],
    [990, '16:30'],
    [1439, '23:59'],
  ])('第 %i 分钟写作 %s', (minute, text) => expect(clockText(minute)).toBe(text))

  test('日期不补零，年份在需要时写全', () => {
    const at = Date.parse('2026-09-08T08:05:00Z')
    expect(clockTextAt(at)).toBe('16:05')
    expect(momentText(at)).toBe('9月8日 16:05')
    expect(dayWeekdayText('2026-09-08')).toBe('9月8日 周二')
    expect(longDayText('2026-11-30')).toBe('2026年11月30日')
    expect(yearOf('2027-01-01')).toBe(2027)
  })
})
