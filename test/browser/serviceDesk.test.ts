import type { Browser } from 'playwright-core'
import { aSchool } from '@test/functions/given/aSchool'
import { BUREAU } from '@test/functions/given/planning'
import { aProvider, aServiceFile } from '@test/functions/given/serving'
import { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { asId } from '@/domain/ids'
import { built } from '../../config/dist'

const DAY = '2026-09-15'
const WIDTH = 1280
const PATIENCE = 60_000

describe('教育局的机构和人员，在 1280 宽的电脑上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 2 })
  const schoolId = school.school._id
  const coach = { ...school.teacher(2), _id: asId<'Person'>('coach'), openid: 'openid-coach', name: '罗教练' }
  let town: Town
  let phones: Phones
  let browser: Browser
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.at(600)
    await town.cloud.db.insertMany('persons', [BUREAU, coach])
    await town.cloud.db.insertMany('providers', [
      { ...aProvider('tc', [schoolId]), listed: [] },
      { ...aProvider('qh', [schoolId]), licenceUntil: '2026-09-14' },
    ])
    const file = aServiceFile(schoolId, coach, 'coach')
    const vettings = file.vettings.filter(({ side }) => side === 'school')
    await town.cloud.db.insertMany('service_files', [{ ...file, vettings }])
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test('名单和一家机构并排；列白名单、备案价格、审核一位教练，不用左右滚动', async () => {
    const context = await browser.newContext({ viewport: { width: WIDTH, height: 800 }, locale: 'zh-CN' })
    const desk = await context.newPage()
    desk.setDefaultTimeout(PATIENCE)
    const faults: string[] = []
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(`${phones.base}/desk/?persona=${BUREAU.openid}#/pages/service/city/index`)
    await desk.locator('#row-qh').waitFor()
    expect(await desk.locator('#row-qh').innerText()).toContain('过期 1 天')
    await desk.locator('#row-tc').click()
    await desk.locator('#panel-tc').waitFor()
    const table = await desk.locator('#row-tc').boundingBox()
    const panel = await desk.locator('#panel-tc').boundingBox()
    expect(panel!.x).toBeGreaterThan(table!.x + table!.width)
    expect(await desk.locator('#panel-tc').innerText()).toContain('不在2026-2027学年的白名单里')

    await desk.locator('[id="listed-2026-2027"]').click()
    await desk.locator('#panel-tc').getByText('可以合作').first().waitFor()
    await desk.locator('#add-price').click()
    await desk.locator('#price-kind').click()
    await desk.locator('#price-kind-sport').click()
    await desk.locator('#price-yuan input').fill('60')
    await desk.locator('#price-send').click()
    await desk.locator('#panel-tc').getByText('体育类·¥60').waitFor()
    expect((await town.one('providers', 'tc')).prices.map(({ amountFen }) => amountFen)).toEqual([8000, 6000])

    await desk.locator('#seg-waiting').click()
    await desk.locator(`[id="row-${schoolId}-coach"]`).click()
    await desk.locator('#vet-bureau').click()
    await desk.locator('#vet-send').click()
    await desk.getByText('教育局：通过').waitFor()
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH)
    expect(faults).toEqual([])
    await context.close()
  })
})
