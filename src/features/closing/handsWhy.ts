import type { HandChild, Hands } from '@/contract/custody'
import { say } from '@/domain/failure'

/** Who stands with me as the board has it: given and not accepted yet, refused and missing ones too. */
export function inMyHands({ groups, offered, returned, missing }: Hands): HandChild[] {
  const all = [
    ...groups.flatMap((group) => group.children),
    ...offered.flatMap((group) => group.children),
    ...returned,
    ...missing.filter((child) => child.mine),
  ]
  return [...new Map(all.map((child) => [child.pupilId, child])).values()]
}

/** What the board alone says against going home; null when the server has to be asked. */
export function handsWhy(hands: Hands): string | null {
  const held = inMyHands(hands)
  if (held.length > 0)
    return say({
      code: 'custody/hands-not-empty',
      count: held.length,
      names: held.map((child) => child.name),
    })
  const [first] = hands.incoming
  return first === undefined
    ? null
    : say({ code: 'shift/offer-unanswered', fromName: first.fromName, count: first.children.length })
}
