import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { mayChoose, type Ground } from '@/domain/enrolment/mayChoose'

const window = (opensAt: number, closesAt: number, more: Partial<EnrolmentWindow> = {}): EnrolmentWindow => ({
  id: `w${opensAt}`,
  name: '一轮',
  round: 'main',
  mode: 'first-come',
  grades: [3],
  opensAt,
  closesAt,
  publicNumber: null,
  ...more,
})
const CLUB = { capacity: 24 }
const CARE = { capacity: null }
const told = (windows: EnrolmentWindow[], ground: Ground, course: { capacity: number | null } = CLUB) => {
  const may = mayChoose(windows, 3, course, ground)
  return may.ok ? 'ok' : may.refusal.code
}

describe('谁在什么时候能选', () => {
  const two = [window(1_000, 2_000), window(3_000, 4_000, { round: 'change' })]

  test.each([
    [999, 'enrolment/window-not-open', 'enrolment/not-opened-yet'],
    [1_000, 'ok', 'ok'],
    [1_999, 'ok', 'ok'],
    [2_000, 'enrolment/window-not-open', 'ok'],
    [2_999, 'enrolment/window-not-open', 'ok'],
    [3_000, 'ok', 'ok'],
    [3_999, 'ok', 'ok'],
    [4_000, 'enrolment/window-closed', 'ok'],
  ])('第 %i 毫秒：家长 %s，办公室凭纸质申请 %s', (now, phone, paper) => {
    expect(told(two, { now })).toBe(phone)
    expect(told(two, { now, on: 'paper' })).toBe(paper)
  })

  test('没有给这个年级安排窗口，谁都不能', () => {
    const theirs = [window(1_000, 2_000, { grades: [4] })]
    for (const on of ['phone', 'paper'] as const)
      expect(told(theirs, { now: 1_500, on })).toBe('enrolment/no-window')
  })

  test('抽签的窗口开着，有名额限制的课不能直接占，不限名额的托管照报', () => {
    const draw = [window(1_000, 2_000, { mode: 'draw' })]
    for (const on of ['phone', 'paper'] as const) {
      expect(told(draw, { now: 1_500, on })).toBe('enrolment/by-draw')
      expect(told(draw, { now: 1_500, on }, CARE)).toBe('ok')
    }
  })

  test('抽签截止了结果还没出，名额谁也不能先占，办公室也不能', () => {
    const then = [window(1_000, 2_000, { mode: 'draw' }), window(2_000, 3_000, { round: 'supplement' })]
    const awaited = { closesAt: 2_000 }
    for (const on of ['phone', 'paper'] as const) {
      expect(told(then, { now: 2_000, on, awaited })).toBe('enrolment/by-draw')
      expect(told(then, { now: 2_000, on, awaited }, CARE)).toBe('ok')
      expect(told(then, { now: 2_000, on })).toBe('ok')
    }
  })
})
