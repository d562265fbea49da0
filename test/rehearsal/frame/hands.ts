/** Children from one adult's hands into another's, as the two would do it on their phones. */
import type { PersonId, PupilId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { Play } from './Play'

export async function give(play: Play, from: Person, to: Person, pupilIds: PupilId[]): Promise<void> {
  if (pupilIds.length === 0) return
  const { schoolId } = play
  const offered = await play.ask(from, 'custody/offer', { schoolId, op: play.op(), to: to._id, pupilIds })
  play.must(
    offered.moved.length === pupilIds.length,
    `${from.name}交不出：${JSON.stringify(offered.notMoved)}`,
  )
  const taken = await play.ask(to, 'custody/answer', {
    schoolId,
    op: play.op(),
    accept: pupilIds,
    decline: [],
  })
  play.must(taken.moved.length === pupilIds.length, `${to.name}接不到：${JSON.stringify(taken.notMoved)}`)
}

/** Everyone somebody holds, to somebody else. */
export async function giveAll(play: Play, from: Person, to: Person): Promise<number> {
  const children = await play.heldBy(from)
  await give(
    play,
    from,
    to,
    children.map((child) => child.pupilId),
  )
  return children.length
}

/** All who hold children offer those who go on by that minute. */
export async function offerAllOn(play: Play, untilMinute: number): Promise<void> {
  const givers = new Set<PersonId>((await play.held()).map((child) => child.holder))
  await play.stage.crowd([...givers], (giver) => offerOn(play, play.who(giver), untilMinute))
}

/** Offers everyone who goes on by that minute; the receivers answer when they can. */
export async function offerOn(play: Play, from: Person, untilMinute: number): Promise<void> {
  const { schoolId } = play
  const hands = await play.ask(from, 'custody/hands', { schoolId })
  for (const { to, children } of hands.groups.filter((group) => group.startsAtMinute <= untilMinute))
    await play.ask(from, 'custody/offer', {
      schoolId,
      op: play.op(),
      to,
      pupilIds: children.map((child) => child.pupilId),
    })
}
