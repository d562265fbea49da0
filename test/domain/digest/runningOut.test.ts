import { isRunningOut, runningOutText } from '@/domain/digest/runningOut'

describe('日报的推送快用完了', () => {
  test.each([
    [0, true],
    [2, true],
    [3, false],
    [20, false],
    [null, false],
  ])('还有 %p 次：%p', (left, isOut) => expect(isRunningOut(left)).toBe(isOut))

  test('用完了说下一份不会推送，没用完的说还有几次', () => {
    expect(runningOutText(0)).toBe('推送用完了，下一份日报不会推送')
    expect(runningOutText(1)).toBe('日报还能推送 1 次')
  })
})
