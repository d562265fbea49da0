import { currentPlan } from '@/domain/plan/currentPlan'
import type { Plan } from '@/domain/plan/Plan'
import { aPlan } from '../given/aPlan'

const plan = (_id: string, firstDay: string, lastDay: string, status: Plan['status'] = 'published'): Plan => {
  const { term } = aPlan()
  return aPlan({ _id, status, term: { ...term, firstDay, lastDay } })
}
const autumn = plan('autumn', '2026-09-01', '2027-01-15')
const spring = plan('spring', '2027-02-22', '2027-07-02')
const pick = (day: string, plans: Plan[] = [spring, autumn]) => currentPlan(plans, day)?._id ?? null

describe('哪个方案说话', () => {
  test.each([
    ['2026-08-31', 'autumn'],
    ['2026-09-01', 'autumn'],
    ['2027-01-15', 'autumn'],
    ['2027-01-16', 'spring'],
    ['2027-02-21', 'spring'],
    ['2027-07-02', 'spring'],
    ['2027-07-03', 'spring'],
  ])('%s 是%s', (day, id) => expect(pick(day)).toBe(id))

  test('没有公布的方案从不出现', () => {
    const draft = plan('draft', '2026-09-01', '2027-01-15', 'draft')
    const filed = plan('filed', '2026-09-01', '2027-01-15', 'filed')
    expect(pick('2026-10-09', [draft, filed])).toBeNull()
    expect(pick('2026-10-09', [draft, filed, spring])).toBe('spring')
    expect(pick('2026-10-09', [])).toBeNull()
  })
})
