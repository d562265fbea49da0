/** The small school of the functions' model: two homerooms, a club, two guards, a barred father, one child who may walk alone. */
import { escortId } from '@/domain/escort/Escort'
import type { EscortGroup } from '@/domain/escort/EscortGroup'
import { asId, type PersonId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import type { City } from '@/domain/people/School'
import { Town } from '@test/functions/given/Town'
import { aSchool, CITY, TERM, type GivenSchool } from '@test/functions/given/aSchool'

export const DAY = '2026-09-15'
export const SCHOOL = asId<'School'>('m')

const BARRED = 2
const WALKS_ALONE = 3
const IN_CLUB = [1, 4]

function changed(pupil: Pupil, index: number): Pupil {
  if (index === WALKS_ALONE)
    return { ...pupil, grade: 4, walkAlone: { consentBy: asId<'Person'>('m-g4'), consentAt: 0 } }
  if (index !== BARRED) return pupil
  const father = {
    id: 'm-f3',
    name: '家长三父',
    relation: '爸爸',
    phone: '',
    personId: asId<'Person'>('m-f3'),
    photoId: null,
  }
  const barred = [
    {
      name: father.name,
      personId: father.personId,
      collectorId: father.id,
      reason: '法院裁定',
      by: 'court' as const,
    },
  ]
  return { ...pupil, collectors: [...pupil.collectors, father], barred }
}

/** 路队: the late room's teacher leads it, the second guard walks along. */
export const STOPS = [
  { id: 'stop-a', name: '东街口', minute: 1125 },
  { id: 'stop-b', name: '小桥', minute: 1135 },
] as const
const GROUP = 'm-east'
export const ESCORT = escortId(DAY, GROUP)

const group = (given: GivenSchool, second: Person): EscortGroup => ({
  _id: GROUP,
  schoolId: SCHOOL,
  name: '东街线',
  route: '东街',
  weekdays: [2],
  stops: [...STOPS],
  leaderId: given.lateTeacher._id,
  leaderName: given.lateTeacher.name,
  secondId: second._id,
  secondName: second.name,
  members: [1, 3, 4, 6].map((n) => ({
    pupilId: given.pupil(n)._id,
    stopId: n % 2 === 1 ? 'stop-a' : 'stop-b',
  })),
})

/** A city of few adults: the ratio bites with three children. */
const STRICT: City = { ...CITY, escortRatio: [{ upToGrade: 9, pupilsPerAdult: 1 }] }

export interface ModelSchool extends GivenSchool {
  guards: Person[]
  staff: Person[]
  group: EscortGroup
  openidOf(personId: PersonId): string
}

function modelSchool(): ModelSchool {
  const clubs = [{ id: 'robot', capacity: 10 }]
  const given = aSchool({ id: SCHOOL, day: DAY, homerooms: 2, pupilsEach: 3, clubs, lateCapacity: 3 })
  const second: Person = { ...given.gate, _id: asId<'Person'>('m-gate-2'), openid: 'openid-m-gate-2' }
  const father: Person = {
    ...given.guardian(3),
    _id: asId<'Person'>('m-f3'),
    openid: 'openid-m-f3',
    name: '家长三父',
  }
  const grandfather: Person = {
    ...given.guardian(1),
    _id: asId<'Person'>('m-gf1'),
    openid: 'openid-m-gf1',
    name: '姥爷',
  }
  const place = { courseId: asId<'Course'>('m-robot'), since: TERM.firstDay }
  const weeks = given.weeks.map((week, i) =>
    IN_CLUB.includes(i) ? { ...week, places: { ...week.places, '2-club': place } } : week,
  )
  const persons = [...given.persons, second, father, grandfather]
  const guards = [given.gate, second]
  const teachers = [given.teacher(1), given.teacher(2), given.clubTeacher('robot'), given.lateTeacher]
  return {
    ...given,
    pupils: given.pupils.map(changed),
    weeks,
    persons,
    guards,
    staff: [...teachers, ...guards, given.dutyLeader],
    group: group(given, second),
    openidOf: (personId) => persons.find((person) => person._id === personId)?.openid ?? '',
  }
}

export async function openModelTown(): Promise<{ town: Town; school: ModelSchool }> {
  const school = modelSchool()
  const town = await Town.on({ instances: 2 }, DAY)
  await town.cloud.db.insertMany('cities', [STRICT])
  await town.cloud.db.insertMany('escort_groups', [school.group])
  await town.add(school)
  await town.at(965)
  await town.openDay()
  return { town, school }
}
