import { builtFile, builtFiles } from './builtFiles'
import { MAIN, packageSizes, type AppJson } from './packageSizes'

const KB = 1024
const MAIN_BUDGET = 700 * KB
const SUBPACKAGE_BUDGET = 300 * KB
const TOTAL_BUDGET = 2 * 1024 * KB

const builtSizes = (): Map<string, number> =>
  packageSizes(JSON.parse(builtFile('weapp', 'app.json').text()) as AppJson, builtFiles('weapp'))

describe('小程序的分量', () => {
  test('分包目录里的算分包，其余都算主包；名字只是相近的不算', () => {
    const files = [
      { name: 'app.js', bytes: 1 },
      { name: 'pages/guardian/home.js', bytes: 10 },
      { name: 'pages/guardian/deep/part.js', bytes: 100 },
      { name: 'pages/guardians/home.js', bytes: 1000 },
    ]
    const app = { subPackages: [{ root: 'pages/guardian' }], subpackages: [{ root: 'pages/gate/' }] }
    expect([...packageSizes(app, files)]).toEqual([
      [MAIN, 1001],
      ['pages/guardian/', 110],
      ['pages/gate/', 0],
    ])
  })

  test('主包不是空的，也不超过 700 KB', () => {
    const main = builtSizes().get(MAIN)
    expect(main).toBeGreaterThan(0)
    expect(main).toBeLessThanOrEqual(MAIN_BUDGET)
  })

  test('每个分包都不是空的，也不超过 300 KB', () => {
    const wrong = [...builtSizes()].filter(
      ([name, bytes]) => name !== MAIN && (bytes === 0 || bytes > SUBPACKAGE_BUDGET),
    )
    expect(wrong).toEqual([])
  })

  test('全部加起来不超过 2 MB', () => {
    const total = [...builtSizes().values()].reduce((sum, bytes) => sum + bytes, 0)
    expect(total).toBeLessThanOrEqual(TOTAL_BUDGET)
  })

  test('模板带着读屏要用的 aria-label 与 aria-role', () => {
    const template = builtFile('weapp', 'base.wxml').text()
    expect(template).toMatch(/aria-label="\{\{/)
    expect(template).toMatch(/aria-role="\{\{/)
  })
})
