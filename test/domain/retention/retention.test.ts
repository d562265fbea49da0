import fc from 'fast-check'
import { goesFrom, lastDayGone, personIsDue, pupilIsDue } from '@/domain/retention/retention'
import type { Appointment, Person } from '@/domain/people/Person'
import { atMinute, plusDays } from '@/domain/time'
import { personOf, pupilOf, SCHOOL } from '../given/people'

const noon = (day: string): number => atMinute(day, 720)
const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays('2021-01-01', days))
const anyMonths = fc.integer({ min: 6, max: 120 })

describe('保存期限，按月数', () => {
  test.each([
    ['2026-11-24', 36, '2029-11-25'],
    ['2026-08-31', 6, '2027-03-01'],
    ['2027-08-31', 6, '2028-03-01'],
    ['2026-01-31', 13, '2027-03-01'],
    ['2026-12-31', 12, '2028-01-01'],
  ])('%s 离校，%d 个月：%s 起抹去', (last, months, from) => expect(goesFrom(last, months)).toBe(from))

  test('查询用的那一天总不早于规则，多查的不过三天', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (today, months) => {
        const gone = lastDayGone(today, months)
        expect(goesFrom(plusDays(gone, 1), months) > today).toBe(true)
        expect(goesFrom(plusDays(gone, -5), months) <= today).toBe(true)
      }),
    )
  })
})

describe('哪些孩子到期', () => {
  const left = { on: '2026-11-24', by: personOf('office'), places: 'freed' as const }
  test('到期前一天不到，到期那天到；还没离校、名额还没让出、已经抹去的不到', () => {
    expect(pupilIsDue({ left }, 36, noon('2029-11-24'))).toBe(false)
    expect(pupilIsDue({ left }, 36, atMinute('2029-11-25', 0))).toBe(true)
    expect(pupilIsDue({}, 6, noon('2099-01-01'))).toBe(false)
    expect(pupilIsDue({ left: { ...left, places: 'due' } }, 6, noon('2099-01-01'))).toBe(false)
    expect(pupilIsDue({ left, erased: { begunAt: 1 } }, 6, noon('2099-01-01'))).toBe(true)
    expect(pupilIsDue({ left, erased: { begunAt: 1, doneAt: 2 } }, 6, noon('2099-01-01'))).toBe(false)
  })
})

describe('哪些人到期', () => {
  const post = (to: string | null): Appointment => ({
    schoolId: SCHOOL,
    role: 'teacher',
    from: '2020-09-01',
    to,
  })
  const ward = { pupilId: pupilOf('a'), schoolId: SCHOOL, relation: '妈妈', since: '2020-09-01' }
  const ended = (day: string) => ({
    ...ward,
    endedAt: noon(day),
    endedBy: personOf('x'),
    endedByName: '',
    reason: '',
    endOp: 'o',
  })
  const nobody = { wards: [], appointments: [] }

  test.each<[string, Parameters<typeof personIsDue>[0], boolean]>([
    ['从来没有过孩子和岗位的（正在进来）', nobody, false],
    ['还有一个孩子的', { ...nobody, wards: [ward], pastWards: [ended('2010-01-01')] }, false],
    [
      '还有没有期限的岗位',
      { ...nobody, appointments: [post(null)], pastWards: [ended('2010-01-01')] },
      false,
    ],
    [
      '岗位昨天才到期',
      { ...nobody, appointments: [post('2029-11-23')], pastWards: [ended('2010-01-01')] },
      false,
    ],
    ['最后一件事刚满期限的前一天', { ...nobody, pastWards: [ended('2026-11-24')] }, false],
    ['最后一件事满了期限', { ...nobody, pastWards: [ended('2026-11-23')] }, true],
    ['岗位期满也一样', { ...nobody, appointments: [post('2026-11-23')] }, true],
    ['已经抹去的', { ...nobody, pastWards: [ended('2010-01-01')], erasedAt: 1 }, false],
  ])('%s：%#', (_, person, due) => expect(personIsDue(person, 36, noon('2029-11-24'))).toBe(due))

  test('只要还有一个孩子，或一个没到期的岗位，永远不会', () => {
    const anyPerson: fc.Arbitrary<Pick<Person, 'wards' | 'appointments' | 'pastWards'>> = fc.record({
      wards: fc.constantFrom([], [ward]),
      appointments: fc.array(fc.option(anyDay, { nil: null }).map(post), { maxLength: 3 }),
      pastWards: fc.array(anyDay.map(ended), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(anyPerson, anyMonths, anyDay, (person, months, today) => {
        if (!personIsDue(person, months, noon(today))) return
        expect(person.wards).toEqual([])
        expect(person.appointments.every(({ to }) => to !== null && to < today)).toBe(true)
      }),
    )
  })
})
