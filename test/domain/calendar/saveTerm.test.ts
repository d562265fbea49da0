import { saveTerm } from '@/domain/calendar/saveTerm'
import { asId } from '@/domain/ids'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { CHOIR, ROBOT } from '../given/aPlan'
import { at } from '../given/days'
import { LIN } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

describe('设置学期', () => {
  const autumn = {
    _id: asId<'Term'>('2026-autumn'),
    name: '2026年秋季学期',
    firstDay: '2026-09-01',
    lastDay: '2027-01-22',
  }
  const spring = {
    _id: asId<'Term'>('2027-spring'),
    name: '2027年春季学期',
    firstDay: '2027-03-01',
    lastDay: '2027-07-09',
  }
  const free = { now: at('09:00', '2026-11-23'), terms: [autumn], inUse: null }
  const used = { ...free, inUse: { changes: [] } }
  const cancelled = (day: string): SessionChange => ({
    op: 'op-1',
    day,
    courseId: ROBOT,
    slot: '2-club',
    reason: '老师开会',
    by: LIN,
    byName: '林舟老师',
    at: 0,
    kind: 'merged',
    into: CHOIR,
  })

  test('新学期按时间排进去', () => {
    expect(valueOf(saveTerm(spring, free))).toEqual([autumn, spring])
    expect(valueOf(saveTerm(autumn, { ...free, terms: [spring] }))).toEqual([autumn, spring])
  })

  test.each([
    ['首尾同一天', { lastDay: '2027-03-01' }, false],
    ['只有两天', { lastDay: '2027-03-02' }, true],
    ['末日在首日前', { lastDay: '2027-02-28' }, false],
    ['与上一学期隔一天', { firstDay: '2027-01-23' }, true],
    ['与上一学期末日重叠', { firstDay: '2027-01-22' }, false],
    ['二百五十天', { lastDay: '2027-11-06' }, true],
    ['二百五十一天', { lastDay: '2027-11-07' }, false],
    ['没有名字', { name: ' ' }, false],
  ])('%s', (_, more, ok) => {
    const result = saveTerm({ ...spring, ...more }, free)
    expect(result.ok || result.refusal.code).toBe(ok || 'plan/term-wrong')
  })

  test.each([
    ['末日提前到今天', { lastDay: '2026-11-23' }, true],
    ['末日提前到昨天', { lastDay: '2026-11-22' }, false],
    ['末日延后', { lastDay: '2027-01-29' }, true],
    ['首日提前', { firstDay: '2026-08-31' }, false],
    ['首日延后', { firstDay: '2026-09-02' }, false],
    ['只改名字', { name: '秋季学期' }, true],
  ])('学期已经开始，学校公布了方案：%s', (_, more, ok) => {
    const result = saveTerm({ ...autumn, ...more }, used)
    expect(result.ok || result.refusal.code).toBe(ok || 'plan/term-in-use')
  })

  test('没有学校公布方案时可以随便改', () => {
    expect(saveTerm({ ...autumn, firstDay: '2026-08-25', lastDay: '2026-10-01' }, free).ok).toBe(true)
  })

  test('开学前首日可以延后不能提前：名额是从原来的首日算起的', () => {
    const before = { ...used, now: at('09:00', '2026-08-20') }
    expect(saveTerm({ ...autumn, firstDay: '2026-09-02' }, before).ok).toBe(true)
    expect(refusalOf(saveTerm({ ...autumn, firstDay: '2026-08-31' }, before)).code).toBe('plan/term-in-use')
  })

  test('调过课的日子不能从学期里去掉', () => {
    const changed = { ...used, inUse: { changes: [cancelled('2027-01-05')] } }
    expect(saveTerm({ ...autumn, lastDay: '2027-01-05' }, changed).ok).toBe(true)
    expect(refusalOf(saveTerm({ ...autumn, lastDay: '2027-01-04' }, changed)).code).toBe('plan/term-in-use')
    const early = {
      ...changed,
      now: at('09:00', '2026-08-20'),
      inUse: { changes: [cancelled('2026-09-01')] },
    }
    expect(refusalOf(saveTerm({ ...autumn, firstDay: '2026-09-02' }, early)).code).toBe('plan/term-in-use')
  })
})
