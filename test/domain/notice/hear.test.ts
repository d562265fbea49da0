import fc from 'fast-check'
import { hear, HEARD_KEPT, NO_GRANT, PAIR_WITHIN, refuse, tapsIn } from '@/domain/notice/hear'
import { hearAnswers, takeBack } from '@/domain/notice/hearAnswers'
import {
  grantsLeft,
  NO_SUBSCRIPTIONS,
  type Acceptance,
  type Grant,
  type Held,
} from '@/domain/notice/Subscriptions'
import { asId } from '@/domain/ids'
import { DAY, MINUTE } from '@/domain/time'

const T = 1_790_000_000_000
const phone = (key: string, at: number): Acceptance => ({ from: 'phone', key, at })
const wechat = (at: number): Acceptance => ({ from: 'wechat', key: String(at / 1000), at })
const after = (told: readonly Acceptance[], grant: Grant = NO_GRANT): Grant =>
  told.reduce((so, one) => hear(so, one, false), grant)

describe('点一次「允许」算一次', () => {
  test.each([
    ['只有手机说了', [phone('a', T)], 1],
    ['只有微信说了', [wechat(T)], 1],
    ['两边都说了', [phone('a', T + 500), wechat(T)], 1],
    ['微信先到', [wechat(T), phone('a', T + 500)], 1],
    ['手机重发同一次', [phone('a', T), phone('a', T + 9_000), phone('a', T + 20_000)], 1],
    ['微信重说同一次', [wechat(T), wechat(T), wechat(T)], 1],
    ['两次点按，四个消息', [phone('a', T), phone('b', T + 5_000), wechat(T), wechat(T + 5_000)], 2],
    ['第二次手机的丢了', [phone('a', T), wechat(T), wechat(T + 5_000)], 2],
    ['第二次微信的丢了', [phone('a', T), wechat(T), phone('b', T + 5_000)], 2],
  ])('%s', (_, told, taps) => {
    expect(after(told).left).toBe(taps)
  })

  test('手机晚到：十分钟整还是同一次，多一毫秒就是另一次', () => {
    expect(after([wechat(T), phone('a', T + PAIR_WITHIN)]).left).toBe(1)
    expect(after([wechat(T), phone('a', T + PAIR_WITHIN + 1)]).left).toBe(2)
  })

  test('两边的钟差一分钟以内仍是同一次', () => {
    expect(after([wechat(T + MINUTE), phone('a', T)]).left).toBe(1)
    expect(after([wechat(T + MINUTE + 1), phone('a', T)]).left).toBe(2)
  })

  test('微信的消息晚到半天，它自己的时间算数', () => {
    expect(after([phone('a', T), phone('b', T + DAY / 2), wechat(T)]).left).toBe(2)
  })

  test('长期订阅不是次数：不加进去，也不被一次性的加进去', () => {
    const forGood = hear(after([phone('a', T)]), phone('b', T + DAY), true)
    expect(forGood).toMatchObject({ longTerm: true, left: 1 })
    expect(hear(forGood, wechat(T + 2 * DAY), false)).toMatchObject({ longTerm: true, left: 1 })
    expect(grantsLeft({ grants: { digest: forGood } }, 'digest')).toBeNull()
  })

  test('记得的有限：满了以后，比记得的更早的不再算', () => {
    const many = Array.from({ length: HEARD_KEPT + 5 }, (_, i) => phone(`op-${i}`, T + i * PAIR_WITHIN))
    const full = after(many)
    expect(full.heard).toHaveLength(HEARD_KEPT)
    expect(full.left).toBe(HEARD_KEPT + 5)
    expect(hear(full, wechat(T), false)).toEqual(full)
  })

  const tap = fc.record({
    gap: fc.integer({ min: 1_000, max: 3 * PAIR_WITHIN }),
    phoneLate: fc.integer({ min: 0, max: PAIR_WITHIN }),
    phoneTold: fc.integer({ min: 0, max: 3 }),
    wechatTold: fc.integer({ min: 0, max: 3 }),
  })

  test('任何先后、重复和丢失：次数从不多于点按；一边不丢就一次不少', () => {
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (taps, order) => {
        let at = T
        const told = taps.flatMap(({ gap, phoneLate, phoneTold, wechatTold }, i) => {
          at += Math.ceil(gap / 1000) * 1000
          const told = [
            ...Array.from({ length: phoneTold }, () => phone(`op-${i}`, at + phoneLate)),
            ...Array.from({ length: wechatTold }, () => wechat(at)),
          ]
          return told
        })
        const shuffled = told
          .map((one) => ({ one, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one)
        const { left } = after(shuffled)
        expect(left).toBeLessThanOrEqual(taps.length)
        const heardOf = taps.filter((one) => one.phoneTold + one.wechatTold > 0).length
        expect(left).toBeLessThanOrEqual(heardOf)
        if (told.length <= HEARD_KEPT && taps.every((one) => one.phoneTold > 0))
          expect(left).toBe(taps.length)
        if (told.length <= HEARD_KEPT && taps.every((one) => one.wechatTold > 0))
          expect(left).toBe(taps.length)
      }),
      { numRuns: 500 },
    )
  })

  test('成对的尽量成对：两次点按交错着说，也只算两次', () => {
    expect(
      tapsIn([wechat(T), wechat(T + 9 * MINUTE), phone('a', T + 9 * MINUTE), phone('b', T + 18 * MINUTE)]),
    ).toBe(2)
  })
})

describe('说不', () => {
  const three = after([phone('a', T), phone('b', T + DAY), phone('c', T + 2 * DAY)])

  test('弹窗里点了拒绝：以前答应的次数还在，记下拒绝过', () => {
    expect(refuse(three, T + 3 * DAY, false)).toMatchObject({ left: 3, refusedAt: T + 3 * DAY })
  })

  test('在设置里拒收、或被封禁：次数全部作废；之后再答应的重新算', () => {
    const none = refuse(three, T + 3 * DAY, true)
    expect(none).toMatchObject({ left: 0, refusedAt: T + 3 * DAY })
    expect(hear(none, phone('d', T + 3 * DAY + 1), false)).toMatchObject({ left: 1, refusedAt: null })
    expect(hear(none, wechat(T + DAY), false).left).toBe(0)
  })

  test('作废的话晚到：在它之后答应的那一次留着', () => {
    const later = hear(three, phone('d', T + 3 * DAY + 1), false)
    expect(refuse(later, T + 3 * DAY, true)).toMatchObject({ left: 1, refusedAt: null })
    expect(refuse(later, T + 3 * DAY + 1, true)).toMatchObject({ left: 0 })
  })

  test('说几遍和说一遍一样', () => {
    const once = refuse(three, T + 3 * DAY, true)
    expect(refuse(once, T + 3 * DAY, true)).toEqual(once)
  })

  test('长期的，说不就结束', () => {
    const forGood = hear(NO_GRANT, phone('a', T), true)
    expect(refuse(forGood, T + 1, false)).toMatchObject({ longTerm: false, left: 0 })
  })
})

describe('一次弹窗的回答', () => {
  const mine = { ...NO_SUBSCRIPTIONS, _id: asId<'Person'>('g1'), isSwitchedOff: true }
  const answer = (template: 'absence' | 'released' | 'digest', word: string) => ({
    template,
    answer: word,
    longTerm: false,
  })

  test.each(['accept', 'acceptWithAudio', 'acceptWithAlert', 'acceptWithForcePush'])('%s 是答应', (word) => {
    const heard = hearAnswers(mine, [answer('absence', word)], phone('a', T))
    expect(heard.grants.absence?.left).toBe(1)
    expect(heard.isSwitchedOff).toBe(false)
  })

  test.each(['reject', 'ban', 'filter'])('%s 不是答应，记下', (word) => {
    const heard = hearAnswers(mine, [answer('absence', word)], phone('a', T))
    expect(heard.grants.absence).toMatchObject({ left: 0, refusedAt: T })
    expect(heard.isSwitchedOff).toBe(true)
  })

  test('三个模板各是各的；封禁的那个连以前的也作废', () => {
    const before = hearAnswers(mine, [answer('absence', 'accept'), answer('digest', 'accept')], phone('a', T))
    const heard = hearAnswers(
      before,
      [answer('absence', 'reject'), answer('released', 'accept'), answer('digest', 'ban')],
      phone('b', T + DAY),
    )
    expect([heard.grants.absence?.left, heard.grants.released?.left, heard.grants.digest?.left]).toEqual([
      1, 1, 0,
    ])
  })

  test('正在推送的那一次也跟着作废，不再退回；别的模板的、在它之后才开始的，照样退回', () => {
    const held = (template: 'absence' | 'digest', at: number) => ({
      messageId: `m-${template}`,
      template,
      tookOne: true,
      at,
    })
    const pushing = { ...mine, held: [held('absence', T), held('digest', T)] }
    const tookOne = (after: typeof mine & { held?: Held[] }) => after.held?.map((one) => one.tookOne)
    expect(tookOne(takeBack(pushing, ['absence'], T))).toEqual([false, true])
    expect(tookOne(takeBack(pushing, ['absence'], T - 1))).toEqual([true, true])
    expect(tookOne(hearAnswers(pushing, [answer('absence', 'ban')], phone('b', T)))).toEqual([false, true])
    expect(tookOne(hearAnswers(pushing, [answer('absence', 'reject')], phone('b', T)))).toEqual([true, true])
    expect(takeBack(mine, ['absence'], T)).not.toHaveProperty('held')
  })

  test('收回的只是那几个模板', () => {
    const before = hearAnswers(mine, [answer('absence', 'accept'), answer('digest', 'accept')], phone('a', T))
    const { grants } = takeBack(before, ['absence', 'released'], T + DAY)
    expect([grants.absence?.left, grants.released?.left, grants.digest?.left]).toEqual([0, 0, 1])
  })
})
