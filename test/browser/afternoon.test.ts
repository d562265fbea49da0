import type { Browser } from 'playwright-core'
import type { Person } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { BrowserPhone } from '@test/platform/browser/BrowserPhone'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { openPhone } from '@test/platform/browser/openPhone'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'

describe('真的浏览器、真的手指', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 1,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 40 }],
  })
  const pupil = (n: number) => school.pupil(n)._id
  let town: Town
  let phones: Phones
  let browser: Browser
  const opened: BrowserPhone[] = []
  const open = async (person: Person, url = '') => {
    const phone = await openPhone(browser, {
      base: phones.base,
      persona: person.openid,
      url,
      now: town.cloud.clock.now(),
    })
    opened.push(phone)
    return phone
  }
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    phones = await servePhones({
      weapp: built('weapp'),
      desk: built('h5'),
      doorUrl: town.cloud.doorUrl,
    })
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const phone of opened.splice(0)) {
      expect(await phone.errors()).toEqual([])
      await phone.close()
    }
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test('家长在小程序里报名，名额当场少一个', async () => {
    await town.at(900)
    const phone = await open(school.guardian(1), `/pages/guardian/enrol/index?pupilId=${pupil(1)}`)
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    await phone.tap('#confirm-enrol')
    await phone.find('#leave-sh-ball').waitFor()
    expect(await phone.find('#course-sh-ball').textContent()).toContain('39')
    expect((await town.one('seats', 'sh-ball')).left).toBe(39)
  })

  test('老师用手指点名，长按给迟到，一次提交', async () => {
    await town.at(992)
    const phone = await open(
      school.teacher(1),
      `/pages/teacher/roll/index?sessionId=20261123_${school.careCourse(1)}`,
    )
    await phone.tap(`#mark-${pupil(3)}`)
    await phone.longpress(`#mark-${pupil(4)}`)
    await phone.tap('#choose-late')
    await phone.tap('#submit-roll')
    await phone.find('#roll-summary').waitFor()
    const session = await town.one('sessions', `20261123_${school.careCourse(1)}`)
    expect(session.marks[pupil(3)]?.[0]?.mark).toBe('absent')
    expect(session.marks[pupil(4)]?.[0]?.mark).toBe('late')
    expect(await town.all('custody', { holder: school.teacher(1)._id })).toHaveLength(44)
  })

  test('没有网络时点名不丢：说清没有发出去，联网后再送出，只记一次', async () => {
    const second = aSchool({ id: 'off', day: DAY })
    await town.add(second)
    await town.openDay()
    const phone = await open(
      second.teacher(1),
      `/pages/teacher/roll/index?sessionId=20261123_${second.careCourse(1)}`,
    )
    await phone.find('#submit-roll').waitFor()
    await phone.page.evaluate(() => window.wechat?.setOnline(false))
    await phone.tap('#submit-roll')
    expect(await phone.find('body').textContent()).toContain('没有')
    expect(await town.all('custody', { holder: second.teacher(1)._id })).toEqual([])
    await phone.page.evaluate(() => window.wechat?.setOnline(true))
    await phone.settle()
    if ((await phone.find('#submit-roll').count()) > 0) await phone.tap('#submit-roll')
    await phone.find('#roll-summary').waitFor()
    const held = await town.all('custody', { holder: second.teacher(1)._id })
    expect(held).toHaveLength(45)
    expect(held.every((c) => c.entries.length === 1)).toBe(true)
  })

  test('校门看人核对放行：原因写进记录', async () => {
    await town.at(1115)
    const phone = await open(school.gate, `/pages/gate/release/index?pupilId=${pupil(5)}`)
    await phone.waitFor(school.pupil(5).name)
    await phone.tap('#seg-eye')
    await phone.tap('#collector-sh-gm5')
    await phone.tap('#eye-reason-0')
    await phone.tap('#release')
    await phone.waitFor('已放行')
    const custody = await town.custody(pupil(5))
    expect(custody.status).toBe('released')
    const proof = custody.release?.proof
    expect(proof).toMatchObject({ how: 'eye', collectorId: 'sh-gm5' })
    expect(proof?.how === 'eye' ? proof.reason.length : 0).toBeGreaterThan(1)
  })

  test('校长在电脑上打开同一份日报（h5），数字与推送一致', async () => {
    await town.cloud.clock.set(atMinute(DAY, 1126))
    await town.timer('notice', 'digest')
    const digest = (await town.all('digests', { schoolId: school.school._id }))[0]!
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const desk = await context.newPage()
    const faults: string[] = []
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(
      `${phones.base}/desk/?persona=${school.principal.openid}#/pages/principal/digest/index?day=${DAY}`,
    )
    await desk.locator('#figure-present').waitFor()
    for (const [id, value] of Object.entries({
      expected: digest.figures.expected,
      present: digest.figures.present,
    }))
      expect(await desk.locator(`#figure-${id}`).textContent()).toContain(String(value))
    expect(faults).toEqual([])
    await context.close()
  })
})
