import { asId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { accepted } from '@test/functions/given/accepted'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bytesSince, nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'

describe('一个下午，在手机上', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 1,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 40 }],
  })
  const ball = { courseId: asId<'Course'>('sh-ball'), since: '2026-09-01' }
  for (const n of [11, 12, 13]) school.weeks[n - 1]!.places['1-club'] = ball
  const pupil = (n: number) => school.pupil(n)._id
  let town: Town
  const phones: Phone[] = []
  const open = async (...args: Parameters<typeof phoneOf> extends [Town, ...infer Rest] ? Rest : never) => {
    const phone = phoneOf(town, ...args)
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
  })
  afterAll(() => town.close())

  test('家长给孩子报社团：看见名额少一个，记录里有她', async () => {
    await town.at(900)
    const phone = await open(school.guardian(1))
    await phone.until(() => phone.route === 'pages/guardian/today/index')
    await phone.until(() => phone.text.includes(school.pupil(1).name))
    await phone.tap(`#enrolment-${pupil(1)}`)
    await phone.until(() => phone.$('#choose-sh-ball'))
    expect(phone.$('#course-sh-ball')?.textContent).toContain('40')
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#leave-sh-ball'))
    expect(phone.$('#course-sh-ball')?.textContent).toContain('39')
    const week = await town.one('weeks', `${pupil(1)}:2026-autumn`)
    expect(week.places['2-club']?.courseId).toBe('sh-ball')
    expect((await town.one('seats', 'sh-ball')).left).toBe(39)
  })

  test('家长申请延时托管：按钮说清到几点、多少钱，马上生效', async () => {
    await town.at(900)
    const phone = await open(school.guardian(2))
    await phone.until(() => phone.$(`#late-${pupil(2)}`))
    await phone.tap(`#late-${pupil(2)}`)
    await phone.until(() => phone.$('#until-1140'))
    await phone.tap('#until-1140')
    await phone.tap('#collector-sh-gm2')
    expect(phone.$('#ask-late')?.textContent).toMatch(/19:00.*¥5/)
    await phone.tap('#ask-late')
    await phone.until(() => phone.$('#cancel-late'))
    expect(await town.all('late_pickups')).toMatchObject([
      { pupilId: pupil(2), untilMinute: 1140, status: 'approved' },
    ])
  })

  test('老师点名四十五人：一下一个孩子，一次提交；界面在预算之内', async () => {
    await town.at(992)
    const phone = await open(school.teacher(1))
    await phone.until(() => phone.$('#start-roll') ?? phone.$('[id^=duty-]'))
    await phone.tap(phone.$('#start-roll') ?? phone.$('[id^=duty-]')!)
    await phone.until(() => phone.$(`#mark-${pupil(7)}`))
    expect(nodesOf(phone)).toBeLessThanOrEqual(600)
    const before = phone.log.setData.length
    await phone.tap(`#mark-${pupil(7)}`)
    const bytes = bytesSince(phone, before)
    expect(bytes).toHaveLength(1)
    expect(bytes[0]).toBeLessThanOrEqual(2048)
    const calls = phone.log.cloud.length
    await phone.tap('#submit-roll')
    await phone.until(() => !phone.$('#submit-roll'))
    // The roll is one call; what WeChat was allowed in the same tap is told beside it.
    expect(phone.log.cloud.slice(calls).map((call) => call.name)).toEqual(['attendance', 'notice'])
    const held = await town.all('custody', { holder: school.teacher(1)._id })
    expect(held).toHaveLength(44)
    expect((await town.custody(pupil(7))).status).toBe('absent')
  })

  test('交接：老师一下交出，门岗一下接手，少的那个留在老师手里', async () => {
    await town.at(1110)
    const giver = await open(school.teacher(1), { url: '/pages/teacher/handover/index' })
    await giver.until(() => giver.$(`#offer-${school.gate._id}`))
    await giver.tap(`#offer-${school.gate._id}`)
    await giver.until(() => giver.$(`#offered-${school.gate._id}`))
    const gate = await open(school.gate)
    await gate.until(() => gate.$(`#incoming-${school.teacher(1)._id}`))
    const calls = gate.log.cloud.length
    await gate.tap(`#accept-${school.teacher(1)._id}`)
    await gate.until(() => !gate.$(`#incoming-${school.teacher(1)._id}`))
    expect(gate.log.cloud.slice(calls).map((call) => call.data)).toMatchObject([{ action: 'answer' }])
    const held = await town.all('custody', { holder: school.gate._id })
    expect(held.length).toBeGreaterThan(35)
    expect(held.map((c) => c.pupilId)).not.toContain(pupil(2))
  })

  test('校门：扫家长手机上的接送码，看见名字和谁来接，一下放行', async () => {
    await town.at(1115)
    const shown = await open(school.guardian(20), { url: `/pages/guardian/code/index?pupilId=${pupil(20)}` })
    await shown.until(() => shown.$('[id^=shown-code-]'))
    const code = (shown.$('[id^=shown-code-]')?.id ?? '').slice('shown-code-'.length)
    expect(code).toMatch(/^[A-Z0-9]{8}\.\d{6}$/)
    const gate = await open(school.gate, { scan: code })
    await gate.until(() => gate.$('#scan-code'))
    await gate.tap('#scan-code')
    await gate.until(() => gate.$('#release'))
    expect(gate.text).toContain('可以放行')
    expect(gate.text).toContain(school.pupil(20).name)
    await gate.tap('#release')
    await gate.until(() => gate.text.includes('已放行'))
    expect((await town.custody(pupil(20))).status).toBe('released')
  })

  test('校长打开日报：看到的五个数就是推送里的数', async () => {
    await town.ask(school.principal.openid, 'notice/grant', accepted('digest'))
    await town.at(1126)
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    const push = town.cloud.wechat.pushes.find(({ templateId }) => templateId === 'digest')!
    const phone = await open(school.principal, { url: `/${push.page}` })
    await phone.until(() => phone.text.includes('应到'))
    const [digest] = await town.all('digests')
    const { expected, present, leave, unexplained } = digest!.figures
    expect(JSON.stringify(push.data)).toContain(`应到${expected} 已到${present} 请假${leave}`)
    for (const [label, value] of Object.entries({
      应到: expected,
      已到: present,
      请假: leave,
      没说明: unexplained,
    }))
      expect(phone.text.replace(/\s/g, '')).toContain(`${label}${value}`)
    expect(phone.text).toContain(school.pupil(7).name)
  })
})
