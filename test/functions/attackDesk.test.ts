/** Whoever wants into an office's computer without being of the office. */
import { createHmac } from 'node:crypto'
import { ASKED_MOST, ASKING_SPAN, CODE_LASTS, NUMBER_TRIES, POLLS_MOST } from '@/domain/desk/Desk'
import { secretHashOf } from '@/domain/desk/deskSecret'
import { MINUTE } from '@/domain/time'
import { AComputer, newSecret } from './given/aComputer'
import { aSchool } from './given/aSchool'
import { Town } from './given/Town'

const DAY = '2026-11-23'

describe('别人想进这台电脑', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
  const { office, principal, gate, dutyLeader } = school
  let town: Town
  let start: number
  let computer: AComputer
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.at(600)
    start = town.cloud.clock.now()
    computer = new AComputer(town)
    await computer.asks()
  })
  afterEach(() => town.close())

  const scan = (who: { openid: string }) => town.ask(who.openid, 'people/scanDesk', { code: computer.code })
  const scanRefused = (openid: string | null) =>
    town.refusal(openid, 'people/scanDesk', { code: computer.code })
  const confirmRefused = (who: { openid: string }, number: string) =>
    town.refusal(who.openid, 'people/confirmDesk', { code: computer.code, number })
  const wrongOf = (number: string) => String((Number(number) + 1) % 10_000).padStart(4, '0')

  test('拍了码的人不看着电脑，不知道数字：三次以后码锁住，对的也不行', async () => {
    await scan(principal)
    const number = await computer.number()
    for (let tried = 0; tried < NUMBER_TRIES; tried += 1)
      expect(await confirmRefused(principal, wrongOf(number))).toBe('desk/number-wrong')
    expect(await confirmRefused(principal, number)).toBe('desk/number-wrong')
    expect((await computer.waits()).status).toBe('scanned')
    expect(await town.all('audit')).toEqual([])
  })

  test('三十个数字同时试，也只看三个', async () => {
    await scan(principal)
    const number = await computer.number()
    const all = Array.from({ length: 30 }, (_, n) =>
      String((Number(number) + 1 + n) % 10_000).padStart(4, '0'),
    )
    const codes = await Promise.all(all.map((one) => confirmRefused(principal, one)))
    expect(codes.every((code) => code === 'desk/number-wrong' || code === 'busy/try-again')).toBe(true)
    expect(await town.one('desks', computer.deskId)).toMatchObject({ status: 'scanned', triesLeft: 0 })
  })

  test('第一部手机扫过的码，第二部扫不了、确认不了、也取消不了', async () => {
    await scan(office)
    const number = await computer.number()
    expect(await scanRefused(principal.openid)).toBe('desk/code-taken')
    expect(await confirmRefused(principal, number)).toBe('desk/code-taken')
    expect(await town.refusal(principal.openid, 'people/refuseDesk', { code: computer.code })).toBe(
      'desk/code-taken',
    )
    await town.ask(office.openid, 'people/confirmDesk', { code: computer.code, number })
    expect(await scanRefused(principal.openid)).toBe('desk/code-taken')
    expect(await computer.waits()).toMatchObject({ status: 'ticket', personName: office.name })
  })

  test('两部手机同一刻扫：只有一部扫到', async () => {
    const replies = await Promise.all(
      [office, principal, office, principal].map(({ openid }) =>
        town.call(openid, 'people/scanDesk', { code: computer.code }),
      ),
    )
    const { personId } = (await town.one('desks', computer.deskId)) as { personId?: string }
    const winners = replies.flatMap(({ reply }, n) =>
      reply.ok ? [n % 2 === 0 ? office._id : principal._id] : [],
    )
    expect(winners.length).toBeGreaterThan(0)
    expect(new Set(winners)).toEqual(new Set([personId]))
  })

  test.each([
    [CODE_LASTS - 1, 'ok'],
    [CODE_LASTS, 'desk/code-expired'],
  ])('扫得早，确认得晚：要了以后 %i 毫秒，%s', async (after, code) => {
    await scan(office)
    const number = await computer.number()
    await town.cloud.clock.set(start + after)
    const { reply } = await town.call(office.openid, 'people/confirmDesk', { code: computer.code, number })
    expect(reply.ok ? 'ok' : 'refusal' in reply && reply.refusal.code).toBe(code)
  })

  test('没有坐班岗位的老师、门岗、值班领导、家长，扫了什么也没有占住', async () => {
    for (const { openid } of [school.teacher(1), gate, dutyLeader, school.guardian(1)])
      expect(await scanRefused(openid)).toBe('desk/no-desk-post')
    expect(await scanRefused('openid-of-nobody')).toBe('access/unknown-caller')
    expect(await scanRefused(null)).toBe('access/unknown-caller')
    expect(await town.one('desks', computer.deskId)).toMatchObject({ status: 'waiting' })
  })

  test('点了不是我，码就废了；等的那一页知道', async () => {
    await scan(office)
    const number = await computer.number()
    await town.ask(office.openid, 'people/refuseDesk', { code: computer.code })
    await town.ask(office.openid, 'people/refuseDesk', { code: computer.code })
    expect(await computer.waits()).toEqual({ status: 'refused' })
    expect(await confirmRefused(office, number)).toBe('desk/code-refused')
  })

  test('确认以后反悔，还没有领凭证的，也作废', async () => {
    await scan(office)
    const number = await computer.number()
    await town.ask(office.openid, 'people/confirmDesk', { code: computer.code, number })
    await town.ask(office.openid, 'people/refuseDesk', { code: computer.code })
    expect(await computer.waits()).toEqual({ status: 'refused' })
  })

  test('凭证被人拿去：没有那一页的密钥，什么也做不了，也不让它一直开着', async () => {
    await computer.signIn(office.openid).catch(() => undefined)
    const mine = await new AComputer(town).signIn(office.openid)
    const ticket = await mine.ticket()
    const thief = new AComputer(town)
    thief.token = town.cloud.signIns.withTicket(ticket).access_token
    await town.cloud.clock.set(start + MINUTE)
    expect(await thief.refusal('people/me', {})).toBe('desk/closed')
    expect(await thief.refusal('people/me', {}, '')).toBe('desk/closed')
    expect(await town.one('desks', mine.deskId)).toMatchObject({ lastSeenAt: start })
    await mine.ask('people/me', {})
  })

  test('退出以后，旧的凭证重放，还是退出的', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    const ticket = await mine.ticket()
    await town.ask(office.openid, 'people/closeDesks', { deskId: null })
    mine.token = town.cloud.signIns.withTicket(ticket).access_token
    expect(await mine.refusal('people/me', {})).toBe('desk/closed')
    expect(await mine.waits()).toEqual({ status: 'expired' })
  })

  test('改过的凭证、别的钥匙签的凭证，平台都不收', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    const ticket = await mine.ticket()
    const [id = '', token = ''] = ticket.split('/@@/')
    const [head = '', body = '', sign = ''] = token.split('.')
    const other = new AComputer(town)
    const told = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object
    const forged = Buffer.from(JSON.stringify({ ...told, uid: other.deskId })).toString('base64url')
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')
    const hmac = createHmac('sha256', 'x').update(`${head}.${body}`).digest('base64url')
    for (const bad of [
      `${id}/@@/${head}.${forged}.${sign}`,
      `${id}/@@/${none}.${body}.`,
      `${id}/@@/${head}.${body}.${hmac}`,
      `other/@@/${token}`,
      token,
      '',
    ])
      expect(() => town.cloud.signIns.withTicket(bad)).toThrow()
  })

  test('十分钟以后，平台不再收这张凭证', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    const ticket = await mine.ticket()
    await town.cloud.clock.set(start + 10 * MINUTE - 1)
    town.cloud.signIns.withTicket(ticket)
    await town.cloud.clock.set(start + 10 * MINUTE)
    expect(() => town.cloud.signIns.withTicket(ticket)).toThrow()
  })

  test('猜一个电脑的名字没有用：匿名的调用里写什么，都还是没有人认得', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    const thief = new AComputer(town)
    const input = { deskId: mine.deskId, TCB_CUSTOM_USER_ID: mine.deskId }
    const { result } = await town.cloud.invokeFromWeb(
      'people',
      { action: 'me', input: {}, desk: mine.secret, ...input },
      thief.token,
    )
    expect(result).toMatchObject({ ok: false, refusal: { code: 'access/unknown-caller' } })
  })

  test('同一个密钥不能要两次码', async () => {
    const again = { secretHash: secretHashOf(computer.secret), browser: '电脑' }
    expect(await computer.refusal('people/askDesk', again)).toBe('desk/asked-already')
    expect(await town.all('desks')).toHaveLength(1)
  })

  test('等的那一页问得再勤，也只到头为止，每次一个请求；别人的密钥什么也问不出', async () => {
    const stranger = new AComputer(town)
    expect(await stranger.refusal('people/waitDesk', { secret: newSecret() })).toBe('desk/unknown-page')
    for (let asked = 0; asked < POLLS_MOST; asked += 1)
      expect(await computer.waits()).toEqual({ status: 'waiting' })
    const { reply, requests } = await computer.call('people/waitDesk', { secret: computer.secret })
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'desk/unknown-page' } })
    expect(requests).toBe(1)
  })

  test('一个地址十分钟只能要这么多码，过了又行', async () => {
    for (let asked = 1; asked < ASKED_MOST; asked += 1) await new AComputer(town).asks()
    const hash = { secretHash: secretHashOf(newSecret()), browser: '电脑' }
    expect(await computer.refusal('people/askDesk', hash)).toBe('desk/asked-too-often')
    expect(await town.all('desks')).toHaveLength(ASKED_MOST)
    await town.cloud.clock.set(start + ASKING_SPAN)
    await computer.ask('people/askDesk', hash)
  })

  test('电脑不能放另一台电脑进来', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    expect(await mine.refusal('people/scanDesk', { code: computer.code })).toBe('desk/phone-only')
    expect(await mine.refusal('people/closeDesks', { deskId: null })).toBe('desk/phone-only')
  })

  test('别人的电脑关不掉，也看不到', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    expect((await town.ask(principal.openid, 'people/desks', {})).desks).toEqual([])
    await town.ask(principal.openid, 'people/closeDesks', { deskId: mine.deskId })
    await town.ask(principal.openid, 'people/closeDesks', { deskId: null })
    await mine.ask('people/me', {})
  })

  test('库里没有码，也没有密钥：读到库的人也登录不了', async () => {
    const mine = await new AComputer(town).signIn(office.openid)
    const stored = JSON.stringify(await town.all('desks'))
    for (const { code, secret } of [computer, mine]) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(secret)
    }
  })
})

test('没有设置登录的密钥，要码时就说明白，什么也不写', async () => {
  const town = await Town.with([aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })], DAY, { env: {} })
  const computer = new AComputer(town)
  const input = { secretHash: secretHashOf(computer.secret), browser: '电脑' }
  expect(await computer.refusal('people/askDesk', input)).toBe('desk/no-key')
  expect(await town.all('desks')).toEqual([])
  await town.close()
})
