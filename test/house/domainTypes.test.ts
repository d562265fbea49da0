import { plantHouse } from './plantHouse'

const FOREIGN: Record<string, string> = {
  wx: 'export const save = () => wx.setStorageSync\n',
  console: "export const speak = () => console.info('hello')\n",
  process: 'export const zone = () => process.env\n',
  document: 'export const title = () => document.title\n',
  window: 'export const page = () => window.location\n',
  setTimeout: 'export const later = () => setTimeout(() => undefined, 1)\n',
  fetch: "export const ask = () => fetch('/')\n",
  'node:fs': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
}
const fileOf = (name: string): string => `src/domain/${name.replace(':', '-')}.ts`

describe('规则房间里没有手机，也没有云', () => {
  let lines: string[]

  beforeAll(() => {
    const house = plantHouse({
      ...Object.fromEntries(Object.entries(FOREIGN).map(([name, code]) => [fileOf(name), code])),
      'src/domain/rule.ts':
        'export const isOpen = (now: number, from: number): boolean => now >= Math.max(from, 0)\n',
    })
    try {
      lines = house
        .run('typescript/bin/tsc', ['-p', 'src/domain/tsconfig.json', '--pretty', 'false'])
        .output.split('\n')
    } finally {
      house.remove()
    }
  })

  test.each(Object.keys(FOREIGN))('用了 %s 的规则通不过类型检查', (name) => {
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^${fileOf(name).replaceAll('.', '\\.')}\\(.*'${name}'`)),
    )
  })

  test('只用语言本身的规则通得过', () => {
    expect(lines.filter((line) => line.startsWith('src/domain/rule.ts'))).toEqual([])
  })
})
