import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { read, utils } from '@e965/xlsx'
import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'
import { xlsxOf } from '../domain/given/sheets'

const DAY = '2026-11-24'
const PATIENCE = 60_000

describe('学生名单，在 1280 宽的电脑上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
  let town: Town
  let phones: Phones
  let browser: Browser
  const faults: string[] = []
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  async function sit(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const desk = await context.newPage()
    desk.setDefaultTimeout(PATIENCE)
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(`${phones.base}/desk/?persona=${school.office.openid}#/pages/people/roster/index`)
    return desk
  }

  test('从硬盘选一份班主任手工表，看一眼、导入、导出，表里有新同学', async () => {
    const desk = await sit()
    await desk.getByText('6 名学生').first().waitFor()
    const [chooser] = await Promise.all([
      desk.waitForEvent('filechooser'),
      desk.locator('#roster-choose').click(),
    ])
    await chooser.setFiles({
      name: '三2班.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: xlsxOf({
        name: 'Sheet1',
        rows: [
          ['三（2）班学生名单'],
          ['序号', '姓  名', '性 别', '联系电话'],
          [4, '张　伟', '男', '19912345678'],
          [5, '买买提•吐尔逊', '男', '19912345679'],
        ],
        merges: ['A1:D1'],
      }),
    })
    await desk.locator('#decide').waitFor()
    expect(await desk.locator('#count-added').innerText()).toContain('2')
    expect(await desk.locator('#left-out').innerText()).toContain('联系电话')
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    await desk.locator('#roster-import').click()
    await desk.locator('#last-import').waitFor()
    expect(await desk.locator('#last-import').innerText()).toContain('新增 2')

    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.locator('#roster-export').click(),
    ])
    expect(download.suggestedFilename()).toBe('sh小学-学生名单-2026-11-24.xlsx')
    const book = read(readFileSync(await download.path()), { type: 'buffer' })
    const rows = utils.sheet_to_json<string[]>(book.Sheets['学生']!, { header: 1 })
    expect(rows.map((row) => row[3])).toEqual(expect.arrayContaining(['张伟', '买买提·吐尔逊']))
    expect(faults).toEqual([])
  })
})
