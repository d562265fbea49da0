import type { LocalCloud } from '.'
import { codeOf, startLab } from './fixtures/startLab'

const MONDAY = Date.UTC(2026, 8, 7, 9, 29, 30)
let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLab({ clock: MONDAY, frozen: true, env: { LAB_GREETING: '你好' } })
})
afterEach(() => cloud.close())

const run = async (action: string, rest: object = {}) =>
  (await cloud.invoke('lab', { action, ...rest })).result
const ticks = async () => (await cloud.db.find('ticks')).map(({ trigger, at }) => [trigger, at])

describe('身份', () => {
  test('有 openid 的调用，上下文与环境变量里都是本人', async () => {
    const { result } = await cloud.invoke('lab', { action: 'whoami' }, { openid: 'o-1' })
    expect(result).toMatchObject({ user: 'o-1', fromContext: 'o-1', fromEnv: 'o-1', own: '你好' })
    expect(result).toHaveProperty('event.userInfo.openId', 'o-1')
  })

  test('没有 openid 的调用谁也不是，哪怕同一实例刚服务过别人', async () => {
    await cloud.invoke('lab', { action: 'whoami' }, { openid: 'o-1' })
    const { result } = await cloud.invoke('lab', { action: 'whoami' })
    expect(result).toEqual({
      user: '',
      own: '你好',
      event: { action: 'whoami' },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  test('同时来的许多人各是各的', async () => {
    const people = Array.from({ length: 30 }, (_, i) => `o-${i}`)
    const seen = await Promise.all(
      people.map((openid) => cloud.invoke('lab', { action: 'whoami' }, { openid })),
    )
    expect(seen.map(({ result }) => result)).toEqual(people.map((user) => expect.objectContaining({ user })))
  })

  test('函数调用函数时不带人的身份', async () => {
    const { result } = await cloud.invoke('lab', { action: 'nested' }, { openid: 'o-1' })
    expect(result).toMatchObject({ user: '', event: { action: 'whoami' } })
    expect(result).not.toHaveProperty('fromEnv')
  })
})

describe('时钟', () => {
  test('函数看到的是云的时刻，停着就一直停着', async () => {
    expect(await run('time')).toMatchObject({ now: MONDAY, constructed: MONDAY, isDate: true, given: 2026 })
    await cloud.clock.set(MONDAY + 5000)
    expect(await run('time')).toMatchObject({ now: MONDAY + 5000, loadedAt: MONDAY })
    expect(await run('time')).toHaveProperty('text', new Date(MONDAY + 5000).toString())
  })

  test('放开以后随真实时间走', async () => {
    cloud.clock.run()
    await run('sleep', { count: 20 })
    expect(cloud.clock.now()).toBeGreaterThan(MONDAY)
    expect(cloud.state()).toMatchObject({ frozen: false })
  })

  test('数据库的服务器时间也是云的时刻', async () => {
    await run('serverDate', { id: 'x' })
    expect(await cloud.db.get('notes', 'x')).toEqual({
      _id: 'x',
      at: new Date(MONDAY),
      later: new Date(MONDAY + 1000),
    })
  })
})

describe('出错与时限', () => {
  test('函数抛错，调用者得到执行失败，实例照常服务下一位', async () => {
    expect(await codeOf(run('fail'))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await run('time')).toMatchObject({ now: MONDAY })
    expect(cloud.incidents()).toMatchObject([
      { kind: 'failed', action: 'lab/fail', message: 'the lab failed' },
    ])
  })

  test.each(['sleep', 'spin'])('超过时限（%s）的实例被结束，由新的接替', async (action) => {
    expect(await codeOf(run(action, { count: 60_000 }))).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
    expect(await run('time')).toMatchObject({ now: MONDAY })
  })

  test('实例自己退出，调用失败，由新的接替', async () => {
    expect(await codeOf(run('exit'))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await run('time')).toMatchObject({ now: MONDAY })
  })

  test('没有的函数与过大的回复', async () => {
    expect(await codeOf(cloud.invoke('nobody', {}))).toBe('FUNCTION_NOT_FOUND')
    expect(await codeOf(run('big', { count: 6 * 1024 * 1024 }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await run('big', { count: 10 })).toBe('x'.repeat(10))
  })

  test('只有一个实例时，大家排队，一个不漏', async () => {
    const single = await startLab({ instances: 1 })
    try {
      const answers = Array.from({ length: 20 }, (_, i) => single.invoke('lab', { action: 'big', count: i }))
      expect((await Promise.all(answers)).map(({ result }) => String(result).length)).toEqual(
        Array.from({ length: 20 }, (_, i) => i),
      )
    } finally {
      await single.close()
    }
  })

  test('唯一的实例死了，排在后面的由新的接替', async () => {
    const single = await startLab({ instances: 1 })
    try {
      const dying = codeOf(single.invoke('lab', { action: 'exit' }))
      const waiting = single.invoke('lab', { action: 'big', count: 3 })
      expect(await dying).toBe('FUNCTIONS_EXECUTE_FAIL')
      expect((await waiting).result).toBe('xxx')
    } finally {
      await single.close()
    }
  })

  test('函数写的日志留着可查', async () => {
    await run('log')
    while (cloud.logs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(cloud.logs).toContain('[lab] a line of the lab')
  })
})

describe('埋下的故障', () => {
  test('在第 k 个请求之前死去：前面的已写，这一个没有', async () => {
    cloud.faults.killBeforeRequest({ fn: 'lab', action: 'steps', k: 2 })
    expect(await codeOf(run('steps', { id: 'x', count: 3 }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect((await cloud.db.find('notes')).map((doc) => doc._id)).toEqual(['x-1'])
    expect(cloud.incidents().map((incident) => incident.kind)).toEqual(['killed', 'crashed'])
  })

  test('在第 k 个请求之后死去：这一个已写，后面的没有', async () => {
    cloud.faults.killAfterRequest({ fn: 'lab', action: 'steps', k: 2 })
    expect(await codeOf(run('steps', { id: 'x', count: 3 }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect((await cloud.db.find('notes')).map((doc) => doc._id)).toEqual(['x-1', 'x-2'])
    expect(cloud.faults.pending).toEqual([])
    expect(await run('steps', { id: 'y', count: 3 })).toBe(3)
  })

  test('没有对上的故障留在那里，看得见', async () => {
    cloud.faults.killAfterRequest({ fn: 'lab', action: 'steps', k: 9 })
    expect(await run('steps', { id: 'x', count: 3 })).toBe(3)
    expect(cloud.faults.pending).toHaveLength(1)
  })

  test('回复丢了：事情办成，调用者不知道', async () => {
    cloud.faults.loseReply({ fn: 'lab', action: 'steps' })
    expect(await codeOf(run('steps', { id: 'x', count: 1 }))).toBe('LOCAL_REPLY_LOST')
    expect(await cloud.db.count('notes')).toBe(1)
  })

  test('定时器也可以在半路死去，时钟照样走到', async () => {
    cloud.faults.killBeforeRequest({ fn: 'lab', action: 'evening', k: 1 })
    await cloud.clock.advanceTo(MONDAY + 30_000)
    expect(await ticks()).toEqual([['minutely', MONDAY + 30_000]])
    expect(cloud.timers.states).toMatchObject([
      { name: 'minutely', lastOk: true },
      { name: 'evening', lastOk: false, lastAt: MONDAY + 30_000 },
    ])
  })
})

describe('计数', () => {
  test('每次调用和每个动作用了几个数据库请求', async () => {
    expect(await cloud.invoke('lab', { action: 'steps', id: 'x', count: 3 })).toEqual({
      result: 3,
      requests: 3,
    })
    await run('steps', { id: 'y', count: 1 })
    await run('time')
    await cloud.timers.fire('lab', 'minutely')
    expect(cloud.costs.byAction()).toEqual([
      { action: 'lab#minutely', calls: 1, requests: 1, maxRequests: 1, lastRequests: 1 },
      { action: 'lab/steps', calls: 2, requests: 4, maxRequests: 3, lastRequests: 1 },
      { action: 'lab/time', calls: 1, requests: 0, maxRequests: 0, lastRequests: 0 },
    ])
    expect(cloud.costs.invocations().map((one) => one.requests)).toEqual([3, 1, 0, 1])
  })

  test('同时进行的调用各算各的', async () => {
    const counts = [1, 2, 3, 4, 5, 6]
    const calls = counts.map((count) => cloud.invoke('lab', { action: 'steps', id: `c${count}`, count }))
    expect((await Promise.all(calls)).map(({ requests }) => requests)).toEqual(counts)
  })
})

describe('微信推送', () => {
  const push = { openid: 'o-1', templateId: 'T1', page: 'pages/index', data: { thing1: { value: '瑜伽' } } }

  test('发出的每一条都记下，默认成功', async () => {
    expect(await run('send', { id: 'o-1' })).toMatchObject({ result: { errcode: 0 } })
    expect(cloud.wechat.pushes).toEqual([{ ...push, at: MONDAY, answer: { errcode: 0, errmsg: 'ok' } }])
    expect(cloud.state().pushes).toHaveLength(1)
  })

  test('可以安排回答：用完一串又恢复成功，或由函数决定', async () => {
    cloud.wechat.answerWith([{ errcode: 43101, errmsg: 'user refuse to accept the msg' }])
    expect(await run('send', { id: 'o-1' })).toMatchObject({ result: { errcode: 43101 } })
    expect(await run('send', { id: 'o-1' })).toMatchObject({ result: { errcode: 0 } })
    cloud.wechat.answerWith(({ openid }) => ({ errcode: openid === 'o-2' ? 47003 : 0, errmsg: '' }))
    expect(await run('send', { id: 'o-2' })).toMatchObject({ result: { errcode: 47003 } })
  })

  test('不回答与网关出错，函数得到的是异常', async () => {
    cloud.wechat.answerWith(['timeout', 'http500'])
    expect(await codeOf(run('send', { id: 'o-1' }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await codeOf(run('send', { id: 'o-1' }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(cloud.wechat.pushes.map(({ answer }) => answer)).toEqual(['timeout', 'http500'])
  })

  test('连接断了：到了没有，由安排的说，函数都得到异常', async () => {
    cloud.wechat.answerWith(['lost', 'answer-lost'])
    expect(await codeOf(run('send', { id: 'o-1' }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await codeOf(run('send', { id: 'o-1' }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(cloud.wechat.pushes.map(({ answer }) => answer)).toEqual(['lost', 'answer-lost'])
  })

  test('短信记下，不真的发', async () => {
    await run('sms', { id: '+8613900000000' })
    expect(cloud.wechat.smses).toEqual([
      { at: MONDAY, phones: ['+8613900000000'], templateId: 'S1', values: ['瑜伽'] },
    ])
    expect(await run('sms', { id: '13900000000' })).toMatchObject({ result: { errcode: 47001 } })
  })

  test('内容安全检查默认放行，可以安排结论', async () => {
    const check = () => run('check', { id: '一段话' })
    expect(await check()).toMatchObject({ result: { errcode: 0, result: { suggest: 'pass' } } })
    cloud.wechat.judgeWith((content) => (content === '一段话' ? 'risky' : 'pass'))
    expect(await check()).toMatchObject({ result: { errcode: 0, result: { suggest: 'risky' } } })
    cloud.wechat.judgeWith(() => ({ errcode: 61010 }))
    expect(await check()).toMatchObject({ result: { errcode: 61010 } })
    cloud.wechat.judgeWith(() => 'lost')
    expect(await codeOf(check())).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(cloud.wechat.checks).toHaveLength(4)
    expect(cloud.wechat.checks[0]).toEqual({ openid: 'o-1', scene: 2, content: '一段话' })
    expect(cloud.wechat.pushes).toEqual([])
  })
})

describe('微信自己来说的事', () => {
  const told = async () => (await cloud.db.find('notes')).map(({ from, event }) => ({ from, event }))

  test('到了手机的每一条，微信告诉指定的函数；没有到的不说', async () => {
    cloud.messagePush.to('lab')
    cloud.wechat.answerWith([
      { errcode: 0, errmsg: 'ok' },
      'answer-lost',
      'lost',
      { errcode: 43101, errmsg: '' },
    ])
    for (let i = 0; i < 4; i += 1) await run('send', { id: 'o-1' }).catch(() => undefined)
    await cloud.messagePush.settled()
    const events = await told()
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({
      from: { openid: 'o-1', source: 'wx_unknown' },
      event: {
        FromUserName: 'o-1',
        CreateTime: MONDAY / 1000,
        MsgType: 'event',
        Event: 'subscribe_msg_sent_event',
        List: { TemplateId: 'T1', ErrorCode: '0', ErrorStatus: 'success' },
      },
    })
  })

  test('没有指定函数，谁也不告诉', async () => {
    await run('send', { id: 'o-1' })
    await cloud.messagePush.settled()
    expect(await told()).toEqual([])
  })

  test('一项是一个对象，几项是一串；可以留住、重说', async () => {
    cloud.messagePush.to('lab')
    cloud.messagePush.hold()
    await cloud.messagePush.popup('o-1', [{ templateId: 'T1', answer: 'accept' }])
    await cloud.messagePush.change('o-1', ['T1', 'T2'])
    expect(await told()).toEqual([])
    await cloud.messagePush.tell({ times: 2 })
    const lists = (await told()).map(({ event }) => event).map((event) => (event as { List: object }).List)
    expect(lists.map((list) => Array.isArray(list))).toEqual([false, false, true, true])
    await cloud.messagePush.tell()
    expect(await told()).toHaveLength(4)
  })
})
