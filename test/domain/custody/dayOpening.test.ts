import { latePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import { expectedToday, sessionsToday, type DayFacts } from '@/domain/custody/dayOpening'
import { brokenRules } from '@/domain/custody/rules'
import { latePickupId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import { aBlock, aPlan, CARE, ROBOT } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { CHENCHEN, HOMEROOM, MOTHER, pupilOf, SCHOOL } from '../given/people'

const pupil: Pupil = {
  _id: CHENCHEN,
  schoolId: SCHOOL,
  homeroomId: HOMEROOM,
  homeroomName: '三（1）班',
  grade: 3,
  no: 7,
  name: '刘梓辰',
  sound: 'liuzichen',
  initials: 'lzc',
  gender: 'boy',
  collectors: [],
  barred: [],
  delegations: [],
  walkAlone: null,
  collectorChanges: [],
}
const late = (more: Partial<LatePickup> = {}): LatePickup => ({
  ...latePickup({
    _id: latePickupId(TUESDAY, CHENCHEN),
    schoolId: SCHOOL,
    day: TUESDAY,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    untilMinute: minute('19:30'),
    feeFen: 1_000,
    collectorId: 'c-mother',
    collectorText: '妈妈 李静',
    op: 'op-late',
    by: MOTHER,
    byName: '李静',
    at: at('12:00'),
  }),
  ...more,
})
const opened = (more: Partial<DayFacts> = {}) =>
  expectedToday({
    day: TUESDAY,
    timetable: 2,
    plan: aPlan(),
    weeks: [aWeek({ '2-care': CARE, '2-club': ROBOT })],
    pupils: [pupil],
    latePickups: [],
    newToken: () => 'ABCD2345',
    newSalt: () => 'salt',
    ...more,
  })

describe('一天开始的时候', () => {
  test('当天有课的孩子各有一份，都还没点到，没有破规矩', () => {
    const [custody, ...others] = opened()
    expect(others).toEqual([])
    expect(custody).toMatchObject({
      _id: `${TUESDAY}:${CHENCHEN}`,
      status: 'expected',
      holder: null,
      endsAtMinute: minute('18:30'),
      entries: [],
    })
    expect(brokenRules(opened())).toEqual([])
  })

  test('当天没有课的孩子，和名册上没有的孩子，都没有', () => {
    expect(opened({ timetable: 3 })).toEqual([])
    expect(opened({ pupils: [{ ...pupil, _id: pupilOf('other') }] })).toEqual([])
  })

  test('同意了延时托管的，放学推到托管结束；取消了的和别人的不算', () => {
    const endOf = (latePickups: LatePickup[]) => opened({ latePickups })[0]?.endsAtMinute
    expect(endOf([late()])).toBe(minute('19:30'))
    expect(endOf([late({ status: 'cancelled' })])).toBe(minute('18:30'))
    expect(endOf([late({ pupilId: pupilOf('other') })])).toBe(minute('18:30'))
  })

  test('每个孩子要去的每一段都有课次等着点名，一门课一个', () => {
    const plan = aPlan({
      blocks: [aBlock('care', 'care', '16:30', '18:30'), aBlock('club', 'club', '17:00', '18:00')],
    })
    const expected = opened({ plan, latePickups: [late()] })
    const sessions = sessionsToday(TUESDAY, SCHOOL, plan, expected, 2)
    const ids = sessions.map((s) => s._id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const leg of expected.flatMap((c) => c.itinerary)) {
      const session = sessions.find((s) => s._id === leg.sessionId)
      expect(session).toMatchObject({ teacherId: leg.teacherId, roll: null, marks: {} })
      expect(session?.startsAtMinute).toBeLessThanOrEqual(leg.startsAtMinute)
      expect(session?.endsAtMinute).toBeGreaterThanOrEqual(leg.endsAtMinute)
    }
  })

  test('办延时的日子总有延时课次，不办的日子没有', () => {
    const hasLate = (weekday: 2 | 5) =>
      sessionsToday(TUESDAY, SCHOOL, aPlan(), [], weekday).some((s) => s.block === 'late')
    expect(hasLate(2)).toBe(true)
    expect(hasLate(5)).toBe(false)
  })

  test('没有列出结束时间的延时不开课次', () => {
    const { late: open } = aPlan()
    const sessions = (options: typeof open.options) =>
      sessionsToday(TUESDAY, SCHOOL, aPlan({ late: { ...open, options } }), [], 2)
    expect(sessions([])).toEqual([])
    expect(sessions(open.options).map((s) => s.endsAtMinute)).toEqual([minute('19:30')])
  })
})
