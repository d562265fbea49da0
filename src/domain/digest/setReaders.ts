/** Art. 9: the principal decides who is told of the day. */
import { calledAs, type Person } from '../people/Person'
import type { School } from '../people/School'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { digestPostOf } from './digestReceivers'
import { wishRefusal, type ReadersWish } from './readersWish'

type Settings = Required<Pick<School, 'digestAtMinute' | 'digestReaders' | 'digestAway'>>

/**
 * Refusals in order: the wish's own, then a reader and then a substitute who holds no such post today. `staff`:
 * everybody the school ever appointed.
 */
export function setReaders(
  wish: ReadersWish,
  { school, staff, today }: { school: Pick<School, '_id'>; staff: readonly Person[]; today: Day },
): Result<Settings> {
  const { atMinute, readers, away } = wish
  const refusal = wishRefusal(wish)
  if (refusal !== null) return no(refusal)
  for (const id of [...readers, ...(away === null ? [] : [away.substituteId])]) {
    const person = staff.find(({ _id }) => _id === id)
    if (person === undefined) return no({ code: 'notice/not-a-reader', name: '这个人' })
    if (digestPostOf(person, school._id, today) === null)
      return no({ code: 'notice/not-a-reader', name: calledAs(person) })
  }
  return yes({ digestAtMinute: atMinute, digestReaders: [...new Set(readers)], digestAway: away })
}
