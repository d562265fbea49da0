import fc from 'fast-check'
import type { Entry } from '@/domain/custody/Custody'
import type { RecordChild } from '@/domain/custody/DayRecord'
import { fold } from '@/domain/custody/fold'
import { ledgerLines, wordsHash } from '@/domain/custody/ledger'
import { skeleton } from '@/domain/custody/skeleton'
import { ERASED_PUPIL } from '@/domain/retention/erased'
import { verdictWords } from '@/domain/custody/verdictWords'
import { verifyDay } from '@/domain/custody/verifyDay'
import { aRecord, digestOver, PUSHED_AT, resealed, sha256, theChildren, upTo } from '../given/aRecord'
import { at } from '../given/days'

const ERASED_AT = at('20:00')
const CHILDREN = theChildren()

const erased = (child: RecordChild): RecordChild => ({
  ...child,
  ...{ name: ERASED_PUPIL, salt: '', erasedAt: ERASED_AT },
  entries: child.entries.map((entry) => ({ ...skeleton(entry), was: wordsHash(child, entry, sha256) })),
})
const erasedOf = (places: number[]): RecordChild[] =>
  CHILDREN.map((child, i) => (places.includes(i) ? erased(child) : child))
const some = fc.uniqueArray(fc.integer({ min: 0, max: CHILDREN.length - 1 }), { minLength: 1 })
const before = () => [digestOver(CHILDREN, upTo(PUSHED_AT))]

describe('抹去个人信息以后的当日记录', () => {
  test('不管抹去哪几个孩子，账的每一行都不变，抹两次等于抹一次', () => {
    fc.assert(
      fc.property(some, (places) => {
        const after = erasedOf(places)
        expect(ledgerLines(after, sha256)).toEqual(ledgerLines(CHILDREN, sha256))
        expect(after.map((child) => child.entries.map(skeleton))).toEqual(
          CHILDREN.map((child) => child.entries.map(skeleton)),
        )
      }),
    )
  })

  test('抹去以后记录照样接得上，日报与规则都核对得上，说出抹去了几条', () => {
    fc.assert(
      fc.property(some, (places) => {
        const record = aRecord(erasedOf(places), before())
        const verdict = verifyDay(record, sha256)
        const count = places.reduce((sum, place) => sum + CHILDREN[place]!.entries.length, 0)
        expect(verdict).toMatchObject({ ok: true, erased: count })
        expect(verdictWords(record, verdict).join('\n')).toContain(`其中 ${count} 条是已离校的孩子的`)
        for (const child of record.children) expect(fold(child.entries).ok).toBe(true)
      }),
    )
  })

  test('抹去以后没有人名、原因和说的话', () => {
    const text = JSON.stringify(erasedOf([0, 1, 2, 3]))
    for (const child of CHILDREN) {
      expect(text).not.toContain(child.name)
      for (const { byName } of child.entries) expect(text).not.toContain(byName)
    }
    expect(text).not.toContain('家长来电')
  })

  test('抹去以后剩下的经过仍然改不动，连封印也重新算过也不行', () => {
    const [first, ...others] = erasedOf([0])
    const changed: ((entry: Entry) => Entry)[] = [
      (entry) => ({ ...entry, at: entry.at + 1 }),
      (entry) => ({ ...entry, op: `${entry.op}x` }),
      (entry) => ({ ...entry, was: '0'.repeat(64) }),
    ]
    for (const change of changed) {
      const children = [{ ...first!, entries: first!.entries.map(change) }, ...others]
      const verdict = verifyDay(resealed(aRecord(children, before())), sha256)
      expect(verdict.digests[0]?.holds).toBe(false)
    }
  })

  test('没有离校的孩子冒充抹去了、只抹一部分、抹去了又填上字：都看得出来', () => {
    const [child, ...others] = CHILDREN
    const bare = erased(child!)
    const forged: RecordChild[] = [
      { ...bare, erasedAt: null },
      { ...bare, erasedAt: null, salt: child!.salt, name: child!.name },
      { ...bare, name: '别人' },
      { ...bare, salt: child!.salt },
      { ...bare, entries: [child!.entries[0]!, ...bare.entries.slice(1)] },
      { ...bare, entries: bare.entries.map((entry) => ({ ...entry, byName: '别人' })) },
    ]
    for (const one of forged) {
      const verdict = verifyDay(aRecord([one, ...others], before()), sha256)
      expect(verdict.ok).toBe(false)
      expect(verdict.broken).toContainEqual(expect.objectContaining({ rule: 'C7', pupilId: child!.pupilId }))
    }
  })

  test('没有盐，同样的话在两个孩子的记录里、两天里各有各的校验值，猜名字猜不出来', () => {
    const [child] = CHILDREN
    const [entry] = child!.entries
    const guess = wordsHash({ ...child!, salt: '' }, entry!, sha256)
    expect(guess).not.toBe(wordsHash(child!, entry!, sha256))
    expect(wordsHash({ ...child!, salt: 'another' }, entry!, sha256)).not.toBe(
      wordsHash(child!, entry!, sha256),
    )
  })
})
