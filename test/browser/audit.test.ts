import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { read, utils } from '@e965/xlsx'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'

describe('操作记录，在 1280 宽的电脑上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  let town: Town
  let phones: Phones
  let browser: Browser
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(1051)
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test('校长打开：一行筛选，一张表；按类别查，导出，导出的和看到的一样', async () => {
    await town.ask(school.office.openid, 'people/revealColleague', {
      ...{ schoolId: school.school._id, op: newOp(), personId: school.gate._id },
    })
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const desk = await context.newPage()
    desk.setDefaultTimeout(60_000)
    const faults: string[] = []
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(`${phones.base}/desk/?persona=${school.principal.openid}#/pages/people/audit/index`)
    await desk.getByText('看了 老张 的电话').waitFor()
    const tops = await Promise.all(
      ['#audit-from', '#audit-to', '#audit-who', '#audit-about'].map(async (id) =>
        Math.round((await desk.locator(id).first().boundingBox())?.y ?? -1),
      ),
    )
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(40)
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    await desk.locator('#audit-kind').click()
    await desk.locator('#audit-kind-posts').click()
    await desk.locator('#audit-search').click()
    await desk.getByText('没有找到').waitFor()
    await desk.locator('#audit-kind').click()
    await desk.locator('#audit-kind-any').click()
    await desk.locator('#audit-search').click()
    await desk.getByText('查了操作记录（11月17日至11月23日，岗位）').waitFor()
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.locator('#audit-export').click(),
    ])
    expect(download.suggestedFilename()).toBe('sh小学-操作记录-2026-11-23.xlsx')
    const book = read(readFileSync(await download.path()), { type: 'buffer' })
    const rows = utils.sheet_to_json<string[]>(book.Sheets['操作记录']!, { header: 1 })
    expect(rows.map((row) => row[4])).toContain('看了 老张 的电话')
    expect((await town.all('audit')).map(({ text }) => text)).toContain(
      '导出了操作记录（11月17日至11月23日）',
    )
    expect(faults).toEqual([])
    await context.close()
  })
})
