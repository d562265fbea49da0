import { after, type Outcome } from '@/domain/notice/delivery'
import { MINUTE } from '@/domain/time'

const NOW = 1_000_000
const answered = (errcode: number): Outcome => ({ kind: 'answered', errcode })
const silent: Outcome = { kind: 'no-answer' }
const first = { tries: 0 }

describe('发出一次以后', () => {
  test('微信收了就是送出，不退订阅次数', () => {
    expect(after(first, answered(0), NOW)).toEqual({
      change: { status: 'sent', tries: 1, sentAt: NOW, trouble: null },
      grantBack: false,
      dropGrants: false,
    })
  })

  test('对方没有订阅：记下，不再重试，我们记的次数作废', () => {
    const found = after(first, answered(43101), NOW)
    expect(found).toMatchObject({ change: { status: 'no-grant' }, grantBack: false, dropGrants: true })
    expect(found.change.nextTryAt).toBeUndefined()
  })

  test.each([47003, 40037])('消息本身不对（%i）：不再重试，写明编号，次数退回', (errcode) => {
    const found = after(first, answered(errcode), NOW)
    expect(found).toMatchObject({ change: { status: 'failed' }, grantBack: true, dropGrants: false })
    expect(found.change.trouble).toContain(String(errcode))
  })

  test.each([
    [0, 1],
    [1, 2],
    [2, 4],
    [3, 8],
  ])('已试 %i 次又没成，%i 分钟后再试，次数退回', (tries, minutes) => {
    for (const outcome of [silent, answered(-1), answered(45009)])
      expect(after({ tries }, outcome, NOW)).toMatchObject({
        change: { status: 'queued', tries: tries + 1, nextTryAt: NOW + minutes * MINUTE },
        grantBack: true,
        dropGrants: false,
      })
  })

  test('第五次还没成就不再试，写明原因', () => {
    for (const tries of [4, 5, 9]) {
      const found = after({ tries }, silent, NOW)
      expect(found.change.status).toBe('failed')
      expect(found.change.trouble).not.toBe('')
    }
  })

  test('试到最后一次成了也算送出', () => {
    expect(after({ tries: 4 }, answered(0), NOW).change.status).toBe('sent')
  })
})
