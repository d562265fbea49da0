import fc from 'fast-check'
import { canonical, ledgerLines as linesOf, type LedgerChild } from '@/domain/custody/ledger'
import { at } from '../given/days'
import { accepted, offered, received, releasedByCode, releasedByEye, sentAway } from '../given/entries'
import { sha256 } from '@/domain/sha256'
import { GUARD, LIN, pupilOf, ZHOU } from '../given/people'

/** The same value with the keys of every object in the opposite order. */
function reversedKeys<T>(value: T): T
function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => reversedKeys<unknown>(part))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversedKeys<unknown>(part)]),
  )
}

const ledgerLines = (day: Omit<LedgerChild, 'salt'>[]): string[] =>
  linesOf(
    day.map((child) => ({ ...child, salt: 'salt' })),
    sha256,
  )

const replaced = <T>(list: T[], index: number, value: T): T[] =>
  list.map((old, i) => (i === index ? value : old))

const day = () => [
  {
    pupilId: pupilOf('b'),
    entries: [
      received(ZHOU, at('16:32')),
      offered(ZHOU, LIN, at('17:28')),
      accepted(LIN, ZHOU, at('17:30')),
      releasedByCode(GUARD, at('18:31')),
    ],
  },
  { pupilId: pupilOf('a'), entries: [sentAway(ZHOU, at('16:33'), 'absent', '家长电话请假')] },
  { pupilId: pupilOf('c'), entries: [received(ZHOU, at('16:34')), releasedByEye(GUARD, at('18:40'))] },
]

describe('规范写法', () => {
  test('键的次序不影响文字', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(canonical(reversedKeys(value))).toBe(canonical(value))),
    )
  })

  test('文字能还原成原来的内容，所以内容不同文字就不同', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonical(plain))).toEqual(plain)
      }),
    )
  })

  test('照公布的写法：键按字母排，不留空格，没有的字段不写', () => {
    expect(canonical({ b: [1, null, '甲\n乙'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"甲\\n乙"]}',
    )
  })
})

describe('一天的账', () => {
  test('按学生编号排，每人的记录按发生的次序，一条一行', () => {
    const written = day()
    const [b, a, c] = written.map((child) => ledgerLines([child]))
    expect(ledgerLines(written)).toEqual([...(a ?? []), ...(b ?? []), ...(c ?? [])])
    expect(ledgerLines(day())).toHaveLength(7)
    expect(ledgerLines(day()).every((line) => /^[0-9a-f]{64}$/.test(line))).toBe(true)
  })

  test('孩子给出的先后和键的次序都不改变账', () => {
    const written = day()
    fc.assert(
      fc.property(fc.shuffledSubarray(written, { minLength: written.length }), (shuffled) => {
        const rewritten = shuffled.map(({ pupilId, entries }) => ({
          pupilId,
          entries: entries.map(reversedKeys),
        }))
        expect(ledgerLines(rewritten)).toEqual(ledgerLines(written))
      }),
    )
  })

  test('任何一条记录里任何一处改动，账就变了', () => {
    const written = day()
    const before = ledgerLines(written).join('\n')
    const spots = written.flatMap(({ entries }, pupil) =>
      entries.flatMap((entry, index) => Object.keys(entry).map((key) => ({ pupil, index, key }))),
    )
    expect(spots.length).toBeGreaterThan(30)
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.jsonValue(), ({ pupil, index, key }, value) => {
        const child = written[pupil]
        const entry = child?.entries[index]
        if (child === undefined || entry === undefined) throw new Error('the spot exists')
        const tampered = { ...entry, [key]: value }
        fc.pre(canonical(tampered) !== canonical(entry))
        const entries = replaced(child.entries, index, tampered)
        // What is no entry at all has no skeleton, and so no line.
        const after = () => ledgerLines(replaced(written, pupil, { ...child, entries })).join('\n')
        try {
          expect(after()).not.toBe(before)
        } catch (error) {
          if (!(error instanceof TypeError)) throw error
        }
      }),
      { numRuns: 300 },
    )
  })

  test('少一条、多一条、换次序、换到别的孩子名下，账都变', () => {
    const [b, a, c] = day()
    if (a === undefined || b === undefined || c === undefined) throw new Error('three children')
    const written = ledgerLines([a, b, c])
    const [first, ...rest] = b.entries
    if (first === undefined) throw new Error('the child has a record')
    const others = [
      [a, { ...b, entries: rest }, c],
      [a, { ...b, entries: [first, ...b.entries] }, c],
      [a, { ...b, entries: [...b.entries].reverse() }, c],
      [{ ...a, entries: [...a.entries, first] }, { ...b, entries: rest }, c],
      [a, { ...b, pupilId: c.pupilId }, { ...c, pupilId: b.pupilId }],
    ]
    for (const other of others) expect(ledgerLines(other).join('\n')).not.toBe(written.join('\n'))
  })

  test('不改动原来的名单', () => {
    const written = day()
    ledgerLines(written)
    expect(written.map((c) => c.pupilId)).toEqual(['b', 'a', 'c'])
  })
})
