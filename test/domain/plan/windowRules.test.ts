import fc from 'fast-check'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { windowTrouble } from '@/domain/plan/windowRules'

const draw = (more: Partial<EnrolmentWindow> = {}): EnrolmentWindow => ({
  id: 'w1',
  name: '第一轮',
  round: 'main',
  mode: 'draw',
  grades: [3, 4],
  opensAt: 1_000,
  closesAt: 2_000,
  publicNumber: { source: '第1期', fixedAt: 900_000 },
  ...more,
})
const firstCome = (more: Partial<EnrolmentWindow> = {}) =>
  draw({ mode: 'first-come', publicNumber: null, ...more })
const code = (before: EnrolmentWindow[], after: EnrolmentWindow[], now: number) =>
  windowTrouble(before, after, now)?.code ?? 'ok'

describe('已经公布的窗口', () => {
  test.each([
    [999, 'ok'],
    [1_000, 'plan/window-begun'],
  ])('%i 毫秒：1000 开始的窗口改名、改年级、改方式、改开始、去掉', (now, is) => {
    for (const after of [
      [draw({ name: '别的' })],
      [draw({ grades: [3] })],
      [draw({ round: 'change' })],
      [draw({ opensAt: 1_001 })],
      [draw({ publicNumber: { source: '第2期', fixedAt: 900_000 } })],
      [draw({ id: 'w2', opensAt: 1_500 })],
      [],
    ])
      expect(code([draw()], after, now)).toBe(is)
    expect(code([draw()], [draw({ grades: [4, 3] })], now)).toBe('ok')
  })

  test.each([
    [1_999, 1_999, 'plan/window-begun'],
    [2_000, 1_999, 'ok'],
    [2_001, 1_999, 'ok'],
    [2_001, 2_000, 'plan/window-over'],
    [2_000, 2_000, 'ok'],
  ])('截止改到 %i，现在 %i：抽签', (closesAt, now, is) =>
    expect(code([draw()], [draw({ closesAt })], now)).toBe(is),
  )

  test('先报先得截止以后还可以再延长', () =>
    expect(code([firstCome()], [firstCome({ closesAt: 3_000 })], 2_500)).toBe('ok'))
})

describe('新的窗口', () => {
  test.each([
    [999, 'ok'],
    [1_000, 'plan/window-late'],
  ])('%i 毫秒公布 1000 开始的抽签', (now, is) => expect(code([], [draw()], now)).toBe(is))
  test.each([
    [1_000, 'ok'],
    [1_999, 'ok'],
    [2_000, 'plan/window-late'],
  ])('%i 毫秒公布 2000 截止的先报先得', (now, is) => expect(code([], [firstCome()], now)).toBe(is))
  test('还没开始的窗口不能改成已经开始的抽签', () =>
    expect(code([draw({ opensAt: 1_500 })], [draw({ opensAt: 1_000 })], 1_000)).toBe('plan/window-late'))
})

test('一个字没动，从不算改动；开始以后除了截止什么都改不了', () => {
  const window = fc.record({
    name: fc.constantFrom('甲', '乙'),
    mode: fc.constantFrom('draw' as const, 'first-come' as const),
    opensAt: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(window, window, fc.integer({ min: 0, max: 120 }), (a, b, now) => {
      const of = ({ name, mode, opensAt, length }: typeof a) =>
        draw({ name, mode, opensAt, closesAt: opensAt + length })
      const [before, after] = [of(a), of(b)]
      if (now < before.opensAt) return
      expect(code([before], [before], now)).toBe('ok')
      const same =
        before.name === after.name && before.mode === after.mode && before.opensAt === after.opensAt
      const later = after.closesAt >= before.closesAt
      const sealed = before.mode === 'draw' && now >= before.closesAt && after.closesAt !== before.closesAt
      expect(code([before], [after], now) === 'ok').toBe(same && later && !sealed)
    }),
  )
})
