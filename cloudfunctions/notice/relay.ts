/** Takes notices and 留痕 out of the facts they were written with: each person gets a message, each act an entry, once. */
import { holds } from '@/domain/access'
import type { HomeroomId, PersonId, PupilId, SchoolId } from '@/domain/ids'
import { messagesOf } from '@/domain/notice/messagesOf'
import type { Notice } from '@/domain/notice/Notice'
import type { Person } from '@/domain/people/Person'
import { addMissing } from '../_kit/addMissing'
import type { WithOutbox } from '../_kit/documents'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { placedPupils } from './placedPupils'

const FACTS = [
  'cities',
  'schools',
  'persons',
  'homerooms',
  'roster_runs',
  'plans',
  'plan_drafts',
  'seats',
  'pupils',
  'weeks',
  'sessions',
  'custody',
  'late_pickups',
  'leaves',
  'escorts',
  'digests',
  'hardships',
  'service_files',
  'providers',
  'draws',
  'escort_groups',
  'days',
] as const
/** So many facts a run; what is left is taken by the next minute's. */
const FACTS_A_RUN = 400

type WithId = WithOutbox & { _id: string }
type Directory = {
  guardians: Map<PupilId, PersonId[]>
  homeroomTeacher: Map<PupilId, PersonId>
  staff: Map<SchoolId, Person[]>
  /** By the notice's id. */
  placed: Map<string, PersonId[]>
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => map.set(key, [...(map.get(key) ?? []), value])

/** Whom a court has barred from the child learns nothing of her. */
async function guardiansOf(pupilIds: PupilId[]): Promise<Directory['guardians']> {
  const guardians: Directory['guardians'] = new Map()
  if (pupilIds.length === 0) return guardians
  const persons = await store.findAll('persons', { 'wards.pupilId': is.in(pupilIds) }, ['wards'])
  for (const person of persons)
    for (const ward of person.wards) if (ward.courtBarred !== true) push(guardians, ward.pupilId, person._id)
  return guardians
}

async function homeroomTeachersOf(pupilIds: PupilId[]): Promise<Directory['homeroomTeacher']> {
  if (pupilIds.length === 0) return new Map()
  const pupils = await store.findAll('pupils', { _id: is.in(pupilIds) }, ['homeroomId'])
  const ids: HomeroomId[] = [...new Set(pupils.map((pupil) => pupil.homeroomId))]
  const homerooms = await store.findAll('homerooms', { _id: is.in(ids) }, ['teacherId'])
  const teacher = new Map(homerooms.map((homeroom) => [homeroom._id, homeroom.teacherId]))
  return new Map(
    pupils.flatMap((pupil) => {
      const id = teacher.get(pupil.homeroomId)
      return id === undefined || id === null ? [] : [[pupil._id, id] as const]
    }),
  )
}

async function staffOf(schoolIds: SchoolId[]): Promise<Directory['staff']> {
  const staff: Directory['staff'] = new Map()
  if (schoolIds.length === 0) return staff
  const persons = await store.findAll('persons', { 'appointments.schoolId': is.in(schoolIds) }, [
    'appointments',
  ])
  for (const schoolId of schoolIds)
    staff.set(
      schoolId,
      persons.filter(({ appointments }) => appointments.some((post) => post.schoolId === schoolId)),
    )
  return staff
}

async function directoryFor(notices: Notice[]): Promise<Directory> {
  const pupilsOf = (kind: 'guardians' | 'homeroom-teacher') => [
    ...new Set(notices.flatMap(({ to }) => (to.kind === kind ? [to.pupilId] : []))),
  ]
  const schoolIds = [...new Set(notices.flatMap(({ to }) => (to.kind === 'role' ? [to.schoolId] : [])))]
  const staff = await staffOf(schoolIds)
  const placed = await placedPupils(notices)
  const families = await guardiansOf([...new Set([...placed.values()].flat())])
  return {
    placed: new Map(
      [...placed].map(([id, pupilIds]) => [
        id,
        [...new Set(pupilIds.flatMap((pupilId) => families.get(pupilId) ?? []))],
      ]),
    ),
    guardians: await guardiansOf(pupilsOf('guardians')),
    homeroomTeacher: await homeroomTeachersOf(pupilsOf('homeroom-teacher')),
    staff,
  }
}

function receivers({ id, to, day }: Notice, directory: Directory): PersonId[] {
  switch (to.kind) {
    case 'person':
      return [to.personId]
    case 'guardians':
      return directory.guardians.get(to.pupilId) ?? []
    case 'placed':
      return directory.placed.get(id) ?? []
    case 'homeroom-teacher': {
      const teacher = directory.homeroomTeacher.get(to.pupilId)
      return teacher === undefined ? [] : [teacher]
    }
    case 'role':
      return (directory.staff.get(to.schoolId) ?? [])
        .filter((person) => holds(person, to.role, to.schoolId, day))
        .map((person) => person._id)
    default:
      return to satisfies never
  }
}

/** Takes out exactly what was relayed; what was added meanwhile stays for the next run. */
async function clear(name: (typeof FACTS)[number], facts: WithId[]): Promise<void> {
  const notices = facts.flatMap((fact) => fact.outbox ?? [])
  const audits = facts.flatMap((fact) => fact.audits ?? [])
  const ids = is.in(facts.map((fact) => fact._id))
  await store.update(
    name,
    { _id: ids },
    {
      ...(notices.length === 0
        ? {}
        : {
            outbox: to.takeOut(
              'id',
              notices.map(({ id }) => id),
            ),
          }),
      ...(audits.length === 0
        ? {}
        : {
            audits: to.takeOut(
              '_id',
              audits.map(({ _id }) => _id),
            ),
          }),
    },
  )
  await store.update(
    name,
    { _id: ids, 'outbox.0': is.absent(), 'audits.0': is.absent() },
    { outboxDue: false },
  )
}

export async function relay(): Promise<void> {
  for (const name of FACTS) {
    const facts: WithId[] = await store.find(
      name,
      { outboxDue: true },
      { fields: ['outbox', 'audits'], limit: FACTS_A_RUN },
    )
    if (facts.length === 0) continue
    await addMissing(
      'audit',
      facts.flatMap((fact) => fact.audits ?? []),
    )
    const notices = facts.flatMap((fact) => fact.outbox ?? [])
    const directory = await directoryFor(notices)
    await addMissing(
      'messages',
      notices.flatMap((notice) => messagesOf(notice, receivers(notice, directory))),
    )
    await clear(name, facts)
  }
}
