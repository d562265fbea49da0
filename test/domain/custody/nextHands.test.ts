import fc from 'fast-check'
import { nextLeg } from '@/domain/custody/nextHands'
import { aSession, legOf } from '../given/aSession'
import { minute } from '../given/days'
import { GUARD, LIN, personOf, ZHOU } from '../given/people'

const leg = (name: string, teacherId: typeof ZHOU, from: string, to: string) =>
  legOf(aSession({ name, teacherId, startsAtMinute: minute(from), endsAtMinute: minute(to) }))
const itinerary = [
  leg('作业辅导', ZHOU, '16:30', '17:00'),
  leg('机器人', LIN, '17:00', '18:00'),
  leg('回到托管', ZHOU, '18:00', '18:30'),
  leg('延时托管', personOf('late'), '18:30', '19:30'),
]
const next = (holder: typeof ZHOU, clock: string) =>
  nextLeg({ itinerary }, holder, minute(clock))?.name ?? '校门'

describe('接下来交给谁', () => {
  test.each([
    [ZHOU, '16:20', '机器人'],
    [ZHOU, '16:59', '机器人'],
    [LIN, '17:40', '回到托管'],
    [ZHOU, '17:44', '机器人'],
    [ZHOU, '17:45', '延时托管'],
    [ZHOU, '18:20', '延时托管'],
    [personOf('late'), '19:00', '校门'],
  ])('%s 在 %s', (holder, clock, name) => expect(next(holder, clock)).toBe(name))

  test('后面几段都是自己带的就不用交', () => {
    const own = [leg('托管', ZHOU, '16:30', '17:30'), leg('社团', ZHOU, '17:30', '18:30')]
    expect(nextLeg({ itinerary: own }, ZHOU, minute('16:40'))).toBeNull()
    expect(nextLeg({ itinerary: [] }, ZHOU, minute('16:40'))).toBeNull()
  })

  test.each([
    ['17:29', '机器人'],
    ['17:30', '延时托管'],
    ['19:29', '延时托管'],
    ['19:30', '校门'],
    ['23:59', '校门'],
  ])('已经结束的课不再去：机器人 17:30 结束，%s 还在班主任手里就去%s', (clock, name) => {
    const kept = [
      leg('作业辅导', ZHOU, '16:30', '17:00'),
      leg('机器人', LIN, '17:00', '17:30'),
      leg('延时托管', personOf('late'), '18:30', '19:30'),
    ]
    expect(nextLeg({ itinerary: kept }, ZHOU, minute(clock))?.name ?? '校门').toBe(name)
  })

  test('临时接手的人手里，去的是还没结束的第一段', () => {
    expect(next(GUARD, '16:59')).toBe('作业辅导')
    expect(next(GUARD, '17:00')).toBe('机器人')
    expect(next(GUARD, '18:00')).toBe('回到托管')
    expect(next(GUARD, '19:30')).toBe('校门')
  })

  test('从不指向已经结束的课，也从不指向自己', () => {
    const holders = fc.constantFrom(ZHOU, LIN, GUARD)
    const bells = fc.uniqueArray(fc.integer({ min: 990, max: 1170 }), { minLength: 2, maxLength: 6 })
    const days = bells.chain((times) => {
      const sorted = [...times].sort((a, b) => a - b)
      return fc
        .array(holders, { minLength: sorted.length - 1, maxLength: sorted.length - 1 })
        .map((teachers) =>
          teachers.map((teacherId, i) =>
            legOf(aSession({ teacherId, startsAtMinute: sorted[i] ?? 0, endsAtMinute: sorted[i + 1] ?? 0 })),
          ),
        )
    })
    let named = 0
    fc.assert(
      fc.property(days, holders, fc.integer({ min: 970, max: 1180 }), (legs, holder, now) => {
        const found = nextLeg({ itinerary: legs }, holder, now)
        if (found === null) return
        named += 1
        expect(found.endsAtMinute).toBeGreaterThan(now)
        expect(found.teacherId).not.toBe(holder)
      }),
    )
    expect(named).toBeGreaterThan(10)
  })
})
