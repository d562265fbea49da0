import type { Browser, Page } from 'playwright-core'
import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { NEXT_TERM, theOffice, townWithOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'
const PLAN = '/pages/office/plan/index'
const FILINGS = '/pages/bureau/plans/index'
const SIZE = { width: 1280, height: 800 }
/** A machine that does many things at once still gets there. */
const PATIENCE = 60_000

describe('一校一案，在 1280 宽的电脑上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
  const { office, bureau } = theOffice(school)
  let town: Town
  let phones: Phones
  let browser: Browser
  const faults: string[] = []
  beforeAll(async () => {
    town = (await townWithOffice(school, DAY)).town
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  /** A window of one's own, on the term nothing was written for. */
  async function sit(person: Person, url: string): Promise<Page> {
    const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' })
    const desk = await context.newPage()
    desk.setDefaultTimeout(PATIENCE)
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(`${phones.base}/desk/?persona=${person.openid}#${url}`)
    await desk.locator(`#pick-${NEXT_TERM._id}`).click()
    return desk
  }
  const draft = () => town.one('plan_drafts', `sh:${NEXT_TERM._id}`)
  const type = (desk: Page, id: string, words: string) => desk.locator(`#${id} input`).fill(words)
  const saved = (desk: Page) => desk.getByText('已自动保存').first().waitFor()
  const step = async (desk: Page, name: string) => {
    await desk.locator(`#step-${name}`).click()
    await desk.locator('#dialog-yes').click()
  }

  test('教务处写，周五 119 分钟边打字边说差，改好送出；教育局退回一次再备案；教务处公布', async () => {
    const desk = await sit(office, PLAN)
    await desk.locator('#begin-empty').click()
    await desk.locator('#cell-3-5').click()
    await desk.locator('#split-day-care').click()
    await type(desk, 'starts-b3', '16:31')
    expect(await desk.locator('#gaps-here').innerText()).toContain('三年级周五只有 119 分钟')
    expect(await desk.locator('#cell-3-5').innerText()).toContain('差 1 分')
    await type(desk, 'starts-b3', '1630')
    await desk.locator('#gaps-here').waitFor({ state: 'detached' })

    await desk.locator('#seg-fees').click()
    await desk.locator('#add-fee').click()
    await type(desk, 'fee-source', '苏教财〔2020〕2号')
    await desk.locator('#seg-windows').click()
    await desk.locator('#add-window').click()
    await type(desk, 'opens-time', '08:30')
    await desk.locator('#seg-late').click()
    await desk.locator('#late-teacher').click()
    await desk.locator(`#late-teacher-${school.lateTeacher._id}`).click()
    await desk.locator('#venue-of').click()
    await desk.getByRole('radio', { name: /三\(1\)班教室/ }).click()
    await desk.getByText('不差什么了').waitFor()
    await saved(desk)

    // The rail, the work and the panel stand beside each other and fit.
    const boxes = await Promise.all(
      ['.af-rail', '.af-split-main', '.af-split-side'].map((part) =>
        desk.locator(part).first().boundingBox(),
      ),
    )
    const edges = boxes.map((box) => [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0)])
    expect(edges[1]![0]).toBeGreaterThanOrEqual(edges[0]![1]!)
    expect(edges[2]![0]).toBeGreaterThanOrEqual(edges[1]![1]!)
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZE.width)

    await step(desk, 'file')
    await desk.locator('#step-takeBack').waitFor()
    expect(await draft()).toMatchObject({ state: 'filed', version: 1 })

    const bureauDesk = await sit(bureau, FILINGS)
    await bureauDesk.locator('#row-sh').click()
    await bureauDesk.locator('#return').click()
    await bureauDesk.locator('#return-words textarea').fill('请写明作业托管做什么')
    await bureauDesk.locator('#return-send').click()
    await bureauDesk.getByText('已退回，等学校改').first().waitFor()

    const again = await sit(office, PLAN)
    await again.getByText('教育局退回：请写明作业托管做什么').waitFor()
    await again.locator('#seg-courses').click()
    await again.locator('#seg-care').click()
    await again.getByRole('row').nth(1).click()
    await again.locator('#course-about textarea').fill('写作业、阅读，老师在旁答疑。')
    await saved(again)
    await again.locator('#editor-close').click()
    await step(again, 'file')
    await again.locator('#step-takeBack').waitFor()

    const noting = await sit(bureau, FILINGS)
    await noting.locator('#row-sh').click()
    await noting.locator('#note').click()
    await noting.getByText('已备案，等公布').first().waitFor()

    const last = await sit(office, PLAN)
    await step(last, 'publish')
    await last.locator('#step-next').waitFor()
    const plan = await town.one('plans', `sh:${NEXT_TERM._id}`)
    expect(plan).toMatchObject({ status: 'published', version: 2 })
    expect(plan.windows[0]?.opensAt).toBeGreaterThan(town.cloud.clock.now())
    expect(faults).toEqual([])
  }, 240_000)
})
