/** C3 · 禁止接送: at a guardian's request against who is no guardian, by a court's order against anybody. */
import { no, yes, type Result } from '../result'
import { sameName } from './barred'
import type { Person } from './Person'
import { edit, type PupilEdit } from './PupilEdit'
import type { BarredCollector, Pupil } from './Pupil'

/** Of each kind: however much a guardian asked for, a court's order finds room. */
export const BARRED_MOST = 20

interface Barring {
  name: string
  reason: string
  by: BarredCollector['by']
  /** The guardians of the child, whoever asks. */
  guardians: Pick<Person, '_id' | 'name'>[]
}

/** The names that are known are tied to the registration and the person, so that another spelling does not help. */
export function bar(pupil: Pupil, { name, reason, by, guardians }: Barring): Result<PupilEdit> {
  const { barred } = pupil
  if (barred === null) return no({ code: 'barred/unreadable' })
  const collector = pupil.collectors.find((one) => sameName(one.name, name))
  const guardian = guardians.find((one) => sameName(one.name, name))
  const personId = guardian?._id ?? collector?.personId ?? null
  if (by === 'guardian' && personId !== null) return no({ code: 'barred/by-school-only', name })
  if (barred.some((one) => sameName(one.name, name) && one.by === by))
    return no({ code: 'barred/already', name })
  if (barred.filter((one) => one.by === by).length >= BARRED_MOST)
    return no({ code: 'barred/too-many', most: BARRED_MOST })
  const one: BarredCollector = { name, reason, by, personId, collectorId: collector?.id ?? null }
  return yes(edit({ barred: [...barred, one] }, 'barred', name, reason))
}

/** A guardian takes back a guardian's request; the school takes back either. */
export function unbar(
  pupil: Pupil,
  which: Pick<BarredCollector, 'name' | 'by'>,
  voice: 'guardian' | 'school',
  reason: string,
): Result<PupilEdit> {
  const { barred } = pupil
  if (barred === null) return no({ code: 'barred/unreadable' })
  const standing = barred.find((one) => one.name === which.name && one.by === which.by)
  if (standing === undefined) return no({ code: 'barred/not-found' })
  if (voice === 'guardian' && standing.by === 'court')
    return no({ code: 'barred/by-school-only', name: standing.name })
  return yes(edit({ barred: barred.filter((one) => one !== standing) }, 'unbarred', standing.name, reason))
}
