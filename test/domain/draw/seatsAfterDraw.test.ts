import fc from 'fast-check'
import { seatsAfterDraw, type SeatsChange } from '@/domain/draw/seatsAfterDraw'
import { newSeats } from '@/domain/enrolment/newSeats'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { asId, type PupilId } from '@/domain/ids'
import { ROBOT } from '@test/domain/given/aPlan'
import { pupil } from '@test/domain/given/aStandingDraw'
import { MOTHER, SCHOOL, TERM } from '@test/domain/given/people'

const CLOSES = 1_000_000
const kept = (seats: number, more: Partial<Seats> = {}): Seats => {
  const made = {
    ...newSeats({ _id: ROBOT, schoolId: SCHOOL, termId: TERM, courseId: ROBOT, day: null, capacity: 0 }),
  }
  const full = { ...made, reserved: { drawId: 'd', seats }, ...more }
  const given = Object.keys(full.claims).length + Object.keys(full.offers).length + seats
  return {
    ...full,
    capacity: full.left + given,
    waiting: Object.keys(full.waiters).length,
    offered: Object.keys(full.offers).length,
  }
}
const by = (n: number) => ({ pupilId: pupil(n), by: MOTHER })
const claim = { by: MOTHER, at: 1, op: 'op' }
const offer = { at: 1, until: 2, order: 3 }
const change = (seats: Seats, placed: number[], unmet: number[]) =>
  seatsAfterDraw({ seats, drawId: 'd', closesAt: CLOSES, placed: placed.map(by), unmet: unmet.map(pupil) })

/** What the write makes of it. */
function after(seats: Seats, done: SeatsChange): Seats {
  const claims = {
    ...seats.claims,
    ...Object.fromEntries(done.claims.map(({ pupilId }) => [pupilId, claim])),
  }
  const offers = Object.fromEntries(
    Object.entries(seats.offers).filter(([id]) => !done.takenBack.includes(asId(id))),
  )
  const waiters = {
    ...Object.fromEntries(Object.entries(seats.waiters).filter(([id]) => !done.served.includes(asId(id)))),
    ...Object.fromEntries(done.waiters.map(({ pupilId, order }) => [pupilId, order])),
  }
  return {
    ...seats,
    claims,
    offers,
    waiters,
    left: seats.left + done.freed,
    waiting: Object.keys(waiters).length,
    offered: Object.keys(offers).length,
    reserved: null,
  }
}

describe('抽签以后的名额', () => {
  test('留着的名额变成占用，剩下的放出来，没抽中的排 1、2、3', () => {
    expect(change(kept(3), [1, 2], [5, 4])).toEqual({
      claims: [by(1), by(2)],
      waiters: [
        { pupilId: pupil(5), order: 1, was: null },
        { pupilId: pupil(4), order: 2, was: null },
      ],
      served: [],
      takenBack: [],
      freed: 1,
    })
  })

  test('不是为这次抽签留的，或已经登记过：不动', () => {
    expect(change({ ...kept(3), reserved: null }, [1], [])).toBeNull()
    expect(change(kept(3, { reserved: { drawId: 'other', seats: 3 } }), [1], [])).toBeNull()
  })

  test('截止以前就在候补的站在前面，截止以后才来的站在后面', () => {
    const waiters = { [pupil(8)]: CLOSES - 1, [pupil(7)]: 5, [pupil(9)]: CLOSES }
    const done = change(kept(1, { waiters }), [1], [2])
    expect(done?.waiters).toEqual([
      { pupilId: pupil(7), order: 1, was: 5 },
      { pupilId: pupil(8), order: 2, was: CLOSES - 1 },
      { pupilId: pupil(2), order: 3, was: null },
    ])
  })

  test('截止以后自己来候补的，是没抽中的孩子：站到签给他的位置', () => {
    const done = change(kept(1, { waiters: { [pupil(2)]: CLOSES + 5 } }), [], [3, 2])
    expect(done?.waiters).toEqual([
      { pupilId: pupil(3), order: 1, was: null },
      { pupilId: pupil(2), order: 2, was: CLOSES + 5 },
    ])
  })

  test('抽中的孩子原来在候补、有保留的名额、已经占着：各归各位', () => {
    const seats = kept(3, {
      waiters: { [pupil(1)]: 5 },
      offers: { [pupil(2)]: offer },
      claims: { [pupil(3)]: claim },
    })
    const done = change(seats, [1, 2, 3], [])
    expect(done).toMatchObject({
      claims: [by(1), by(2)],
      served: [pupil(1)],
      takenBack: [pupil(2)],
      freed: 2,
    })
  })

  test('怎样的事先都一样：账总是平的，没有人在两处，抽中的都占上', () => {
    const standing = fc.constantFrom('nowhere', 'claim', 'offer', 'early', 'late')
    const outcome = fc.constantFrom('placed', 'unmet', 'nothing')
    const people = fc.array(fc.tuple(standing, outcome), { maxLength: 12 })
    fc.assert(
      fc.property(people, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (rows, left, spare) => {
        const ids = (is: (row: [string, string]) => boolean): PupilId[] =>
          rows.flatMap((row, n) => (is(row) ? [pupil(n)] : []))
        const at = (where: string) => ids(([stands]) => stands === where)
        const map = <T>(list: PupilId[], value: (n: number) => T) =>
          Object.fromEntries(list.map((id, n) => [id, value(n)]))
        const placed = ids(([, got]) => got === 'placed')
        const seats = kept(placed.length + spare, {
          left,
          claims: map(at('claim'), () => claim),
          offers: map(at('offer'), () => offer),
          waiters: { ...map(at('early'), (n) => n + 1), ...map(at('late'), (n) => CLOSES + n) },
        })
        expect(brokenSeats(seats)).toEqual([])
        const done = seatsAfterDraw({
          seats,
          drawId: 'd',
          closesAt: CLOSES,
          placed: placed.map((pupilId) => ({ pupilId, by: MOTHER })),
          unmet: ids(([, got]) => got === 'unmet'),
        })
        if (done === null) throw new Error('kept for this draw')
        const now = after(seats, done)
        expect(brokenSeats(now)).toEqual([])
        for (const id of placed) expect(now.claims[id]).toBeDefined()
        const orders = done.waiters.map(({ order }) => order)
        expect(orders).toEqual(orders.map((_, n) => n + 1))
      }),
    )
  })
})
