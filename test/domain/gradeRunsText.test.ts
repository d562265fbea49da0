import { gradeRunsText } from '@/domain/people/gradeRunsText'
import type { Grade } from '@/domain/people/School'

describe('一串年级怎么念', () => {
  test.each<[Grade[], string]>([
    [[], '还没选年级'],
    [[3], '三年级'],
    [[1, 2], '一年级、二年级'],
    [[6, 4, 5], '四到六年级'],
    [[1, 2, 3, 7], '一到三年级、七年级'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], '一到九年级'],
  ])('%j 念作%s', (grades, text) => {
    expect(gradeRunsText(grades)).toBe(text)
  })
})
