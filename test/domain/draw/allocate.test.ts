import fc from 'fast-check'
import type { DrawEntry, DrawGroup, DrawResult } from '@/domain/draw/Draw'
import { allocate, lineOf } from '@/domain/draw/allocate'
import { clashes } from '@/domain/draw/groups'
import { sha256 } from '@/domain/sha256'
import { courseId, instances, type Instance } from '@test/domain/given/aDraw'

/** Written from the sentence alone, without a thought for speed: seat by seat, asking everybody again and again. */
function naive({ groups, entries, seed }: Instance): DrawResult {
  const results: DrawResult = {}
  for (const { ticket } of entries) results[ticket] = []
  for (const { id, courses } of groups) {
    const rank = (entry: DrawEntry) =>
      `${sha256(`${seed}\n${id}\n${entry.lot}`)} ${entry.lot} ${entry.ticket}`
    const line = entries.slice().sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    for (const entry of line)
      for (const wish of entry.wishes[id] ?? []) {
        const course = courses.find((c) => c.courseId === wish)
        const taken = Object.values(results).filter((got) => got.includes(wish)).length
        const mine = results[entry.ticket] ?? []
        const inTheWay = courses.some(
          (c) => mine.includes(c.courseId) && c.takes.some((stretch) => course?.takes.includes(stretch)),
        )
        if (course !== undefined && taken < course.seats && !inTheWay) mine.push(wish)
      }
  }
  return results
}

const holders = (results: DrawResult, wish: string): string[] =>
  Object.keys(results).filter((ticket) => results[ticket]?.some((got) => got === wish))

/** The wishes a ticket did not get although nothing it ranked higher stands in their way. */
function denied(group: DrawGroup, entry: DrawEntry, got: readonly string[]) {
  const wishes = entry.wishes[group.id] ?? []
  return group.courses.filter((course) => {
    const at = wishes.indexOf(course.courseId)
    if (at < 0 || got.includes(course.courseId)) return false
    const higher = wishes.slice(0, at).filter((wish) => got.includes(wish))
    return group.courses.every((c) => !higher.includes(c.courseId) || !clashes(c, course))
  })
}

const always = (holds: (instance: Instance, results: DrawResult) => void): void => {
  fc.assert(
    fc.property(instances(), (instance) =>
      holds(instance, allocate(instance.groups, instance.entries, instance.seed)),
    ),
    { numRuns: 200 },
  )
}

describe('抽签：谁也不会输给排在自己后面的人', () => {
  test('和照着规则老实写的另一份算法结果相同', () => {
    always((instance, results) => expect(results).toEqual(naive(instance)))
  })

  test('没有嫉妒：想要而没得到、更想要的也不挡着的课，一定满了，课里的人都排在前面', () => {
    always(({ groups, entries, seed }, results) => {
      for (const group of groups) {
        const line = lineOf(group, entries, seed).map(({ ticket }) => ticket)
        for (const entry of entries)
          for (const course of denied(group, entry, results[entry.ticket] ?? [])) {
            const inIt = holders(results, course.courseId)
            expect(inIt).toHaveLength(course.seats)
            for (const other of inIt) expect(line.indexOf(other)).toBeLessThan(line.indexOf(entry.ticket))
          }
      }
    })
  })

  test('没有空着的名额：课里还有位子时，没有人想要而得不到', () => {
    always(({ groups, entries }, results) => {
      for (const group of groups)
        for (const course of group.courses)
          if (holders(results, course.courseId).length < course.seats)
            for (const entry of entries)
              expect(denied(group, entry, results[entry.ticket] ?? [])).not.toContain(course)
    })
  })

  test('不超名额，不给没填的课，一个时间只上一门', () => {
    always(({ groups, entries }, results) => {
      for (const { id, courses } of groups)
        for (const course of courses) {
          const inIt = holders(results, course.courseId)
          expect(inIt.length).toBeLessThanOrEqual(course.seats)
          for (const ticket of inIt) {
            const entry = entries.find((e) => e.ticket === ticket)
            expect(entry?.wishes[id]).toContain(course.courseId)
            const others = courses.filter((c) => c !== course && results[ticket]?.includes(c.courseId))
            expect(others.filter((other) => clashes(other, course))).toEqual([])
          }
        }
      expect(Object.keys(results).sort()).toEqual(entries.map(({ ticket }) => ticket).sort())
    })
  })

  test('名单怎样排列都一样，算几遍都一样', () => {
    fc.assert(
      fc.property(
        instances().chain((instance) =>
          fc.record({
            instance: fc.constant(instance),
            shuffled: fc.shuffledSubarray(instance.entries, { minLength: instance.entries.length }),
          }),
        ),
        ({ instance: { groups, entries, seed }, shuffled }) => {
          const results = allocate(groups, entries, seed)
          expect(allocate(groups, shuffled, seed)).toEqual(results)
          expect(allocate(groups, entries, seed)).toEqual(results)
        },
      ),
    )
  })

  test('各组互不相干：单抽一组，结果和一起抽时相同', () => {
    always(({ groups, entries, seed }, results) => {
      for (const group of groups) {
        const alone = allocate([group], entries, seed)
        const inGroup = new Set<string>(group.courses.map((course) => course.courseId))
        for (const { ticket } of entries)
          expect(results[ticket]?.filter((id) => inGroup.has(id))).toEqual(alone[ticket])
      }
    })
  })

  test('同签的孩子在每一组里都挨着', () => {
    always(({ groups, entries, seed }) => {
      for (const group of groups) {
        const lots = lineOf(group, entries, seed).map(({ lot }) => lot)
        const runs = lots.filter((lot, at) => lot !== lots[at - 1])
        expect(runs).toHaveLength(new Set(lots).size)
      }
    })
  })

  test('同签的两个孩子，剩两个名额时一起得到', () => {
    const [ball] = [courseId(0, 0)]
    const group: DrawGroup = {
      id: ball,
      courses: [{ courseId: ball, name: '足球', slots: [], takes: ['2-1050'], seats: 2 }],
    }
    const entry = (ticket: string, lot = ticket): DrawEntry => ({ ticket, lot, wishes: { [ball]: [ball] } })
    for (let n = 0; n < 60; n += 1) {
      const results = allocate([group], [entry('A'), entry('B', 'A'), entry('C')], sha256(`${n}`))
      if (lineOf(group, [entry('A'), entry('C')], sha256(`${n}`))[0]?.ticket === 'A')
        expect(holders(results, ball)).toEqual(['A', 'B'])
      else expect(results['C']).toEqual([ball])
    }
  })
})

describe('抽签不偏向谁', () => {
  /** 40 equal applicants, 10 seats, 1,200 seeds: each should win about 300 times. */
  const APPLICANTS = 40
  const SEATS = 10
  const SEEDS = 1_200

  test('机会相等的孩子，抽很多次后得到的次数差不多（卡方）', () => {
    const id = courseId(0, 0)
    const group: DrawGroup = {
      id,
      courses: [{ courseId: id, name: '足球', slots: [], takes: ['2-1050'], seats: SEATS }],
    }
    const entries = Array.from({ length: APPLICANTS }, (_, n): DrawEntry => {
      const ticket = `T${String(n).padStart(7, '0')}`
      return { ticket, lot: ticket, wishes: { [id]: [id] } }
    })
    const wins = new Map(entries.map(({ ticket }) => [ticket, 0]))
    for (let n = 0; n < SEEDS; n += 1)
      for (const ticket of holders(allocate([group], entries, sha256(`seed ${n}`)), id))
        wins.set(ticket, (wins.get(ticket) ?? 0) + 1)
    const expected = (SEEDS * SEATS) / APPLICANTS
    const share = SEATS / APPLICANTS
    const deviation = [...wins.values()].reduce((sum, won) => sum + (won - expected) ** 2, 0)
    // Seats are drawn without replacement: the sum has the chi-square law after this scaling, with 39 degrees of freedom.
    const chiSquare = (deviation / (expected * (1 - share))) * ((APPLICANTS - 1) / APPLICANTS)
    expect(chiSquare).toBeGreaterThan(16) // P = 0.0005 below
    expect(chiSquare).toBeLessThan(72.1) // P = 0.001 above
  })
})
