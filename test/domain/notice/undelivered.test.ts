import fc from 'fast-check'
import { asId } from '@/domain/ids'
import { TEMPLATES, type Template } from '@/domain/notice/Notice'
import { NO_SUBSCRIPTIONS, type Grant } from '@/domain/notice/Subscriptions'
import { lostReason, lostWords, type Lost } from '@/domain/notice/lostReason'
import { lostGroups } from '@/domain/notice/undelivered'

const grant = (part: Partial<Grant> = {}): Grant => ({
  left: 0,
  longTerm: false,
  refusedAt: null,
  heard: [],
  ...part,
})
const allowing = (part: Partial<Grant>, isSwitchedOff = false) => ({
  grants: { released: grant(part) },
  isSwitchedOff,
})
const lost = (part: Partial<Lost> = {}): Lost => ({
  personId: asId<'Person'>('g1'),
  pupilId: asId<'Pupil'>('p1'),
  template: 'released',
  status: 'no-grant',
  trouble: null,
  at: 1000,
  ...part,
})

describe('没有送到，为什么', () => {
  test.each([
    ['微信报了编号', lost({ status: 'failed', trouble: '微信不收这条消息（47003）' }), undefined, 'mistake'],
    ['找不到人', lost({ status: 'failed', trouble: '系统里找不到收消息的人' }), undefined, 'unlisted'],
    ['微信太忙', lost({ status: 'failed', trouble: '微信太忙（45009）' }), undefined, 'silent'],
    ['微信没有回应', lost({ status: 'failed', trouble: '微信一直没有回应' }), undefined, 'silent'],
    ['从没点过允许', lost(), undefined, 'no-grant'],
    ['次数用完了', lost({ trouble: '对方没有订阅（43101）' }), allowing({}), 'no-grant'],
    ['说过不允许', lost(), allowing({ refusedAt: 5 }), 'refused'],
    ['关了总开关', lost(), allowing({ refusedAt: 5, left: 2 }, true), 'switched-off'],
    ['后来加了一次', lost(), allowing({ left: 1 }), 'mended'],
    ['后来变成长期的', lost(), allowing({ longTerm: true }), 'mended'],
  ] as const)('%s', (_what, message, allows, reason) => {
    expect(lostReason(message, allows)).toBe(reason)
  })

  test('编号写在原因里，要做的事只有一件', () => {
    expect(lostWords('mistake', '微信不收这条消息（47003）')).toEqual({
      why: '微信不收这条消息（47003）',
      act: '请告诉系统维护人员，报上编号',
    })
    expect(lostWords('no-grant', '对方没有订阅（43101）').why).not.toContain('43101')
  })
})

describe('没有送到的，按要做的事归在一起', () => {
  const noAllows = new Map()

  test('同一类一个人几条归成一个人，最近的在前', () => {
    const [group, ...others] = lostGroups(
      [
        lost({ at: 3 }),
        lost({ at: 9 }),
        lost({ personId: asId<'Person'>('g2'), pupilId: asId<'Pupil'>('p2'), at: 5 }),
      ],
      noAllows,
    )
    expect(others).toEqual([])
    expect(group).toMatchObject({
      messages: 3,
      persons: [
        { personId: 'g1', messages: 2, lastAt: 9 },
        { personId: 'g2', messages: 1, lastAt: 5 },
      ],
    })
  })

  test('我们自己的错最前，安全的在前，多的在前，不用办的最后', () => {
    const many = (template: Template, count: number, part: Partial<Lost> = {}) =>
      Array.from({ length: count }, () => lost({ template, ...part }))
    const groups = lostGroups(
      [
        ...many('enrolled', 9),
        ...many('released', 5, { personId: asId<'Person'>('g2') }),
        ...many('absence', 1),
        ...many('leave', 2, { status: 'failed', trouble: '微信不收这条消息（40037）' }),
        ...many('bill', 3),
      ],
      new Map([[asId<'Person'>('g2'), { ...NO_SUBSCRIPTIONS, ...allowing({ left: 2 }) }]]),
    )
    expect(groups.map(({ template }) => template)).toEqual([
      'leave',
      'absence',
      'enrolled',
      'bill',
      'released',
    ])
  })

  test('每一条都在一个类里，而且只在一个类里', () => {
    const aLost = fc.record({
      personId: fc.constantFrom('g1', 'g2', 'g3').map((id) => asId<'Person'>(id)),
      pupilId: fc.constantFrom(null, asId<'Pupil'>('p1')),
      template: fc.constantFrom(...TEMPLATES),
      status: fc.constantFrom('no-grant' as const, 'failed' as const),
      trouble: fc.constantFrom(
        null,
        '微信不收这条消息（47003）',
        '微信不收这条消息（40037）',
        '微信一直没有回应',
      ),
      at: fc.nat(10_000),
    })
    const aGrant = fc
      .record({ left: fc.nat(2), longTerm: fc.boolean(), refusedAt: fc.option(fc.nat(9)) })
      .map(grant)
    fc.assert(
      fc.property(fc.array(aLost, { maxLength: 60 }), aGrant, fc.boolean(), (all, one, isSwitchedOff) => {
        const allows = new Map([[asId<'Person'>('g1'), { grants: { absence: one }, isSwitchedOff }]])
        const groups = lostGroups(all, allows)
        expect(groups.reduce((sum, { messages }) => sum + messages, 0)).toBe(all.length)
        for (const { messages, persons } of groups) {
          expect(persons.reduce((sum, person) => sum + person.messages, 0)).toBe(messages)
          expect(new Set(persons.map(({ personId }) => personId)).size).toBe(persons.length)
        }
        const keys = groups.map(({ template, reason, why }) => `${template} ${reason} ${why}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
