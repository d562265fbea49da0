import fc from 'fast-check'
import { EXPECTED, type CustodyState, type Entry } from '@/domain/custody/Custody'
import { fold, step } from '@/domain/custody/fold'
import type { PersonId } from '@/domain/ids'
import { gone, held } from '../given/aCustody'
import { at } from '../given/days'
import * as given from '../given/entries'
import { GUARD, LIN, ZHOU } from '../given/people'

const people = [ZHOU, LIN, GUARD]
const someone = fc.constantFrom(...people)
const when = fc.integer({ min: at('16:00'), max: at('20:00') })

/** Any act by anybody, sensible or not; endings are rare, so that a record can grow long. */
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(someone, when).map(([by, t]) => given.received(by, t)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(someone, when, fc.constantFrom('absent' as const, 'leave' as const))
      .map(([by, t, mark]) => given.sentAway(by, t, mark)),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(someone, someone, when).map(([by, to, t]) => given.offered(by, to, t)),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(someone, someone, when).map(([by, from, t]) => given.accepted(by, from, t)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(someone, someone, when).map(([by, from, t]) => given.declined(by, from, t)),
  },
  { weight: 1, arbitrary: fc.tuple(someone, when).map(([by, t]) => given.withdrawn(by, t)) },
  { weight: 1, arbitrary: fc.tuple(someone, when).map(([by, t]) => given.codeWrong(by, t)) },
  { weight: 1, arbitrary: fc.tuple(someone, when).map(([by, t]) => given.called(by, t, 1)) },
  { weight: 1, arbitrary: fc.tuple(someone, when).map(([by, t]) => given.releasedByEye(by, t)) },
)
const anyRecord = fc.array(anyEntry, { maxLength: 40, size: 'max' })

/** The rule book in its plainest form: who has her in hand, and to whom she was offered. */
interface Hands {
  where: 'outside' | 'inside' | 'gone'
  holder: PersonId | null
  offeredTo: PersonId | null
}

/** What the rule book says of one act; `null` when the act cannot be. */
function byTheBook(hands: Hands, entry: Entry): Hands | null {
  if (hands.where === 'gone') return null
  const mine = hands.holder === entry.by
  const open = hands.offeredTo !== null
  switch (entry.kind) {
    case 'received':
      return hands.where === 'outside' ? { where: 'inside', holder: entry.by, offeredTo: null } : null
    case 'away':
      return hands.where === 'outside' || mine ? { where: 'outside', holder: null, offeredTo: null } : null
    case 'offered':
      return mine && !open && entry.to !== entry.by ? { ...hands, offeredTo: entry.to } : null
    case 'withdrawn':
      return mine && open ? { ...hands, offeredTo: null } : null
    case 'accepted':
      return hands.offeredTo === entry.by && hands.holder === entry.from
        ? { where: 'inside', holder: entry.by, offeredTo: null }
        : null
    case 'declined':
      return hands.offeredTo === entry.by ? { ...hands, offeredTo: null } : null
    case 'released':
      return hands.where === 'inside' ? { where: 'gone', holder: null, offeredTo: null } : null
    default:
      return hands
  }
}

const whereIs = (state: CustodyState): Hands['where'] =>
  state.status === 'held' ? 'inside' : state.status === 'released' ? 'gone' : 'outside'

const frozen = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (part !== null && typeof part === 'object') frozen(part)
  return Object.freeze(value)
}

describe('任意几个人的任意动作', () => {
  test('每个动作要么生效要么被拒，和规则书逐步一致；手里有孩子的从不是两个人', () => {
    let applied = 0
    fc.assert(
      fc.property(anyRecord, (entries) => {
        let state: CustodyState = EXPECTED
        let hands: Hands = { where: 'outside', holder: null, offeredTo: null }
        for (const entry of entries) {
          const next = step(frozen(state), frozen(entry))
          const told = byTheBook(hands, entry)
          expect(next === null).toBe(told === null)
          if (next === null || told === null) continue
          applied += 1
          state = next
          hands = told
          expect({
            where: whereIs(state),
            holder: state.holder,
            offeredTo: state.offer?.to ?? null,
          }).toEqual(hands)
          expect(people.filter((p) => state.holder === p)).toHaveLength(hands.where === 'inside' ? 1 : 0)
          expect(state.release === null).toBe(state.status !== 'released')
        }
      }),
      { numRuns: 600 },
    )
    expect(applied).toBeGreaterThan(1_000)
  })

  test('记录从头算一遍，等于一步步走到的状态', () => {
    fc.assert(
      fc.property(anyRecord, (entries) => {
        let state: CustodyState = EXPECTED
        const kept: Entry[] = []
        for (const entry of entries) {
          const next = step(state, entry)
          if (next === null) continue
          state = next
          kept.push(entry)
          expect(fold(kept)).toEqual({ ok: true, state })
        }
      }),
    )
  })

  test('记录在第一条接不上的地方断开，不跳过', () => {
    fc.assert(
      fc.property(anyRecord, (entries) => {
        let state: CustodyState = EXPECTED
        const broken = entries.findIndex((entry) => {
          const next = step(state, entry)
          if (next !== null) state = next
          return next === null
        })
        expect(fold(entries)).toEqual(broken < 0 ? { ok: true, state } : { ok: false, brokenAt: broken })
      }),
    )
  })

  test('换手只有一条路：持有人先交出，接的人自己答应', () => {
    fc.assert(
      fc.property(anyRecord, (entries) => {
        let state: CustodyState = EXPECTED
        for (const entry of entries) {
          const next = step(state, entry)
          if (next === null) continue
          if (state.status === 'held' && next.status === 'held' && next.holder !== state.holder) {
            expect(entry).toMatchObject({ kind: 'accepted', by: next.holder, from: state.holder })
            expect(state.offer?.to).toBe(next.holder)
          }
          state = next
        }
      }),
    )
  })

  test('离校之后任何动作都进不了记录', () => {
    fc.assert(fc.property(anyEntry, (entry) => expect(step(gone(), entry)).toBeNull()))
  })
})

describe('交接', () => {
  const inHand = (state: CustodyState | null) => state?.holder ?? null

  test('没有答应之前，孩子仍在交出的人手里', () => {
    const offer = step(held(ZHOU), given.offered(ZHOU, LIN, at('17:28')))
    expect(inHand(offer)).toBe(ZHOU)
    expect(offer?.offer).toMatchObject({ to: LIN, at: at('17:28') })
  })

  test('交给自己接不上，交给别人才接得上', () => {
    for (const to of people)
      expect(step(held(ZHOU), given.offered(ZHOU, to, at('17:28'))) === null).toBe(to === ZHOU)
  })

  test.each([
    ['不接', given.declined(LIN, ZHOU, at('17:29'))],
    ['收回', given.withdrawn(ZHOU, at('17:29'))],
  ])('%s之后孩子还在原来的人手里，可以再交一次', (_, entry) => {
    const told = fold([given.received(ZHOU, at('16:32')), given.offered(ZHOU, LIN, at('17:28')), entry])
    if (!told.ok) throw new Error('the record holds')
    expect(told.state).toEqual(held(ZHOU, at('16:32')))
    expect(step(told.state, given.offered(ZHOU, GUARD, at('17:30')))).not.toBeNull()
  })

  test('答应的人说错了是谁交来的，就接不上', () => {
    const offer = step(held(ZHOU), given.offered(ZHOU, LIN, at('17:28')))
    if (offer === null) throw new Error('the holder may offer')
    expect(step(offer, given.accepted(LIN, GUARD, at('17:30')))).toBeNull()
    expect(step(offer, given.accepted(LIN, ZHOU, at('17:30')))).toMatchObject({ holder: LIN })
  })

  test('答应以后，从答应的时刻起由接的人负责', () => {
    const told = fold([
      given.received(ZHOU, at('16:32')),
      given.offered(ZHOU, LIN, at('17:28')),
      given.accepted(LIN, ZHOU, at('17:31')),
    ])
    expect(told).toMatchObject({ ok: true, state: { holder: LIN, since: at('17:31'), offer: null } })
  })

  test('打错码、在门口被拒、催家长来接，都不换手', () => {
    for (const entry of [
      given.codeWrong(GUARD, at('18:31')),
      given.refusedAtGate(GUARD, at('18:32')),
      given.called(GUARD, at('18:40'), 2),
    ])
      expect(step(held(ZHOU), entry)).toEqual(held(ZHOU))
  })

  test('放行把是谁、几点、凭什么都写进状态', () => {
    expect(step(held(ZHOU), given.releasedByCode(GUARD, at('18:33')))).toMatchObject({
      status: 'released',
      holder: null,
      release: { by: GUARD, at: at('18:33'), proof: { how: 'code' }, collectorText: '妈妈 李静' },
    })
  })

  test('空的记录就是还没点到', () => {
    expect(fold([])).toEqual({ ok: true, state: EXPECTED })
  })
})
