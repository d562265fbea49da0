import type { Hands, HandChild } from '@/contract/custody'
import type { PersonId, PupilId } from '@/domain/ids'

const without = <Group extends { children: HandChild[] }>(groups: Group[], gone: Set<PupilId>): Group[] =>
  groups
    .map((group) => ({ ...group, children: group.children.filter((child) => !gone.has(child.pupilId)) }))
    .filter((group) => group.children.length > 0)

/** The board after an offer, from its reply: who moved waits for the colleague now. */
export function afterOffer(
  hands: Hands,
  moved: PupilId[],
  to: { to: PersonId; toName: string; at: number },
): Hands {
  const gone = new Set(moved)
  const listed = [...hands.groups.flatMap((group) => group.children), ...hands.returned]
  const mine = new Map(listed.map((child) => [child.pupilId, child]))
  const children = [...mine.values()].filter((child) => gone.has(child.pupilId))
  if (children.length === 0) return hands
  const before = hands.offered.find((group) => group.to === to.to)
  const group = { ...to, children: [...(before?.children ?? []), ...children] }
  return {
    ...hands,
    groups: without(hands.groups, gone),
    returned: hands.returned.filter((child) => !gone.has(child.pupilId)),
    givers: without(hands.givers, gone),
    offered: [...hands.offered.filter((other) => other.to !== to.to), group],
  }
}

/** The board after an answer: whoever was named is no longer waiting for it. */
export const afterAnswer = (hands: Hands, answered: PupilId[]): Hands => ({
  ...hands,
  incoming: without(hands.incoming, new Set(answered)),
})

export const afterWithdrawal = (hands: Hands, moved: PupilId[]): Hands => ({
  ...hands,
  offered: without(hands.offered, new Set(moved)),
})
