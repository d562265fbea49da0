import fc from 'fast-check'
import type { Custody, Entry } from '@/domain/custody/Custody'
import { NOT_HELD } from '@/domain/custody/Custody'
import { brokenRules } from '@/domain/custody/rules'
import { atStop } from '@/domain/escort/atStop'
import type { Escort, EscortStep } from '@/domain/escort/Escort'
import { depart, entryOf, leaveStop, outWith, reach, returnHome } from '@/domain/escort/walk'
import { ratioFor } from '@/domain/escort/ratio'
import { awaitedAt } from '@/domain/escort/walksWith'
import type { Grade } from '@/domain/people/School'
import type { Result } from '@/domain/result'
import { aCity } from '../given/aCity'
import { aCustody, held, toldBy } from '../given/aCustody'
import { at, minute, TUESDAY } from '../given/days'
import * as given from '../given/entries'
import { LIN, pupilOf, SCHOOL, ZHOU } from '../given/people'

const STOPS = [
  { id: 'st1', name: '东街口', minute: minute('18:40') },
  { id: 'st2', name: '新安桥', minute: minute('18:50') },
]
const anEscort = (more: Partial<Escort> = {}): Escort => ({
  _id: '20260908_east',
  schoolId: SCHOOL,
  day: TUESDAY,
  groupId: 'east',
  name: '东街线',
  route: '东门—东街',
  stops: STOPS,
  leaderId: LIN,
  leaderName: '林老师',
  secondId: ZHOU,
  secondName: '周岚老师',
  state: 'gathering',
  steps: [],
  named: [],
  overdueAt: null,
  ...more,
})
const placeAt = (stopId: string, delayMinutes = 0) => ({
  groupId: 'east',
  groupName: '东街线',
  leaderId: LIN,
  leaderName: '林老师',
  stopId,
  stopName: stopId,
  stopMinute: minute('18:40'),
  delayMinutes,
})
const child = (n: number, grade: Grade = 3): Custody =>
  toldBy(
    [
      given.received(ZHOU, at('16:32')),
      given.offered(ZHOU, LIN, at('18:20')),
      given.accepted(LIN, ZHOU, at('18:25')),
    ],
    { pupilId: pupilOf(`c${n}`), grade, escort: placeAt(n % 2 === 0 ? 'st1' : 'st2') },
  )
const group = (count: number, grade: Grade = 3) => Array.from({ length: count }, (_, n) => child(n, grade))

let acts = 0
const act = (by = LIN, when = '18:30') => ({ op: `walk-${(acts += 1)}`, at: at(when), by, byName: '林老师' })
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const taken = (result: Result<EscortStep>): EscortStep => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** A walk in the hands of one leader: every step enters the records as the functions enter it. */
class Road {
  constructor(
    public children: Custody[],
    public escort = anEscort(),
  ) {}
  take(step: EscortStep): void {
    const entry = entryOf(this.escort, step)
    const state = step.kind === 'returned' ? 'done' : 'walking'
    this.escort = { ...this.escort, state, steps: [...this.escort.steps, step] }
    this.children = this.children.map((one) =>
      step.pupilIds.includes(one.pupilId) ? { ...one, entries: [...one.entries, entry] } : one,
    )
  }
  give(pupilId: string, stopId: string): string {
    const one = this.children.find((each) => each.pupilId === pupilId)
    if (one === undefined) throw new Error('no child')
    const stands = atStop(this.escort, one, stopId, LIN)
    if (!stands.ok) return stands.refusal.code
    const { op, at: when, by, byName } = act()
    const proof = stands.value({ how: 'eye', collectorId: 'c-mother', reason: '认识' })
    const release = { at: when, by, byName, proof, collectorText: '妈妈' }
    const entry: Entry = { op, at: when, by, byName, kind: 'released', proof, collectorText: '妈妈' }
    this.children = this.children.map((each) =>
      each === one
        ? { ...each, ...NOT_HELD, status: 'released', release, entries: [...each.entries, entry] }
        : each,
    )
    return 'ok'
  }
  get facts() {
    return { ...act(), escort: this.escort, children: this.children }
  }
  get out() {
    return outWith(this.escort, this.children, LIN)
  }
}

const city = aCity()
const leaving = (road: Road, heads: number, adults = 2) => depart({ ...road.facts, heads, adults, city })

describe('护送配比', () => {
  test.each<[Grade[], number, number]>([
    [[1, 6], 1, 8],
    [[3, 4], 2, 24],
    [[5], 1, 18],
    [[9], 2, 36],
  ])('%j 年级，%i 位大人最多带 %i 个', (grades, adults, most) => {
    expect(ratioFor(city.escortRatio, grades, adults).most).toBe(most)
  })

  test('没有规定的年级一个也不能带', () => {
    expect(ratioFor([{ upToGrade: 2, pupilsPerAdult: 8 }], [3], 2).most).toBe(0)
  })
})

describe('出发', () => {
  test('人数、身边的人、带队的人、配比，差一样都不走', () => {
    expect(codeOf(leaving(new Road([]), 0))).toBe('escort/nobody')
    expect(codeOf(leaving(new Road(group(3)), 2))).toBe('escort/count-differs')
    expect(codeOf(leaving(new Road(group(13)), 13, 1))).toBe('escort/too-many')
    const other = aCustody(held(LIN), { pupilId: pupilOf('x') })
    expect(codeOf(leaving(new Road([...group(3), other]), 3))).toBe('escort/others-in-hand')
    expect(codeOf(depart({ ...new Road(group(3)).facts, by: ZHOU, heads: 3, adults: 2, city }))).toBe(
      'escort/not-leader',
    )
    const gone = new Road(group(3))
    gone.take(taken(leaving(gone, 3)))
    expect(codeOf(leaving(gone, 3))).toBe('escort/left-already')
  })

  test('最小的孩子定配比：一个一年级的，九个就多了一个', () => {
    const mixed = [...group(8, 5), child(20, 1)]
    expect(codeOf(leaving(new Road(mixed), 9, 1))).toBe('escort/too-many')
    expect(codeOf(leaving(new Road(mixed), 9, 2))).toBe('ok')
  })

  test('报了没见到的孩子不算到人数里，也不能丢下她走', () => {
    const [first, ...rest] = group(3)
    if (first === undefined) throw new Error('no child')
    const missing = { at: at('18:26'), by: LIN, byName: '林老师', words: '没见到' }
    expect(codeOf(leaving(new Road([{ ...first, missing } as Custody, ...rest]), 2))).toBe(
      'escort/others-in-hand',
    )
  })
})

describe('一趟路', () => {
  test('无论谁先来、谁不来：不超配比，没点人数不交，出发的等于接走的加带回的', () => {
    const plans = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      grade: fc.constantFrom<Grade>(1, 3, 5),
      adults: fc.constantFrom(1, 2),
      comes: fc.array(fc.constantFrom('st1', 'st2', 'never'), { minLength: 30, maxLength: 30 }),
    })
    let walked = 0
    fc.assert(
      fc.property(plans, ({ count, grade, adults, comes }) => {
        const road = new Road(group(count, grade))
        const began = leaving(road, count, adults)
        const { most } = ratioFor(city.escortRatio, [grade], adults)
        expect(began.ok).toBe(count <= most)
        if (!began.ok) return
        walked += 1
        road.take(began.value)
        for (const { id } of STOPS) {
          for (const one of road.out) expect(road.give(one.pupilId, id)).toBe('escort/not-counted')
          if (road.out.length === 0) break
          expect(codeOf(leaveStop({ ...road.facts, stopId: id }))).toBe('escort/not-counted')
          road.take(taken(reach({ ...road.facts, stopId: id, heads: road.out.length })))
          for (const one of road.out)
            if (comes[Number(one.pupilId.slice(1))] === id) expect(road.give(one.pupilId, id)).toBe('ok')
          if (road.out.length > 0) road.take(taken(leaveStop({ ...road.facts, stopId: id })))
        }
        const back = road.out.length
        if (back > 0) road.take(taken(returnHome(road.facts)))
        expect(road.out).toHaveLength(0)
        const gone = road.children.filter((one) => one.status === 'released').length
        expect(gone + back).toBe(count)
        expect(road.children.filter((one) => one.status === 'held')).toHaveLength(back)
        expect(brokenRules(road.children)).toEqual([])
      }),
    )
    expect(walked).toBeGreaterThan(10)
  })

  test('还有站点没到就不能回校；离开的站点不能再点人数', () => {
    const road = new Road(group(4))
    expect(codeOf(returnHome(road.facts))).toBe('escort/not-left')
    road.take(taken(leaving(road, 4)))
    road.take(taken(reach({ ...road.facts, stopId: 'st1', heads: 4 })))
    expect(codeOf(returnHome(road.facts))).toBe('escort/stop-ahead')
    road.take(taken(leaveStop({ ...road.facts, stopId: 'st1' })))
    expect(codeOf(reach({ ...road.facts, stopId: 'st1', heads: 4 }))).toBe('escort/stop-left')
    expect(codeOf(reach({ ...road.facts, stopId: 'st2', heads: 3 }))).toBe('escort/count-differs')
    expect(codeOf(reach({ ...road.facts, by: ZHOU, stopId: 'st2', heads: 4 }))).toBe('escort/not-walking')
  })
})

describe('什么时候该有人来接', () => {
  test('跟路队走的到站点时间，加上家长说的晚到；不跟的按放学时间', () => {
    const walks = aCustody(held(), { escort: placeAt('st1', 10) })
    expect(awaitedAt(walks)).toBe(at('18:50'))
    expect(awaitedAt(aCustody(held()))).toBe(at('18:30'))
  })
})
