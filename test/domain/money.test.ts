import fc from 'fast-check'
import { yuanText } from '@/domain/money'

describe('钱的写法', () => {
  test.each([
    [0, '¥0'],
    [1, '¥0.01'],
    [99, '¥0.99'],
    [100, '¥1'],
    [101, '¥1.01'],
    [110, '¥1.10'],
    [12_000, '¥120'],
    [1_234_567, '¥12345.67'],
  ])('%i 分写作 %s', (fen, text) => expect(yuanText(fen)).toBe(text))

  test('从写出来的钱总能读回原来的分', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (fen) => {
        const [, yuan, rest] = /^¥(\d+)(?:\.(\d{2}))?$/.exec(yuanText(fen)) ?? []
        expect(Number(yuan) * 100 + Number(rest ?? 0)).toBe(fen)
      }),
    )
  })
})
