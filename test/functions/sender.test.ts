/** The sender: every message once, at its hour, or a reason that somebody can read. */
import { NO_GRANT } from '@/domain/notice/hear'
import type { MessageStatus, Template } from '@/domain/notice/Notice'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool, CITY } from './given/aSchool'
import { allow, allowing, deliveries, isDelivered, minutes, noticeTo, writeFacts } from './given/pushing'
import { Town } from './given/Town'

const DAY = '2026-11-23'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
const mother = school.guardian(1)
const SAY = { errmsg: '' }

describe('发送', () => {
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    town.cloud.messagePush.to('notice')
    await town.at(1000)
  })
  afterEach(() => town.close())

  const write = (id: string, template: Template = 'absence', personId = mother._id) =>
    writeFacts(town, [noticeTo(town, { id, template, personId })])
  const statusOf = async (id: string): Promise<MessageStatus> =>
    (await town.one('messages', `${id}:${mother._id}`)).status
  const left = async (template: Template) =>
    (await town.one('subscriptions', mother._id)).grants[template]?.left
  const delivered = () => town.cloud.wechat.pushes.filter(isDelivered).length

  test('没有回应、其实到了：微信自己的消息说到了，不再发第二次', async () => {
    await allow(town, allowing(mother._id, { absence: 2 }))
    await write('n1')
    town.cloud.wechat.answerWith(['answer-lost'])
    town.cloud.messagePush.hold()
    await town.timer('notice', 'send')
    expect(await statusOf('n1')).toBe('unsure')
    await town.cloud.messagePush.tell({ times: 3 })
    expect(await statusOf('n1')).toBe('sent')
    await minutes(town, 1001, 1010)
    expect([delivered(), await left('absence')]).toEqual([1, 1])
  })

  test('没有回应、也没有到：两分钟后再发，只用掉一次', async () => {
    await allow(town, allowing(mother._id, { absence: 2 }))
    await write('n1')
    town.cloud.wechat.answerWith(['lost'])
    await minutes(town, 1000, 1001)
    expect([await statusOf('n1'), town.cloud.wechat.pushes.length]).toEqual(['unsure', 1])
    await minutes(town, 1002, 1002)
    expect([await statusOf('n1'), delivered(), await left('absence')]).toEqual(['sent', 1, 1])
  })

  test('微信说没有送到用户手机：算失败，看得见', async () => {
    await allow(town, allowing(mother._id, { absence: 1 }))
    await write('n1')
    town.cloud.wechat.answerWith(['lost'])
    await town.timer('notice', 'send')
    await town.cloud.messagePush.sent(mother.openid, 'absence', '2')
    expect(await town.one('messages', `n1:${mother._id}`)).toMatchObject({
      status: 'failed',
      trouble: expect.stringContaining('没有送到'),
    })
  })

  test('一直没有回应：试五次，停下，写明', async () => {
    await allow(town, allowing(mother._id, { absence: 9 }))
    await write('n1')
    town.cloud.wechat.answerWith(() => 'lost')
    await minutes(town, 1000, 1020)
    expect(town.cloud.wechat.pushes).toHaveLength(5)
    expect(await town.one('messages', `n1:${mother._id}`)).toMatchObject({
      status: 'failed',
      trouble: '微信一直没有回应',
    })
  })

  test('43101：次数作废；之后又点的那次留着', async () => {
    await allow(town, allowing(mother._id, { absence: 5 }))
    await write('n1')
    town.cloud.wechat.answerWith([{ errcode: 43101, ...SAY }])
    await minutes(town, 1000, 1000)
    expect([await statusOf('n1'), await left('absence')]).toEqual(['no-grant', 0])
    expect((await town.one('subscriptions', mother._id)).held).toEqual([])
  })

  test('微信暂时不收：退回次数，过一、二、四、八分钟再试', async () => {
    await allow(town, allowing(mother._id, { absence: 1 }))
    await write('n1')
    town.cloud.wechat.answerWith([-1, 45009, -1].map((errcode) => ({ errcode, ...SAY })))
    await minutes(town, 1000, 1000)
    expect([await statusOf('n1'), await left('absence')]).toEqual(['queued', 1])
    await minutes(town, 1001, 1007)
    expect([await statusOf('n1'), await left('absence'), town.cloud.wechat.pushes.length]).toEqual([
      'sent',
      0,
      4,
    ])
  })

  test('一位家长两个孩子：同一种消息一条接一条，各到一次；次数只够一条，另一条写明', async () => {
    await allow(town, allowing(mother._id, { absence: 1, enrolled: 5 }))
    for (const id of ['n1', 'n2']) await write(id)
    for (const id of ['n3', 'n4']) await write(id, 'enrolled')
    await town.timer('notice', 'send')
    expect([...deliveries(town).values()]).toEqual([1, 1, 1])
    expect([await statusOf('n1'), await statusOf('n2')].sort()).toEqual(['no-grant', 'sent'])
    expect([await statusOf('n3'), await statusOf('n4')]).toEqual(['sent', 'sent'])
  })

  test('前一条没有回应时，后一条等它有了结果再发：微信的消息不会认错', async () => {
    await allow(town, allowing(mother._id, { absence: 5 }))
    await write('n1')
    town.cloud.wechat.answerWith(['answer-lost'])
    town.cloud.messagePush.hold()
    await town.timer('notice', 'send')
    await write('n2')
    await town.at(1001)
    await town.timer('notice', 'send')
    expect([await statusOf('n1'), await statusOf('n2')]).toEqual(['unsure', 'queued'])
    await town.cloud.messagePush.tell()
    await town.at(1002)
    await town.timer('notice', 'send')
    expect([await statusOf('n1'), await statusOf('n2'), delivered()]).toEqual(['sent', 'sent', 2])
  })

  test('长期订阅：不扣次数，同样只发一次', async () => {
    await allow(town, { ...allowing(mother._id, {}), grants: { absence: { ...NO_GRANT, longTerm: true } } })
    for (const id of ['n1', 'n2', 'n3']) await write(id)
    await town.timer('notice', 'send')
    expect([delivered(), await left('absence')]).toEqual([3, 0])
    expect((await town.one('subscriptions', mother._id)).grants.absence?.longTerm).toBe(true)
  })

  test('夜里：别的等到早上七点，接走了的只留在消息里，安全的马上发', async () => {
    await allow(town, allowing(mother._id, { absence: 5, enrolled: 5, released: 5 }))
    await town.at(1290)
    await write('n1')
    await write('n2', 'enrolled')
    await write('n3', 'released')
    await town.timer('notice', 'send')
    expect([await statusOf('n1'), await statusOf('n2'), await statusOf('n3')]).toEqual([
      'sent',
      'queued',
      'muted',
    ])
    await minutes(town, 1440 + 419, 1440 + 419)
    expect(await statusOf('n2')).toBe('queued')
    await minutes(town, 1440 + 420, 1440 + 420)
    expect([await statusOf('n2'), await statusOf('n3')]).toEqual(['sent', 'muted'])
  })

  test('城市另定了安静的时间', async () => {
    await town.close()
    town = await Town.on({}, DAY)
    await town.cloud.db.insertMany('cities', [{ ...CITY, quietHours: { fromMinute: 990, toMinute: 1020 } }])
    await town.add(school)
    await town.at(1000)
    await allow(town, allowing(mother._id, { enrolled: 1 }))
    await write('n1', 'enrolled')
    await town.timer('notice', 'send')
    expect(await statusOf('n1')).toBe('queued')
    await minutes(town, 1020, 1020)
    expect(await statusOf('n1')).toBe('sent')
  })

  test('关掉的不推，也不算失败；安全的照推', async () => {
    await allow(town, allowing(mother._id, { enrolled: 1, absence: 1 }, { muted: ['enrolled'] }))
    await write('n1', 'enrolled')
    await write('n2')
    await town.timer('notice', 'send')
    expect([await statusOf('n1'), await statusOf('n2'), await left('enrolled')]).toEqual(['muted', 'sent', 1])
  })

  test('两个定时器同时：每条一次', async () => {
    await allow(town, ...[1, 2, 3].map((n) => allowing(school.guardian(n)._id, { absence: 40 })))
    const notices = Array.from({ length: 60 }, (_, i) =>
      noticeTo(town, { id: `n${i}`, personId: school.guardian((i % 3) + 1)._id }),
    )
    await writeFacts(town, notices)
    await Promise.all([town.timer('notice', 'send'), town.timer('notice', 'send')])
    await minutes(town, 1001, 1003)
    expect(deliveries(town).size).toBe(60)
    expect([...deliveries(town).values()].every((times) => times === 1)).toBe(true)
    expect(await left('absence')).toBe(20)
  })
})

describe('同一分钟许多条', () => {
  const people: Person[] = Array.from({ length: 430 }, (_, i) => ({
    ...mother,
    _id: asId<'Person'>(`many-${i}`),
    openid: `openid-many-${i}`,
  }))
  let town: Town
  const start = async (some: Person[]) => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('persons', some)
    await allow(town, ...some.map(({ _id }) => allowing(_id, { absence: 1, enrolled: 1 })))
    await town.at(1000)
    await writeFacts(
      town,
      some.map(({ _id: personId }, i) =>
        noticeTo(town, { id: `n${i}`, personId, template: i < 40 ? 'absence' : 'enrolled' }),
      ),
    )
  }
  afterEach(() => town.close())

  test('四百三十条几次就发完，安全的最先；一条四个请求', async () => {
    await start(people)
    const { requests } = await town.cloud.timers.fire('notice', 'send')
    const pushed = town.cloud.wechat.pushes.map(({ templateId }) => templateId)
    // Eight go side by side: when the first other one starts, seven of the forty may still be on the way.
    expect(pushed.slice(0, 40 - 7).every((templateId) => templateId === 'absence')).toBe(true)
    // Relaying 400 facts takes some thirty requests, each push four.
    expect(requests).toBeLessThanOrEqual(pushed.length * 4 + 60)
    // One more run on a quiet machine; a busy one stops at the time limit and leaves the rest to the next minute.
    await minutes(town, 1001, 1005)
    expect(deliveries(town).size).toBe(430)
    expect([...deliveries(town).values()].every((times) => times === 1)).toBe(true)
  }, 300_000)

  test.each([30, 133, 301])(
    '死在第 %i 个请求之后：一条不丢，一条不重',
    async (k) => {
      await start(people.slice(0, 90))
      town.cloud.messagePush.to('notice')
      town.cloud.faults.killAfterRequest({ fn: 'notice', action: 'send', k })
      await town.timer('notice', 'send').catch(() => undefined)
      expect(town.cloud.faults.pending).toEqual([])
      await town.cloud.messagePush.settled()
      await minutes(town, 1001, 1004)
      expect(deliveries(town).size).toBe(90)
      expect([...deliveries(town).values()].every((times) => times === 1)).toBe(true)
    },
    180_000,
  )
})
