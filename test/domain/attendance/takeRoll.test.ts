import fc from 'fast-check'
import { canTakeRoll, rollIsMissing, takeRoll, type RollFacts } from '@/domain/attendance/takeRoll'
import type { RollMark } from '@/domain/attendance/Session'
import { EXPECTED, type Custody, type CustodyState } from '@/domain/custody/Custody'
import { atMinute, MINUTE } from '@/domain/time'
import { aCustody, away, gone, held } from '../given/aCustody'
import { aSession } from '../given/aSession'
import { at, TUESDAY } from '../given/days'
import { LIN, pupilOf, ZHOU } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const child = (id: string, state: CustodyState = EXPECTED): Custody =>
  aCustody(state, { pupilId: pupilOf(id), name: `孩子${id}` })
const taken = { op: 'op-first', by: ZHOU, byName: '周岚', at: at('16:33') }

const ask = (more: Partial<RollFacts> = {}) =>
  takeRoll({
    now: at('16:35'),
    op: 'op-roll',
    by: ZHOU,
    session: aSession(),
    expected: [child('a'), child('b')],
    marks: { [pupilOf('a')]: 'present', [pupilOf('b')]: 'present' },
    ...more,
  })

describe('什么时候能点名', () => {
  test.each([
    ['提前十五分钟零一毫秒', at('16:15') - 1, 'roll/too-early'],
    ['提前十五分钟整', at('16:15'), null],
    ['上课时', at('16:30'), null],
    ['当天最后一毫秒', atMinute(TUESDAY, 1440) - 1, null],
    ['次日零点', atMinute(TUESDAY, 1440), 'roll/other-day'],
    ['前一天最后一毫秒', atMinute(TUESDAY, 0) - 1, 'roll/other-day'],
  ])('%s', (_, now, code) => {
    const result = canTakeRoll({ now, by: ZHOU, session: aSession() })
    expect(result.ok ? null : result.refusal.code).toBe(code)
  })

  test('太早时说出几点起可以', () => {
    expect(refusalOf(ask({ now: at('16:00') }))).toEqual({
      code: 'roll/too-early',
      startsAt: '16:30',
      opensAt: at('16:15'),
    })
  })

  test('不是这节课的老师不能点', () => {
    expect(refusalOf(ask({ by: LIN }))).toEqual({ code: 'roll/not-on-duty', teacher: '周岚' })
  })
})

describe('点名的名单', () => {
  test('少一个孩子没标记就不收，说出是谁', () => {
    expect(refusalOf(ask({ marks: { [pupilOf('a')]: 'present' } }))).toEqual({
      code: 'roll/incomplete',
      names: ['孩子b'],
    })
  })

  test('多一个名单外的孩子就不收', () => {
    const marks = { [pupilOf('a')]: 'present', [pupilOf('b')]: 'absent', [pupilOf('x')]: 'present' } as const
    expect(refusalOf(ask({ marks }))).toEqual({ code: 'roll/not-expected', count: 1 })
  })

  test('没有孩子的课也能点，点了才不再报警', () => {
    expect(valueOf(ask({ expected: [], marks: {} }))).toMatchObject({
      repeated: false,
      merging: false,
      receive: [],
      away: { absent: [], leave: [] },
      elsewhere: [],
    })
  })
})

describe('拒绝的先后', () => {
  test('依次是：不当班、不是当天、太早、没标全、名单外', () => {
    const marks: RollFacts['marks'] = { [pupilOf('x')]: 'present' }
    const wrong = { session: aSession({ roll: taken }), marks }
    expect(refusalOf(ask({ ...wrong, by: LIN, now: at('09:00', '2026-09-07') })).code).toBe(
      'roll/not-on-duty',
    )
    expect(refusalOf(ask({ ...wrong, now: at('09:00', '2026-09-07') })).code).toBe('roll/other-day')
    expect(refusalOf(ask({ ...wrong, now: at('09:00') })).code).toBe('roll/too-early')
    expect(refusalOf(ask(wrong)).code).toBe('roll/incomplete')
    expect(refusalOf(ask({ marks })).code).toBe('roll/incomplete')
    expect(refusalOf(ask({ marks, expected: [] })).code).toBe('roll/not-expected')
  })
})

describe('重复提交', () => {
  test('同一次提交重来算重复，不算已点过', () => {
    expect(valueOf(ask({ op: taken.op, session: aSession({ roll: taken }) })).repeated).toBe(true)
    expect(valueOf(ask()).repeated).toBe(false)
  })
})

describe('点名之后孩子归谁', () => {
  const states: [string, CustodyState][] = [
    ['还没点到', EXPECTED],
    ['原先没到', away('absent')],
    ['原先请假', away('leave')],
    ['已在自己手里', held(ZHOU)],
    ['在别人手里', held(LIN)],
    ['已离校', gone()],
  ]
  const one = (state: CustodyState, mark: RollMark) => {
    const found = valueOf(ask({ expected: [child('a', state)], marks: { [pupilOf('a')]: mark } }))
    return [
      ...found.receive.map(() => 'receive'),
      ...found.away.absent.map(() => 'absent'),
      ...found.away.leave.map(() => 'leave'),
      ...found.elsewhere.map((e) => `elsewhere ${e.holderName}`),
    ]
  }

  test.each(states)('%s的孩子，到或迟到', (name, state) => {
    const outcomes: Record<string, string[]> = {
      已在自己手里: [],
      在别人手里: ['elsewhere lin老师'],
      已离校: ['elsewhere 自行离校'],
    }
    const outcome = outcomes[name] ?? ['receive']
    expect(one(state, 'present')).toEqual(outcome)
    expect(one(state, 'late')).toEqual(outcome)
  })

  test.each(states)('%s的孩子，没到或请假', (name, state) => {
    const absent: Record<string, string[]> = {
      还没点到: ['absent'],
      已在自己手里: ['absent'],
      在别人手里: ['elsewhere lin老师'],
    }
    const leave: Record<string, string[]> = {
      还没点到: ['leave'],
      已在自己手里: ['elsewhere zhou老师'],
      在别人手里: ['elsewhere lin老师'],
    }
    expect(one(state, 'absent')).toEqual(absent[name] ?? [])
    expect(one(state, 'leave')).toEqual(leave[name] ?? [])
  })

  test('点名从不动别人手里的孩子，也从不动已离校的孩子', () => {
    const children = fc.array(
      fc.record({
        state: fc.constantFrom(...states.map(([, state]) => state)),
        mark: fc.constantFrom<RollMark>('present', 'late', 'leave', 'absent'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(children, (list) => {
        const expected = list.map(({ state }, i) => child(`p${i}`, state))
        const marks = Object.fromEntries(list.map(({ mark }, i) => [`p${i}`, mark]))
        const found = valueOf(ask({ expected, marks }))
        const free = (id: string) => {
          const state = list[Number(id.slice(1))]?.state
          return state?.status !== 'released' && state?.holder !== LIN
        }
        const touched = [...found.receive, ...found.away.absent, ...found.away.leave]
        expect(touched.every(free)).toBe(true)
        const named = [...touched, ...found.elsewhere.map((e) => e.pupilId)]
        expect(new Set(named).size).toBe(named.length)
        const here = list.filter((c) => c.mark === 'present' || c.mark === 'late')
        const stillOut = here.filter((c) => ['expected', 'absent', 'leave'].includes(c.state.status))
        expect(found.receive).toHaveLength(stillOut.length)
        const beyond = list.filter(
          ({ state, mark }) =>
            state.holder === LIN ||
            (state.holder === ZHOU && mark === 'leave') ||
            (state.status === 'released' && (mark === 'present' || mark === 'late')),
        )
        expect(found.elsewhere).toHaveLength(beyond.length)
      }),
    )
  })
})

describe('没点名的警报', () => {
  const start = at('16:30')
  test.each([
    [10 * MINUTE - 1, false],
    [10 * MINUTE, true],
    [10 * MINUTE + 1, true],
  ])('开课后 %i 毫秒还没点名：报警 %s', (after, raised) =>
    expect(rollIsMissing(aSession(), start + after)).toBe(raised),
  )

  test('点过名就不报警', () => {
    expect(rollIsMissing(aSession({ roll: taken }), at('18:00'))).toBe(false)
  })
})
