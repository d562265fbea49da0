import fc from 'fast-check'
import { windowFor, windowState, type EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'

const aWindow = (id: string, opensAt: number, closesAt: number, more: Partial<EnrolmentWindow> = {}) => ({
  id,
  name: id,
  round: 'main' as const,
  mode: 'first-come' as const,
  publicNumber: null,
  grades: [3 as const],
  opensAt,
  closesAt,
  ...more,
})

describe('报名窗口', () => {
  test.each([
    [999, 'not-open'],
    [1_000, 'open'],
    [1_001, 'open'],
    [1_999, 'open'],
    [2_000, 'closed'],
    [2_001, 'closed'],
  ])('开放 1000、截止 2000：第 %i 毫秒是 %s', (now, state) =>
    expect(windowState({ opensAt: 1_000, closesAt: 2_000 }, now)).toBe(state),
  )

  test('首尾相接的两个窗口，任何一毫秒都恰好开着一个', () => {
    const first = aWindow('first', 1_000, 2_000)
    const second = aWindow('second', 2_000, 3_000)
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 2_999 }), (now) => {
        const open = [first, second].filter((w) => windowState(w, now) === 'open')
        expect(open).toHaveLength(1)
        expect(windowFor([second, first], 3, now)).toBe(open[0])
      }),
    )
  })
})

describe('哪个窗口对这个年级说话', () => {
  const first = aWindow('first', 1_000, 2_000)
  const second = aWindow('second', 3_000, 4_000)
  const windows = [second, first]

  test.each([
    [999, 'first'],
    [1_000, 'first'],
    [1_999, 'first'],
    [2_000, 'second'],
    [2_999, 'second'],
    [3_000, 'second'],
    [3_999, 'second'],
    [4_000, 'second'],
    [9_999, 'second'],
  ])('先看开着的，再看下一个要开的，最后看最晚截止的：第 %i 毫秒是 %s', (now, id) =>
    expect(windowFor(windows, 3, now)?.id).toBe(id),
  )

  test('别的年级的窗口不算数', () => {
    expect(windowFor(windows, 4, 1_500)).toBeNull()
    expect(windowFor([], 3, 1_500)).toBeNull()
    const theirs = aWindow('theirs', 1_000, 2_000, { grades: [4] })
    expect(windowFor([theirs, second], 3, 1_500)?.id).toBe('second')
  })

  test('不改动学校给出的窗口次序', () => {
    windowFor(windows, 3, 1_500)
    expect(windows.map((w) => w.id)).toEqual(['second', 'first'])
  })
})
