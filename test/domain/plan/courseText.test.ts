import { timesText, weekdaysText } from '@/domain/plan/courseText'
import type { Weekday } from '@/domain/time'

describe('课程的时间怎么写', () => {
  test.each<[Weekday[], string]>([
    [[2], '周二'],
    [[2, 4], '周二、周四'],
    [[1, 2], '周一、周二'],
    [[3, 1, 2], '周一至周三'],
    [[1, 2, 4], '周一、周二、周四'],
    [[1, 2, 3, 4, 5], '周一至周五'],
    [[], ''],
  ])('%p 写成 %s', (weekdays, text) => {
    expect(weekdaysText(weekdays)).toBe(text)
  })

  test('同一钟点的日子写在一起，不同的分开', () => {
    const at = (weekday: Weekday, startsAtMinute: number) => ({
      weekday,
      startsAtMinute,
      endsAtMinute: startsAtMinute + 60,
    })
    expect(timesText([at(2, 1050), at(4, 1050), at(5, 990)])).toBe('周二、周四 17:30–18:30，周五 16:30–17:30')
  })
})
