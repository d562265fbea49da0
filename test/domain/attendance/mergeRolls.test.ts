import fc from 'fast-check'
import { markInForce } from '@/domain/attendance/mergeMarks'
import type { RollMark, Session } from '@/domain/attendance/Session'
import { takeRoll, type RollDecision, type RollFacts } from '@/domain/attendance/takeRoll'
import { EXPECTED, NOT_HELD, type Custody, type CustodyState } from '@/domain/custody/Custody'
import { MINUTE } from '@/domain/time'
import { aCustody, away, held } from '../given/aCustody'
import { aSession } from '../given/aSession'
import { at } from '../given/days'
import { LIN, pupilOf, ZHOU } from '../given/people'
import { valueOf } from '../given/refusal'

const A = pupilOf('a')
const child = (id: string, state: CustodyState = EXPECTED): Custody =>
  aCustody(state, { pupilId: pupilOf(id), name: `孩子${id}` })
const taken = { op: 'op-first', by: ZHOU, byName: '周岚', at: at('16:33') }
const first = (mark: RollMark, when = at('16:33')): Session =>
  aSession({ roll: taken, marks: { [A]: [{ id: 'op-first', at: when, by: ZHOU, mark, reason: null }] } })

const ask = (session: Session, state: CustodyState, mark: RollMark, more: Partial<RollFacts> = {}) =>
  valueOf(
    takeRoll({
      now: at('16:50'),
      op: 'op-second',
      by: ZHOU,
      session,
      expected: [child('a', state)],
      marks: { [A]: mark },
      ...more,
    }),
  )
const moves = ({ receive, away: { absent, leave }, elsewhere }: RollDecision) => ({
  receive,
  absent,
  leave,
  elsewhere: elsewhere.map((one) => one.holderName),
})
const NONE = { receive: [], absent: [], leave: [], elsewhere: [] }

describe('两部手机，一节课', () => {
  test('后说的算：先没到、后到，孩子接到手里', () => {
    expect(moves(ask(first('absent'), away('absent'), 'present'))).toEqual({ ...NONE, receive: [A] })
  })

  test('后说的算：先到、后没到，孩子不再算在手里', () => {
    expect(moves(ask(first('present'), held(ZHOU), 'absent'))).toEqual({ ...NONE, absent: [A] })
  })

  test('后到的信、早说的话：什么也不动，但说出哪里不一样', () => {
    const decided = ask(first('present'), held(ZHOU), 'absent', {
      happenedAt: at('16:40'),
      changedAt: { [A]: at('16:31') },
    })
    expect(moves(decided)).toEqual(NONE)
    expect(decided.differences).toEqual([
      { pupilId: A, name: '孩子a', mine: 'absent', theirs: 'present', byName: '周岚', stands: 'present' },
    ])
  })

  test('没动过的标记，按确认名单的时间算；动过的按那一下的时间算', () => {
    const late = ask(first('absent', at('16:35')), away('absent'), 'present', { happenedAt: at('16:40') })
    expect(late.events.get(A)?.at).toBe(at('16:40'))
    expect(late.happenedAt).toBe(at('16:40'))
    const tapped = ask(first('absent', at('16:35')), away('absent'), 'present', {
      happenedAt: at('16:40'),
      changedAt: { [A]: at('16:34') },
    })
    expect(tapped.events.get(A)?.at).toBe(at('16:34'))
    expect(moves(tapped)).toEqual(NONE)
  })

  test('在别人手里的孩子，不论谁后说，都不动，说出在谁那里', () => {
    for (const mark of ['present', 'absent'] as const)
      expect(moves(ask(first('present'), held(LIN), mark))).toEqual({ ...NONE, elsewhere: ['lin老师'] })
  })

  test('同一部手机再送一次，什么也不动', () => {
    const once = ask(first('present'), held(ZHOU), 'present', { op: 'op-first' })
    expect(once.repeated).toBe(true)
    const merged = { ...first('present'), merged: [{ ...taken, op: 'op-second' }] }
    expect(ask(merged, held(ZHOU), 'absent').repeated).toBe(true)
  })

  test('两部手机说得一样，没有什么不一样', () => {
    expect(ask(first('present'), held(ZHOU), 'present').differences).toEqual([])
  })

  test('谁的信先到都一样：生效的标记一样，孩子在不在手里也一样', () => {
    const times = fc.integer({ min: at('16:16'), max: at('16:45') })
    const mark = fc.constantFrom<RollMark>('present', 'late', 'absent')
    const phone = fc.record({ told: times, mark })
    const play = (order: { op: string; told: number; mark: RollMark }[]) => {
      let session = aSession()
      let custody = child('a')
      order.forEach(({ op, told, mark: value }, i) => {
        const now = at('17:00') + i * MINUTE
        const decided = valueOf(
          takeRoll({
            now,
            op,
            by: ZHOU,
            session,
            expected: [custody],
            marks: { [A]: value },
            happenedAt: told,
          }),
        )
        const roll = { op, by: ZHOU, byName: '周岚', at: now }
        const event = decided.events.get(A)
        session = {
          ...session,
          ...(decided.merging ? { merged: [...session.merged, roll] } : { roll }),
          marks: { [A]: [...(session.marks[A] ?? []), ...(event === undefined ? [] : [event])] },
        }
        if (decided.receive.includes(A)) custody = child('a', held(ZHOU))
        if (decided.away.absent.includes(A)) custody = child('a', { ...NOT_HELD, status: 'absent' })
      })
      return { mark: markInForce(session.marks[A]), status: custody.status }
    }
    fc.assert(
      fc.property(phone, phone, (one, two) => {
        const a = { op: 'op-phone-a', ...one }
        const b = { op: 'op-phone-b', ...two }
        expect(play([a, b])).toEqual(play([b, a]))
      }),
    )
  })
})
