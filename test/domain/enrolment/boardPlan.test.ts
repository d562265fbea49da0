import { boardPlan } from '@/domain/enrolment/boardPlan'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import type { Plan } from '@/domain/plan/Plan'
import { asId } from '@/domain/ids'
import { at } from '../given/days'

const window = (id: string, opensAt: number, closesAt: number, grades: EnrolmentWindow['grades']) => ({
  id,
  name: id,
  round: 'main' as const,
  mode: 'first-come' as const,
  publicNumber: null,
  grades,
  opensAt,
  closesAt,
})
type Head = Pick<Plan, 'status' | 'term' | 'windows'>
const plan = (name: string, firstDay: string, lastDay: string, windows: EnrolmentWindow[]): Head => ({
  status: 'published',
  term: { _id: asId<'Term'>(name), name, firstDay, lastDay },
  windows,
})

describe('没有说哪个学期，就看哪个学期的报名窗口', () => {
  const autumnOpen = at('08:00', '2026-09-02')
  const autumnShut = at('18:00', '2027-01-10')
  const springOpen = at('08:00', '2027-01-05')
  const springShut = at('18:00', '2027-01-08')
  const autumn = plan('autumn', '2026-09-01', '2027-01-22', [window('a', autumnOpen, autumnShut, [3])])
  const spring = plan('spring', '2027-02-22', '2027-07-02', [window('s', springOpen, springShut, [3])])
  const both = [spring, autumn]
  const named = (plans: Head[], now: number, grade: 3 | 4 = 3) =>
    boardPlan(
      plans.map((one) => ({ plan: one, grade })),
      now,
    )?.term.name ?? null

  test.each([
    ['本学期要开的窗口之前', autumnOpen - 1, 'autumn'],
    ['本学期窗口开着', autumnOpen, 'autumn'],
    ['两个都开着，先关的先说', springOpen, 'spring'],
    ['下学期的关了，本学期的还开着', springShut, 'autumn'],
    ['都关了，下学期还没开学：抽签结果和候补都在那里', autumnShut, 'spring'],
    ['本学期上完了，看下一个学期', at('00:00', '2027-01-23'), 'spring'],
  ])('%s', (_, now, term) => expect(named(both, now)).toBe(term))

  test('下学期先公布、窗口还没到，本学期没有窗口：说的是下学期', () => {
    const quiet = { ...autumn, windows: [] }
    expect(named([quiet, spring], springOpen - 1)).toBe('spring')
    expect(named([quiet, spring], springShut)).toBe('spring')
  })

  test('下学期没有窗口的，不抢正在上的学期', () =>
    expect(named([autumn, { ...spring, windows: [] }], autumnShut)).toBe('autumn'))

  test('别的年级的窗口不算，没公布的方案不算，一个都没有就是没有', () => {
    expect(named([autumn, spring], springOpen, 4)).toBe('autumn')
    expect(named([autumn, { ...spring, status: 'filed' }], springOpen)).toBe('autumn')
    expect(named([], springOpen)).toBeNull()
  })

  test('过完的学期，窗口写得再晚也不说话', () => {
    const stale = { ...autumn, windows: [window('a', autumnOpen, at('18:00', '2027-06-01'), [3])] }
    expect(named([stale, { ...spring, windows: [] }], at('09:00', '2027-03-01'))).toBe('spring')
  })
})
