import type { Entry } from '@/domain/custody/Custody'
import type { RecordChild } from '@/domain/custody/DayRecord'
import { verifyDay } from '@/domain/custody/verifyDay'
import { ERASED_PUPIL } from '@/domain/retention/erased'
import { erasedAudit, erasedCustody, erasedDigest } from '@/domain/retention/erasedCopies'
import { auditEntry } from '@/domain/audit/AuditEntry'
import { aCustody } from '../given/aCustody'
import { at } from '../given/days'
import { aRecord, resealed, sha256 } from '../given/aRecord'
import { aDigest } from '../given/aDigest'
import { personOf, pupilOf, SCHOOL } from '../given/people'

const whole = aRecord()

/** The children's day, of which the first so many lost their words. */
const erased = (count: number): RecordChild[] =>
  whole.children.map((child, i) => {
    if (i >= count) return child
    const { name, salt, erasedAt, entries } = erasedCustody(
      { ...aCustody(), ...child, erasedAt: undefined },
      sha256,
      at('23:00'),
    )
    return { ...child, name, salt, erasedAt, entries }
  })

describe('抹去以后的责任链', () => {
  const all = whole.children.length

  test.each(Array.from({ length: all + 1 }, (_, n) => n))('抹去 %d 个孩子，校验值和规则都还成立', (count) => {
    const children = erased(count)
    const verdict = verifyDay(resealed({ ...whole, children }), sha256)
    expect(verdict.ok).toBe(true)
    expect(verdict.erased).toBe(children.slice(0, count).flatMap(({ entries }) => entries).length)
  })

  test('抹去以后再改经过、时间或校验值：看得出', () => {
    const changes: ((entry: Entry) => Entry)[] = [
      (entry) => ({ ...entry, at: entry.at + 1 }),
      (entry) => ({ ...entry, by: personOf('nobody') }),
      (entry) => ({ ...entry, was: sha256('别的话') }),
    ]
    for (const change of changes) {
      const [first, ...rest] = erased(all)
      const children = [{ ...first!, entries: first!.entries.map(change) }, ...rest]
      expect(verifyDay(resealed({ ...whole, children }), sha256).ok).toBe(false)
    }
  })
})

describe('抹去以后的日报和留痕', () => {
  test('同班同名的两个孩子，只抹去一个的名字', () => {
    const digest = {
      ...aDigest('2026-11-24'),
      onLeave: [{ homeroomName: '三(1)班', names: ['王芳', '王芳', '李明'] }],
    }
    const after = erasedDigest(digest, { pupilId: pupilOf('a'), name: '王芳', homeroomName: '三(1)班' })
    expect(after).toMatchObject({ onLeave: [{ names: [ERASED_PUPIL, '王芳', '李明'] }] })
    const other = erasedDigest(digest, { pupilId: pupilOf('a'), name: '王芳', homeroomName: '三(2)班' })
    expect(other).toMatchObject({ onLeave: digest.onLeave })
  })

  test('留痕里不再有名字，别人的名字、做了什么、什么时候都在', () => {
    const entry = auditEntry({
      ...{ id: 'x', schoolId: SCHOOL, at: 5, kind: 'collectors' },
      by: { personId: personOf('office'), name: '许敏' },
      about: [
        { id: 'a', name: '欧阳若曦' },
        { id: '', name: '慕容春华' },
      ],
      text: '欧阳若曦：添加了接送人 奶奶 慕容春华',
    })
    expect({ ...entry, ...erasedAudit(entry, { id: 'a', as: ERASED_PUPIL }) }).toEqual({
      ...entry,
      about: [
        { id: 'a', name: ERASED_PUPIL },
        { id: '', name: ERASED_PUPIL },
      ],
      whom: [],
      text: `${ERASED_PUPIL}：添加了接送人 奶奶 ${ERASED_PUPIL}`,
    })
    expect({ ...entry, ...erasedAudit(entry, { id: 'someone', as: ERASED_PUPIL }) }).toEqual(entry)
  })
})
