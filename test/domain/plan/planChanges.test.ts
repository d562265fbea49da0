import fc from 'fast-check'
import { asId } from '@/domain/ids'
import type { Course, PlanContent } from '@/domain/plan/Plan'
import { planChanges } from '@/domain/plan/planChanges'
import { PLAN_TABS } from '@/domain/plan/gapPlace'
import { aWholePlan } from '../given/aGround'
import { aBlock, aCourse } from '../given/aPlan'
import { minute } from '../given/days'

const before = aWholePlan()
const ROBOT = asId<'Course'>('robot')
const course = (more: Partial<Course>): PlanContent => ({
  ...before,
  courses: { ...before.courses, [ROBOT]: aCourse(ROBOT, { ...before.courses[ROBOT], ...more }) },
})
const texts = (after: PlanContent) => planChanges(before, after).map(({ tab, text }) => `${tab}: ${text}`)

test.each([
  [course({ capacity: 36 }), 'courses: 「robot」名额 24 → 36'],
  [course({ agencyFeeFen: 15_050 }), 'courses: 「robot」代收费 ¥120 → ¥150.50'],
  [course({ materials: '自带电脑' }), 'courses: 「robot」材料 （空） → 自带电脑'],
  [
    course({
      slots: [
        { weekday: 2, blockId: 'club' },
        { weekday: 4, blockId: 'club' },
      ],
    }),
    'courses: 「robot」时间 周二 17:30–18:30 → 周二 17:30–18:30、周四 17:30–18:30',
  ],
  [
    {
      ...before,
      courses: { ...before.courses, [asId<'Course'>('x')]: aCourse(asId<'Course'>('x'), { name: '航模' }) },
    },
    'courses: 新增「航模」',
  ],
  [
    { ...before, courses: Object.fromEntries(Object.entries(before.courses).filter(([id]) => id !== ROBOT)) },
    'courses: 去掉「robot」',
  ],
  [
    {
      ...before,
      blocks: before.blocks.map((one) =>
        one.id === 'club' ? { ...one, startsAtMinute: minute('17:20') } : one,
      ),
    },
    'blocks: 「社团课 17:30–18:30」时间 17:30–18:30 → 17:20–18:30',
  ],
  [
    { ...before, blocks: [...before.blocks, aBlock('n', 'evening', '18:30', '20:00')] },
    'blocks: 新增时段「周一至周五 晚自习 18:30–20:00」',
  ],
  [
    { ...before, venues: before.venues.map((one) => (one.name === '图书馆' ? { ...one, seats: 40 } : one)) },
    'venues: 「图书馆」容纳人数 30 → 40',
  ],
  [{ ...before, offerHours: 48 }, 'windows: 候补保留 24 小时 → 48 小时'],
  [
    { ...before, windows: before.windows.map((one) => ({ ...one, closesAt: one.closesAt + 3_600_000 })) },
    'windows: 「第一轮」时间 9月8日 08:00 至 9月8日 18:00 → 9月8日 08:00 至 9月8日 19:00',
  ],
  [
    { ...before, fees: before.fees.map((one) => ({ ...one, capFen: 48_000 })) },
    'fees: 收费办法封顶 不封顶 → ¥480',
  ],
  [{ ...before, late: { ...before.late, capacity: 25 } }, 'late: 延时托管人数 20 → 25'],
])('%#', (after, text) => expect(texts(after)).toEqual([text]))

test('换个说法的先后、没有改动的，什么也不说', () => {
  expect(planChanges(before, structuredClone(before))).toEqual([])
  const shuffled = { ...before, courses: Object.fromEntries(Object.entries(before.courses).reverse()) }
  expect(planChanges(before, shuffled)).toEqual([])
})

test('改了几处就说几处，一处一句，按页签的先后', () => {
  const edits: [string, (plan: PlanContent) => PlanContent][] = [
    ['blocks', (plan) => ({ ...plan, blocks: [...plan.blocks, aBlock('z', 'club', '16:00', '16:30')] })],
    [
      'courses',
      (plan) => ({
        ...plan,
        courses: { ...plan.courses, [ROBOT]: { ...plan.courses[ROBOT]!, level: 'advanced' } },
      }),
    ],
    [
      'venues',
      (plan) => ({ ...plan, venues: [...plan.venues, { name: '操场', seats: 99, offCampus: true }] }),
    ],
    ['fees', (plan) => ({ ...plan, fees: plan.fees.map((one) => ({ ...one, unit: 'month' })) })],
    [
      'windows',
      (plan) => ({ ...plan, windows: plan.windows.map((one) => ({ ...one, round: 'supplement' })) }),
    ],
    ['late', (plan) => ({ ...plan, late: { ...plan.late, cutOffMinute: minute('16:00') } })],
  ]
  fc.assert(
    fc.property(fc.subarray(edits), (some) => {
      const after = some.reduce((plan, [, edit]) => edit(plan), before)
      const tabs = planChanges(before, after).map((change) => change.tab)
      expect(tabs).toEqual(PLAN_TABS.filter((tab) => some.some(([of]) => of === tab)))
    }),
  )
})
