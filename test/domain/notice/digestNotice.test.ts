import fc from 'fast-check'
import type { DigestFigures } from '@/domain/digest/DailyDigest'
import { digestNotice } from '@/domain/notice/digestNotice'
import { render } from '@/domain/notice/templates'
import { figuresOf } from '../given/aDigest'
import { at, TUESDAY } from '../given/days'
import { personOf, SCHOOL } from '../given/people'

const noticeOf = (figures: Partial<DigestFigures> = {}, grants: number | null = null, round: 1 | 2 = 1) =>
  digestNotice({
    now: at('18:45'),
    schoolId: SCHOOL,
    schoolName: '实验小学',
    day: TUESDAY,
    round,
    figures: figuresOf(figures),
    rootHash: 'a3f9c2d4e5',
    to: personOf('principal'),
    grants,
  })
const said = (figures: Partial<DigestFigures> = {}, grants: number | null = null) =>
  noticeOf(figures, grants).data

describe('日报推送的话', () => {
  test('一切正常：需要关注的没有，其他说延时人数和校验', () => {
    expect(said({ expected: 120, present: 114, leave: 6, lateCare: 12 })).toEqual({
      school: '实验小学',
      date: '2026年9月8日',
      arrived: '应到120 已到114 请假6',
      trouble: '没有',
      tail: '延时12人 校验a3f9',
    })
  })

  test('全是零也读得通', () => {
    expect(said({ expected: 0, present: 0 })).toMatchObject({
      arrived: '应到0 已到0 请假0',
      trouble: '没有',
      tail: '延时0人 校验a3f9',
    })
  })

  test('有事就说是几件什么事，没下落的孩子在最前', () => {
    const figures = { unexplained: 60, uncollected: 12, rollsNotTaken: 3 }
    expect(said(figures)['trouble']).toBe('60人没说明，12人没接走，3课没点名')
    expect(said({ ...figures, notYetCalled: 5 })['trouble']).toBe('60人没说明，12人没接走，3课没点名等')
    expect(said({ ...figures, rollsNotTaken: 12, notYetCalled: 5 })['trouble']).toBe(
      '60人没说明，12人没接走等',
    )
    expect(said({ notYetCalled: 2400 })['trouble']).toBe('2400人没点到')
  })

  test.each([
    ['notYetCalled', '1人没点到'],
    ['unexplained', '1人没说明'],
    ['rollsNotTaken', '1课没点名'],
    ['uncollected', '1人没接走'],
  ])('只要还有一个 %s，就不说没有', (figure, words) => {
    expect(said({ [figure]: 1 })['trouble']).toBe(words)
  })

  test('没送到的消息说在延时前面', () => {
    expect(said({ messagesFailed: 3, lateCare: 12 })['tail']).toBe('3条没送到 延时12人 校验a3f9')
  })

  test('点开就是那所学校那一天', () => {
    expect(noticeOf().page).toBe(`pages/principal/digest/index?day=${TUESDAY}&school=${SCHOOL}`)
  })

  test('两份日报是两条，同一份写两次是一条', () => {
    expect(noticeOf({}, null, 1).id).not.toBe(noticeOf({}, null, 2).id)
    expect(noticeOf({ unexplained: 1 }).id).toBe(noticeOf({}, 3).id)
  })
})

describe('快收不到了，推送自己说', () => {
  test.each([
    [null, undefined],
    [20, undefined],
    [5, undefined],
    [4, '还能收到3次，点开可加'],
    [3, '还能收到2次，点开可加'],
    [2, '还能收到1次，点开可加'],
    [1, '这是最后一次，点开可加'],
    [0, '推送已用完，点开可加'],
  ])('连这次还剩 %j 次', (grants, words) => {
    const { tail = '' } = said({ lateCare: 12 }, grants)
    expect(tail.startsWith(words ?? '延时12人')).toBe(true)
  })

  test('没送到几条也挤得下', () => {
    expect(said({ messagesFailed: 12 }, 3)['tail']).toBe('还能收到2次，点开可加 12条没送到')
  })
})

test('多大的数都不超过二十个字，不切开一个数，也不漏掉最要紧的一件', () => {
  const count = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.nat({ max: 3000 }))
  const many = fc.record({
    expected: count,
    present: count,
    leave: count,
    unexplained: count,
    notYetCalled: count,
    rollsNotTaken: fc.nat({ max: 90 }),
    lateCare: count,
    uncollected: count,
    messagesFailed: fc.option(count),
  })
  const grants = fc.option(fc.integer({ min: 0, max: 30 }))
  fc.assert(
    fc.property(many, grants, (figures, left) => {
      const { data } = noticeOf(figures, left)
      for (const key of ['arrived', 'trouble', 'tail'])
        expect(Array.from(data[key] ?? '').length).toBeLessThanOrEqual(20)
      const numbers = new Set([...Object.values(figures), ...(left === null ? [] : [left - 1])].map(String))
      const told = `${data['arrived']} ${data['trouble']} ${(data['tail'] ?? '').replace(/校验.*/, '')}`
      for (const [number] of told.matchAll(/\d+/g)) expect(numbers).toContain(number)
      expect(data['arrived']).toContain(`应到${figures.expected} 已到${figures.present}`)
      if (figures.unexplained > 0) expect(data['trouble']).toContain(`${figures.unexplained}人没说明`)
      if (left !== null && left <= 4) expect(data['tail']).toContain('点开可加')
      expect(Object.values(render('digest', data)).map(({ value }) => value)).toEqual(
        expect.arrayContaining([data['arrived'], data['trouble'], data['tail']]),
      )
    }),
  )
})
