import { brokenRules } from '@/domain/custody/rules'
import { fold } from '@/domain/custody/fold'
import { EXPECTED } from '@/domain/custody/Custody'
import { verifyDay } from '@/domain/custody/verifyDay'
import { ERASED_PUPIL } from '@/domain/retention/erased'
import { erasedEntry } from '@/domain/retention/eraseEntry'
import { erasedAudit, erasedDigest } from '@/domain/retention/erasedCopies'
import { auditEntry } from '@/domain/audit/AuditEntry'
import { aRecord, resealed, sha256 } from '../given/aRecord'
import { aDigest } from '../given/aDigest'
import { personOf, pupilOf, SCHOOL } from '../given/people'

const whole = aRecord()

/** The children's day, of which the first so many lost their words. */
const erased = (count: number) =>
  whole.children.map((child, i) =>
    i >= count
      ? child
      : {
          ...child,
          name: ERASED_PUPIL,
          entries: child.entries.map((entry) => erasedEntry(child.pupilId, entry, sha256)),
        },
  )

describe('抹去以后的责任链', () => {
  const all = whole.children.length

  test.each(Array.from({ length: all + 1 }, (_, n) => n))('抹去 %d 个孩子，校验值和规则都还成立', (count) => {
    const record = resealed({ ...whole, children: erased(count) })
    const verdict = verifyDay(record, sha256)
    expect(verdict.ok).toBe(true)
    expect(verdict.erased).toBe(
      erased(count)
        .slice(0, count)
        .flatMap(({ entries }) => entries).length,
    )
  })

  test('抹两次和抹一次一样', () => {
    for (const child of erased(all))
      for (const entry of child.entries) expect(erasedEntry(child.pupilId, entry, sha256)).toEqual(entry)
  })

  test('改了抹去以后的校验值，或给有名字的孩子冒用校验值：看得出', () => {
    const forged = erased(1).map((child, i) =>
      i > 0
        ? child
        : { ...child, entries: child.entries.map((entry) => ({ ...entry, line: sha256('别的话') })) },
    )
    expect(verifyDay(resealed({ ...whole, children: forged }), sha256).ok).toBe(false)
    const named = erased(1).map((child, i) => (i > 0 ? child : { ...child, name: '刘梓辰' }))
    expect(verifyDay(resealed({ ...whole, children: named }), sha256).broken).toContainEqual(
      expect.objectContaining({ rule: 'C7', what: '有名字，记录却没有原文' }),
    )
  })

  test('留下的校验值不能拿原文去试：记录里没有原来的编号', () => {
    for (const [i, child] of whole.children.entries())
      for (const [j, entry] of child.entries.entries())
        expect(JSON.stringify(erased(all)[i]?.entries[j])).not.toContain(`"${entry.op}"`)
  })

  test('状态还是记录说的那样', () => {
    for (const { pupilId, entries } of erased(all)) {
      const told = fold(entries)
      const state = told.ok ? told.state : EXPECTED
      const codeTries = entries.filter(({ kind }) => kind === 'code-wrong').length
      expect(brokenRules([{ pupilId, entries, codeTries, rung: 0, ...state }])).toEqual([])
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
