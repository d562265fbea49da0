import { meansNothingInTheMorning, QUIET_HOURS, quietUntil } from '@/domain/notice/quiet'
import { isSafety, TEMPLATES } from '@/domain/notice/Notice'
import { atMinute } from '@/domain/time'

const DAY = '2026-11-23'
const NEXT = '2026-11-24'
const at = (hour: number, minute = 0) => atMinute(DAY, hour * 60 + minute)

describe('夜里不打扰', () => {
  test.each([
    ['21:29 的最后一毫秒', at(21, 30) - 1, null],
    ['21:30 整', at(21, 30), atMinute(NEXT, 420)],
    ['23:59', at(23, 59), atMinute(NEXT, 420)],
    ['零点', at(0), at(7)],
    ['06:59 的最后一毫秒', at(7) - 1, at(7)],
    ['07:00 整', at(7), null],
    ['中午', at(12), null],
  ])('%s', (_, now, until) => {
    expect(quietUntil(now, QUIET_HOURS)).toBe(until)
  })

  test('城市可以另定：不过零点的、不要的', () => {
    const noon = { fromMinute: 720, toMinute: 840 }
    expect(quietUntil(at(12), noon)).toBe(at(14))
    expect(quietUntil(at(14), noon)).toBeNull()
    expect(quietUntil(at(12) - 1, noon)).toBeNull()
    expect(quietUntil(at(3), { fromMinute: 0, toMinute: 0 })).toBeNull()
  })

  test('安全的消息没有一条是「早上就没有意义」的', () => {
    expect(TEMPLATES.filter((template) => isSafety(template) && meansNothingInTheMorning(template))).toEqual(
      [],
    )
  })
})
