import type { Caller } from '@/domain/access'
import type { EntryHow } from '@/domain/enrolment/PupilWeek'
import type { PersonId } from '@/domain/ids'

/** Who acts for a child: a guardian by a tap, or the office from a signed paper. The rules are the same for both. */
export interface Actor {
  on: 'phone' | 'paper'
  by: PersonId
  /** Whose name stands under the application. */
  signerName: string
  /** Why it is on paper; empty by a tap. */
  words: string
}

export const byTap = ({ personId, person }: Caller): Actor => ({
  on: 'phone',
  by: personId,
  signerName: person.name,
  words: '',
})

/** How an entry of the week names the act. */
export const howOf = (actor: Actor, tap: EntryHow): EntryHow => (actor.on === 'paper' ? 'paper' : tap)
