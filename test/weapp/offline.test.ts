import type { Person } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bannerOf, loseReplies, sentTimes } from './given/offline'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const SESSION = '20261123_sh-care-1'
const ROLL = `/pages/teacher/roll/index?sessionId=${SESSION}`
const HANDS = '/pages/gate/handover/index'
const GATE = '/pages/gate/remaining/index'
const PUPILS = 12

describe('没有网络的下午', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: PUPILS, clubs: [] })
  const schoolId = school.school._id
  const teacher = school.teacher(1)
  const pupil = (n: number) => school.pupil(n)._id
  const name = (n: number) => school.pupil(n).name
  const everyone = Array.from({ length: PUPILS }, (_, i) => pupil(i + 1))
  const present = Object.fromEntries(everyone.map((id) => [id, 'present' as const]))
  let town: Town
  let phone: Phone
  let storage: Record<string, string>

  const open = async (person: Person, url: string, options: Parameters<typeof phoneOf>[2] = {}) => {
    phone = phoneOf(town, person, { url, storage, ...options })
    await phone.settle()
    return phone
  }
  const killAndReopen = async (person: Person, url: string) => {
    phone.kill()
    return open(person, url, { network: 'none' })
  }
  const takeRoll = (more: object = {}) =>
    town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: SESSION as never,
      op: newOp(),
      marks: { ...present, ...more },
    })
  const offerToGate = () =>
    town.ask(teacher.openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: school.gate._id,
      pupilIds: everyone,
    })
  const kindsOf = async (n: number) => (await town.custody(pupil(n))).entries.map((entry) => entry.kind)

  beforeEach(async () => {
    storage = {}
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
    await town.close()
  })

  describe('点名', () => {
    test('断网提交，手机被杀，另一部手机先点了：两份都在，不一样的说出名字，记下各自的时间', async () => {
      await open(teacher, ROLL)
      await phone.tap(`#mark-${pupil(3)}`)
      await phone.setOnline(false)
      await phone.tap('#submit-roll')
      expect(bannerOf(phone)).toMatch(/1 件还没发出去：点名（.+）16:32。连上网自动发/)
      await killAndReopen(teacher, ROLL)
      expect(bannerOf(phone)).toContain('点名')
      await town.at(1000)
      await takeRoll({ [pupil(4)]: 'absent' })
      await town.at(1010)
      await phone.setOnline(true)
      await phone.until(() => phone.$('#roll-summary'))
      const left = await phone.until(() => phone.$('[id^="left-"]'))
      expect(left?.textContent).toContain(`${name(3)}：您记「未到」，周岚1老师记「到」，现在算「到」`)
      expect(bannerOf(phone)).toBe('')
      const session = await town.one('sessions', SESSION)
      expect(session.roll?.at).toBe(atMinute(DAY, 1000))
      expect(session.marks[pupil(3)]).toHaveLength(2)
      expect((await town.custody(pupil(3))).status).toBe('held')
      expect((await town.custody(pupil(4))).status).toBe('absent')
      expect(await kindsOf(1)).toEqual(['received'])
    })

    test('回音丢了：自己再送，只记一次，说「都发出去了」', async () => {
      await open(teacher, ROLL)
      const mend = loseReplies(phone, 'submitRoll')
      await phone.tap('#submit-roll')
      await phone.until(() => phone.$('#unsent-acts'))
      expect(await kindsOf(1)).toEqual(['received'])
      mend()
      await phone.setOnline(false)
      await phone.setOnline(true)
      await phone.until(() => phone.$('#roll-summary'))
      expect(phone.$('#all-sent')?.textContent).toMatch(/都发出去了 16:3\d/)
      expect(sentTimes(phone, 'submitRoll')).toBe(2)
      expect(await kindsOf(1)).toEqual(['received'])
      expect((await town.one('sessions', SESSION)).merged).toEqual([])
    })
  })

  describe('接手', () => {
    beforeEach(async () => {
      await takeRoll()
      await town.at(1048)
      await offerToGate()
    })
    const accept = `#accept-${teacher._id}`

    test('断网接手，手机被杀：回来还看得到，说清还没发；联网后记下接手那一刻，不重复', async () => {
      await open(school.gate, HANDS)
      await phone.setOnline(false)
      await phone.tap(accept)
      expect(phone.$(accept)).toBeNull()
      expect(bannerOf(phone)).toContain(`接手 ${PUPILS} 人 17:28`)
      await killAndReopen(school.gate, HANDS)
      expect(bannerOf(phone)).toContain(`接手 ${PUPILS} 人 17:28`)
      expect(phone.$('#stale')?.textContent).toContain('这是 17:28 看到的，没有网络')
      expect(phone.$(accept)).toBeNull()
      await town.at(1066)
      await phone.setOnline(true)
      await phone.until(() => phone.$('#all-sent'))
      expect(await town.all('custody', { holder: school.gate._id })).toHaveLength(PUPILS)
      const accepted = (await town.custody(pupil(1))).entries.filter((entry) => entry.kind === 'accepted')
      expect(accepted).toHaveLength(1)
      expect(accepted[0]?.at).toBe(atMinute(DAY, 1066))
      expect(Math.abs((accepted[0]?.happenedAt ?? 0) - atMinute(DAY, 1048))).toBeLessThan(20_000)
    })

    test('送到一半回音丢了、手机被杀：再送还是同一次', async () => {
      await open(school.gate, GATE)
      loseReplies(phone, 'answer')
      await phone.tap(accept)
      await phone.until(() => phone.$('#unsent-acts'))
      phone.kill()
      await open(school.gate, GATE)
      await phone.until(() => phone.$('#all-sent'))
      expect(await kindsOf(1)).toEqual(['received', 'offered', 'accepted'])
    })

    test('这时对方收回了：说出没接到的孩子和现在由谁负责，按「知道了」才消失', async () => {
      await open(school.gate, HANDS)
      await phone.setOnline(false)
      await phone.tap(accept)
      await town.ask(teacher.openid, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: everyone })
      await phone.setOnline(true)
      const left = await phone.until(() => phone.$('[id^="left-"]'))
      expect(left?.textContent).toContain(name(1))
      expect(left?.textContent).toContain('周岚1老师负责')
      await killAndReopen(school.gate, HANDS)
      await phone.tap('[id^="seen-"]')
      expect(phone.$('[id^="left-"]')).toBeNull()
      expect((await town.custody(pupil(1))).holder).toBe(teacher._id)
    })
  })

  describe('看人核对放行', () => {
    beforeEach(async () => {
      await takeRoll()
      await town.at(1071)
    })
    const releaseOffline = async (n: number) => {
      await phone.tap(`#child-${pupil(n)}`)
      await phone.until(() => phone.$('#from-book'))
      expect(phone.$('#child-name')?.textContent).toBe(name(n))
      await phone.tap(`#collector-sh-gm${n}`)
      await phone.tap('#eye-reason-0')
      await phone.tap('#release')
      await phone.until(() => phone.$('#kept'))
      await phone.until(() => phone.route.includes('remaining'))
      await phone.settle()
    }

    test('断网也能放行；手机被杀后名单仍说清；联网后记下，时间是放行那一刻', async () => {
      await open(school.gate, GATE)
      await phone.setOnline(false)
      await releaseOffline(5)
      expect(phone.$('#in-school')?.textContent).toBe(String(PUPILS - 1))
      expect(phone.$('#unsent-gone')?.textContent).toContain('另有 1 人已放行，还没发出去')
      expect(phone.$('#group-unsent')?.textContent).toContain(name(5))
      await killAndReopen(school.gate, GATE)
      expect(bannerOf(phone)).toContain(`放行 ${name(5)} 17:51`)
      expect(phone.$('#group-unsent')?.textContent).toContain(name(5))
      await town.at(1100)
      await phone.setOnline(true)
      await phone.until(() => phone.$('#all-sent'))
      await phone.until(() => !phone.$('#unsent-gone'))
      const custody = await town.custody(pupil(5))
      expect(custody.status).toBe('released')
      expect(custody.entries.filter((entry) => entry.kind === 'released')).toHaveLength(1)
      const told = custody.entries.find((entry) => entry.kind === 'released')
      expect(Math.abs((told?.happenedAt ?? 0) - atMinute(DAY, 1071))).toBeLessThan(20_000)
    })

    test('接送码和自行离校要联网：直接说，不让人白等', async () => {
      await open(school.gate, GATE)
      await phone.setOnline(false)
      await phone.tap(`#child-${pupil(5)}`)
      await phone.until(() => phone.$('#from-book'))
      const before = phone.log.cloud.length
      await phone.tap('#seg-code')
      await phone.input('#code', '123456')
      await phone.tap('#check-code')
      expect(phone.text).toContain('接送码要联网核对')
      await phone.tap('#seg-alone')
      expect(phone.text).toContain('自行离校要联网核对')
      expect(phone.log.cloud.slice(before)).toEqual([])
    })

    test('别人已放行过：联网后说「没有记下」和原因，一直在，按「知道了」才消失', async () => {
      await open(school.gate, GATE)
      await phone.setOnline(false)
      await releaseOffline(5)
      await town.at(1080)
      await town.ask(school.dutyLeader.openid, 'custody/release', {
        schoolId,
        op: newOp(),
        pupilId: pupil(5),
        claim: { how: 'eye', collectorId: 'sh-gm5', reason: '认得奶奶本人' },
      })
      await phone.setOnline(true)
      const left = await phone.until(() => phone.$('[id^="left-"]'))
      expect(left?.textContent).toContain(`没有记下：放行 ${name(5)} 17:51`)
      expect(left?.textContent).toContain('18:00 已经离校')
      await killAndReopen(school.gate, GATE)
      expect(phone.$('[id^="left-"]')).not.toBeNull()
      await phone.tap('[id^="seen-"]')
      expect(phone.$('[id^="left-"]')).toBeNull()
    })
  })
})
