import fc from 'fast-check'
import { cleaned, cutList, cutName, cutWords, startOf } from '@/domain/notice/cutting'

const MOST = 20
const han = fc.string({
  unit: fc.constantFrom('孩', '子', '，', '。', ' ', '7', '18:40', '𠮷'),
  maxLength: 60,
})

describe('一句话放不下', () => {
  test('刚好二十个字不动；多一个字就截，以省略号结尾', () => {
    expect(cutWords('字'.repeat(20), MOST)).toBe('字'.repeat(20))
    expect(cutWords('字'.repeat(21), MOST)).toBe(`${'字'.repeat(19)}…`)
  })

  test('后一半里有标点，就截在标点上，不留半句', () => {
    expect(cutWords('请到校门接，人民路与解放路交叉口没有接到', 10)).toBe('请到校门接…')
    expect(cutWords('孩子下午有点发烧，已经请校医看过，说回家休息', MOST)).toBe(
      '孩子下午有点发烧，已经请校医看过…',
    )
  })

  test('标点太靠前，截在那里就没几个字了：照字数截', () => {
    expect(cutWords('好，孩子下午有点发烧已经请校医看过说回家休息', MOST)).toBe(
      '好，孩子下午有点发烧已经请校医看过说回…',
    )
  })

  test.each([
    ['十一位的电话', '请打给外祖母王秀兰老人家13800000002', '请打给外祖母王秀兰老人家…'],
    ['钟点', '别忘了带药和水杯外套书包帽子在17:40前来', '别忘了带药和水杯外套书包帽子在…'],
    ['钱', '这个学期一共要交的课后服务费是¥1234.50', '这个学期一共要交的课后服务费是…'],
  ])('%s要么完整，要么没有', (_, words, shown) => expect(cutWords(words, MOST)).toBe(shown))

  test('从不超过长度，从不切开一个数', () => {
    fc.assert(
      fc.property(han, (text) => {
        const shown = cutWords(text, MOST)
        expect(shown.length).toBeLessThanOrEqual(MOST)
        const figures = text.match(/[\d.:]+/g) ?? []
        const longest = Math.max(0, ...figures.map((figure) => figure.length))
        fc.pre(longest < MOST / 2)
        for (const figure of shown.match(/[\d.:]+/g) ?? []) expect(figures).toContain(figure)
      }),
    )
  })
})

describe('一串名字放不下', () => {
  const of = (count: number) => Array.from({ length: count }, (_, i) => `刘梓${'辰晨琛臣宸'.charAt(i % 5)}`)

  test('截在整个名字上，写明一共几人', () => {
    expect(cutList(of(5).join('、'), MOST, '人')).toBe('刘梓辰、刘梓晨、刘梓琛、刘梓臣、刘梓宸')
    expect(cutList(of(6).join('、'), MOST, '人')).toBe('刘梓辰、刘梓晨、刘梓琛、刘梓臣等6人')
    expect(cutList(of(60).join('、'), MOST, '人')).toBe('刘梓辰、刘梓晨、刘梓琛、刘梓臣等60人')
  })

  test('名字很长，至少留下一个完整的', () => {
    const name = '阿卜杜热合曼·阿卜杜克热依木江'
    expect(cutList([name, name].join('、'), MOST, '人')).toBe(`${name}等2人`)
    expect(cutList(name, MOST, '人')).toBe(name)
  })

  test('留下的每一个都是原来的名字，数目从不错', () => {
    const name = fc.string({ unit: fc.constantFrom('阿', '买', '·', '刘'), minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 70 }), (names) => {
        const shown = cutList(names.join('、'), MOST, '人')
        expect(shown.length).toBeLessThanOrEqual(MOST)
        const [, some = '', all] = /^(.*?)(?:等(\d+)人)?$/.exec(shown) ?? []
        if (all !== undefined) expect(Number(all)).toBe(names.length)
        for (const one of some.split('、')) expect(names).toContain(one)
      }),
    )
  })
})

describe('一个名字', () => {
  test.each([
    '李静',
    '欧阳娜娜',
    '司马相如甫',
    '阿卜杜热依木·买买提',
    '古丽巴哈尔·阿卜杜热依木',
    '阿卜杜热合曼·阿卜杜克热依木江',
    '外祖母 帕提古丽·阿卜杜克热依木江',
  ])('%s 一个字不少', (name) => expect(cutName(name, MOST)).toBe(name))

  test('二十个字以内的名字从不截短', () => {
    const name = fc.string({ unit: fc.constantFrom('阿', '买', '·', '𠮷', ' ', 'A', '2'), maxLength: 20 })
    fc.assert(
      fc.property(name, (one) => {
        fc.pre(one.length <= MOST)
        expect(cutName(one, MOST)).toBe(one)
      }),
    )
  })

  test('比身份证还长的，截在两段之间', () => {
    expect(cutName('古丽巴哈尔·阿卜杜热依木·吐尔逊·买买提江', MOST)).toBe('古丽巴哈尔·阿卜杜热依木·吐尔逊…')
  })
})

describe('微信不收的字', () => {
  test.each([
    ['换行和空白', ' 李\n静　 A \t ', '李 静 A'],
    ['表情', '小👨‍👩‍👧‍👦家❤️好', '小家好'],
    ['看不见的字', '李\u200b静\u202e\ufeff', '李静'],
    ['半个字', '李\ud83d静', '李静'],
  ])('%s去掉，别的不动', (_, text, clean) => expect(cleaned(text)).toBe(clean))

  test('名字里的点、括号、少见的字都留着', () => {
    for (const name of ['迪丽拜尔·吐尔逊', '三（1）班', '𠮷田', '第①组', '¥360.50', '「合唱」…'])
      expect(cleaned(name)).toBe(name)
  })

  test('一个字从不切成两半', () => {
    expect(startOf('𠮷𠮷𠮷', 5)).toBe('𠮷𠮷')
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (text, most) => {
          expect(() => encodeURIComponent(startOf(text, most))).not.toThrow()
        },
      ),
    )
  })
})
