import fs from 'node:fs'
import path from 'node:path'
import { checkBundle, checkClientFile } from '../../config/checkBundles'
import { builtFile, builtFiles } from './builtFiles'
import { ROOT } from './plantHouse'

const GOOD = [
  'src/domain/enrolment/enrol.ts',
  'src/contract/enrolment.ts',
  'node_modules/zod/v4/core/core.js',
  'node_modules/@cloudbase/node-sdk/dist/index.js',
  'cloudfunctions/schema.ts',
  'cloudfunctions/_kit/handle.ts',
  'cloudfunctions/enrolment/enrol.ts',
  'cloudfunctions/enrolment/index.ts',
]

const functionNames = fs
  .readdirSync(path.join(ROOT, 'cloudfunctions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name)

describe('打包结果里的墙', () => {
  test('只装自己、_kit、契约与规则的函数没有怨言', () => {
    expect(checkBundle(GOOD, 'enrolment')).toEqual([])
  })

  test.each([
    ['test/platform/cloud/Clock.ts', 'nothing of test/ is ever deployed'],
    ['cloudfunctions/custody/release.ts', 'a function is deployed alone'],
    ['cloudfunctions/enrolments/index.ts', 'a function is deployed alone'],
    ['src/features/roll/store.ts', 'code of the phone'],
    ['src/ui/Card.tsx', 'code of the phone'],
    ['src/pages/home/index.tsx', 'code of the phone'],
    ['src/cloud/callCloud.ts', 'code of the phone'],
    ['config/aria/runtime.ts', 'its own files, _kit, contract and domain'],
    ['node_modules/react/index.js', 'draws screens'],
    ['node_modules/@tarojs/taro/index.js', 'draws screens'],
    ['(disabled):node_modules/@tarojs/runtime/index.js', 'draws screens'],
  ])('函数包里混进 %s 就说得出', (input, reason) => {
    const complaints = checkBundle([...GOOD, input], 'enrolment')
    expect(complaints).toEqual([expect.stringContaining(reason)])
    expect(complaints[0]).toContain(input.replace('(disabled):', ''))
  })

  test('名字相近的包不受牵连', () => {
    expect(checkBundle([...GOOD, 'node_modules/react-is-not-this/index.js'], 'enrolment')).toEqual([])
  })

  test('函数自己的入口不在包里，就是没有查到东西', () => {
    expect(checkBundle([], 'enrolment')).toEqual([expect.stringContaining('is not in its own bundle')])
  })

  test('每个函数真正打出的包都是干净的', () => {
    const metafile = JSON.parse(builtFile('cloudfunctions', 'meta.json').text()) as Record<string, string[]>
    expect(Object.keys(metafile).sort()).toEqual([...functionNames].sort())
    expect(Object.entries(metafile).flatMap(([name, inputs]) => checkBundle(inputs, name))).toEqual([])
  })

  test.each(['ZodError', '$ZodType', 'SYMBOL_CURRENT_ENV'])('小程序文件里出现 %s 就说得出', (marker) => {
    expect(checkClientFile('common.js', `x("${marker}")`)).toEqual([
      expect.stringContaining(marker.replace('$', '')),
    ])
    expect(checkClientFile('common.js', 'x("Card")')).toEqual([])
  })

  test('这些记号在函数包里确实还在，压缩没有改掉它们', () => {
    const bundle = builtFile('cloudfunctions', 'enrolment/index.js')
    expect(checkClientFile(bundle.name, bundle.text())).toHaveLength(4)
  })

  test('真正打出的小程序里没有契约的读取器，也没有云的 SDK', () => {
    const scripts = builtFiles('weapp').filter(({ name }) => name.endsWith('.js'))
    expect(scripts.map(({ name }) => name)).toContain('app.js')
    expect(scripts.flatMap((file) => checkClientFile(file.name, file.text()))).toEqual([])
  })
})
