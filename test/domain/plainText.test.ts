import fc from 'fast-check'
import { lineReader, wordsReader } from '@/contract/readers'
import { plainLine, plainText } from '@/domain/plainText'

describe('人写的字，看不见的去掉', () => {
  test.each([
    ['把次序倒过来的', '奶奶\u202e敏李\u202c', '奶奶敏李'],
    ['没有宽度的空白', '王\u200b秀\u2060兰\ufeff', '王秀兰'],
    ['从右往左的记号', '\u200f李静\u061c', '李静'],
    ['控制符', '李\u0000静\u001b[31m', '李静[31m'],
    ['半个字', '李\ud83d静', '李静'],
  ])('%s', (_, typed, seen) => expect(plainText(typed)).toBe(seen))

  test.each(['阿卜杜热依木·买买提艾力', '𠮷田', '👨‍👩‍👧', '第一行\n第二行\t末', ' 前后的空白 ', 'ئابدۇرېھىم'])(
    '「%s」一个字不少',
    (text) => expect(plainText(text)).toBe(text),
  )

  test('名字只有一行；话可以有几行', () => {
    expect(plainLine('李\n静\u2028妈')).toBe('李 静 妈')
    expect(lineReader(20).parse(' 李\r\n静 ')).toBe('李 静')
    expect(wordsReader(20).parse('\u200b 一\n二 \u202e')).toBe('一\n二')
  })

  test('先去掉再数：看不见的不占字数，也不凑字数', () => {
    expect(lineReader(4).safeParse('李\u200b静\u200b').success).toBe(true)
    expect(lineReader(4).min(2).safeParse('李\u200b\u200b').success).toBe(false)
  })

  test('去掉一遍和两遍一样，什么也不多', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const seen = plainText(typed)
        expect(plainText(seen)).toBe(seen)
        expect(seen.length).toBeLessThanOrEqual(typed.length)
      }),
    )
  })
})
