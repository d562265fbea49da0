import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TEMPLATES } from '@/domain/notice/Notice'
import { templateWithId } from '@/domain/notice/atWechat'
import { complaintsAbout, templatesAtWechat } from '../../config/templatesAtWechat'

const local = () => templatesAtWechat('local')
const environments = readdirSync(path.resolve(__dirname, '../../config/templates'))

describe('模板在微信的编号，一个环境一份', () => {
  test('本机：编号就是名字，一个不少', () => {
    expect(Object.keys(local())).toEqual([...TEMPLATES])
    for (const name of TEMPLATES) expect(local()[name]).toEqual({ id: name, kind: 'one-time' })
  })

  test.each(environments)('%s 读得通', (file) => {
    expect(Object.keys(templatesAtWechat(path.basename(file, '.json'))).sort()).toEqual([...TEMPLATES].sort())
  })

  test('微信说起一个编号，认得出是哪个模板；不是我们的，说不是', () => {
    const all = { ...local(), absence: { id: 'Wx-9Aw5', kind: 'long-term' as const } }
    expect(templateWithId(all, 'Wx-9Aw5')).toBe('absence')
    expect(templateWithId(all, 'absence')).toBeNull()
  })
})

describe('写错了就不让构建', () => {
  const { absence, ...without } = local()

  test('少一个、多一个、写错名字', () => {
    expect(complaintsAbout(local())).toEqual([])
    expect(complaintsAbout({ ...without, absense: absence })).toEqual([
      '"absense" is none of our templates',
      '"absence" is missing: write down the id that WeChat gave it, and its kind',
    ])
  })

  test('两个模板同一个编号', () => {
    expect(complaintsAbout({ ...local(), released: absence })).toEqual([
      '"released" has the id of another template',
    ])
  })

  test('字段名：一个字段一个，类型要对', () => {
    const withKeys = (keys: string[]) => complaintsAbout({ ...local(), absence: { ...absence, keys } })
    expect(withKeys(['thing4', 'thing2', 'time1', 'thing9'])).toEqual([])
    expect(withKeys(['thing4', 'thing2', 'time1'])).toEqual([
      '"absence" needs 4 different keys, one for each of its fields in their order',
    ])
    expect(withKeys(['thing4', 'thing4', 'time1', 'thing9'])).toHaveLength(1)
    expect(withKeys(['name4', 'thing2', 'time1', 'thing9'])).toEqual([
      '"absence": 「孩子」 is a thing and cannot be filled into name4',
    ])
  })

  test('超过五十个', () => {
    const many = Object.fromEntries(
      Array.from({ length: 51 }, (_, n) => [`t${n}`, { id: `${n}`, kind: 'one-time' as const }]),
    )
    expect(complaintsAbout(many)).toContain('51 templates, and WeChat registers 50 at most')
  })

  test('没有那个环境的文件，说缺哪一个', () => {
    expect(() => templatesAtWechat('nowhere')).toThrow('config/templates/nowhere.json is missing')
  })

  test('文件里的错一次说全', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'templates-'))
    writeFileSync(path.join(folder, 'city.json'), JSON.stringify({ x: { id: 'x', kind: 'one-time' } }))
    try {
      expect(() => templatesAtWechat('city', folder)).toThrow(
        /"x" is none of our templates\n.*"enrolled" is missing/,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
