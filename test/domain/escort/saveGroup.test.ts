import { saveGroup, STOPS_MOST, type GroupDraft, type GroupFacts } from '@/domain/escort/saveGroup'
import type { Grade } from '@/domain/people/School'
import { aCity } from '../given/aCity'
import { minute } from '../given/days'
import { GUARD, LIN, pupilOf, ZHOU } from '../given/people'

const STOPS = [
  { id: 'st1', name: '东街口', minute: minute('18:40') },
  { id: 'st2', name: '新安桥', minute: minute('18:50') },
]
const members = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    pupilId: pupilOf(`c${n}`),
    stopId: n % 2 === 0 ? 'st1' : 'st2',
  }))

const facts = (draft: Partial<GroupDraft> = {}, more: Partial<GroupFacts> = {}): GroupFacts => ({
  draft: {
    _id: 'east',
    name: '东街线',
    route: '东门—东街',
    weekdays: [1, 3],
    stops: STOPS,
    leaderId: LIN,
    secondId: null,
    members: members(12),
    ...draft,
  },
  city: aCity(),
  staff: new Map([
    [LIN, '林老师'],
    [ZHOU, '周岚老师'],
  ]),
  pupils: new Map(members(40).map(({ pupilId }) => [pupilId, { name: `孩子${pupilId}`, grade: 3 }])),
  others: [],
  ...more,
})
const codeOf = (given: GroupFacts): string => {
  const saved = saveGroup(given)
  return saved.ok ? 'ok' : saved.refusal.code
}

describe('登记路队', () => {
  test('齐全就留下，带上两位大人的名字', () => {
    expect(saveGroup(facts({ secondId: ZHOU }))).toMatchObject({
      ok: true,
      value: { leaderName: '林老师', secondName: '周岚老师' },
    })
    expect(saveGroup(facts())).toMatchObject({ ok: true, value: { secondName: null } })
  })

  test.each<[string, Partial<GroupDraft>]>([
    ['escort/weekdays-missing', { weekdays: [] }],
    ['escort/weekdays-missing', { weekdays: [1, 1] }],
    ['escort/stops-missing', { stops: [] }],
    ['escort/stops-missing', { stops: [...STOPS, ...STOPS] }],
    [
      'escort/stops-missing',
      {
        stops: Array.from({ length: STOPS_MOST + 1 }, (_, n) => ({
          id: `s${n}`,
          name: '站',
          minute: 1100 + n,
        })),
      },
    ],
    ['escort/stops-not-ascending', { stops: [...STOPS].reverse() }],
    ['escort/same-adult', { secondId: LIN }],
    ['custody/receiver-off-duty', { leaderId: GUARD }],
    ['custody/receiver-off-duty', { secondId: GUARD }],
    ['escort/members-wrong', { members: [...members(2), ...members(1)] }],
    ['escort/members-wrong', { members: [{ pupilId: pupilOf('stranger'), stopId: 'st1' }] }],
    ['escort/members-wrong', { members: [{ pupilId: pupilOf('c1'), stopId: 'nowhere' }] }],
  ])('%s：%j', (code, draft) => expect(codeOf(facts(draft))).toBe(code))

  test('人数按最小的孩子和大人的数目：三年级一位大人十二个，两位二十四个', () => {
    expect(codeOf(facts({ members: members(12) }))).toBe('ok')
    expect(saveGroup(facts({ members: members(13) }))).toEqual({
      ok: false,
      refusal: { code: 'escort/too-many', pupils: 13, adults: 1, most: 12 },
    })
    expect(codeOf(facts({ members: members(24), secondId: ZHOU }))).toBe('ok')
    const pupils = new Map(
      members(40).map(({ pupilId }, n) => [pupilId, { name: '', grade: (n === 0 ? 1 : 6) as Grade }]),
    )
    expect(codeOf(facts({ members: members(9) }, { pupils }))).toBe('escort/too-many')
    expect(codeOf(facts({ members: members(8) }, { pupils }))).toBe('ok')
  })

  test('城市没有规定的年级不能登记', () => {
    expect(codeOf(facts({ members: members(1) }, { city: { escortRatio: [] } }))).toBe('escort/too-many')
    expect(codeOf(facts({ members: [] }, { city: { escortRatio: [] } }))).toBe('ok')
  })

  test('同一个星期几，一个孩子只在一支路队；错开的日子和自己这一支不算', () => {
    const other = { _id: 'west', name: '河西线', weekdays: [3 as const], members: members(1) }
    expect(saveGroup(facts({}, { others: [other] }))).toEqual({
      ok: false,
      refusal: { code: 'escort/in-other-group', pupil: '孩子c0', group: '河西线' },
    })
    expect(codeOf(facts({}, { others: [{ ...other, weekdays: [2] }] }))).toBe('ok')
    expect(codeOf(facts({}, { others: [{ ...other, _id: 'east' }] }))).toBe('ok')
  })
})
