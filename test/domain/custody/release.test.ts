import fc from 'fast-check'
import { EXPECTED } from '@/domain/custody/Custody'
import { CODE_TRIES, mayRelease, type ReleaseClaim } from '@/domain/custody/release'
import { aCustody, away, gone, held } from '../given/aCustody'
import { ask, byEye, byGoodCode, GOOD_CODE, grandma, mother, pupil } from '../given/aRelease'
import { at } from '../given/days'
import { codeWrong } from '../given/entries'
import { GUARD, LIN, MOTHER, ZHOU } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const alone: ReleaseClaim = { how: 'walk-alone' }
const claims: ReleaseClaim[] = [byGoodCode, byEye(mother.id), alone]
const consent = { consentBy: MOTHER, consentAt: at('09:00') }
const tried = (times: number) =>
  aCustody(held(), {
    entries: Array.from({ length: times }, (_, i) => codeWrong(GUARD, at('17:30') + i * 1_000)),
  })

describe('放行之前', () => {
  test.each(claims)('不在学校手里的孩子不能放行：$how', (claim) => {
    for (const state of [EXPECTED, away('absent'), away('leave')])
      expect(refusalOf(ask({ custody: aCustody(state), claim })).code).toBe('custody/not-in-school')
  })

  test.each(claims)('已离校的孩子不能再放行一次，说出几点走的：$how', (claim) => {
    expect(refusalOf(ask({ custody: aCustody(gone(at('17:45'))), claim }))).toEqual({
      code: 'custody/released-already',
      pupil: '刘梓辰',
      at: at('17:45'),
    })
  })

  test('门岗能放行，照看孩子的人能放行，别的老师不能', () => {
    expect(mayRelease(aCustody(held(ZHOU)), GUARD, true)).toBe(true)
    expect(mayRelease(aCustody(held(ZHOU)), ZHOU, false)).toBe(true)
    expect(mayRelease(aCustody(held(ZHOU)), LIN, false)).toBe(false)
    expect(mayRelease(aCustody(EXPECTED), ZHOU, false)).toBe(false)
  })
})

describe('凭接送码', () => {
  test('码对就放行，写明是谁', () => {
    expect(valueOf(ask())).toEqual({
      proof: { how: 'code', collectorId: mother.id },
      collectorText: '妈妈 李静',
    })
  })

  test.each([
    [0, 4],
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 0],
  ])('错过 %i 次，再错还剩 %i 次', (tries, triesLeft) => {
    const wrong = ask({ custody: tried(tries), claim: { how: 'code', code: '000000' } })
    expect(refusalOf(wrong)).toEqual({ code: 'custody/code-wrong', pupil: '刘梓辰', triesLeft })
  })

  test('错四次还能用对的码，错五次对的码也锁住', () => {
    expect(CODE_TRIES).toBe(5)
    expect(ask({ custody: tried(4) }).ok).toBe(true)
    for (const tries of [5, 6])
      expect(refusalOf(ask({ custody: tried(tries) })).code).toBe('custody/code-locked')
  })

  test('锁住以后仍可看人核对', () => {
    expect(ask({ custody: tried(5), claim: byEye(mother.id) }).ok).toBe(true)
  })

  test('此刻没有任何有效的码，什么码都不对', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), (code) => {
        expect(refusalOf(ask({ codes: [], claim: { how: 'code', code } })).code).toBe('custody/code-wrong')
      }),
    )
  })

  test('除了有效的码，别的码从不放行', () => {
    const codes = fc.oneof(
      fc.stringMatching(/^\d{6}$/),
      fc.string(),
      fc.constant(''),
      fc.constant(` ${GOOD_CODE}`),
    )
    fc.assert(
      fc.property(codes, (code) => expect(ask({ claim: { how: 'code', code } }).ok).toBe(code === GOOD_CODE)),
    )
  })

  test('码对应的人已不在接送人名单，不放行', () => {
    expect(refusalOf(ask({ pupil: pupil({ collectors: [grandma] }) })).code).toBe('custody/collector-unknown')
  })
})

describe('看人核对', () => {
  test('登记过的接送人，写了原因就放行', () => {
    expect(valueOf(ask({ claim: byEye(grandma.id, ' 没带手机 ') }))).toEqual({
      proof: { how: 'eye', collectorId: grandma.id, reason: '没带手机' },
      collectorText: '奶奶 王秀兰',
    })
  })

  test.each([
    ['', false],
    ['熟', false],
    [' 熟 　', false],
    ['认识', true],
  ])('原因「%s」够不够', (reason, enough) => {
    const result = ask({ claim: byEye(grandma.id, reason) })
    if (enough) expect(result.ok).toBe(true)
    else expect(refusalOf(result).code).toBe('custody/reason-missing')
  })

  test('没登记的人不放行', () => {
    expect(refusalOf(ask({ claim: byEye('c-nobody') })).code).toBe('custody/collector-unknown')
    expect(refusalOf(ask({ claim: byEye(mother.id), pupil: pupil({ collectors: [] }) })).code).toBe(
      'custody/collector-unknown',
    )
  })
})

describe('自行离校', () => {
  const walker = pupil({ walkAlone: consent, grade: 4 })

  test('同意书、年级、时间都够才放行', () => {
    expect(valueOf(ask({ claim: alone, pupil: walker }))).toEqual({
      proof: { how: 'walk-alone' },
      collectorText: '自行离校',
    })
  })

  test('没有同意书不放行，年级再高、时间再早也一样', () => {
    const none = pupil({ walkAlone: null, grade: 9 })
    expect(refusalOf(ask({ claim: alone, pupil: none, now: at('16:00') })).code).toBe(
      'custody/walk-alone-no-consent',
    )
  })

  test.each([
    [3 as const, false],
    [4 as const, true],
    [5 as const, true],
  ])('本市要求四年级起：%i 年级', (grade, may) => {
    const result = ask({ claim: alone, pupil: pupil({ walkAlone: consent, grade }) })
    if (may) expect(result.ok).toBe(true)
    else expect(refusalOf(result)).toMatchObject({ code: 'custody/walk-alone-too-young', minGrade: 4 })
  })

  test.each([
    ['17:59', at('17:59'), true],
    ['18:00 前一毫秒', at('18:00') - 1, true],
    ['18:00', at('18:00'), false],
    ['18:01', at('18:01'), false],
    ['23:59', at('23:59'), false],
    ['次日 00:00', at('00:00', '2026-09-09'), false],
    ['次日 00:30', at('00:30', '2026-09-09'), false],
    ['次日 16:00', at('16:00', '2026-09-09'), false],
  ])('最晚 18:00，%s', (_, now, may) => {
    const result = ask({ claim: alone, pupil: walker, now })
    if (may) expect(result.ok).toBe(true)
    else expect(refusalOf(result)).toEqual({ code: 'custody/walk-alone-too-late', latestMinute: 1080 })
  })

  test('三个条件的任何组合，恰好全部满足时放行', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom(1 as const, 3 as const, 4 as const, 9 as const),
        fc.integer({ min: 960, max: 2 * 1440 }),
        (agreed, grade, minute) => {
          const now = at('00:00') + minute * 60_000
          const child = pupil({ grade, walkAlone: agreed ? consent : null })
          expect(ask({ claim: alone, pupil: child, now }).ok).toBe(agreed && grade >= 4 && minute < 1080)
        },
      ),
    )
  })
})
