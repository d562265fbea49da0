/** 电脑登录: from the code on the screen to the last call, and who hears of it. */
import { DESK_LASTS, IDLE_LASTS } from '@/domain/desk/Desk'
import { asId } from '@/domain/ids'
import { DAY as A_DAY, HOUR, MINUTE } from '@/domain/time'
import { AComputer } from './given/aComputer'
import { aSchool } from './given/aSchool'
import { BUREAU } from './given/planning'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'

describe('扫码登录电脑', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
  const schoolId = school.school._id
  const office = school.office
  let town: Town
  let start: number
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('persons', [BUREAU])
    await town.at(600)
    start = town.cloud.clock.now()
  })
  afterEach(() => town.close())

  const after = (ms: number) => town.cloud.clock.set(start + ms)
  const records = async () =>
    (await town.all('audit', { kind: 'desk' })).map(({ text, by, byName, schoolId: place, at }) => ({
      ...{ what: text.slice(0, 2), by, byName, place, at },
    }))

  test('从码到第一次做事：手机上看得到哪所学校、哪台电脑、什么时候，数字只在电脑上', async () => {
    const computer = new AComputer(town)
    expect(await computer.refusal('people/me', {})).toBe('access/unknown-caller')
    await computer.asks()
    expect(await computer.waits()).toEqual({ status: 'waiting' })
    const ask = await town.ask(office.openid, 'people/scanDesk', { code: computer.code })
    expect(ask).toEqual({
      places: [school.school.name],
      browser: 'Windows 电脑·Edge',
      askedAt: start,
      expiresAt: start + 2 * MINUTE,
      confirmed: false,
    })
    expect(JSON.stringify(ask)).not.toContain(await computer.number())
    await town.ask(office.openid, 'people/confirmDesk', {
      code: computer.code,
      number: await computer.number(),
    })
    expect(await computer.waits()).toMatchObject({ status: 'ticket', personName: office.name })
    computer.token = town.cloud.signIns.withTicket(await computer.ticket()).access_token
    expect(await computer.ask('people/me', {})).toMatchObject({
      name: office.name,
      posts: [{ role: 'office' }],
    })
    expect(await records()).toEqual([
      { what: '登录', by: office._id, byName: office.name, place: schoolId, at: start },
    ])
  })

  test('电脑上的每一次，只比手机多一次数据库请求；手机一次也不多', async () => {
    const computer = await new AComputer(town).signIn(office.openid)
    const onPhone = await town.call(office.openid, 'people/staff', { schoolId })
    const onDesk = await computer.call('people/staff', { schoolId })
    expect(onDesk.reply.ok).toBe(true)
    expect(onDesk.requests).toBe(onPhone.requests + 1)
    expect((await town.call(office.openid, 'people/desks', {})).requests).toBe(2)
    const waiting = new AComputer(town)
    await waiting.asks()
    expect((await waiting.call('people/waitDesk', { secret: waiting.secret })).requests).toBe(1)
  })

  test('教育局的人登录，记在全市名下；财务和校长也能，各有各的权', async () => {
    const bureau = await new AComputer(town).signIn(BUREAU.openid)
    expect(await bureau.ask('plan/filings', { termId: null })).toBeDefined()
    expect(await records()).toMatchObject([{ what: '登录', by: BUREAU._id, place: null }])
    const principal = await new AComputer(town).signIn(school.principal.openid)
    expect(await principal.ask('people/desks', {}).catch(String)).toContain('只能用手机')
    expect(await principal.refusal('plan/filings', { termId: null })).toBe('access/not-allowed')
  })

  test('电脑上和手机上一样能写：同一个人、同一所学校，写下的名字也一样', async () => {
    const computer = await new AComputer(town).signIn(office.openid)
    const member = await computer.ask('people/addMember', {
      ...{ schoolId, op: newOp(), name: '郑新来', phone: '13900000031' },
      posts: [{ role: 'teacher', from: DAY, to: null }],
    })
    expect(JSON.stringify(member)).toContain('郑新来')
    const other = asId<'School'>('elsewhere')
    expect(await computer.refusal('people/staff', { schoolId: other })).toBe('access/not-allowed')
  })

  test('当面做的事，电脑上都说只能用手机，什么也不写', async () => {
    const computer = await new AComputer(town).signIn(office.openid)
    const before = JSON.stringify(await town.all('custody'))
    expect(await computer.refusal('custody/stay', { schoolId, staying: true, op: newOp() })).toBe(
      'desk/phone-only',
    )
    expect(await computer.refusal('people/join', {})).toBe('desk/phone-only')
    expect(JSON.stringify(await town.all('custody'))).toBe(before)
  })

  describe('空闲和期限', () => {
    test.each([
      [IDLE_LASTS - 1, 'ok'],
      [IDLE_LASTS, 'desk/idle'],
    ])('%i 毫秒没有动，再做事：%s', async (quiet, code) => {
      const computer = await new AComputer(town).signIn(office.openid)
      await after(quiet)
      const { reply } = await computer.call('people/me', {})
      expect(reply.ok ? 'ok' : 'refusal' in reply && reply.refusal.code).toBe(code)
    })

    test('一直有人用，也只到十二小时；到点的那一毫秒不行', async () => {
      const computer = await new AComputer(town).signIn(office.openid)
      for (let at = 25 * MINUTE; at < DESK_LASTS; at += 25 * MINUTE) {
        await after(at)
        await computer.ask('people/me', {})
      }
      await after(DESK_LASTS - 1)
      await computer.ask('people/me', {})
      await after(DESK_LASTS)
      expect(await computer.refusal('people/me', {})).toBe('desk/idle')
    })

    test('没有人回来的，定时收拾：按它结束的那一刻记退出，跑两遍也只有一条', async () => {
      await new AComputer(town).signIn(office.openid)
      await after(3 * HOUR)
      await town.timer('people', 'tidy')
      await town.timer('people', 'tidy')
      expect((await records()).filter(({ what }) => what === '退出')).toMatchObject([
        { by: office._id, place: schoolId, at: start + IDLE_LASTS },
      ])
      expect(await town.all('desks')).toMatchObject([{ status: 'closed', closedBy: 'idle' }])
      await after(31 * A_DAY)
      await town.timer('people', 'tidy')
      expect(await town.all('desks')).toEqual([])
      expect(await records()).toHaveLength(2)
    })

    test('没有走到头的码，一天以后就没有了；正开着的电脑还在', async () => {
      await new AComputer(town).asks()
      await after(A_DAY)
      const computer = await new AComputer(town).signIn(office.openid)
      await town.timer('people', 'tidy')
      expect(await town.all('desks')).toHaveLength(2)
      await after(A_DAY + 1)
      await town.timer('people', 'tidy')
      expect(await town.all('desks')).toMatchObject([{ _id: computer.deskId }])
    })
  })

  describe('退出', () => {
    test('手机上关一台：那一刻起它什么也做不了，别的还开着；退出有记录', async () => {
      const one = await new AComputer(town).signIn(office.openid)
      await after(MINUTE)
      const two = await new AComputer(town).signIn(office.openid)
      const { desks } = await town.ask(office.openid, 'people/desks', {})
      expect(desks.map(({ deskId }) => deskId)).toEqual([two.deskId, one.deskId])
      const left = await town.ask(office.openid, 'people/closeDesks', { deskId: one.deskId })
      expect(left.desks.map(({ deskId }) => deskId)).toEqual([two.deskId])
      expect(await one.refusal('people/me', {})).toBe('desk/closed')
      await two.ask('people/me', {})
      expect((await records()).filter(({ what }) => what === '退出')).toHaveLength(1)
    })

    test('全部退出；再按一次没有别的事', async () => {
      const computers = [
        await new AComputer(town).signIn(office.openid),
        await new AComputer(town).signIn(office.openid),
      ]
      for (let again = 0; again < 2; again += 1) {
        const { reply, requests } = await town.call(office.openid, 'people/closeDesks', { deskId: null })
        expect(reply).toMatchObject({ ok: true, value: { desks: [] } })
        expect(requests).toBeLessThanOrEqual(6)
      }
      for (const computer of computers) expect(await computer.refusal('people/me', {})).toBe('desk/closed')
      expect((await records()).filter(({ what }) => what === '退出')).toHaveLength(2)
    })

    test('电脑上自己退出', async () => {
      const computer = await new AComputer(town).signIn(office.openid)
      await computer.ask('people/leaveDesk', { isIdle: false })
      expect(await computer.refusal('people/me', {})).toBe('desk/closed')
      expect(await town.all('desks')).toMatchObject([{ status: 'closed', closedBy: 'desk' }])
      expect(await town.refusal(office.openid, 'people/leaveDesk', { isIdle: false })).toBe(
        'access/not-allowed',
      )
    })

    test('岗位一结束，下一次就不行了，什么都不行', async () => {
      const computer = await new AComputer(town).signIn(office.openid)
      const post = { schoolId, personId: office._id, role: 'office' as const }
      const { principal } = school
      await town.ask(principal.openid, 'people/endPost', { ...post, op: newOp() })
      expect(await computer.refusal('people/staff', { schoolId })).toBe('desk/post-ended')
      expect(await computer.refusal('people/me', {})).toBe('desk/post-ended')
    })
  })
})
