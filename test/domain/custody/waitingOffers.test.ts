import fc from 'fast-check'
import { REMINDED_AFTER, waitingOffers } from '@/domain/custody/waitingOffers'
import type { Custody, CustodyBase, Offer } from '@/domain/custody/Custody'
import { handoverWaitingNotice } from '@/domain/notice/handoverNotices'
import { custodyId, type PersonId } from '@/domain/ids'
import { aCustody, away, gone, held } from '../given/aCustody'
import { at, TUESDAY } from '../given/days'
import { GUARD, personOf, pupilOf, ZHOU } from '../given/people'

const OFFERED_AT = at('17:30')
const DUE = OFFERED_AT + REMINDED_AFTER
const SUN = personOf('sun')

const offerOf = (more: Partial<Offer> = {}): Offer => ({
  op: 'op-offer',
  to: GUARD,
  toName: '老张',
  at: OFFERED_AT,
  ...more,
})
interface Given {
  holder?: PersonId
  offer?: Offer | null
}
const child = (key: string, no: number, given: Given = {}, more: Partial<CustodyBase> = {}): Custody => {
  const pupilId = pupilOf(key)
  const { holder = ZHOU, offer = offerOf() } = given
  const state = held(holder)
  return aCustody(state.status === 'held' ? { ...state, offer } : state, {
    _id: custodyId(TUESDAY, pupilId),
    pupilId,
    name: `孩子${no}`,
    no,
    ...more,
  })
}
const named = (day: Custody[], now = DUE) =>
  waitingOffers(day, now).map(({ from, to, op, children }) => [
    from,
    to,
    op,
    children.map(({ name }) => name),
  ])

describe('交出三分钟还没有人接手', () => {
  test.each([
    ['2:59.999', -1, 0],
    ['3:00.000', 0, 1],
    ['半小时', 27 * 60_000, 1],
  ])('%s', (_, more, due) => {
    expect(named([child('a', 1)], DUE + more)).toHaveLength(due)
  })

  test('一次交出的孩子在一起，按学号；同一位老师另一次交出的、交给别人的、别人交出的，各是各的', () => {
    const day = [
      child('c', 3),
      child('a', 1),
      child('b', 2, { offer: offerOf({ op: 'op-again' }) }),
      child('d', 4, { offer: offerOf({ to: SUN }) }),
      child('e', 5, { holder: SUN }),
    ]
    expect(named(day)).toEqual([
      [ZHOU, GUARD, 'op-offer', ['孩子1', '孩子3']],
      [ZHOU, GUARD, 'op-again', ['孩子2']],
      [ZHOU, SUN, 'op-offer', ['孩子4']],
      [SUN, GUARD, 'op-offer', ['孩子5']],
    ])
  })

  test.each([
    ['没有交给谁', child('a', 1, { offer: null })],
    ['已经放行', aCustody(gone())],
    ['没有到', aCustody(away('absent'))],
    [
      '正在找的孩子，谁也接不了',
      child('a', 1, {}, { missing: { at: DUE, by: ZHOU, byName: '周岚', words: '', familyToldAt: null } }),
    ],
    ['这一次已经提醒过', child('a', 1, {}, { remindedOf: 'op-offer' })],
  ])('不提醒：%s', (_, custody) => {
    expect(named([custody])).toEqual([])
  })

  test('提醒过一次的孩子又交出一次，再等三分钟又提醒', () => {
    const again = child('a', 1, { offer: offerOf({ op: 'op-again', at: DUE }) }, { remindedOf: 'op-offer' })
    expect(named([again], DUE + REMINDED_AFTER - 1)).toEqual([])
    expect(named([again], DUE + REMINDED_AFTER)).toHaveLength(1)
  })

  test('不管谁交给谁：该提醒的孩子不多不少，一个孩子只在一次里', () => {
    const anyChild = fc.record({
      holder: fc.constantFrom(ZHOU, SUN),
      to: fc.constantFrom(GUARD, SUN),
      op: fc.constantFrom('op-offer', 'op-again'),
      waited: fc.integer({ min: -2, max: 2 }),
      reminded: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 60 }), (drawn) => {
        const day = drawn.map(({ holder, to, op, waited, reminded }, i) =>
          child(
            `p${i}`,
            i,
            { holder, offer: offerOf({ op, to, at: OFFERED_AT - waited }) },
            reminded ? { remindedOf: op } : {},
          ),
        )
        const told = waitingOffers(day, DUE).flatMap(({ children }) => children.map(({ name }) => name))
        const due = drawn.flatMap(({ waited, reminded }, i) => (waited >= 0 && !reminded ? [`孩子${i}`] : []))
        expect([...told].sort()).toEqual([...due].sort())
      }),
    )
  })
})

test('告诉的是被请的人：几个孩子、谁在看着、什么时候交出的；晚些再写还是同一条', () => {
  const [waiting] = waitingOffers([child('a', 1), child('b', 2)], DUE)
  if (waiting === undefined) throw new Error('nobody waits')
  const notice = handoverWaitingNotice(waiting, DUE)
  expect(notice).toMatchObject({
    template: 'handover-waiting',
    to: { kind: 'person', personId: GUARD },
    at: DUE,
    data: { who: '孩子1、孩子2', from: `${ZHOU}老师`, time: '17:30', note: '2 个孩子等您接手，请点开' },
  })
  const later = handoverWaitingNotice({ ...waiting, children: waiting.children.slice(1) }, DUE + 60_000)
  expect(later.id).toBe(notice.id)
})
