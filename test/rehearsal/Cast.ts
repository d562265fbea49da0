/** Who plays whom: the city's people by what they do. */
import type { Person, Role } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import type { School } from '@/domain/people/School'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { LocalCloud } from '@test/platform/cloud'

export class Cast {
  private readonly byId: Map<PersonId, Person>
  private readonly byPupil = new Map<PupilId, Person[]>()

  private constructor(
    readonly persons: Person[],
    readonly pupils: Map<PupilId, Pupil>,
    readonly schools: School[],
  ) {
    this.byId = new Map(persons.map((person) => [person._id, person]))
    for (const person of persons)
      for (const ward of person.wards)
        this.byPupil.set(ward.pupilId, [...(this.byPupil.get(ward.pupilId) ?? []), person])
  }

  static async of(cloud: LocalCloud): Promise<Cast> {
    const [persons, pupils, schools] = await Promise.all([
      cloud.db.find('persons'),
      cloud.db.find('pupils'),
      cloud.db.find('schools'),
    ])
    const roster = pupils as unknown as Pupil[]
    return new Cast(
      persons as unknown as Person[],
      new Map(roster.map((pupil) => [pupil._id, pupil])),
      schools as unknown as School[],
    )
  }

  openid(id: PersonId): string {
    return this.person(id).openid
  }

  staff(role: Role, schoolId: SchoolId): Person[] {
    return this.persons.filter((person) =>
      person.appointments.some((a) => a.role === role && a.schoolId === schoolId),
    )
  }

  first(role: Role, schoolId: SchoolId): Person {
    const [person] = this.staff(role, schoolId)
    if (person === undefined) throw new Error(`no ${role} at ${schoolId}`)
    return person
  }

  /** A guardian who may collect this child with the app: bound, registered as collector, not barred. */
  collectorOf(pupilId: PupilId): { person: Person; collectorId: string } | null {
    const pupil = this.pupils.get(pupilId)
    if (pupil === undefined) return null
    for (const person of this.byPupil.get(pupilId) ?? []) {
      const collector = pupil.collectors.find((c) => c.personId === person._id)
      const barred = pupil.barred?.some((b) => b.personId === person._id || b.collectorId === collector?.id)
      if (collector !== undefined && !barred) return { person, collectorId: collector.id }
    }
    return null
  }

  /** As the record names who came: 妈妈 谢璐. */
  collectorText(pupilId: PupilId, collectorId: string): string {
    const who = this.pupil(pupilId).collectors.find((one) => one.id === collectorId)
    if (who === undefined) throw new Error(`${collectorId} collects nobody like ${pupilId}`)
    return `${who.relation} ${who.name}`
  }

  pupil(pupilId: PupilId): Pupil {
    const pupil = this.pupils.get(pupilId)
    if (pupil === undefined) throw new Error(`no pupil ${pupilId}`)
    return pupil
  }

  person(id: PersonId): Person {
    const person = this.byId.get(id)
    if (person === undefined) throw new Error(`nobody is ${id}`)
    return person
  }

  guardiansOf(pupilId: PupilId): Person[] {
    return this.byPupil.get(pupilId) ?? []
  }
}
