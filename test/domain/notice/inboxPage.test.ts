import fc from 'fast-check'
import { asId } from '@/domain/ids'
import { CURSOR_PATTERN, cursorText, ownTrouble, readCursor } from '@/domain/notice/inboxPage'
import { MESSAGE_STATUSES } from '@/domain/notice/Notice'
import { at } from '../given/days'

describe('消息一页一页看', () => {
  test('页尾的记号读回来还是那一条，编号里有冒号也一样', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_102_444_800_000 }),
        fc.array(fc.constantFrom('absence', ':', '20261123', '-', 'g1'), { minLength: 1 }),
        (moment, parts) => {
          const id = parts.join('')
          const text = cursorText({ at: moment, _id: id })
          expect(text).toMatch(CURSOR_PATTERN)
          expect(readCursor(text)).toEqual({ at: moment, id })
        },
      ),
    )
  })

  test.each(['', '12', ':a', 'a:b', '-1:a', '12:'])('%j 不是页尾的记号', (text) => {
    expect(CURSOR_PATTERN.test(text)).toBe(false)
  })
})

describe('没收到推送的，对本人怎么说', () => {
  test('只有推不出去的和自己关了的要说', () => {
    const told = MESSAGE_STATUSES.filter(
      (status) => ownTrouble({ status, trouble: null, call: null }) !== null,
    )
    expect(told).toEqual(['no-grant', 'failed', 'muted'])
  })

  test('次数用完了，说去哪里加', () => {
    expect(ownTrouble({ status: 'no-grant', trouble: null, call: null })).toBe(
      '微信没有推送，次数用完了。可在「提醒设置」里加。',
    )
  })

  test('故意没推的，写着是自己关的还是夜里', () => {
    const night = '夜里不打扰，只留在消息里'
    expect(ownTrouble({ status: 'muted', trouble: night, call: null })).toBe(`${night}。`)
    expect(ownTrouble({ status: 'muted', trouble: null, call: null })).toBe('这类提醒已关掉。')
  })

  test('有人打过电话，就写着是谁、几点', () => {
    const call = {
      op: 'op-12345',
      at: at('16:50'),
      by: asId<'Person'>('d'),
      byName: '齐主任',
      words: '说清楚了',
    }
    for (const status of ['no-grant', 'failed'] as const)
      expect(ownTrouble({ status, trouble: null, call })).toContain('齐主任 16:50 打过电话')
  })
})
