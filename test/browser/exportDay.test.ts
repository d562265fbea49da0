import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { dayRecordReader } from '@/contract/dayRecord'
import { verifyDay } from '@/domain/custody/verifyDay'
import { asId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('在电脑上导出当日记录', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 12 })
  const schoolId = school.school._id
  let town: Town
  let phones: Phones
  let browser: Browser
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: asId<'Session'>('20261123_sh-care-1'),
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map((p) => [p._id, 'present'])),
    })
    await town.at(1125)
    await town.timer('notice', 'digest')
    phones = await servePhones({
      weapp: built('weapp'),
      desk: built('h5'),
      doorUrl: town.cloud.doorUrl,
    })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test('下载到的文件核对得上，页面说已保存，留下是谁导出的', async () => {
    const desk = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const faults: string[] = []
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(
      `${phones.base}/desk/?persona=${school.principal.openid}#/pages/principal/digest/index?day=${DAY}`,
    )
    await desk.locator('#export-day').waitFor()
    const [download] = await Promise.all([desk.waitForEvent('download'), desk.locator('#export-day').click()])
    expect(download.suggestedFilename()).toBe(`sh小学-${DAY}-当日记录.json`)
    const record = dayRecordReader.parse(JSON.parse(readFileSync(await download.path(), 'utf8')))
    expect(record.children).toHaveLength(12)
    expect(verifyDay(record, sha256)).toMatchObject({ ok: true, entries: 12 })
    await desk.getByText('已保存到下载').waitFor()
    expect(await town.all('audit')).toMatchObject([
      { kind: 'seen', by: school.principal._id, seal: record.seals[0]?.seal },
    ])
    expect(faults).toEqual([])
    await desk.close()
  })
})
