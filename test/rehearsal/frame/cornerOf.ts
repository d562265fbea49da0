/** Some homerooms of one school of the demo city, with everybody who belongs to them: small enough for an afternoon of seconds. */
import type { Day } from '@/domain/time'
import { homeroomIdOf } from '@test/city/homerooms'
import { schoolOf, type SchoolCode } from '@test/city/schools'
import type { CityDocs } from '@test/city'
import { cityOn } from '@test/city/cityOn'

export interface Corner {
  school: SchoolCode
  /** As the city names them: `0302`. */
  homerooms: string[]
}

export function cornerOf(day: Day, { school, homerooms }: Corner): CityDocs {
  const city = cityOn(day)
  const schoolId = schoolOf(school)._id
  const rooms = new Set(homerooms.map((key) => homeroomIdOf(`${school}-${key}`)))
  const pupils = city.pupils.filter((pupil) => rooms.has(pupil.homeroomId))
  const inside = new Set(pupils.map((pupil) => pupil._id))
  const ofSchool = <T extends { schoolId: string }>(docs: T[]): T[] =>
    docs.filter((doc) => doc.schoolId === schoolId)
  const ofPupils = <T extends { pupilId: (typeof pupils)[number]['_id'] }>(docs: T[]): T[] =>
    docs.filter((doc) => inside.has(doc.pupilId))
  return {
    ...city,
    schools: city.schools.filter((one) => one._id === schoolId),
    persons: city.persons.filter(
      (person) =>
        person.appointments.some((a) => a.schoolId === schoolId) ||
        person.wards.some((ward) => inside.has(ward.pupilId)),
    ),
    homerooms: city.homerooms.filter((homeroom) => rooms.has(homeroom._id)),
    pupils,
    plans: ofSchool(city.plans),
    seats: ofSchool(city.seats),
    weeks: ofPupils(city.weeks),
    digests: ofSchool(city.digests),
    late_patterns: ofPupils(city.late_patterns),
    escort_groups: ofSchool(city.escort_groups)
      .map((group) => ({ ...group, members: group.members.filter((member) => inside.has(member.pupilId)) }))
      .filter((group) => group.members.length > 0),
    photos: ofPupils(city.photos),
  }
}
