/** Being told, under attack: forged events, taps at once, rights that end on the way, names that are tricks, alarms that are over. */
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { atMinute, plusDays } from '@/domain/time'
import { accepted } from './given/accepted'
import { aSchool } from './given/aSchool'
import { allow, allowing, minutes, noticeTo, writeFacts } from './given/pushing'
import { newOp, Town, TOWN_ENV } from './given/Town'
import { whyRefused } from '../domain/notice/wechatTakes'

const DAY = '2026-11-23'
const HER = 1
const TRICK = '\u202e妈妈\u200b\n王\u2028秀'

const make = () => aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
let school: ReturnType<typeof make>
let town: Town
const start = async (env: Record<string, string> = {}) => {
  town = await Town.with([school], DAY, {
    env: { ...TOWN_ENV, ...env },
  })
  town.cloud.messagePush.to('notice')
  await town.openDay()
  await town.at(992)
}
beforeEach(async () => {
  school = make()
  await start()
})
afterEach(() => town.close())

const schoolId = asId<'School'>('sh')
const sessionId = asId<'Session'>('20261123_sh-care-1')
const lesson = { schoolId, sessionId }
const mother = () => school.guardian(HER)
const leader = () => school.dutyLeader.openid
const pupilId = asId<'Pupil'>(`sh-p${HER}`)
const roll = (...absent: number[]) =>
  town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
    ...lesson,
    op: newOp(),
    marks: Object.fromEntries(
      school.pupils.map(({ _id }, i) => [
        _id,
        absent.includes(i + 1) ? ('absent' as const) : ('present' as const),
      ]),
    ),
  })
const calls = async () => (await town.ask(leader(), 'notice/calls', { schoolId })).calls
const settled = async (title: string) => {
  const all = (await calls()).filter((call) => call.title === title)
  return [...new Set(all.map((call) => call.settled))]
}
const ofMother = async () => (await town.all('messages', { personId: mother()._id, template: 'absence' }))[0]
describe('冒充和抢先', () => {
  test('妈妈两部手机、爸爸一部同时说知道了：各算一次，第一次的时间留下，老师看到最早的', async () => {
    const father: Person = { ...mother(), _id: asId('sh-ba'), openid: 'openid-sh-ba', name: '爸爸' }
    await town.cloud.db.insertMany('persons', [father])
    await roll(HER)
    await town.timer('notice', 'send')
    const [hers] = await town.all('messages', { personId: mother()._id })
    const [his] = await town.all('messages', { personId: father._id })
    const say = (who: Person, id: string | undefined) =>
      town.call(who.openid, 'notice/acknowledge', { messageId: id ?? '' })
    await town.at(1000)
    const said = await Promise.all([
      say(mother(), hers?._id),
      say(mother(), hers?._id),
      say(father, his?._id),
    ])
    expect(said.map(({ reply }) => reply.ok)).toEqual([true, true, true])
    await town.at(1004)
    await Promise.all([say(mother(), hers?._id), say(father, his?._id)])
    for (const id of [hers?._id, his?._id])
      expect(await town.one('messages', id ?? '')).toMatchObject({
        acknowledgedAt: atMinute(DAY, 1000),
        readAt: atMinute(DAY, 1000),
      })
  })

  test('客户端照着微信的样子说「送到了」「收回了」：消息和次数一样不动', async () => {
    await allow(town, allowing(mother()._id, { absence: 3 }))
    town.cloud.wechat.answerWith(['lost'])
    await roll(HER)
    await town.timer('notice', 'send')
    const before = JSON.stringify(await town.cloud.db.dump())
    const base = {
      ToUserName: 'gh_local',
      CreateTime: Math.floor(town.cloud.clock.now() / 1000),
      MsgType: 'event',
    }
    const sent = { TemplateId: 'absence', MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' }
    const taken = { TemplateId: 'absence', SubscribeStatusString: 'reject' }
    for (const caller of [mother(), school.guardian(2), school.teacher(1)])
      for (const [Event, List] of [
        ['subscribe_msg_sent_event', sent],
        ['subscribe_msg_change_event', taken],
      ]) {
        const event = { ...base, Event, List, FromUserName: mother().openid }
        const { result } = await town.cloud.invoke('notice', event, { openid: caller.openid })
        expect(result).toMatchObject({ refusal: { code: 'input/not-from-wechat' } })
      }
    expect(JSON.stringify(await town.cloud.db.dump()) === before).toBe(true)
  })

  test('推送在路上时收回了授权，又答应了一次，微信再说这次没收：次数是一，不多', async () => {
    await allow(town, allowing(mother()._id, { absence: 3 }))
    town.cloud.wechat.answerWith(['lost', { errcode: 45009, errmsg: '' }])
    await roll(HER)
    await town.timer('notice', 'send')
    const left = async () => (await town.one('subscriptions', mother()._id)).grants.absence?.left
    expect([(await ofMother())?.status, await left()]).toEqual(['unsure', 2])
    await town.at(993)
    await town.cloud.messagePush.change(mother().openid, ['absence'])
    expect(await left()).toBe(0)
    await town.cloud.clock.set(atMinute(DAY, 993) + 30_000)
    await town.ask(mother().openid, 'notice/grant', accepted('absence'))
    await minutes(town, 994, 994)
    expect([(await ofMother())?.status, await left()]).toEqual(['queued', 1])
  })

  test('动作的编号写到最长，消息照样打得开、点得了、翻得过页', async () => {
    const op = 'o'.repeat(48)
    const marks = Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'absent' as const]))
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', { ...lesson, op, marks })
    await town.timer('notice', 'send')
    const longest = 'x'.repeat(64)
    const id = `absence:${longest}:${longest}:homeroom-teacher:${op}:${longest}`
    await writeFacts(town, [{ ...noticeTo(town, { id, personId: mother()._id }) }])
    await town.timer('notice', 'send')
    const messageIds = (await town.all('messages', { personId: mother()._id })).map(({ _id }) => _id)
    expect(await town.ask(mother().openid, 'notice/read', { messageIds })).toEqual({ unread: 0 })
    for (const messageId of messageIds)
      await town.ask(mother().openid, 'notice/inbox', { before: `${town.cloud.clock.now()}:${messageId}` })
  })
})

describe('权利在路上没有了', () => {
  const trouble = '岗位或监护关系后来有变动，没有推送'

  test('夜里等着的消息，岗位当天到期：第二天早上不推；还在岗的照推', async () => {
    await town.close()
    school.office.appointments = [{ schoolId, role: 'office', from: '2026-09-01', to: DAY }]
    await start()
    const { office, principal } = school
    await allow(town, allowing(office._id, { plan: 1 }), allowing(principal._id, { plan: 1 }))
    await town.at(1310)
    const toOffice = noticeTo(town, { id: 'n1', personId: office._id, template: 'plan' })
    await writeFacts(town, [
      { ...toOffice, to: { kind: 'role', schoolId, role: 'office' } },
      noticeTo(town, { id: 'n2', personId: principal._id, template: 'plan' }),
    ])
    await town.timer('notice', 'send')
    expect(await town.one('messages', `n1:${office._id}`)).toMatchObject({ status: 'queued' })
    await town.cloud.clock.set(atMinute(plusDays(DAY, 1), 420))
    await town.timer('notice', 'send')
    expect(await town.one('messages', `n1:${office._id}`)).toMatchObject({ status: 'muted', trouble })
    expect(await town.one('messages', `n2:${principal._id}`)).toMatchObject({ status: 'sent' })
  })

  test('没有回应、等着再试的时候法院裁定了：不再推给她；马上要打电话，但不打给她', async () => {
    await allow(town, allowing(mother()._id, { absence: 3 }))
    town.cloud.wechat.answerWith(['lost'])
    await roll(HER)
    await town.timer('notice', 'send')
    const order = { schoolId, op: newOp(), pupilId, name: mother().name, reason: '法院裁定' }
    await town.ask(leader(), 'custody/barCollector', order)
    await minutes(town, 993, 994)
    expect(await ofMother()).toMatchObject({ template: 'absence', status: 'muted', trouble })
    expect(town.cloud.wechat.pushes.filter(({ openid }) => openid === mother().openid)).toHaveLength(1)
    const toFamily = (await calls()).filter(({ whom }) => whom.every(({ relation }) => relation !== '班主任'))
    expect(toFamily.map(({ whom }) => whom.map(({ name }) => name))).toEqual([['奶奶1']])
  })
})

describe('名字和话里的花招', () => {
  test('家长添的接送人、写的话：看不见的字进不来；推送微信都收，收件箱里也不倒着写', async () => {
    const adult = { name: TRICK, relation: '姑\u202e姑', phone: '13900000001', photo: null }
    await town.ask(mother().openid, 'custody/addCollector', { pupilId, op: newOp(), ...adult })
    const leave = { pupilId, op: newOp(), from: '2026-11-24', to: '2026-11-24', reason: 'sick' as const }
    await town.ask(mother().openid, 'attendance/askLeave', { ...leave, words: `${TRICK}${'烧'.repeat(20)}` })
    await allow(
      town,
      allowing(mother()._id, { collectors: 1 }),
      allowing(school.teacher(1)._id, { leave: 1 }),
    )
    await town.timer('notice', 'send')
    const pupil = await town.one('pupils', pupilId)
    expect(pupil.collectors.at(-1)).toMatchObject({ name: '妈妈 王 秀', relation: '姑姑' })
    expect(town.cloud.wechat.pushes.map(({ templateId }) => templateId).sort()).toEqual([
      'collectors',
      'leave',
    ])
    for (const { data } of town.cloud.wechat.pushes)
      for (const [key, { value }] of Object.entries(data)) expect(whyRefused(key, value)).toBeNull()
    const { messages } = await town.ask(school.teacher(1).openid, 'notice/inbox', { before: null })
    expect(JSON.stringify(messages)).not.toMatch(/[\u202e\u200b\u2028]/)
  })

  test('名单里的名字有换行、倒写、三十个字：微信照收，六十个孩子的名单也照收', async () => {
    await town.close()
    school = aSchool({ id: 'sh', day: DAY, pupilsEach: 60 })
    for (const [i, pupil] of school.pupils.entries())
      pupil.name = i === 0 ? TRICK : i === 1 ? '阿'.repeat(30) : `阿卜杜热依木·买买提${i}`
    await start()
    await allow(
      town,
      allowing(mother()._id, { absence: 1 }),
      allowing(school.guardian(2)._id, { absence: 1 }),
    )
    await roll(...school.pupils.map((_, i) => i + 1))
    await town.timer('notice', 'send')
    await allow(town, allowing(school.principal._id, { digest: 1 }))
    await minutes(town, 1125, 1126)
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    expect(town.cloud.wechat.pushes.map(({ templateId }) => templateId)).toEqual([
      'absence',
      'absence',
      'digest',
    ])
    for (const { data } of town.cloud.wechat.pushes)
      for (const [key, { value }] of Object.entries(data)) expect(whyRefused(key, value)).toBeNull()
    const [day] = await town.all('digests')
    expect(day?.unexplained).toHaveLength(60)
  })
})

describe('要打的电话，事情已经过去', () => {
  const correct = (mark: 'late' | 'absent') =>
    town.ask(school.teacher(1).openid, 'attendance/correctMark', {
      ...lesson,
      op: newOp(),
      pupilId,
      mark,
      reason: '刚才看错了',
    })
  const report = (action: 'custody/reportMissing' | 'custody/reportFound') =>
    town.ask(school.teacher(1).openid, action, { schoolId, op: newOp(), pupilId, words: '' })

  test('没点到的孩子来了：电话还在，写着已经到了；又没点到，旧的不再说到了', async () => {
    await roll(HER)
    await town.timer('notice', 'send')
    expect(await settled('点名没有见到孩子')).toEqual([null])
    await town.at(994)
    await correct('late')
    expect(await settled('点名没有见到孩子')).toEqual(['孩子已经到了'])
    await town.at(996)
    await correct('absent')
    await town.timer('notice', 'send')
    expect(await settled('点名没有见到孩子')).toEqual([null])
  })

  test('没见到的孩子找到了：给门岗、校长、家长的电话都写着已找到；记过一笔的照旧', async () => {
    await roll()
    await report('custody/reportMissing')
    await minutes(town, 993, 993)
    await town.at(998)
    await town.timer('custody', 'ladder')
    await minutes(town, 998, 998)
    expect(await settled('没有见到孩子，马上找人')).toEqual([null])
    const [first] = await calls()
    await town.ask(leader(), 'notice/callMade', {
      schoolId,
      messageId: first?.messageId ?? '',
      words: '打了',
      op: newOp(),
    })
    await report('custody/reportFound')
    const after = (await calls()).filter(({ title }) => title.startsWith('没有见到'))
    expect(after.length).toBeGreaterThan(3)
    expect(new Set(after.map((call) => (call.made === null ? call.settled : 'made')))).toEqual(
      new Set(['孩子已找到', 'made']),
    )
  })

  test('等人接手的，接了就写着不用等了', async () => {
    await roll()
    const offer = { schoolId, op: newOp(), to: school.gate._id, pupilIds: [pupilId] }
    await town.ask(school.teacher(1).openid, 'custody/offer', offer)
    await town.at(995)
    await town.timer('custody', 'remindReceivers')
    await town.timer('notice', 'send')
    expect(await settled('孩子在等您接手')).toEqual([null])
    await town.ask(school.gate.openid, 'custody/answer', {
      schoolId,
      op: newOp(),
      accept: [pupilId],
      decline: [],
    })
    expect(await settled('孩子在等您接手')).toEqual(['已经有人接手，或收回了'])
  })

  test('配了短信：两分钟里孩子来了，就不再发短信吓人', async () => {
    await town.close()
    await start({ SMS_TEMPLATE: '844110' })
    await allow(town, allowing(mother()._id, { absence: 1 }))
    town.cloud.wechat.answerWith(() => 'lost')
    await roll(HER)
    await town.timer('notice', 'send')
    const toMother = () =>
      town.cloud.wechat.smses.filter(({ values }) => values[1]?.includes('妈妈') === true)
    await town.at(993)
    await correct('late')
    const before = town.cloud.wechat.smses.length
    await minutes(town, 994, 998)
    expect(town.cloud.wechat.smses.length).toBe(before)
    expect(toMother()).toEqual([])
  })
})
