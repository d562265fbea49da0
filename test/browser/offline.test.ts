import type { Browser } from 'playwright-core'
import type { Person } from '@/domain/people/Person'
import { asId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { BrowserPhone } from '@test/platform/browser/BrowserPhone'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { openPhone } from '@test/platform/browser/openPhone'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'
const PUPILS = 45

describe('真的浏览器里，断网的下午', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: PUPILS, clubs: [] })
  const schoolId = school.school._id
  const sessionId = asId<'Session'>(`20261123_${school.careCourse(1)}`)
  const ROLL = `/pages/teacher/roll/index?sessionId=${sessionId}`
  const GATE = '/pages/gate/remaining/index'
  const teacher = school.teacher(1)
  const pupil = (n: number) => school.pupil(n)._id
  let town: Town
  let phones: Phones
  let browser: Browser
  let phone: BrowserPhone

  const open = async (person: Person, url: string) => {
    phone = await openPhone(browser, {
      base: phones.base,
      persona: person.openid,
      url,
      now: town.cloud.clock.now(),
    })
  }
  const setOnline = async (online: boolean) => {
    await phone.page.evaluate((on) => window.wechat?.setOnline(on), online)
    await phone.settle()
  }
  /** The page is gone without a word; its storage is all that is left. */
  const killAndReopenOffline = async () => {
    const url = new URL(phone.page.url())
    url.searchParams.set('network', 'none')
    await phone.page.goto(url.toString())
    await phone.page.waitForFunction(() => window.wechat?.stack.top !== undefined)
    await phone.settle()
  }
  const loseReply = (fn: string, action: string) =>
    phone.page.route(`**/call/${fn}`, async (route) => {
      const { action: asked } = route.request().postDataJSON() as { action: string }
      if (asked !== action) return route.continue()
      await route.fetch()
      return route.abort()
    })
  const banner = () => phone.find('#unsent-acts')

  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterEach(async () => {
    expect(await phone.errors()).toEqual([])
    await phone.close()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test('点名：断网提交，页面被杀，同事的手机先点了；联网后两份都在，说出不一样的孩子', async () => {
    await town.at(992)
    await open(teacher, ROLL)
    await setOnline(false)
    await phone.tap(`#mark-${pupil(3)}`)
    await phone.tap('#submit-roll')
    await banner().waitFor()
    await killAndReopenOffline()
    expect(await banner().textContent()).toContain('1 件还没发出去：点名')
    await town.at(1000)
    await town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map((one) => [one._id, 'present' as const])),
    })
    await setOnline(true)
    await phone.find('[id^="left-"]').waitFor()
    expect(await phone.find('[id^="left-"]').textContent()).toContain(`${school.pupil(3).name}：您记「未到」`)
    expect(await phone.find('#all-sent').textContent()).toContain('都发出去了')
    const session = await town.one('sessions', sessionId)
    expect(session.merged).toHaveLength(1)
    expect(session.marks[pupil(3)]).toHaveLength(2)
    const all = await town.all('custody', { holder: teacher._id })
    expect(all).toHaveLength(PUPILS)
    expect(all.every(({ entries }) => entries.length === 1)).toBe(true)
  })

  test('接手：回音丢在半路，再断网被杀；联网后只记一次', async () => {
    await town.at(1048)
    await town.ask(teacher.openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: school.gate._id,
      pupilIds: school.pupils.map((one) => one._id),
    })
    await open(school.gate, GATE)
    await loseReply('custody', 'answer')
    await phone.tap(`#accept-${teacher._id}`)
    await banner().waitFor()
    expect(await banner().textContent()).toContain(`接手 ${PUPILS} 人`)
    await phone.page.unrouteAll({ behavior: 'wait' })
    await killAndReopenOffline()
    expect(await banner().textContent()).toContain(`接手 ${PUPILS} 人`)
    expect(await phone.find('#stale').textContent()).toContain('没有网络')
    await setOnline(true)
    await phone.find('#all-sent').waitFor()
    const all = await town.all('custody', { holder: school.gate._id })
    expect(all).toHaveLength(PUPILS)
    for (const { entries } of all)
      expect(entries.map((entry) => entry.kind)).toEqual(['received', 'offered', 'accepted'])
  })

  test('放行：断网看人核对，被杀再回来仍说清；联网后记下放行那一刻', async () => {
    await town.at(1071)
    await open(school.gate, GATE)
    await phone.find(`#child-${pupil(12)}`).waitFor()
    await setOnline(false)
    await phone.tap(`#child-${pupil(12)}`)
    await phone.find('#from-book').waitFor()
    await phone.tap('#collector-sh-gm12')
    await phone.tap('#eye-reason-0')
    await phone.tap('#release')
    await phone.find('#unsent-gone').waitFor()
    expect(await phone.find('#in-school').textContent()).toBe(String(PUPILS - 1))
    await killAndReopenOffline()
    expect(await phone.find('#group-unsent').textContent()).toContain(school.pupil(12).name)
    await town.at(1100)
    await setOnline(true)
    await phone.find('#all-sent').waitFor()
    const released = (await town.custody(pupil(12))).entries.filter((entry) => entry.kind === 'released')
    expect(released).toHaveLength(1)
    expect(released[0]?.happenedAt).toBeDefined()
    expect(released[0]?.proof).toMatchObject({ how: 'eye', collectorId: 'sh-gm12' })
  })
})
