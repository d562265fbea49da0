import { collectorsInputs, type CollectorsPage } from '@/contract/collectors'
import { addCollector as add, removeCollector as remove, replacePhoto } from '@/domain/people/collectors'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { changePupil } from './changePupil'
import { collectorsPage, pupilNamed } from './collectorsPage'
import { dropPhoto, dropUnused, keepPhoto } from './photos'

/** The page as it then is, for a guardian. */
export async function pageAfter(
  changed: Result<Pupil>,
  { caller }: Context,
): Promise<Result<CollectorsPage>> {
  return changed.ok ? yes(await collectorsPage(changed.value, caller.today, 'family')) : changed
}

/** 换人接: who may collect the child, for a guardian with a say. */
export const collectors = action({
  deed: 'custody/collectors',
  input: collectorsInputs.collectors,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId }, { caller }): Promise<Result<CollectorsPage>> {
    const pupil = await pupilNamed(pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    return yes(await collectorsPage(pupil, caller.today, 'family'))
  },
})

/** The new collector's id comes from the act: the same act adds once. */
export const addCollector = action({
  deed: 'custody/addCollector',
  input: collectorsInputs.addCollector,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, photo, name, relation, phone }, context): Promise<Result<CollectorsPage>> {
    const pupil = await pupilNamed(pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const kept = await keepPhoto({ pupil, data: photo, op, by: context.caller.personId, at: context.now })
    if (!kept.ok) return kept
    const who = { id: `c-${op}`, name, relation, phone, personId: null, photoId: kept.value }
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (read) => add(read, who))
    if (!changed.ok) await dropUnused(pupilId, kept.value)
    return pageAfter(changed, context)
  },
})

export const removeCollector = action({
  deed: 'custody/removeCollector',
  input: collectorsInputs.removeCollector,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, collectorId }, context): Promise<Result<CollectorsPage>> {
    let photoId: string | null = null
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (read) => {
      photoId = read.collectors.find((one) => one.id === collectorId)?.photoId ?? null
      return remove(read, collectorId)
    })
    if (changed.ok) await dropPhoto(photoId)
    return pageAfter(changed, context)
  },
})

export const setCollectorPhoto = action({
  deed: 'custody/setCollectorPhoto',
  input: collectorsInputs.setCollectorPhoto,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, collectorId, photo }, context): Promise<Result<CollectorsPage>> {
    const pupil = await pupilNamed(pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const kept = await keepPhoto({ pupil, data: photo, op, by: context.caller.personId, at: context.now })
    if (!kept.ok) return kept
    const photoId = kept.value ?? ''
    let before: string | null = null
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (read) => {
      before = read.collectors.find((one) => one.id === collectorId)?.photoId ?? null
      return replacePhoto(read, collectorId, photoId)
    })
    if (changed.ok) await dropPhoto(before)
    else await dropUnused(pupilId, photoId)
    return pageAfter(changed, context)
  },
})
