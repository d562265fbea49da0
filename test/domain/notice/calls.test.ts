import { asId } from '@/domain/ids'
import { CALL_AFTER, callDue, callsOf, whyCall } from '@/domain/notice/calls'
import { messagesOf, NOBODY } from '@/domain/notice/messagesOf'
import { SAFETY_TEMPLATES, TEMPLATES, type Message, type Notice, type Template } from '@/domain/notice/Notice'

const T = 1_790_000_000_000
const pupilId = asId<'Pupil'>('p1')
const notice = (id: string, template: Template = 'absence'): Notice => ({
  id,
  template,
  schoolId: asId('sh'),
  day: '2026-11-23',
  to: { kind: 'guardians', pupilId },
  at: T,
  data: { child: '陈小雨' },
  page: 'pages/guardian/today/index',
})
const [mother, father] = [asId<'Person'>('g1'), asId<'Person'>('g2')]
const family = (changes: Partial<Message>[], id = 'n1', template: Template = 'absence'): Message[] =>
  messagesOf(notice(id, template), [mother, father]).map((message, i) => ({ ...message, ...changes[i] }))

describe('没有送到的安全消息，要打电话', () => {
  test('两分钟：差一毫秒还等，到了就打', () => {
    expect(callDue(family([]), T + CALL_AFTER - 1)).toBe(false)
    expect(callDue(family([]), T + CALL_AFTER)).toBe(true)
    expect(callDue(family([{ status: 'unsure' }, { status: 'sending' }]), T + CALL_AFTER)).toBe(true)
  })

  test('没有一个人能收到的，马上打', () => {
    expect(callDue(family([{ status: 'no-grant' }, { status: 'failed' }]), T)).toBe(true)
    expect(callDue(family([{ status: 'muted' }, { status: 'no-grant' }]), T)).toBe(true)
    expect(callDue(family([{ status: 'no-grant' }, {}]), T)).toBe(false)
  })

  test.each([{ status: 'sent' as const }, { readAt: T + 1 }, { acknowledgedAt: T + 1 }])(
    '有一个人收到（%j），就不用打',
    (received) => {
      expect(callDue(family([{ status: 'no-grant' }, received]), T + CALL_AFTER)).toBe(false)
    },
  )

  test('只有安全的消息才打', () => {
    for (const template of TEMPLATES)
      expect(
        callDue(family([{ status: 'failed' }, { status: 'failed' }], 'n1', template), T + CALL_AFTER),
      ).toBe(SAFETY_TEMPLATES.some((one) => one === template))
    expect(callDue([], T + CALL_AFTER)).toBe(false)
  })

  test('一条通知一个电话；打过的留着，后来送到了也留着', () => {
    const call = { op: 'op-1', at: T, by: asId<'Person'>('duty'), byName: '齐主任', words: '妈妈知道了' }
    const messages = [
      ...family([{ status: 'no-grant', trouble: '没有订阅' }, { status: 'failed' }], 'n1'),
      ...family([{ status: 'sent' }], 'n2'),
      ...family([{ status: 'sent', call }], 'n3'),
    ]
    const found = callsOf(messages, T)
    expect(found.map(({ head, made }) => [head._id, made?.words ?? null])).toEqual([
      ['n1:g1', null],
      ['n3:g1', '妈妈知道了'],
    ])
    expect(found.map(whyCall)).toEqual(['没有订阅', '两分钟了还没有送到'])
  })

  test('一个能收的人都没有：留下一条失败的，马上要打电话；不是安全的就不留', () => {
    const [only, ...others] = messagesOf(notice('n1'), [])
    expect(others).toEqual([])
    expect(only).toMatchObject({
      personId: NOBODY,
      status: 'failed',
      trouble: expect.stringContaining('家长'),
    })
    expect(callDue([only!], T)).toBe(true)
    expect(messagesOf(notice('n1', 'released'), [])).toEqual([])
  })

  test('一人一条，同一个人说两遍也是一条', () => {
    expect(messagesOf(notice('n1'), [mother, father, mother]).map(({ _id }) => _id)).toEqual([
      'n1:g1',
      'n1:g2',
    ])
  })
})
