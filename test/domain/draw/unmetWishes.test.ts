import fc from 'fast-check'
import { allocate, lineOf } from '@/domain/draw/allocate'
import type { DrawEntry, DrawGroup } from '@/domain/draw/Draw'
import { clashes } from '@/domain/draw/groups'
import { unmetWishes } from '@/domain/draw/unmetWishes'
import { sha256 } from '@/domain/sha256'
import { courseId, instances } from '@test/domain/given/aDraw'

const [a, b, c] = [courseId(0, 0), courseId(0, 1), courseId(0, 2)]
const group = (...seats: [number, number, number]): DrawGroup => ({
  id: a,
  courses: [a, b, c].map((id, n) => ({
    courseId: id,
    name: id,
    slots: [],
    takes: n === 2 ? ['4-1050'] : ['2-1050'],
    seats: seats[n] ?? 0,
  })),
})
const entry = (ticket: string, ...wishes: DrawEntry['wishes'][string]): DrawEntry => ({
  ticket,
  lot: ticket,
  wishes: { [a]: wishes },
})
const unmet = (of: DrawGroup, entries: DrawEntry[]) => {
  const seed = sha256('x')
  return Object.fromEntries(unmetWishes([of], entries, { results: allocate([of], entries, seed), seed }))
}

describe('没有抽中的志愿排进候补', () => {
  test('什么也没得到：每个志愿都候补', () =>
    expect(unmet(group(0, 0, 0), [entry('A', a, b, c)])).toEqual({ [a]: ['A'], [b]: ['A'], [c]: ['A'] }))

  test('得到第二志愿：只候补更想要的第一志愿', () =>
    expect(unmet(group(0, 1, 0), [entry('A', a, b)])).toEqual({ [a]: ['A'] }))

  test('得到第一志愿：同一时间的第二志愿不再候补', () =>
    expect(unmet(group(1, 0, 0), [entry('A', a, b)])).toEqual({}))

  test('得到的课不占那个时间，排在后面的志愿仍然候补', () =>
    expect(unmet(group(1, 0, 0), [entry('A', a, b, c)])).toEqual({ [c]: ['A'] }))

  test('总是按签的先后，没有人两次，没有人候补得到了的或被更想要的挡着的课', () => {
    fc.assert(
      fc.property(instances(), ({ groups, entries, seed }) => {
        const results = allocate(groups, entries, seed)
        const all = unmetWishes(groups, entries, { results, seed })
        for (const one of groups) {
          const line = lineOf(one, entries, seed).map(({ ticket }) => ticket)
          for (const course of one.courses) {
            const waiting = all.get(course.courseId) ?? []
            expect(waiting).toEqual(line.filter((ticket) => waiting.includes(ticket)))
            for (const { ticket, wishes } of entries) {
              const ranked = wishes[one.id] ?? []
              const rank = ranked.indexOf(course.courseId)
              const got = one.courses.filter(({ courseId: id }) => results[ticket]?.includes(id))
              const isServed = got.some(
                (other) =>
                  other === course || (ranked.indexOf(other.courseId) < rank && clashes(other, course)),
              )
              expect(waiting.includes(ticket)).toBe(rank >= 0 && !isServed)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
