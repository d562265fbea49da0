import type { PersonId, SchoolId } from '@/domain/ids'
import { mayHold } from '@/domain/people/onDuty'
import { calledAs, type Person } from '@/domain/people/Person'
import { hasActed, type Posts } from '@/domain/people/posts/endPost'
import type { Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { heldBy } from './standsIn'

interface Ending {
  schoolId: SchoolId
  op: string
  now: number
  today: Day
}

const WHY = '岗位刚刚结束，请交给别的老师'

/** One conditional write for each giver: whatever is still offered goes back, and can be accepted no more. */
async function giveBack(person: Person, { schoolId, op, now, today: day }: Ending): Promise<void> {
  const open = { schoolId, day, status: 'held', 'offer.to': person._id }
  const offered = await store.find('custody', open, { fields: ['holder', 'holderName'] })
  const givers = new Map<PersonId, string>()
  for (const { holder, holderName } of offered) if (holder !== null) givers.set(holder, holderName ?? '')
  for (const [from, fromName] of givers)
    await store.update(
      'custody',
      { ...open, holder: from },
      {
        offer: null,
        entries: to.append({
          ...{ op: `${op}-off`, at: now, by: person._id, byName: calledAs(person) },
          ...{ kind: 'declined', from, fromName, reason: WHY },
        }),
      },
    )
}

/**
 * Before somebody loses the post by which they may hold children: what is offered to them goes back, so that nobody is
 * accepted between the look at their hands and the end of the post. Nothing is given back when the post would not end.
 */
export async function refuseOffers(
  personId: PersonId,
  ending: Ending,
  decide: (person: Person, held: string[]) => Result<Posts>,
): Promise<void> {
  const { schoolId, op, today } = ending
  const held = await heldBy(schoolId, personId, today)
  const person = await store.get('persons', personId)
  if (person === null || hasActed(person, op)) return
  const after = decide(person, held)
  if (after.ok && !mayHold({ ...person, ...after.value }, schoolId, today)) await giveBack(person, ending)
}
