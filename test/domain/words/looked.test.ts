import fc from 'fast-check'
import { careOf } from '@/domain/words/care'
import { asOne, CHECK_MOST, decideWords, packed, type Verdict } from '@/domain/words/looked'

describe('一次看得下多少：每次不超过 2500 个字', () => {
  test.each([
    ['正好 2500', ['字'.repeat(2500)], 1],
    ['两段连同换行正好 2500', ['字'.repeat(1250), '文'.repeat(1249)], 1],
    ['多一个字', ['字'.repeat(1250), '文'.repeat(1250)], 2],
    ['空的不看', ['', ''], 0],
    ['一样的只看一遍', ['好', '好'], 1],
  ])('%s', (_, texts, calls) => {
    expect(packed(texts)).toHaveLength(calls)
  })

  test('怎么分，每段不空的文字都恰好看一遍，顺序不变，每次都不超过上限', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 60 }), (texts) => {
        const packs = packed(texts, 50)
        expect(packs.flat()).toEqual([...new Set(texts)].filter((text) => text !== ''))
        for (const pack of packs) expect(asOne(pack).length).toBeLessThanOrEqual(50)
      }),
    )
    expect(CHECK_MOST).toBe(2500)
  })
})

describe('微信怎么说，这件事怎么办', () => {
  const saying = (...said: Verdict[]) => new Map(said.map((verdict, at) => [`第${at + 1}段话`, verdict]))

  test.each([
    ['refused', 'fit', 'go'],
    ['refused', 'doubtful', 'go'],
    ['refused', 'unfit', 'words/unfit'],
    ['refused', 'no-answer', 'go'],
    ['struck-out', 'fit', 'go'],
    ['struck-out', 'doubtful', 'go'],
    ['struck-out', 'unfit', 'strike'],
    ['struck-out', 'no-answer', 'go'],
    ['public', 'fit', 'go'],
    ['public', 'doubtful', 'go'],
    ['public', 'unfit', 'words/unfit'],
    ['public', 'no-answer', 'words/not-looked-at'],
  ] as const)('%s，%s：%s', (care, verdict, becomes) => {
    const decision = decideWords(care, saying('fit', verdict))
    expect(decision.kind === 'refuse' ? decision.refusal.code : decision.kind).toBe(becomes)
  })

  test('先说不合适的那一段，说它的开头', () => {
    const long = new Map<string, Verdict>([
      ['没人看过', 'no-answer'],
      ['一二三四五六七八九十一二三', 'unfit'],
    ])
    expect(decideWords('public', long)).toEqual({
      kind: 'refuse',
      refusal: { code: 'words/unfit', quote: '一二三四五六七八九十一二…' },
    })
  })

  test('只划去不合适的那几段', () => {
    expect(decideWords('struck-out', saying('fit', 'unfit', 'no-answer'))).toEqual({
      kind: 'strike',
      texts: new Set(['第2段话']),
    })
  })
})

test('说孩子在哪里的事不等检查，公开的文字必须查过，其余的不合适就请人改', () => {
  expect(careOf('custody/reportMissing')).toBe('struck-out')
  expect(careOf('attendance/submitRoll')).toBe('struck-out')
  expect(careOf('plan/file')).toBe('public')
  expect(careOf('attendance/askLeave')).toBe('refused')
})
