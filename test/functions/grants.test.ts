/** 订阅授权: one tap told by the phone and by WeChat, whoever comes first, often or never. */
import type { Input } from '@/contract/api'
import { aSchool } from './given/aSchool'
import { accepted } from './given/accepted'
import { allow, allowing } from './given/pushing'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
const mother = school.guardian(1)
const answered = (answer: string, more: Partial<Input<'notice/grant'>> = {}): Input<'notice/grant'> => ({
  answers: [{ template: 'absence', answer, longTerm: false }],
  isSwitchedOff: false,
  op: newOp(),
  ...more,
})

describe('订阅授权', () => {
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    town.cloud.messagePush.to('notice')
    await town.at(600)
  })
  afterEach(() => town.close())

  const mine = () => town.one('subscriptions', mother._id)
  const left = async () => (await mine()).grants.absence?.left ?? 0
  const popup = (answer = 'accept') =>
    town.cloud.messagePush.popup(mother.openid, [{ templateId: 'absence', answer }])

  test('一次点按：手机说一次、微信说三次，只算一次；三个请求以内', async () => {
    const { reply, requests } = await town.call(
      mother.openid,
      'notice/grant',
      accepted('absence', 'released'),
    )
    expect(reply).toMatchObject({ ok: true, value: { left: { absence: 1, released: 1 } } })
    expect(requests).toBeLessThanOrEqual(3)
    for (let i = 0; i < 3; i += 1) await popup()
    expect(await left()).toBe(1)
  })

  test('微信先到、手机后到；手机没有说到的，微信那一次也算', async () => {
    await popup()
    await town.ask(mother.openid, 'notice/grant', accepted('absence'))
    expect(await left()).toBe(1)
    await town.at(700)
    await popup()
    expect(await left()).toBe(2)
  })

  test('同一次重发十遍、同时发，算一次；十次点按同时到，算十次', async () => {
    const once = accepted('absence')
    const same = await Promise.all(
      Array.from({ length: 10 }, () => town.call(mother.openid, 'notice/grant', once)),
    )
    expect(
      same.every(({ reply }) => reply.ok || ('refusal' in reply && reply.refusal.code === 'busy/try-again')),
    ).toBe(true)
    expect(await left()).toBe(1)
    for (const op of Array.from({ length: 10 }, newOp))
      await town.ask(mother.openid, 'notice/grant', { ...once, op })
    expect(await left()).toBe(11)
  })

  test.each(['acceptWithAudio', 'acceptWithAlert'])('「%s」也是答应', async (answer) => {
    await town.ask(mother.openid, 'notice/grant', answered(answer))
    expect(await left()).toBe(1)
  })

  test('点了拒绝：以前的留着，设置里写着拒绝过；在微信设置里拒收：全部作废', async () => {
    await town.ask(mother.openid, 'notice/grant', accepted('absence'))
    await town.at(610)
    await town.ask(mother.openid, 'notice/grant', answered('reject'))
    expect(await left()).toBe(1)
    const ofAbsence = async () =>
      (await town.ask(mother.openid, 'notice/settings', {})).templates.find(
        (one) => one.template === 'absence',
      )
    expect(await ofAbsence()).toMatchObject({ left: 1, refused: true, canMute: false })
    await town.at(620)
    await town.cloud.messagePush.change(mother.openid, ['absence', 'released'])
    expect(await ofAbsence()).toMatchObject({ left: 0, refused: true })
    await town.at(630)
    await town.ask(mother.openid, 'notice/grant', accepted('absence'))
    expect(await ofAbsence()).toMatchObject({ left: 1, refused: false })
  })

  test('总开关关着（20004）记下；以后答应过一次就算开了', async () => {
    await town.ask(mother.openid, 'notice/grant', { answers: [], isSwitchedOff: true, op: newOp() })
    expect((await town.ask(mother.openid, 'notice/settings', {})).isSwitchedOff).toBe(true)
    await popup()
    expect((await town.ask(mother.openid, 'notice/settings', {})).isSwitchedOff).toBe(false)
  })

  test('长期订阅：每次都能收到，不记次数；拒收就结束', async () => {
    const forGood = { answers: [{ template: 'absence' as const, answer: 'accept', longTerm: true }] }
    const { left: told } = await town.ask(mother.openid, 'notice/grant', answered('accept', forGood))
    expect(told.absence).toBeNull()
    await town.at(601)
    await town.cloud.messagePush.change(mother.openid, ['absence'])
    expect((await mine()).grants.absence).toMatchObject({ longTerm: false, left: 0 })
  })

  test('客户端照着微信的样子说，一个也不算', async () => {
    const event = {
      ToUserName: 'gh_local',
      CreateTime: Math.floor(town.cloud.clock.now() / 1000),
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      List: { TemplateId: 'absence', SubscribeStatusString: 'accept', PopupScene: '0' },
    }
    const father = school.guardian(2)
    for (const FromUserName of [mother.openid, father.openid]) {
      const { result } = await town.cloud.invoke(
        'notice',
        { ...event, FromUserName },
        { openid: mother.openid },
      )
      expect(result).toMatchObject({ ok: false, refusal: { code: 'input/not-from-wechat' } })
    }
    const nobody = await town.cloud.invoke('notice', { ...event, FromUserName: mother.openid })
    expect(nobody.result).toMatchObject({ ok: false, refusal: { code: 'input/not-from-wechat' } })
    expect(await town.all('subscriptions')).toEqual([])
  })

  test('没有绑定过的人、不是我们的模板：不出错，什么也不写', async () => {
    await town.cloud.messagePush.popup('openid-stranger', [{ templateId: 'absence', answer: 'accept' }])
    await town.cloud.messagePush.popup(mother.openid, [{ templateId: 'someone-elses', answer: 'accept' }])
    expect(await town.all('subscriptions')).toEqual([])
    expect(town.cloud.incidents()).toEqual([])
  })
})

describe('提醒设置', () => {
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await allow(town, allowing(school.principal._id, { digest: 3 }))
  })
  afterAll(() => town.close())

  test('只有自己会收到的；关掉再打开；安全的关不掉；两个请求', async () => {
    const { reply, requests } = await town.call(school.principal.openid, 'notice/settings', {})
    if (!reply.ok) throw new Error(reply.say)
    expect(requests).toBeLessThanOrEqual(2)
    const templates = reply.value.templates.map(({ template }) => template)
    expect(templates).toContain('digest')
    expect(templates).not.toContain('released')
    expect(reply.value.templates.find(({ template }) => template === 'digest')).toMatchObject({
      left: 3,
      muted: false,
      canMute: true,
    })
    const mute = (muted: boolean) =>
      town.ask(school.principal.openid, 'notice/mute', { template: 'digest', muted })
    for (const muted of [true, true, false]) {
      const { templates: after } = await mute(muted)
      expect(after.find(({ template }) => template === 'digest')?.muted).toBe(muted)
    }
    expect((await town.one('subscriptions', school.principal._id)).grants.digest?.left).toBe(3)
    expect(
      await town.refusal(school.principal.openid, 'notice/mute', { template: 'uncollected', muted: true }),
    ).toBe('notice/not-mutable')
  })

  test('没有绑定身份的人看不到', async () => {
    expect(await town.refusal('openid-stranger', 'notice/settings', {})).toBe('access/unknown-caller')
  })
})
