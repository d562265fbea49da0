import { tailOf } from '@/domain/people/phone'
import fc from 'fast-check'
import { TEMPLATES, type Template } from '@/domain/notice/Notice'
import { cardLines, render, TEMPLATE_SHAPES } from '@/domain/notice/templates'
import { EMPTY, LONGEST, USUAL, type Cast } from '@/pages/gallery/pushes/cast'
import { everyPush, type Push } from '@/pages/gallery/pushes/everyPush'
import { whyRefused } from './wechatTakes'

const CASTS: [string, Cast][] = [
  ['平常', USUAL],
  ['最长', LONGEST],
  ['零', EMPTY],
]

const shownOf = ({ template, data }: Push): string[] => cardLines(template, data).map(({ value }) => value)
const refusals = ({ template, data }: Push): string[] =>
  Object.entries(render(template, data)).flatMap(([key, { value }]) => whyRefused(key, value) ?? [])
/** A figure as it was written: 13800000002, 17:40, 60. */
const figures = (text: string): string[] => text.match(/\d+(?:[:.]\d+)*/g) ?? []

const part = fc.constantFrom('阿卜杜', '热依木', '古丽', '买买提', '吐尔逊', '江', '艾力', '帕提')
const uyghur = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(part, { minLength: 1, maxLength: 3 }))
  .map(([given, father]) => `${given.join('')}·${father.join('')}`.slice(0, 15))
const hanName = fc.string({
  unit: fc.constantFrom(...'王李张刘陈欧阳司马诸葛梓辰静雨桐浩宇𠮷'),
  minLength: 2,
  maxLength: 5,
})
const name = fc.oneof(hanName, uyghur)
const words = (most: number) =>
  fc.string({
    unit: fc.constantFrom(
      ...'请到校门来接孩子发烧老师开会，。；、',
      '在17:40前',
      '打13800000002 ',
      '👧',
      '\n',
      '（',
      '）',
    ),
    maxLength: most,
  })
const title = (most: number) =>
  fc.string({
    unit: fc.constantFrom(...'中国书法与传统篆刻艺术科技楼人民路A1（）'),
    minLength: 1,
    maxLength: most,
  })
const relation = fc.constantFrom('妈妈', '爸爸', '外祖母', '姑姑')
const cast: fc.Arbitrary<Cast> = fc.record({
  child: name,
  teacher: name.map((one) => `${one}老师`),
  colleague: name.map((one) => `${one}老师`),
  guardian: name,
  relation,
  collector: fc.tuple(relation, name).map(([of, one]) => `${of} ${one}`),
  phone: fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String),
  school: title(18),
  homeroom: fc.constantFrom('一（1）班', '三（12）班', '九（12）班'),
  course: title(14),
  otherCourse: title(14),
  venue: title(20),
  group: title(20),
  stop: title(20),
  words: words(60),
  count: fc.oneof(fc.constant(0), fc.constant(60), fc.integer({ min: 0, max: 300 })),
})

describe.each(CASTS)('每一种消息，%s的样子', (_, people) => {
  const pushes = everyPush(people)

  test('每个模板都有样例', () => {
    expect(new Set(pushes.map(({ template }) => template))).toEqual(new Set(TEMPLATES))
  })

  test('模板要的字段一个不少，一个不多', () => {
    for (const { template, data } of pushes)
      expect([template, Object.keys(data).sort()]).toEqual([
        template,
        TEMPLATE_SHAPES[template].fields.map(({ key }) => key).sort(),
      ])
  })

  test('微信都收', () => expect(pushes.flatMap(refusals)).toEqual([]))

  test('时间、日期、金额、去向都是写好的，没有一处是顶替的', () => {
    const typed = pushes.flatMap((push) =>
      TEMPLATE_SHAPES[push.template].fields.flatMap(({ key, type }, index) =>
        type === 'thing'
          ? []
          : [{ of: `${push.template} ${key}`, said: push.data[key], shown: shownOf(push)[index] }],
      ),
    )
    expect(typed.length).toBeGreaterThan(50)
    for (const { of, said, shown } of typed) expect([of, shown?.replace('~', '–')]).toEqual([of, said])
  })
})

describe('写得下', () => {
  // How the digest puts seven figures into three fields is its own rule.
  test('平常的名字和话，一条也不截短', () => {
    const cut = everyPush(USUAL)
      .filter(({ template }) => template !== 'digest')
      .flatMap((push) => shownOf(push).filter((value) => value.endsWith('…')))
    expect(cut).toEqual([])
  })

  test('最长的名字：孩子、老师、来接的人，一个字不少', () => {
    const { child, teacher, colleague, collector } = LONGEST
    const seen = new Set<string>()
    for (const push of everyPush(LONGEST)) {
      const named = TEMPLATE_SHAPES[push.template].fields.flatMap(({ key, holds }, index) =>
        holds === 'name' ? [[push.data[key] ?? '', shownOf(push)[index]]] : [],
      )
      for (const [whole, shown] of named) expect(shown).toBe(whole)
      for (const [whole = ''] of named) seen.add(whole)
    }
    expect([...seen]).toEqual(expect.arrayContaining([child, teacher, colleague, collector]))
  })

  test('要打的电话只写尾号，点开才有整个号码', () => {
    const calls = everyPush(LONGEST).filter(({ data }) => data['note']?.includes(tailOf(LONGEST.phone)))
    expect(calls).toHaveLength(2)
    for (const push of calls) expect(shownOf(push)[3]).toMatch(/^请打尾号0002 外祖母/)
  })

  test('六十个等着接手的孩子，写得出一个名字、一共几人、由谁看着', () => {
    const [waiting] = everyPush(LONGEST).filter(({ template }) => template === 'handover-waiting')
    expect(waiting === undefined ? [] : shownOf(waiting)).toEqual([
      '阿卜杜热合曼·阿卜杜克热依木江等60人',
      '迪丽拜尔·吐尔逊阿卜杜拉江艾老师',
      '18:07',
      '60 个孩子等您接手，请点开',
    ])
  })

  test('六十个没回来的孩子，写得出一个名字和一共几人', () => {
    const [overdue] = everyPush(LONGEST).filter(({ data }) => data['what']?.includes('还没有回来'))
    expect(overdue === undefined ? [] : shownOf(overdue)).toEqual([
      '幸福家园小区东门方向',
      '60 个孩子还没有回来',
      '阿卜杜热合曼·阿卜杜克热依木江等60人',
      '18:10',
      '请打给迪丽拜尔·吐尔逊阿卜杜拉江艾老师',
    ])
  })
})

describe('不管谁的名字、谁写的话', () => {
  const told = (check: (push: Push, people: Cast) => void) =>
    fc.assert(
      fc.property(cast, (people) => {
        for (const push of everyPush(people)) check(push, people)
      }),
      { numRuns: 40 },
    )

  test('每一条消息微信都收', () => told((push) => expect(refusals(push)).toEqual([])))

  test('孩子的名字从不截短', () =>
    told(({ template, data }, { child }) => {
      if (TEMPLATE_SHAPES[template].fields[0]?.key !== 'child') return
      expect(cardLines(template, data)[0]?.value).toBe(child)
    }))

  test('数、钟点、号码要么完整，要么没有', () =>
    told(({ template, data }) => {
      for (const [index, { key, holds }] of TEMPLATE_SHAPES[template].fields.entries()) {
        if (holds === 'names' || holds === 'courses') continue
        const shown = cardLines(template, data)[index]?.value ?? ''
        for (const figure of figures(shown)) expect(figures(data[key] ?? '')).toContain(figure)
      }
    }))
})

describe('每个模板的样例', () => {
  const wordy = (template: Template) => everyPush(LONGEST).filter((push) => push.template === template)
  test.each(TEMPLATES)('%s 的卡片最多截短两处', (template) => {
    for (const push of wordy(template))
      expect(shownOf(push).filter((value) => value.endsWith('…')).length).toBeLessThanOrEqual(2)
  })
})
