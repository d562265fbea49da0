/** Random draws as fast-check finds them: groups whose courses clash in part, tickets that share lots, wishes in any order. */
import fc from 'fast-check'
import type { DrawCourse, DrawEntry, DrawGroup, DrawResult } from '@/domain/draw/Draw'
import { allocate } from '@/domain/draw/allocate'
import { listHash, resultHash } from '@/domain/draw/canonical'
import { commitmentOf } from '@/domain/draw/newDraw'
import { seedOf } from '@/domain/draw/seed'
import type { CheckedDraw, CheckedList } from '@/domain/draw/verifyDraw'
import { asId } from '@/domain/ids'

export const courseId = (group: number, course: number) => asId<'Course'>(`g${group}-c${course}`)

const drawCourse = (group: number, course: number, takes: string[], seats: number): DrawCourse => ({
  courseId: courseId(group, course),
  name: `课${group}${course}`,
  slots: [],
  takes,
  seats,
})

const STRETCHES = ['2-1050', '2-1080', '4-1050']

const groupArbitrary = (group: number): fc.Arbitrary<DrawGroup> =>
  fc
    .array(
      fc.record({
        takes: fc.subarray(STRETCHES, { minLength: 1 }),
        seats: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((courses) => ({
      id: courseId(group, 0),
      courses: courses.map(({ takes, seats }, n) => drawCourse(group, n, takes, seats)),
    }))

const ticketOf = (n: number): string => `T${String(n).padStart(7, '0')}`

/** Some stand alone, some with the ticket before them. */
const entriesFor = (groups: DrawGroup[], most: number): fc.Arbitrary<DrawEntry[]> =>
  fc
    .array(
      fc.record({
        wishes: fc.tuple(
          ...groups.map(({ courses }) => fc.shuffledSubarray(courses.map((course) => course.courseId))),
        ),
        withBefore: fc.boolean(),
      }),
      { maxLength: most },
    )
    .map((rows) => {
      let lot = ticketOf(0)
      return rows.map(({ wishes, withBefore }, n): DrawEntry => {
        if (!withBefore) lot = ticketOf(n)
        return {
          ticket: ticketOf(n),
          lot: n === 0 ? ticketOf(0) : lot,
          wishes: Object.fromEntries(groups.map(({ id }, g) => [id, wishes[g] ?? []])),
        }
      })
    })

export interface Instance {
  groups: DrawGroup[]
  entries: DrawEntry[]
  seed: string
}

export const instances = (most = 14): fc.Arbitrary<Instance> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, group) => groupArbitrary(group))))
    .chain((groups) =>
      fc.record({
        groups: fc.constant(groups),
        entries: entriesFor(groups, most),
        seed: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
      }),
    )

/** A draw as it is published in the end, of these groups and this list. */
export function publishedDraw(
  groups: DrawGroup[],
  entries: DrawEntry[],
  linesAList = 3,
): { draw: CheckedDraw; lists: CheckedList[] } {
  const own = {
    schoolId: asId<'School'>('sh'),
    termId: asId<'Term'>('2026-autumn'),
    windowId: 'w1',
    groups,
  }
  const secret = 'c0ffee'.repeat(10)
  const hash = listHash(own, entries)
  const seed = seedOf({ secret, listHash: hash, digits: '031217' })
  const results = allocate(groups, entries, seed)
  const parts = Math.ceil(entries.length / linesAList)
  const lists = Array.from({ length: parts }, (_, part): CheckedList => {
    const mine = entries.slice(part * linesAList, (part + 1) * linesAList)
    const own: DrawResult = Object.fromEntries(mine.map(({ ticket }) => [ticket, results[ticket] ?? []]))
    return { part, entries: mine, results: own }
  })
  return {
    draw: {
      ...own,
      state: 'done',
      commitment: commitmentOf(secret),
      applicants: entries.length,
      lists: parts,
      listHash: hash,
      sealedAt: 1_000,
      fixedAt: 2_000,
      number: { value: '03 12 17' },
      secret,
      seed,
      resultHash: resultHash(seed, entries, results),
    },
    lists,
  }
}
