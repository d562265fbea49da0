import fc from 'fast-check'
import { TEMPLATES, type Template } from '@/domain/notice/Notice'
import { cardLines, lines, ordinalKeys, render, TEMPLATE_SHAPES } from '@/domain/notice/templates'
import { whyRefused } from './wechatTakes'

/** The same words in every field of the template. */
const filled = (template: Template, text: string) =>
  Object.fromEntries(TEMPLATE_SHAPES[template].fields.map((field) => [field.key, text]))
const refusals = (template: Template, data: Record<string, string>): string[] =>
  Object.entries(render(template, data)).flatMap(([key, { value }]) => whyRefused(key, value) ?? [])

const REAL = [
  '李静',
  '司马相如甫',
  '古丽巴哈尔·阿卜杜热依木',
  '迪丽拜尔·吐尔逊·阿卜杜拉',
  '𠮷田𠮷郎',
  '小👨‍👩‍👧‍👦家',
  '16:30',
  '16:30–17:30',
  '2026年10月13日',
  '10月13日至10月20日',
  '¥1234.50',
  '13800000002',
  '在家',
]
/** What a keyboard leaves behind: nothing of it is a word. */
const BLANKS = ['', ' ', '　', '\n', '\u00a0', ' \t　\r\n ', '\u200b']
const text = fc.oneof(
  fc.constantFrom(...REAL, ...BLANKS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('阿', '·', '👧', '𠮷', '1', '8', ':', '、', '，'), maxLength: 60 }),
)

describe.each(TEMPLATES)('模板 %s', (template) => {
  const { fields, title } = TEMPLATE_SHAPES[template]

  test('什么字填进去，微信都收：类型对，长度够，从不为空', () => {
    const data = fc.record(Object.fromEntries(fields.map(({ key }) => [key, text])))
    fc.assert(fc.property(data, (words) => expect(refusals(template, words)).toEqual([])))
  })

  test('没填的、只有空白的，有一个字代替，微信照收', () => {
    for (const blank of BLANKS) {
      expect(refusals(template, filled(template, blank))).toEqual([])
      expect(render(template, filled(template, blank))).toEqual(render(template, {}))
    }
    const shown = lines(template, {}).map(({ value }) => value)
    expect(shown).toEqual(fields.map(() => '无'))
  })

  test('字段名按微信的写法，类型加序号，不重复', () => {
    expect(Object.keys(render(template, {}))).toEqual(fields.map(({ type }, i) => `${type}${i + 1}`))
    expect(new Set(fields.map((field) => field.key)).size).toBe(fields.length)
    expect(title).not.toBe('')
  })

  test('在微信登记出来的字段名不一样，就用登记的，次序是我们的', () => {
    const keys = fields.map(({ type }, i) => `${type}${30 - i}`)
    expect(Object.keys(render(template, {}, keys))).toEqual(keys)
    expect(Object.values(render(template, filled(template, '李静'), keys))).toEqual(
      Object.values(render(template, filled(template, '李静'), ordinalKeys(template))),
    )
  })

  // addTemplate: 「最多支持5个，最少2个关键词组合」.
  test('微信要求每个模板有二到五个字段', () => {
    expect(fields.length).toBeGreaterThanOrEqual(2)
    expect(fields.length).toBeLessThanOrEqual(5)
  })

  test('收件箱里的字不截短；卡片上的和发给微信的是同样的字', () => {
    fc.assert(
      fc.property(text, (words) => {
        const data = filled(template, words)
        const whole = words.trim() === '' ? '无' : words.trim()
        expect(lines(template, data)).toEqual(fields.map(({ label }) => ({ label, value: whole })))
        expect(cardLines(template, data).map(({ value }) => value)).toEqual(
          Object.values(render(template, data)).map(({ value }) => value),
        )
      }),
    )
  })
})

describe('所有模板', () => {
  test('两个模板从不同名', () =>
    expect(new Set(TEMPLATES.map((one) => TEMPLATE_SHAPES[one].title)).size).toBe(TEMPLATES.length))

  test('一个小程序最多登记五十个模板', () => expect(TEMPLATES.length).toBeLessThanOrEqual(50))

  test('说到孩子的模板，孩子的名字排第一，从不截短', () => {
    const withChild = TEMPLATES.filter((one) =>
      TEMPLATE_SHAPES[one].fields.some(({ key }) => key === 'child'),
    )
    expect(withChild.length).toBeGreaterThan(10)
    for (const one of withChild)
      expect(TEMPLATE_SHAPES[one].fields[0]).toMatchObject({ key: 'child', type: 'thing', holds: 'name' })
  })
})

describe('一种字段怎么写', () => {
  test.each([
    ['late-decided', 'until', '19:00', '19:00'],
    ['late-decided', 'until', '', '00:00'],
    ['stand-in', 'when', '16:30–17:30', '16:30~17:30'],
    ['digest', 'date', '2026年9月8日', '2026年9月8日'],
    ['digest', 'date', '明天', '1970年1月1日'],
    ['bill', 'amount', '¥360.50', '¥360.50'],
    ['bill', 'amount', '¥0', '¥0'],
    ['bill', 'amount', '免费', '¥0'],
    ['absence-answered', 'where', '在家', '在家'],
    ['absence-answered', 'where', '不知道在哪里', '不知道在哪'],
    ['absence-answered', 'where', '16:40 在家', '在家'],
    [
      'draw-result',
      'got',
      '机器人、合唱、足球、编程、书法、围棋、舞蹈',
      '机器人、合唱、足球、编程、书法等7门',
    ],
    ['escort', 'who', '阿卜杜热合曼·阿卜杜克热依木江、李静、刘梓辰', '阿卜杜热合曼·阿卜杜克热依木江等3人'],
  ] as const)('%s 的 %s：「%s」写成「%s」', (template, key, value, shown) => {
    const { fields } = TEMPLATE_SHAPES[template]
    const index = fields.findIndex((field) => field.key === key)
    expect(Object.values(render(template, { [key]: value }))[index]?.value).toBe(shown)
  })
})
