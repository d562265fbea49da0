import { after, EVENT_COMES_WITHIN, MAX_TRIES, type Outcome } from '@/domain/notice/delivery'
import { MINUTE } from '@/domain/time'

const NOW = 1_000_000
const answered = (errcode: number): Outcome => ({ kind: 'answered', errcode })
const silent: Outcome = { kind: 'no-answer' }

describe('发出一次以后', () => {
  test('微信收了就是送出，用掉一次', () => {
    expect(after({ tries: 1 }, answered(0), NOW)).toEqual({
      change: { status: 'sent', sentAt: NOW, trouble: null },
      grant: 'used',
    })
  })

  test('对方没有订阅：记下，不再重试，我们记的次数作废', () => {
    const found = after({ tries: 1 }, answered(43101), NOW)
    expect(found).toMatchObject({ change: { status: 'no-grant' }, grant: 'none-left' })
    expect(found.change.nextTryAt).toBeUndefined()
  })

  test.each([40003, 40037, 41030, 47003])('消息本身不对（%i）：不再重试，写明编号，次数退回', (errcode) => {
    const found = after({ tries: 1 }, answered(errcode), NOW)
    expect(found).toMatchObject({ change: { status: 'failed' }, grant: 'back' })
    expect(found.change.trouble).toContain(String(errcode))
  })

  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
  ])('第 %i 次微信没收，%i 分钟后再试，次数退回', (tries, minutes) => {
    for (const errcode of [-1, 45009, 40001])
      expect(after({ tries }, answered(errcode), NOW)).toEqual({
        change: { status: 'queued', nextTryAt: NOW + minutes * MINUTE },
        grant: 'back',
      })
  })

  test('第五次还没收就不再试，写明原因', () => {
    for (const tries of [MAX_TRIES, MAX_TRIES + 4])
      expect(after({ tries }, answered(-1), NOW)).toMatchObject({
        change: { status: 'failed', trouble: '微信一直发不出去（-1）' },
        grant: 'back',
      })
    expect(after({ tries: MAX_TRIES }, answered(45009), NOW).change.trouble).toBe('微信今天的发送次数用完了')
  })

  test('没有回应：说不准，等微信自己的消息；哪一次都一样，次数先不退', () => {
    for (const tries of [1, MAX_TRIES])
      expect(after({ tries }, silent, NOW)).toEqual({
        change: { status: 'unsure', nextTryAt: NOW + EVENT_COMES_WITHIN },
        grant: 'not-known',
      })
  })

  test('试到最后一次成了也算送出', () => {
    expect(after({ tries: MAX_TRIES }, answered(0), NOW).change.status).toBe('sent')
  })
})
