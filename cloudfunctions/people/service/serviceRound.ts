/** 每天一遍: what ends within thirty days, within seven, or has ended is told to whose work it is, each stage once. */
import type { PersonId, SchoolId } from '@/domain/ids'
import { taskNotices, toldKey } from '@/domain/notice/serviceNotices'
import { holds } from '@/domain/access'
import type { Person } from '@/domain/people/Person'
import { agreementTasks, fileTasks, providerTasks, type ServiceTask } from '@/domain/service/serviceTasks'
import { schoolDayOf } from '@/domain/time'
import { eachOnItsOwn } from '../../_kit/eachOnItsOwn'
import { is, to } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

const isBureau = (person: Person, day: string): boolean => {
  const appointments = person.appointments.filter(({ schoolId }) => schoolId === null)
  return holds({ ...person, appointments }, 'bureau', undefined, day)
}

interface Round {
  now: number
  bureau: PersonId[]
  /** Where no single school is meant. */
  anySchool: SchoolId
}

/** The notice and the word that it was told are one write, on what had not been told. */
async function tell(
  name: 'service_files' | 'providers',
  { _id, told = [] }: { _id: string; told?: string[] },
  tasks: ServiceTask[],
  { now, bureau, anySchool }: Round,
): Promise<void> {
  for (const task of tasks.filter((one) => !told.includes(toldKey(one)))) {
    const schoolId = task.schoolId ?? anySchool
    const notices = taskNotices(task, { id: _id, schoolId, bureau, now })
    await store.update(
      name,
      { _id, told: is.not(toldKey(task)) },
      { told: to.append(toldKey(task)), ...withNotices(notices) },
    )
  }
}

export async function serviceRound(now: number): Promise<void> {
  const today = schoolDayOf(now)
  const [files, providers, persons, schools] = await Promise.all([
    store.findAll('service_files', {}),
    store.findAll('providers', {}),
    store.findAll('persons', { 'appointments.role': 'bureau' }),
    store.find('schools', {}, { fields: ['_id'], limit: 1 }),
  ])
  const [school] = schools
  if (school === undefined) return
  const bureau = persons.filter((one) => isBureau(one, today)).map(({ _id }) => _id)
  const round = { now, bureau, anySchool: school._id }
  await eachOnItsOwn(files, (file) => tell('service_files', file, fileTasks(file, today), round))
  await eachOnItsOwn(providers, (one) =>
    tell('providers', one, [...providerTasks(one, today), ...agreementTasks(one, today)], round),
  )
}
