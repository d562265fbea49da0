import { settles } from '@/domain/notice/settles'
import type { Message } from '@/domain/notice/Notice'
import { MINUTE } from '@/domain/time'

const T = 1_790_000_000_000
type Tried = Pick<Message, '_id' | 'status' | 'triedAt' | 'wechatId' | 'at'>
const message = (_id: string, status: Message['status'], triedAt?: number, wechatId?: string): Tried => ({
  _id,
  status,
  at: T,
  ...(triedAt === undefined ? {} : { triedAt }),
  ...(wechatId === undefined ? {} : { wechatId }),
})
const event = { id: 'w1', at: T + 1_000 }
const idOf = (messages: Tried[], told = event) => settles(messages, told)?._id ?? null

describe('微信说「已下发」，是哪一条', () => {
  test('没有回应的那一条', () => {
    expect(idOf([message('a', 'unsure', T)])).toBe('a')
    expect(idOf([message('a', 'sending', T)])).toBe('a')
  })

  test('微信收过的那一条先认：剩下的才是没有回应的那一条', () => {
    const both = [message('a', 'unsure', T), message('b', 'sent', T)]
    expect(idOf(both)).toBe('b')
    expect(idOf([message('a', 'unsure', T), message('b', 'sent', T, 'w0')])).toBe('a')
  })

  test('收过的那一条等它两分钟，再晚就不是它的', () => {
    const both = [message('a', 'unsure', T), message('b', 'sent', T)]
    expect(idOf(both, { id: 'w1', at: T + 2 * MINUTE })).toBe('b')
    expect(idOf(both, { id: 'w1', at: T + 2 * MINUTE + 1 })).toBe('a')
  })

  test('同一个编号只认一次', () => {
    expect(idOf([message('a', 'sent', T, 'w1'), message('b', 'unsure', T)])).toBeNull()
  })

  test('没有发过的、排着队的、没有发成的都不认', () => {
    expect(idOf([message('a', 'queued'), message('b', 'queued', T), message('c', 'failed', T)])).toBeNull()
  })
})
