/** What families were told: everybody who may know is told once who took the child, and sees the same in the app. */
import type { Custody } from '@/domain/custody/Custody'
import { bars } from '@/domain/people/barred'
import type { Person } from '@/domain/people/Person'
import type { Message } from '@/domain/notice/Notice'
import type { Play } from './Play'

const LOOKED_AT = 5

function familyOf(play: Play, { pupilId }: Custody): Person[] {
  const { barred } = play.cast.pupil(pupilId)
  return play.cast
    .guardiansOf(pupilId)
    .filter(({ _id, name }) => !bars(barred, { name, id: _id, personId: _id }))
}

const releaseOf = (message: Message, custody: Custody, guardian: Person): boolean =>
  message.personId === guardian._id && message._id === `released:${custody._id}:${guardian._id}`

/** Released, and a guardian has no word of it. */
export async function untold(play: Play, day: Custody[]): Promise<string[]> {
  const messages = await play.stage.messages({ template: 'released' })
  return day
    .filter((custody) => custody.status === 'released' && custody.release.proof.how !== 'reconciled')
    .flatMap((custody) =>
      familyOf(play, custody)
        .filter((guardian) => !messages.some((message) => releaseOf(message, custody, guardian)))
        .map((guardian) => `${guardian.name}没有收到${custody.name}离校的消息`),
    )
}

/** Who was missed: the family was told of exactly those children, the barred left to the school's own rule. */
export async function alarmed(play: Play, day: Custody[]): Promise<string[]> {
  const messages = await play.stage.messages({ template: 'absence' })
  const about = (custody: Custody) =>
    messages.filter(({ _id }) => _id.startsWith('absence:') && _id.includes(`:${custody.pupilId}:`))
  return day.flatMap((custody) => {
    const wasMissed = custody.entries.some((entry) => entry.kind === 'away' && entry.mark === 'absent')
    const told = about(custody)
    if (!wasMissed) return told.length === 0 ? [] : [`${custody.name}没有缺席，却报了警`]
    return familyOf(play, custody)
      .filter((guardian) => !told.some((message) => message.personId === guardian._id))
      .map((guardian) => `${guardian.name}不知道${custody.name}没到`)
  })
}

/** A few families look into the app at night. */
export async function seenAtHome(play: Play, day: Custody[]): Promise<string[]> {
  const some = play.dice.shuffle(day).slice(0, LOOKED_AT)
  const complaints = await Promise.all(
    some.map(async (custody) => {
      const [guardian] = familyOf(play, custody)
      if (guardian === undefined) return []
      const { children } = await play.ask(guardian, 'custody/family', {})
      const shown = children.find((child) => child.pupilId === custody.pupilId)
      const same =
        shown?.status === custody.status && shown.collectorText === (custody.release?.collectorText ?? null)
      return same ? [] : [`${guardian.name}看到的${custody.name}与记录不一样：${JSON.stringify(shown)}`]
    }),
  )
  return complaints.flat()
}

/** An approved application leads the child to the late room, and nothing else does. */
export async function lateRoomAgrees(play: Play, day: Custody[]): Promise<string[]> {
  const pickups = await play.latePickups()
  return day.flatMap((custody) => {
    if (custody.status === 'leave') return []
    const legs = custody.itinerary.filter((leg) => leg.block === 'late').map((leg) => leg.endsAtMinute)
    const asked = pickups
      .filter((pickup) => pickup.pupilId === custody.pupilId && pickup.status === 'approved')
      .map((pickup) => pickup.untilMinute)
    return legs.join() === asked.join()
      ? []
      : [`${custody.name}的延时：批准到 ${asked.join()}，行程到 ${legs.join()}`]
  })
}
