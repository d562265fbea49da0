import fc from 'fast-check'
import { allowed } from '@/domain/access'
import { digestPostOf, digestReceivers, substituteOn } from '@/domain/digest/digestReceivers'
import type { Appointment, Person, Role } from '@/domain/people/Person'
import type { School } from '@/domain/people/School'
import { plusDays, type Day } from '@/domain/time'
import { TUESDAY } from '../given/days'
import { OTHER_SCHOOL, personOf, SCHOOL } from '../given/people'

const post = (role: Role, more: Partial<Appointment> = {}): Appointment => ({
  schoolId: SCHOOL,
  role,
  from: '2026-09-01',
  to: null,
  ...more,
})
const person = (id: string, ...appointments: Appointment[]): Person => ({
  _id: personOf(id),
  openid: id,
  name: id,
  phone: '',
  appointments,
  wards: [],
})
type Settings = Pick<School, '_id' | 'digestReaders' | 'digestAway'>
const school = (more: Partial<Settings> = {}): Settings => ({ _id: SCHOOL, ...more })

const head = person('head', post('principal'))
const vice = person('vice', post('duty-leader'))
const leader = person('leader', post('duty-leader'), post('teacher'))
const teacher = person('teacher', post('teacher'))
const elsewhere = person('elsewhere', post('principal', { schoolId: OTHER_SCHOOL }))
const STAFF = [teacher, head, vice, leader, elsewhere]

const FRIDAY: Day = plusDays(TUESDAY, 3)
const AWAY = { from: TUESDAY, to: FRIDAY, substituteId: vice._id }
const names = (settings: Partial<Settings>, day = TUESDAY, staff = STAFF) =>
  digestReceivers(school(settings), staff, day)

describe('日报发给谁', () => {
  test('没有设置：发给校长，别的学校的校长不算', () => expect(names({})).toEqual(['head']))
  test('两位校长都发', () =>
    expect(names({}, TUESDAY, [...STAFF, person('second', post('principal'))])).toEqual(['head', 'second']))
  test('选了的人跟在校长后面', () =>
    expect(names({ digestReaders: [leader._id, vice._id] })).toEqual(['head', 'leader', 'vice']))
  test('校长把自己也选上，还是一份', () =>
    expect(names({ digestReaders: [head._id, vice._id] })).toEqual(['head', 'vice']))
  test('选了的人任期到了，从第二天起不发', () => {
    const until = person('vice', post('duty-leader', { to: TUESDAY }))
    const settings = { digestReaders: [until._id] }
    expect(names(settings, TUESDAY, [head, until])).toEqual(['head', 'vice'])
    expect(names(settings, plusDays(TUESDAY, 1), [head, until])).toEqual(['head'])
  })
  test('选了的人改当老师，不发', () => expect(names({ digestReaders: [teacher._id] })).toEqual(['head']))
})

describe('外出代收', () => {
  test.each([
    ['外出前一天', plusDays(TUESDAY, -1), ['head']],
    ['外出第一天', TUESDAY, ['vice']],
    ['外出最后一天', FRIDAY, ['vice']],
    ['回来那天', plusDays(FRIDAY, 1), ['head']],
  ])('%s', (_, day, told) => expect(names({ digestAway: AWAY }, day)).toEqual(told))

  test('代收的人本来就选了，还是一份', () =>
    expect(names({ digestAway: AWAY, digestReaders: [vice._id, leader._id] })).toEqual(['vice', 'leader']))
  test('代收的人没有这个岗位了，还发给校长，不能谁都收不到', () => {
    const left = person('vice', post('duty-leader', { to: plusDays(TUESDAY, -1) }))
    expect(names({ digestAway: AWAY }, TUESDAY, [head, left])).toEqual(['head'])
    expect(names({ digestAway: AWAY }, TUESDAY, [head])).toEqual(['head'])
  })
  test('没有外出就没有人代收', () => expect(substituteOn(school(), STAFF, TUESDAY)).toBeNull())
})

test('随便怎么设置：一人一份；收到的人都能打开日报；有校长在任就总有人收到', () => {
  const role = fc.constantFrom<Role>('principal', 'duty-leader', 'teacher', 'office')
  const day = fc.integer({ min: -3, max: 3 }).map((offset) => plusDays(TUESDAY, offset))
  const appointment = fc
    .record({ role, from: day, to: fc.option(day), elsewhere: fc.boolean() })
    .map((one) =>
      post(one.role, { from: one.from, to: one.to, ...(one.elsewhere ? { schoolId: OTHER_SCHOOL } : {}) }),
    )
  const staffs = fc
    .array(fc.array(appointment, { maxLength: 3 }), { maxLength: 6 })
    .map((lists) => lists.map((list, i) => person(`p${i}`, ...list)))
  const ids = fc.integer({ min: 0, max: 6 }).map((i) => personOf(`p${i}`))
  const away = fc.option(fc.record({ from: day, to: day, substituteId: ids }))
  fc.assert(
    fc.property(staffs, fc.array(ids, { maxLength: 6 }), away, (staff, digestReaders, digestAway) => {
      const told = names({ digestReaders, digestAway }, TUESDAY, staff)
      expect(new Set(told).size).toBe(told.length)
      for (const id of told) {
        const one = staff.find(({ _id }) => _id === id)!
        const caller = { personId: id, name: '', person: one, today: TUESDAY }
        expect(allowed('notice/digest', caller, { schoolId: SCHOOL })).toBe(true)
      }
      if (staff.some((one) => digestPostOf(one, SCHOOL, TUESDAY) === 'principal'))
        expect(told.length).toBeGreaterThan(0)
    }),
  )
})
