import { serviceInputs, type TrainingPage } from '@/contract/service'
import type { Caller } from '@/domain/access'
import { termOn } from '@/domain/calendar/termOn'
import { planId, type SchoolId, type TermId } from '@/domain/ids'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { saveTraining as decide } from '@/domain/service/saveTraining'
import type { Training } from '@/domain/service/TermTraining'
import { theCity } from '../../_kit/city'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { loadService } from '../../_kit/service'
import { store } from '../../_kit/store'
import { staffOf } from '../posts/staffPage'
import { serviceMay } from './serviceMay'
import { writerOf } from './writing'

const rowOf = ({ id, day, topic, minutes, present, byName, at, past }: Training) => ({
  ...{ id, day, topic, minutes, present, byName, at },
  past: past.map((one) => ({ ...one, present: one.present.length })).map(({ by: _by, ...one }) => one),
})

async function trainingPage(
  caller: Caller,
  schoolId: SchoolId,
  termId: TermId | null,
): Promise<Result<TrainingPage>> {
  const { today } = caller
  const [school, city, staff] = await Promise.all([
    store.get('schools', schoolId),
    theCity(),
    staffOf(schoolId),
  ])
  const term = termId === null ? termOn(city.terms, today) : city.terms.find(({ _id }) => _id === termId)
  if (term === null || term === undefined) return no({ code: 'plan/term-unknown' })
  const persons = staff.filter((person) => isMemberOf(person, { schoolId, today }))
  const [training, facts] = await Promise.all([
    store.get('trainings', planId(schoolId, term._id)),
    loadService({ schoolId, termId: term._id, persons, city }),
  ])
  const { _id, name, firstDay, lastDay } = term
  return yes({
    ...{ schoolName: school?.name ?? '', today },
    term: { termId: _id, name, firstDay, lastDay },
    terms: city.terms.map((one) => ({ termId: one._id, name: one.name })),
    held: (training?.held ?? []).map(rowOf).sort((a, b) => (a.day < b.day ? 1 : -1)),
    people: Object.values(facts.people)
      .map((one) => ({ personId: one.personId, name: one.name, kind: one.kind, trainedOn: one.trainedOn }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    mayWrite: serviceMay(caller, schoolId).write,
  })
}

/** 岗前培训 of a term: what was held, who was there, who was not. */
export const trainings = action({
  deed: 'people/trainings',
  input: serviceInputs.trainings,
  subject: ({ schoolId }) => ({ schoolId }),
  run: ({ schoolId, termId }, { caller }) => trainingPage(caller, schoolId, termId),
})

const ROUNDS = 3

/** 登记、更正: written only on what was read. */
export const saveTraining = action({
  deed: 'people/saveTraining',
  input: serviceInputs.saveTraining,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, termId, ...wish }, { caller, now }): Promise<Result<TrainingPage>> {
    const { terms } = await theCity()
    if (!terms.some((one) => one._id === termId)) return no({ code: 'plan/term-unknown' })
    const names = new Map((await staffOf(schoolId)).map(({ _id, name }) => [_id, name]))
    const _id = planId(schoolId, termId)
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = await store.get('trainings', _id)
      if (found?.ops.includes(op) === true) return trainingPage(caller, schoolId, termId)
      const decided = decide(found, wish, { op, writer: writerOf(caller, now), today: caller.today, names })
      if (!decided.ok) return decided
      const { training, index } = decided.value
      if (found === null) {
        if (await store.add('trainings', [{ _id, schoolId, termId, held: [training], ops: [op] }]))
          return trainingPage(caller, schoolId, termId)
        continue
      }
      const place = index ?? found.held.length
      const before = index === null ? undefined : found.held[index]
      const changed = await store.update(
        'trainings',
        {
          _id,
          ops: is.not(op),
          [`held.${found.held.length}`]: is.absent(),
          ...(before === undefined ? {} : { [`held.${place}.past.${before.past.length}`]: is.absent() }),
        },
        index === null
          ? { held: to.append(training), ops: to.append(op) }
          : { [`held.${place}`]: training, ops: to.append(op) },
      )
      if (changed > 0) return trainingPage(caller, schoolId, termId)
    }
    return no({ code: 'busy/try-again' })
  },
})
