/** Art. 13 · 接送人: a guardian says who may collect the child. It holds at once. */
import { no, yes, type Result } from '../result'
import { bars, collectorText } from './barred'
import { edit, type PupilEdit } from './PupilEdit'
import type { Collector, Pupil } from './Pupil'

export const COLLECTORS_MOST = 8
export const NAME_MIN = 2
export const NAME_MAX = 20
export const RELATION_MAX = 8
export const PHONE_SHAPE = /^1\d{10}$/

/** The names under which a barred person would be let in again are refused in the words anybody gets. */
export function addCollector(pupil: Pupil, who: Collector): Result<PupilEdit> {
  if (bars(pupil.barred, who)) return no({ code: 'collector/ask-school' })
  if (pupil.collectors.length >= COLLECTORS_MOST)
    return no({ code: 'collector/too-many', most: COLLECTORS_MOST })
  if (pupil.collectors.some((one) => one.name === who.name && one.phone === who.phone))
    return no({ code: 'collector/known-already', name: who.name })
  return yes(edit({ collectors: [...pupil.collectors, who] }, 'added', collectorText(who)))
}

const found = (pupil: Pupil, id: string): Collector | undefined =>
  pupil.collectors.find((one) => one.id === id)

/** A guardian's own entry stays; so does the last one. */
export function removeCollector(pupil: Pupil, id: string): Result<PupilEdit> {
  const who = found(pupil, id)
  if (who === undefined) return no({ code: 'collector/not-found' })
  if (who.personId !== null) return no({ code: 'collector/guardian-stays', name: who.name })
  if (pupil.collectors.length === 1) return no({ code: 'collector/last' })
  return yes(
    edit({ collectors: pupil.collectors.filter((one) => one.id !== id) }, 'removed', collectorText(who)),
  )
}

export function replacePhoto(pupil: Pupil, id: string, photoId: string): Result<PupilEdit> {
  const who = found(pupil, id)
  if (who === undefined) return no({ code: 'collector/not-found' })
  const collectors = pupil.collectors.map((one) => (one.id === id ? { ...one, photoId } : one))
  return yes(edit({ collectors }, 'photo', collectorText(who)))
}
