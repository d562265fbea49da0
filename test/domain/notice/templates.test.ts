import fc from 'fast-check'
import { TEMPLATES, type Template } from '@/domain/notice/Notice'
import { lines, render, TEMPLATE_SHAPES, type FieldType } from '@/domain/notice/templates'

/** WeChat's published limits, written down here a second time on purpose. */
const WECHAT_LIMIT: Record<FieldType, number> = {
  thing: 20,
  phrase: 5,
  name: 10,
  number: 32,
  date: 20,
  time: 20,
  character_string: 32,
}

function limitOf(key: string): number {
  const type = key.replace(/\d+$/, '')
  const found = Object.entries(WECHAT_LIMIT).find(([name]) => name === type)
  if (found === undefined) throw new Error(`${key} is no field type of WeChat`)
  return found[1]
}

/** The same words in every field of the template. */
const filled = (template: Template, text: string) =>
  Object.fromEntries(TEMPLATE_SHAPES[template].fields.map((field) => [field.key, text]))
const valuesOf = (template: Template, text: string) =>
  Object.entries(render(template, filled(template, text))).map(([key, { value }]) => ({ key, value }))
const lengthOf = (text: string): number => Array.from(text).length

const names = [
  '李静',
  '欧阳娜娜',
  '司马相如甫',
  '阿卜杜热合曼·买买提',
  '古丽巴哈尔·阿卜杜热依木',
  '迪丽拜尔·吐尔逊·阿卜杜拉',
  '𠮷田𠮷郎',
  '小👨‍👩‍👧‍👦家',
  '',
]
/** What a keyboard leaves behind: nothing of it is a word. */
const blanks = [' ', '　', '\n', '\u00a0', ' \t　\r\n ']
const text = fc.oneof(
  fc.constantFrom(...names, ...blanks),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('阿', '·', '👧', '𠮷'), maxLength: 40 }),
)

describe.each(TEMPLATES)('模板 %s', (template) => {
  test('什么字填进去都不超过微信的长度，也从不为空', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { key, value } of valuesOf(template, words)) {
          expect(lengthOf(value)).toBeLessThanOrEqual(limitOf(key))
          expect(value).toMatch(/\S/)
        }
      }),
    )
  })

  test('只有空白就是没填，写「无」；前后的空白去掉，不占字数', () => {
    for (const blank of blanks) {
      for (const { value } of valuesOf(template, blank)) expect(value).toBe('无')
      for (const { key } of valuesOf(template, '')) {
        const full = '字'.repeat(limitOf(key))
        expect(render(template, filled(template, `${blank}${full}${blank}`))[key]?.value).toBe(full)
      }
    }
    fc.assert(
      fc.property(text, (words) => {
        for (const { value } of valuesOf(template, words)) expect(value).toBe(value.trim())
      }),
    )
  })

  test('不把一个字从中间切开', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { value } of valuesOf(template, words))
          expect(() => encodeURIComponent(value)).not.toThrow()
      }),
    )
  })

  test('放得下的字原样不动，刚好放不下的以省略号结尾', () => {
    for (const { key, value } of valuesOf(template, '')) expect([key, value]).toEqual([key, '无'])
    for (const { key } of valuesOf(template, '')) {
      const limit = limitOf(key)
      const shown = (length: number) => render(template, filled(template, '字'.repeat(length)))[key]?.value
      expect(shown(limit - 1)).toBe('字'.repeat(limit - 1))
      expect(shown(limit)).toBe('字'.repeat(limit))
      expect(shown(limit + 1)).toBe(`${'字'.repeat(limit - 1)}…`)
    }
  })

  test('字段名按微信的写法，类型加序号，不重复', () => {
    const { fields, title } = TEMPLATE_SHAPES[template]
    const keys = Object.keys(render(template, {}))
    expect(keys).toEqual(fields.map((field, i) => `${field.type}${i + 1}`))
    expect(new Set(keys).size).toBe(fields.length)
    expect(new Set(fields.map((field) => field.key)).size).toBe(fields.length)
    expect(title).not.toBe('')
  })

  test('微信要求每个模板有二到七个字段', () => {
    expect(TEMPLATE_SHAPES[template].fields.length).toBeGreaterThanOrEqual(2)
    expect(TEMPLATE_SHAPES[template].fields.length).toBeLessThanOrEqual(7)
  })

  test('收件箱里的字不截短', () => {
    fc.assert(
      fc.property(text, (words) => {
        const shown = lines(template, filled(template, words))
        expect(shown.map((line) => line.value)).toEqual(TEMPLATE_SHAPES[template].fields.map(() => words))
      }),
    )
  })
})

describe('名字', () => {
  test.each([
    ['李静', '李静'],
    ['司马相如甫', '司马相如甫'],
    ['阿卜杜热合曼·买买提', '阿卜杜热合曼·买买提'],
    ['古丽巴哈尔·阿卜杜热依木', '古丽巴哈尔·阿卜杜…'],
    ['𠮷田𠮷郎', '𠮷田𠮷郎'],
  ])('%s 在消息里是 %s', (name, shown) => {
    expect(render('released', { child: name })['name1']?.value).toBe(shown)
  })

  test('两个模板从不同名', () => {
    expect(new Set(TEMPLATES.map((t) => TEMPLATE_SHAPES[t].title)).size).toBe(TEMPLATES.length)
  })
})
