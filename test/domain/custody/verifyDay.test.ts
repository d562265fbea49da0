import fc from 'fast-check'
import { dayRecordReader } from '@/contract/dayRecord'
import type { Entry } from '@/domain/custody/Custody'
import type { DayRecord, RecordChild } from '@/domain/custody/DayRecord'
import { verdictWords } from '@/domain/custody/verdictWords'
import { verifyDay } from '@/domain/custody/verifyDay'
import { aRecord, digestOver, PUSHED_AT, resealed, sha256, theChildren, upTo } from '../given/aRecord'
import { at } from '../given/days'
import { received, releasedByCode } from '../given/entries'
import { GUARD, LIN, pupilOf, ZHOU } from '../given/people'

const verify = (record: DayRecord) => verifyDay(record, sha256)

/** Every way to the leaves of a value: the fields and places to follow. */
const waysIn = (value: unknown): (string | number)[][] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, part]) => waysIn(part).map((way) => [key, ...way]))
    : [[]]

/** The same value with one leaf changed. */
function changedAt(value: unknown, [key, ...rest]: (string | number)[]): unknown {
  if (key === undefined)
    return typeof value === 'number' ? value + 1 : value === null ? '' : `${String(value)}x`
  if (Array.isArray(value))
    return value.map((part: unknown, i) => (String(i) === key ? changedAt(part, rest) : part))
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [
      name,
      name === key ? changedAt(part, rest) : part,
    ]),
  )
}

/** As the command takes a file: what cannot be read is not accepted either. */
const isAccepted = (content: unknown): boolean => {
  const read = dayRecordReader.safeParse(content)
  return read.success && verify(read.data).ok
}

const withEntries = (record: DayRecord, child: number, change: (entries: Entry[]) => Entry[]): DayRecord => ({
  ...record,
  children: record.children.map((one, i) => (i === child ? { ...one, entries: change(one.entries) } : one)),
})
const without = <T>(list: T[], place: number): T[] => list.filter((_, i) => i !== place)
const swapped = <T>(list: T[], place: number): T[] => [
  ...list.slice(0, place),
  ...list.slice(place, place + 2).reverse(),
  ...list.slice(place + 2),
]

/** One child and the place of one of its entries. */
const spot = fc
  .integer({ min: 0, max: theChildren().length - 1 })
  .chain((child) =>
    fc.tuple(fc.constant(child), fc.integer({ min: 0, max: theChildren()[child]!.entries.length - 1 })),
  )

describe('没有动过的当日记录', () => {
  test('日报相符、封印相符、规则都对', () => {
    const verdict = verify(aRecord())
    expect(verdict).toMatchObject({ ok: true, seals: [true, true], broken: [], faults: [], entries: 14 })
    expect(verdict.digests.map(({ digest, holds }) => [digest.entryCount, holds])).toEqual([[13, true]])
    expect(isAccepted(JSON.parse(JSON.stringify(aRecord())))).toBe(true)
  })

  test('两份日报各按各的时刻核对', () => {
    const children = theChildren()
    const first = digestOver(children, upTo(PUSHED_AT))
    const second = { ...digestOver(children, upTo(at('19:30'))), round: 2 as const, at: at('19:30') }
    const verdict = verify(aRecord(children, [first, second]))
    expect(verdict.digests.map(({ holds }) => holds)).toEqual([true, true])
    expect(verdict.ok).toBe(true)
  })

  test('孩子在文件里的先后不影响校验值', () => {
    const children = theChildren()
    const digest = digestOver(children, upTo(PUSHED_AT))
    expect(verify(aRecord([...children].reverse(), [digest])).ok).toBe(true)
  })

  test('结论说人话：每份日报一行，坏了的孩子有名有姓', () => {
    const good = aRecord()
    expect(verdictWords(good, verify(good)).at(-1)).toBe('结论：完整，没有改动')
    const bad = withEntries(good, 2, (entries) => without(entries, 0))
    const words = verdictWords(bad, verify(bad)).join('\n')
    expect(words).toContain('不相符')
    expect(words).toContain('三（1）班 学生c：违反')
    expect(words).toContain('结论：不能采信')
  })
})

describe('日报截取到哪一条', () => {
  const child = (entries: Entry[]): RecordChild[] => [
    { pupilId: pupilOf('a'), name: '甲', homeroomName: '三（1）班', salt: 'salt', erasedAt: null, entries },
  ]

  test('日报那一刻的记录算在内，晚一毫秒的不算', () => {
    const children = child([received(ZHOU, PUSHED_AT), releasedByCode(GUARD, PUSHED_AT + 1)])
    expect(verify(aRecord(children, [digestOver(children, () => 1)])).digests[0]?.holds).toBe(true)
  })

  test('日报之后才写进来、时间却更早的记录不算在内', () => {
    const children = child([received(ZHOU, PUSHED_AT + 5000), releasedByCode(GUARD, PUSHED_AT - 5000)])
    expect(verify(aRecord(children, [digestOver(children, () => 0)])).digests[0]?.holds).toBe(true)
  })

  test('日报生成时正在写的动作，算与不算都认，条数说明是哪一种', () => {
    const releasing = child([received(ZHOU, at('16:32')), releasedByCode(GUARD, PUSHED_AT - 300)])
    for (const seen of [1, 2])
      expect(verify(aRecord(releasing, [digestOver(releasing, () => seen)])).digests[0]?.holds).toBe(true)
    const ahead = child([received(ZHOU, at('16:32')), releasedByCode(GUARD, PUSHED_AT + 300)])
    expect(verify(aRecord(ahead, [digestOver(ahead, () => 2)])).digests[0]?.holds).toBe(true)
  })

  test('早就写好的记录，日报不能装作没看见', () => {
    const children = child([received(ZHOU, at('16:32')), releasedByCode(GUARD, at('18:31'))])
    expect(verify(aRecord(children, [digestOver(children, () => 1)])).ok).toBe(false)
  })
})

describe('动过的当日记录', () => {
  test('文件里任何一个值改了，都不能采信', () => {
    const record = aRecord()
    const ways = waysIn(record)
    expect(ways.length).toBeGreaterThan(80)
    expect(ways.filter((way) => isAccepted(changedAt(record, way)))).toEqual([])
  })

  test('少一条、换次序、少一个孩子、抄一个孩子、少一份日报：都不能采信', () => {
    fc.assert(
      fc.property(spot, ([child, place]) => {
        const record = aRecord()
        expect(isAccepted(withEntries(record, child, (entries) => without(entries, place)))).toBe(false)
        const { length } = record.children[child]!.entries
        if (place + 1 < length)
          expect(isAccepted(withEntries(record, child, (entries) => swapped(entries, place)))).toBe(false)
        const copied = record.children[child]!
        expect(isAccepted({ ...record, children: without(record.children, child) })).toBe(false)
        expect(isAccepted({ ...record, children: [...record.children, copied] })).toBe(false)
        expect(isAccepted({ ...record, digests: [] })).toBe(false)
        expect(isAccepted({ ...record, seals: [] })).toBe(false)
      }),
    )
  })

  test('连封印也重新算过的，日报覆盖的每一条仍然改不动', () => {
    const before = upTo(PUSHED_AT)
    fc.assert(
      fc.property(spot, fc.nat(), ([child, place], pick) => {
        const record = aRecord()
        fc.pre(place < before(record.children[child]!))
        const forged = (change: (entries: Entry[]) => Entry[]) =>
          verify(resealed(withEntries(record, child, change))).digests[0]?.holds
        expect(forged((entries) => without(entries, place))).toBe(false)
        const ways = waysIn(record.children[child]!.entries[place])
        const way = ways[pick % ways.length]!
        const one = (entries: Entry[]) => changedAt(entries, [String(place), ...way]) as Entry[]
        expect(forged(one)).toBe(false)
        if (place + 1 < before(record.children[child]!))
          expect(forged((entries) => swapped(entries, place))).toBe(false)
      }),
    )
  })

  test('连校验值也重新算过的，规则不许的事仍然看得出来', () => {
    const children: RecordChild[] = [
      {
        pupilId: pupilOf('a'),
        name: '甲',
        homeroomName: '三（1）班',
        salt: 'salt',
        erasedAt: null,
        entries: [
          received(ZHOU, at('16:32')),
          releasedByCode(GUARD, at('18:30')),
          received(LIN, at('18:31')),
        ],
      },
    ]
    const verdict = verify(aRecord(children))
    expect(verdict.digests[0]?.holds).toBe(true)
    expect(verdict.broken).toMatchObject([{ pupilId: 'a', what: '第3条记录接不上' }])
    expect(verdict.ok).toBe(false)
  })

  test('别的日子的记录混进来，看得出来', () => {
    const children = theChildren().map((child, i) =>
      i === 1 ? { ...child, entries: child.entries.map((e) => ({ ...e, at: e.at - 86_400_000 })) } : child,
    )
    expect(verify(aRecord(children)).broken).toMatchObject([{ pupilId: 'b', what: '有别的日子的记录' }])
  })
})
