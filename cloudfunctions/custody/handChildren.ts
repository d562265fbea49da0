import type { HandChild, Hands } from '@/contract/custody'
import type { Custody } from '@/domain/custody/Custody'
import type { PersonId } from '@/domain/ids'
import { healthLines } from '../_kit/healthNotes'

type Shown = Pick<Custody, 'pupilId' | 'name' | 'homeroomName' | 'gender'>

export const handChild = ({ pupilId, name, homeroomName, gender }: Shown): HandChild => ({
  pupilId,
  name,
  homeroomName,
  gender,
})

/** As the adult sees her who has her, or is about to: with what must be known. */
export const childInHand = (custody: Custody): HandChild => ({
  ...handChild(custody),
  health: healthLines(custody),
})

/** Children offered to one person, by who offers them; one whom nobody sees waits until she is found. */
export function incomingFor(me: PersonId, children: Custody[]): Hands['incoming'] {
  const byGiver = new Map<PersonId, Hands['incoming'][number]>()
  for (const custody of children) {
    if (custody.status !== 'held' || custody.offer?.to !== me || custody.missing !== null) continue
    const group = byGiver.get(custody.holder) ?? {
      from: custody.holder,
      fromName: custody.holderName,
      at: custody.offer.at,
      children: [],
    }
    group.children.push(childInHand(custody))
    byGiver.set(custody.holder, group)
  }
  return [...byGiver.values()]
}
