import { withdraw } from '@/domain/enrolment/withdraw'
import { plusDays } from '@/domain/time'
import { aPlan, CHOIR, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at } from '../given/days'
import { refusalOf, valueOf } from '../given/refusal'

const week = aWeek({ '2-club': ROBOT, '2-care': CHOIR })
const ask = (more: Partial<Parameters<typeof withdraw>[0]> = {}) =>
  withdraw({ now: at('09:00'), plan: aPlan(), week, courseId: ROBOT, ...more })

describe('退课', () => {
  test('只退这一门课占的时段', () => {
    expect(valueOf(ask())).toMatchObject({ kind: 'withdraw', slots: ['2-club'] })
  })

  test('没有报的课再退一次也没事，截止以后也一样', () => {
    for (const now of [at('07:00'), at('09:00'), at('20:00')])
      expect(valueOf(ask({ now, week: aWeek() }))).toEqual({ kind: 'already' })
  })

  test('时段已被别的课占着，就不是这门课的', () => {
    expect(valueOf(ask({ week: aWeek({ '2-club': CHOIR }) }))).toEqual({ kind: 'already' })
  })

  test('只占到一部分时段也能退干净', () => {
    const twice = { ...robot, slots: [...robot.slots, { weekday: 4 as const, blockId: 'club' }] }
    expect(valueOf(ask({ plan: aPlan({ courses: { [ROBOT]: twice } }) }))).toMatchObject({
      slots: ['2-club'],
    })
  })

  test.each([
    ['开放前一毫秒', at('08:00') - 1, false],
    ['开放时刻', at('08:00'), true],
    ['截止前一毫秒', at('18:00') - 1, true],
    ['截止时刻', at('18:00'), true],
    ['截止以后', at('20:00'), true],
  ])('%s：家长自己能不能退', (_, now, may) => {
    const result = ask({ now })
    if (may) expect(valueOf(result)).toMatchObject({ kind: 'withdraw', from: '2026-09-09' })
    else expect(refusalOf(result)).toEqual({ code: 'enrolment/window-not-open', opensAt: at('08:00') })
  })

  const last = aPlan().term.lastDay
  test.each([
    ['最后一天的最后一毫秒', at('00:00', plusDays(last, 1)) - 1, true],
    ['最后一天过去的那一刻', at('00:00', plusDays(last, 1)), false],
  ])('学期%s：能不能退', (_, now, may) => {
    const result = ask({ now })
    if (may) expect(valueOf(result).kind).toBe('withdraw')
    else expect(refusalOf(result)).toEqual({ code: 'enrolment/term-over', term: aPlan().term.name })
  })

  test('开学前退课，从开学那天起就没有这门课', () => {
    const plan = aPlan({ term: { ...aPlan().term, firstDay: '2026-09-20' } })
    expect(valueOf(ask({ plan }))).toMatchObject({ from: '2026-09-20' })
  })

  test('还没有安排报名时间也能退，自愿的事不等窗口', () => {
    expect(valueOf(ask({ plan: aPlan({ windows: [] }) })).kind).toBe('withdraw')
  })

  test('课的时段调过，原来占着的旧时段也一起退掉', () => {
    expect(valueOf(ask({ week: aWeek({ '2-club': ROBOT, '4-club': ROBOT }) }))).toMatchObject({
      slots: ['2-club', '4-club'],
    })
  })

  test('方案里没有的课说没有找到', () => {
    expect(refusalOf(ask({ plan: aPlan({ courses: {} }) })).code).toBe('enrolment/course-unknown')
  })
})
