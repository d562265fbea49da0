import { collectorsInputs, type CollectorsPage } from '@/contract/collectors'
import { isCourtBarred } from '@/domain/access'
import type { PupilId, SchoolId } from '@/domain/ids'
import { withCourtOrder } from '@/domain/people/barred'
import { bar, unbar } from '@/domain/people/barring'
import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { store } from '../_kit/store'
import { changePupil } from './changePupil'
import { pageAfter } from './collectors'
import { collectorsPage } from './collectorsPage'

const guardiansOf = (pupilId: PupilId): Promise<Person[]> =>
  store.find('persons', { 'wards.pupilId': pupilId })

/** A court's order reaches the guardian's own app, ward by ward: of two children at once each has her own write. */
async function tellWards(pupil: Pupil, guardians: Person[]): Promise<void> {
  for (const person of guardians)
    for (const [index, ward] of withCourtOrder(person, pupil).entries())
      if (ward !== person.wards[index])
        await store.update(
          'persons',
          { _id: person._id, [`wards.${index}.pupilId`]: ward.pupilId },
          { [`wards.${index}.courtBarred`]: ward.courtBarred === true },
        )
}

/** As the orders stand now, whatever was entered or lifted meanwhile. */
async function tellWardsNow(pupilId: PupilId): Promise<void> {
  const guardians = await guardiansOf(pupilId)
  const pupil = await store.get('pupils', pupilId)
  if (pupil !== null) await tellWards(pupil, guardians)
}

/** 申请禁止接送, of who is no guardian of the child: it stands at once. */
export const askToBar = action({
  deed: 'custody/askToBar',
  input: collectorsInputs.askToBar,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, name, reason }, context): Promise<Result<CollectorsPage>> {
    const guardians = await guardiansOf(pupilId)
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (pupil) =>
      bar(pupil, { name, reason, by: 'guardian', guardians }),
    )
    return pageAfter(changed, context)
  },
})

export const takeBackBar = action({
  deed: 'custody/takeBackBar',
  input: collectorsInputs.takeBackBar,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, name }, context): Promise<Result<CollectorsPage>> {
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (pupil) =>
      unbar(pupil, { name, by: 'guardian' }, 'guardian', ''),
    )
    return pageAfter(changed, context)
  },
})

/** Any other school's child is unknown; nobody decides of the child a court has barred them from. */
export async function pupilAt(
  schoolId: SchoolId,
  pupilId: PupilId,
  { caller }: Context,
): Promise<Pupil | null> {
  if (isCourtBarred(caller.person, pupilId)) return null
  const pupil = await store.get('pupils', pupilId)
  return pupil?.schoolId === schoolId ? pupil : null
}

/**
 * 法院裁定禁止接送, entered by the school against anybody, a guardian too. The guardian's app is shut first: a function
 * that dies in between leaves nobody let in whom the order shuts out.
 */
export const barCollector = action({
  deed: 'custody/barCollector',
  input: collectorsInputs.barCollector,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, op, name, reason }, context): Promise<Result<CollectorsPage>> {
    const pupil = await pupilAt(schoolId, pupilId, context)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const guardians = await guardiansOf(pupilId)
    const ordered = (read: Pupil) => bar(read, { name, reason, by: 'court', guardians })
    const foreseen = ordered(pupil)
    if (foreseen.ok) await tellWards({ ...pupil, ...foreseen.value.lists }, guardians)
    const changed = await changePupil(context, { pupilId, op, voice: 'school' }, ordered)
    await tellWardsNow(pupilId)
    if (!changed.ok) return changed
    return yes(await collectorsPage(changed.value, context.caller.today, 'school'))
  },
})

export const unbarCollector = action({
  deed: 'custody/unbarCollector',
  input: collectorsInputs.unbarCollector,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, op, name, by, reason }, context): Promise<Result<CollectorsPage>> {
    if ((await pupilAt(schoolId, pupilId, context)) === null) return no({ code: 'custody/unknown-child' })
    const changed = await changePupil(context, { pupilId, op, voice: 'school' }, (pupil) =>
      unbar(pupil, { name, by }, 'school', reason),
    )
    if (!changed.ok) return changed
    await tellWardsNow(pupilId)
    return yes(await collectorsPage(changed.value, context.caller.today, 'school'))
  },
})

/** 一个孩子的接送安排, for who leads the school and its office. */
export const schoolCollectors = action({
  deed: 'custody/schoolCollectors',
  input: collectorsInputs.schoolCollectors,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId }, context): Promise<Result<CollectorsPage>> {
    const pupil = await pupilAt(schoolId, pupilId, context)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    return yes(await collectorsPage(pupil, context.caller.today, 'school'))
  },
})
