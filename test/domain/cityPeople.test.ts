/** Who lives in the demo city: the cases that rules and screens have to get right are really there. */
import { expectedToday } from '@/domain/custody/dayOpening'
import { asId } from '@/domain/ids'
import { cityPersonas, findPersona } from '@test/city'
import { cityOn } from '@test/city/cityOn'

const MONDAY = '2026-11-23'
/** The same people live here on every day of the term; before it there is no history to build. */
const city = cityOn('2026-08-20')

function only<T>(list: T[]): T {
  const [one] = list
  if (one === undefined || list.length > 1) throw new Error(`one was meant, ${list.length} are there`)
  return one
}

const expectedOn = (schoolId: string) =>
  expectedToday({
    day: MONDAY,
    timetable: 1,
    plan: only(city.plans.filter((plan) => plan.schoolId === schoolId)),
    weeks: city.weeks.filter((week) => week.schoolId === schoolId),
    pupils: city.pupils,
    latePickups: [],
    newToken: () => '',
    newSalt: () => '',
  })

describe('示范城市的人', () => {
  test('三所学校，六十个班，约两千四百个学生', () => {
    expect(city.schools.map((school) => school.stage)).toEqual(['primary', 'junior', 'nine-year'])
    expect(city.homerooms).toHaveLength(60)
    expect(Math.abs(city.pupils.length - 2_400)).toBeLessThan(60)
    expect(city.weeks.map((week) => week.pupilId).sort()).toEqual(
      city.pupils.map((pupil) => pupil._id).sort(),
    )
  })

  test('三(2)班班主任今天应到四十五人，云汀八(3)班六十人', () => {
    for (const { schoolId, homeroomId, count } of [
      { schoolId: 's-sh', homeroomId: asId<'Homeroom'>('h-sh-0302'), count: 45 },
      { schoolId: 's-yt', homeroomId: asId<'Homeroom'>('h-yt-0803'), count: 60 },
    ]) {
      const teacher = findPersona.teacherOf(homeroomId)
      const mine = expectedOn(schoolId).filter((custody) =>
        custody.itinerary.some((leg) => leg.teacherId === teacher.personId),
      )
      expect(mine).toHaveLength(count)
      expect(mine.filter((custody) => custody.homeroomId === homeroomId)).toHaveLength(count)
    }
  })

  test('有一个班只有托管，没有一个孩子上社团', () => {
    const own = city.weeks.filter((week) => week.homeroomId === 'h-sh-0103')
    expect(own.length).toBeGreaterThan(30)
    expect(own.flatMap((week) => Object.keys(week.places)).filter((key) => key.endsWith('-club'))).toEqual([])
  })

  test('名字两到四个字，或者带间隔号；读音和首字母由名字得来', () => {
    const names = city.pupils.map((pupil) => pupil.name)
    const wellFormed = /^(\p{Script=Han}{2,4}|\p{Script=Han}{2,6}·\p{Script=Han}{2,6})$/u
    expect(names.filter((name) => !wellFormed.test(name))).toEqual([])
    for (const length of [2, 3, 4]) expect(names.some((name) => name.length === length)).toBe(true)
    expect(names.some((name) => name.includes('·') && name.length === 5)).toBe(true)
    expect(names.some((name) => name.length > 10)).toBe(true)
    expect(city.pupils.filter((pupil) => !/^[a-z]+$/.test(pupil.sound))).toEqual([])
    const chen = city.pupils.find((pupil) => pupil._id === 'p-sh-0302-24')
    expect([chen?.name, chen?.sound, chen?.initials]).toEqual(['刘梓辰', 'liuzichen', 'lzc'])
  })

  test('同校有同名的，也有读音一样的；同班也各有一对，其余班里没有', () => {
    const sound = (name: string) =>
      city.pupils
        .filter((pupil) => pupil.schoolId === 's-sh' && pupil.sound === name)
        .map((pupil) => pupil.name)
    expect(sound('liuzichen')).toEqual(expect.arrayContaining(['刘梓辰', '刘梓辰', '刘子晨']))
    const alike = city.homerooms.flatMap(({ _id }) => {
      const own = city.pupils.filter((pupil) => pupil.homeroomId === _id)
      const heard = own.filter((pupil) => own.some((one) => one !== pupil && one.sound === pupil.sound))
      return heard.length === 0 ? [] : [heard.map((pupil) => pupil.name)]
    })
    expect(alike).toEqual([
      ['王梓涵', '王梓涵'],
      ['张欣怡', '张馨怡'],
    ])
  })

  test('兄弟姐妹共用监护人，有的跨两所学校', () => {
    const guardians = city.persons.filter((person) => person.appointments.length === 0)
    const parents = guardians.filter((person) => person.wards.length > 1)
    expect(parents.length).toBeGreaterThan(100)
    expect(parents.some((p) => new Set(p.wards.map((ward) => ward.schoolId)).size > 1)).toBe(true)
    expect(parents.some((p) => p.wards.length === 3)).toBe(true)
  })

  test('有一位老师也是家长，一个人一个账号两种身份', () => {
    const both = only(city.persons.filter((p) => p.appointments.length > 0 && p.wards.length > 0))
    expect(both.appointments[0]?.role).toBe('teacher')
    expect(both.wards[0]?.schoolId).not.toBe(both.appointments[0]?.schoolId)
  })

  test('被禁止接送的爸爸仍绑定着，仍在接送人里；孩子还有别人能接', () => {
    const pupil = only(city.pupils.filter((one) => one.barred?.some((barred) => barred.personId !== null)))
    const father = findPersona.barredGuardianOf(pupil._id)
    const person = only(city.persons.filter((one) => one._id === father?.personId))
    expect(person.wards.map((ward) => ward.pupilId)).toEqual([pupil._id])
    expect(pupil.collectors.map((collector) => collector.personId)).toContain(person._id)
    expect(findPersona.guardianOf(pupil._id).personId).not.toBe(person._id)
    expect(city.weeks.find((week) => week.pupilId === pupil._id)?.entries.map((e) => e.by)).not.toContain(
      person._id,
    )
  })

  test('有没有账号的老人来接', () => {
    const elders = city.pupils.flatMap((pupil) => pupil.collectors.filter((c) => c.personId === null))
    expect(elders.length).toBeGreaterThan(300)
    expect(elders.some((elder) => elder.relation === '外婆' && elder.name === '吴秀英')).toBe(true)
  })

  test('能扮演的每个人都在库里：全体教职工，四十个左右的监护人', () => {
    const personas = cityPersonas()
    const openids = new Map(city.persons.map((person) => [person._id, person.openid]))
    for (const persona of personas) expect(openids.get(persona.personId)).toBe(persona.openid)
    expect(new Set(personas.map((persona) => persona.openid)).size).toBe(personas.length)
    const listed = new Set(personas.map((persona) => persona.personId))
    for (const { _id } of city.persons.filter((p) => p.appointments.length > 0))
      expect(listed.has(_id)).toBe(true)
    const guardians = personas.filter((persona) => persona.role === 'guardian')
    expect(Math.abs(guardians.length - 42)).toBeLessThan(8)
    expect(personas.filter((persona) => persona.role === 'bureau')).toHaveLength(1)
  })

  test('按职责找到的人，任命里真有这个职责', () => {
    for (const { _id } of city.schools)
      for (const [persona, role] of [
        [findPersona.gateOf(_id), 'gate'],
        [findPersona.dutyLeaderOf(_id), 'duty-leader'],
        [findPersona.principalOf(_id), 'principal'],
        [findPersona.officeOf(_id), 'office'],
        [findPersona.financeOf(_id), 'finance'],
        [findPersona.lateTeacherOf(_id), 'teacher'],
      ] as const) {
        const person = only(city.persons.filter((one) => one._id === persona.personId))
        expect(person.appointments).toContainEqual(expect.objectContaining({ schoolId: _id, role }))
      }
  })
})
