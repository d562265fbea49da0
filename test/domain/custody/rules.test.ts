import fc from 'fast-check'
import { EXPECTED, type Custody, type CustodyState, type Entry, type Rung } from '@/domain/custody/Custody'
import { step } from '@/domain/custody/fold'
import { brokenRules } from '@/domain/custody/rules'
import { aCustody, away, gone, held, toldBy } from '../given/aCustody'
import { at } from '../given/days'
import * as given from '../given/entries'
import { GUARD, LIN, pupilOf, ZHOU } from '../given/people'

const rulesOf = (...day: Custody[]) => [...new Set(brokenRules(day).map((v) => v.rule))]
const afternoon = (): Entry[] => [
  given.received(ZHOU, at('16:32')),
  given.offered(ZHOU, LIN, at('17:28')),
  given.accepted(LIN, ZHOU, at('17:30')),
  given.releasedByCode(GUARD, at('18:31')),
]
const wrongTries = (count: number) =>
  Array.from({ length: count }, (_, i) => given.codeWrong(GUARD, at('18:31') + i * 1_000))

const RUNGS = [1, 2, 3, 4] as const
/** The child is in hand, and these rungs were called, one second after the other. */
const calledOn = (...rungs: (typeof RUNGS)[number][]) => [
  given.received(ZHOU, at('16:32')),
  ...rungs.map((rung, i) => given.called(GUARD, at('18:31') + i * 1_000, rung)),
]

describe('好好的一天', () => {
  test('没有一条破了规矩', () => {
    const children = [
      toldBy(afternoon(), { pupilId: pupilOf('a') }),
      toldBy([], { pupilId: pupilOf('b') }),
      toldBy([given.sentAway(ZHOU, at('16:33'))], { pupilId: pupilOf('c') }),
    ]
    expect(brokenRules(children)).toEqual([])
    expect(brokenRules([])).toEqual([])
  })

  test('凡是逐条走得通、时间不倒、梯子不跳级、没有凭锁住的码放行的记录，都查不出毛病', () => {
    const someone = fc.constantFrom(ZHOU, LIN, GUARD)
    const acts = fc.array(
      fc.oneof(
        someone.map((by) => (t: number) => given.received(by, t)),
        fc.tuple(someone, someone).map(
          ([by, to]) =>
            (t: number) =>
              given.offered(by, to, t),
        ),
        fc.tuple(someone, someone).map(
          ([by, from]) =>
            (t: number) =>
              given.accepted(by, from, t),
        ),
        someone.map((by) => (t: number) => given.withdrawn(by, t)),
        someone.map((by) => (t: number) => given.codeWrong(by, t)),
        someone.map(
          (by) => (t: number, rung: Rung) => given.called(by, t, RUNGS.find((one) => one > rung) ?? 4),
        ),
        someone.map((by) => (t: number) => given.releasedByEye(by, t)),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(acts, (list) => {
        let state: CustodyState = EXPECTED
        const entries: Entry[] = []
        for (const [i, act] of list.entries()) {
          const entry = act(at('16:30') + i * 1_000, aCustody(state, { entries }).rung)
          const next = step(state, entry)
          if (next === null) continue
          state = next
          entries.push(entry)
        }
        expect(brokenRules([aCustody(state, { entries })])).toEqual([])
      }),
    )
  })
})

describe('埋下一处，就要查出来', () => {
  const entries = afternoon().slice(0, 3)
  const really = toldBy(entries)

  test.each<[string, CustodyState]>([
    ['换成别人拿着', held(ZHOU, at('17:30'))],
    ['改了接手的时刻', { ...held(LIN, at('17:31')) }],
    ['没有人拿着', EXPECTED],
    ['写成请假', away('leave')],
    ['写成已离校', gone()],
    [
      '多了一个没人提过的交接',
      {
        ...held(LIN, at('17:30')),
        status: 'held',
        holder: LIN,
        holderName: 'lin老师',
        since: at('17:30'),
        release: null,
        offer: { op: 'op-x', to: ZHOU, toName: '周岚', at: at('17:40') },
      },
    ],
  ])('C1 状态和记录对不上：%s', (_, state) => {
    expect(rulesOf(really)).toEqual([])
    expect(rulesOf(aCustody(state, { entries }))).toEqual(['C1'])
  })

  test('C1 有状态没有记录', () => {
    expect(rulesOf(aCustody(held()))).toEqual(['C1'])
  })

  test.each<[string, Entry[]]>([
    ['没有交出就接手', [given.received(ZHOU, at('16:32')), given.accepted(LIN, ZHOU, at('17:30'))]],
    [
      '交给甲却由乙接手',
      [
        given.received(ZHOU, at('16:32')),
        given.offered(ZHOU, LIN, at('17:28')),
        given.accepted(GUARD, ZHOU, at('17:30')),
      ],
    ],
    ['不在自己手里却交出', [given.received(ZHOU, at('16:32')), given.offered(LIN, GUARD, at('17:28'))]],
    [
      '还没答复又交给另一个人',
      [
        given.received(ZHOU, at('16:32')),
        given.offered(ZHOU, LIN, at('17:28')),
        given.offered(ZHOU, GUARD, at('17:29')),
      ],
    ],
  ])('C2 %s', (_, broken) => {
    expect(rulesOf(aCustody(held(), { entries: broken }))).toEqual(['C2'])
  })

  test('C3 放行了两次', () => {
    const twice = [...afternoon(), given.releasedByEye(GUARD, at('18:40'))]
    expect(rulesOf(aCustody(gone(), { entries: twice }))).toEqual(['C3'])
    expect(rulesOf(toldBy(afternoon()))).toEqual([])
  })

  test.each<[string, Entry[]]>([
    ['没有点到', []],
    ['点名没到', [given.sentAway(ZHOU, at('16:33'))]],
    ['请了假', [given.sentAway(ZHOU, at('16:33'), 'leave')]],
  ])('C3 %s就放行，凭码凭眼都不行', (_, before) => {
    for (const released of [given.releasedByEye, given.releasedByCode]) {
      const broken = [...before, released(GUARD, at('18:31'))]
      expect(rulesOf(aCustody(gone(), { entries: broken }))).toEqual(['C3'])
    }
  })

  test.each([
    [4, []],
    [5, ['C4']],
    [6, ['C4']],
  ])('C4 错码 %i 次以后凭码放行', (count, rules) => {
    const start = [given.received(ZHOU, at('16:32')), ...wrongTries(count)]
    expect(rulesOf(toldBy([...start, given.releasedByCode(GUARD, at('18:40'))]))).toEqual(rules)
    expect(rulesOf(toldBy([...start, given.releasedByEye(GUARD, at('18:40'))]))).toEqual([])
  })

  test('C4 错码的次数必须就是记录里的次数，多一次少一次都算', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 6 }), (count, codeTries) => {
        const record = [given.received(ZHOU, at('16:32')), ...wrongTries(count)]
        expect(rulesOf(toldBy(record, { codeTries }))).toEqual(count === codeTries ? [] : ['C4'])
      }),
    )
  })

  test.each<[string, Rung, ReturnType<typeof calledOn>, string[]]>([
    ['还没到放学，一级也没有', 0, calledOn(), []],
    ['升到 1 级，有记录', 1, calledOn(1), []],
    ['升到 1 级，没有记录', 1, calledOn(), ['C6']],
    ['升到 2 级，记录只到 1 级', 2, calledOn(1), ['C6']],
    ['升到 4 级，级级有记录', 4, calledOn(1, 2, 3, 4), []],
    ['同一级又找了一次', 2, calledOn(1, 2, 2), []],
    ['一上来就是 2 级', 2, calledOn(2), ['C6']],
    ['从 1 级跳到 3 级', 3, calledOn(1, 3), ['C6']],
    ['先 2 级后补 1 级', 2, calledOn(2, 1), ['C6']],
  ])('C6 %s', (_, rung, record, rules) => {
    expect(rulesOf(toldBy(record, { rung }))).toEqual(rules)
  })

  test('C6 只有每一级都跟在前一级后面，梯子才算没有跳级', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RUNGS), { maxLength: 6 }), (rungs) => {
        const climbed = rungs.every((rung, i) => rung <= Math.max(0, ...rungs.slice(0, i)) + 1)
        expect(rulesOf(toldBy(calledOn(...rungs)))).toEqual(climbed ? [] : ['C6'])
      }),
    )
  })

  test('C7 同一动作记了两次', () => {
    const [arrived] = entries
    if (arrived === undefined) throw new Error('the record is not empty')
    const wrong = given.codeWrong(GUARD, at('18:31'))
    expect(rulesOf(toldBy([arrived, wrong]))).toEqual([])
    expect(rulesOf(toldBy([arrived, wrong, wrong]))).toEqual(['C7'])
  })

  test.each([
    [30_000, []],
    [30_001, ['C7']],
  ])('C7 后一条比前一条早 %i 毫秒', (back, rules) => {
    const record = [given.received(ZHOU, at('18:00')), given.codeWrong(GUARD, at('18:00') - back)]
    expect(rulesOf(toldBy(record))).toEqual(rules)
  })

  test('C7 中间抽掉一条，后面的接不上', () => {
    expect(rulesOf(aCustody(held(LIN), { entries: entries.slice(1) }))).not.toEqual([])
    expect(rulesOf(aCustody(EXPECTED, { entries: [given.withdrawn(ZHOU, at('17:29'))] }))).toEqual(['C7'])
  })

  test('说出是哪个孩子，不连累别人', () => {
    const fine = toldBy(afternoon(), { pupilId: pupilOf('fine') })
    const bad = aCustody(held(), { pupilId: pupilOf('bad') })
    expect(brokenRules([fine, bad, fine]).map((v) => v.pupilId)).toEqual(['bad'])
  })
})
