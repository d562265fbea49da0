import { commitmentOf } from '@/domain/draw/newDraw'
import { digitsOf, seedOf } from '@/domain/draw/seed'
import { sha256 } from '@/domain/sha256'

describe('公开号码和种子', () => {
  test.each([
    ['031217', '031217'],
    [' 03 12　17 ', '031217'],
    ['０３12 17', '031217'],
    ['0', '0'],
    ['1'.repeat(40), '1'.repeat(40)],
  ])('%j 读作 %s，前面的零算数', (typed, digits) => expect(digitsOf(typed)).toBe(digits))

  test.each(['', '   ', '03-12', '第3期', '1.5', '+3', '1'.repeat(41)])('%j 不是公开号码', (typed) =>
    expect(digitsOf(typed)).toBeNull(),
  )

  test('种子是四行的指纹：名字、密钥、名单指纹、号码', () => {
    expect(seedOf({ secret: 'ab', listHash: 'cd', digits: '031217' })).toBe(
      sha256('anfang-draw-1\nab\ncd\n031217'),
    )
  })

  test('承诺是密钥文字的指纹', () => expect(commitmentOf('ab')).toBe(sha256('ab')))

  test('三个部分换掉任何一个，种子就不同', () => {
    const parts = { secret: 'ab', listHash: 'cd', digits: '031217' }
    const seeds = [
      parts,
      { ...parts, secret: 'ac' },
      { ...parts, listHash: 'ce' },
      { ...parts, digits: '31217' },
    ].map(seedOf)
    expect(new Set(seeds).size).toBe(4)
  })
})
