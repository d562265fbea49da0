import type { MissingChild, ReturnedChild } from '@/contract/closing'
import type { Hands } from '@/contract/custody'
import type { Held } from '@/domain/custody/Custody'
import { previousHolder, returnedTo } from '@/domain/custody/returned'
import type { PersonId } from '@/domain/ids'
import { childInHand, handChild } from './handChildren'

/** Whom a colleague did not accept, with the words said then; a missing child is told elsewhere. */
export const returnedOf = (mine: Held[]): ReturnedChild[] =>
  mine.flatMap((custody) => {
    const refused = returnedTo(custody)
    return refused === null || custody.missing !== null
      ? []
      : [{ ...childInHand(custody), refused, previous: previousHolder(custody) }]
  })

export const missingOf = (children: Held[], me: PersonId): MissingChild[] =>
  children.flatMap((custody) =>
    custody.missing === null
      ? []
      : [
          {
            ...handChild(custody),
            missing: custody.missing,
            holderName: custody.holderName,
            mine: custody.holder === me,
          },
        ],
  )

/** The children in my hands that another adult gave me, by whom: the way back. */
export function giversOf(mine: Held[]): Hands['givers'] {
  const groups = new Map<PersonId, Hands['givers'][number]>()
  for (const custody of mine) {
    const before = custody.offer === null && custody.missing === null ? previousHolder(custody) : null
    if (before === null) continue
    const group = groups.get(before.personId) ?? { to: before.personId, toName: before.name, children: [] }
    group.children.push(handChild(custody))
    groups.set(before.personId, group)
  }
  return [...groups.values()]
}
