import fc from 'fast-check'
import { markInForce, mergeMarks } from '@/domain/attendance/mergeMarks'
import { isHere, markText, ROLL_MARKS, type MarkEvent } from '@/domain/attendance/Session'
import { ZHOU } from '../given/people'

const mark = (id: string, at: number, value: MarkEvent['mark'], reason: string | null = null): MarkEvent => ({
  id,
  at,
  by: ZHOU,
  mark: value,
  reason,
})

/** One school's events: an id names one event only, so two phones may share events but never disagree about one. */
const pool = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,3}$/),
      at: fc.integer({ min: 0, max: 5 }),
      mark: fc.constantFrom(...ROLL_MARKS),
    }),
    { maxLength: 10, selector: (event) => event.id },
  )
  .map((events) => events.map((e) => mark(e.id, e.at, e.mark)))

const phones = pool.chain((events) =>
  fc.tuple(fc.subarray(events), fc.subarray(events), fc.subarray(events), fc.shuffledSubarray(events)),
)

describe('合并点名标记', () => {
  test('次序无关：谁先合并谁都一样', () => {
    fc.assert(fc.property(phones, ([a, b]) => expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a))))
  })

  test('分组无关：先合哪两部手机都一样', () => {
    fc.assert(
      fc.property(phones, ([a, b, c]) =>
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c))),
      ),
    )
  })

  test('重复合并不变，同一事件只留一份', () => {
    fc.assert(
      fc.property(phones, ([a, b]) => {
        const merged = mergeMarks(a, b)
        expect(mergeMarks(merged, merged)).toEqual(merged)
        expect(mergeMarks(merged, a)).toEqual(merged)
        expect(new Set(merged.map((e) => e.id)).size).toBe(merged.length)
      }),
    )
  })

  test('一个事件也不丢', () => {
    fc.assert(
      fc.property(phones, ([a, b]) => expect(new Set(mergeMarks(a, b))).toEqual(new Set([...a, ...b]))),
    )
  })

  test('生效的标记只看事件本身，不看到达的先后', () => {
    fc.assert(
      fc.property(phones, ([, , , shuffled]) => {
        const latest = shuffled.reduce<MarkEvent | null>(
          (best, e) => (best === null || e.at > best.at || (e.at === best.at && e.id > best.id) ? e : best),
          null,
        )
        expect(markInForce(shuffled)).toBe(latest?.mark ?? null)
      }),
    )
  })

  test('时间相同按编号，编号大的生效', () => {
    expect(markInForce([mark('b', 5, 'present'), mark('a', 5, 'absent')])).toBe('present')
    expect(markInForce([mark('a', 6, 'absent'), mark('b', 5, 'present')])).toBe('absent')
  })

  test('没有标记就是没有，不猜', () => {
    expect(markInForce(undefined)).toBeNull()
    expect(markInForce([])).toBeNull()
  })
})

describe('标记', () => {
  test('只有到和迟到算人在跟前', () => {
    expect(ROLL_MARKS.filter(isHere)).toEqual(['present', 'late'])
  })

  test('每种标记各有各的说法', () => {
    expect(new Set(ROLL_MARKS.map(markText)).size).toBe(ROLL_MARKS.length)
  })
})
