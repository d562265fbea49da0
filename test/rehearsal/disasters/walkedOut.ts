import type { PupilId } from '@/domain/ids'
import type { Disaster } from '../frame/Disaster'
import { offerAllOn } from '../frame/hands'
import { AT, careRolls, clubRolls, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'

/** Between two rooms a girl turns the other way. Neither teacher has seen her; she is at home and nobody knows. */
export const walkedOut: Disaster = {
  name: '换教室时自己走了，两边都没见到',
  corner: { school: 'sh', homerooms: ['0302', '0303', '0304'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    const pupilId = await vanishes(play)
    await clubRolls(play)
    await looksForHer(play, pupilId)
    await foundAtHome(play, pupilId)
    await evening(play)
  },
}

/** Everybody is accepted but her; the giver says that she is gone. */
export async function vanishes(play: Play): Promise<PupilId> {
  const { schoolId } = play
  await play.at(AT.change)
  await offerAllOn(play, AT.club)
  const offered = (await play.held()).flatMap((one) =>
    one.offer === null ? [] : [{ ...one, to: one.offer.to }],
  )
  const { pupilId, name, holder } = play.dice.pick(offered)
  play.elsewhere.add(pupilId)
  await play.stage.crowd([...new Set(offered.map((one) => one.to))], async (to) => {
    const ids = offered.filter((one) => one.to === to).map((one) => one.pupilId)
    await play.ask(play.who(to), 'custody/answer', {
      schoolId,
      op: play.op(),
      accept: ids.filter((id) => id !== pupilId),
      decline: ids.filter((id) => id === pupilId).map((id) => ({ pupilId: id, reason: '没见到' })),
    })
  })
  const words = '出教室时还在队尾'
  await play.ask(play.who(holder), 'custody/reportMissing', { schoolId, pupilId, op: play.op(), words })
  play.say(`${name}两边都没见到，马上找人`)
  return pupilId
}

async function looksForHer(play: Play, pupilId: PupilId): Promise<void> {
  const { schoolId } = play
  const leader = play.first('duty-leader')
  const { holder } = await play.child(pupilId)
  if (holder === null) throw new Error('somebody answers for her')
  await play.refused(
    play.who(holder),
    'custody/closeShift',
    { schoolId, op: play.op() },
    'custody/hands-not-empty',
  )
  await play.refused(leader, 'custody/closeDay', { schoolId, op: play.op() }, 'closing/open')
  const { children } = await play.ask(leader, 'custody/gate', { schoolId })
  const gateDay = await play.ask(leader, 'custody/gateDay', { schoolId })
  for (const [list, words] of [
    [children, '校门的名单上没有她'],
    [gateDay.missing, '没见到的名单上没有她'],
    [gateDay.differences, '对一对没有对出她'],
  ] as const)
    play.must(
      list.some((child) => child.pupilId === pupilId),
      words,
    )
}

export async function foundAtHome(play: Play, pupilId: PupilId): Promise<void> {
  await play.at(AT.club + 20)
  const leader = play.first('duty-leader')
  const child = { schoolId: play.schoolId, pupilId }
  const call = { ...child, op: play.op(), whom: '妈妈', answered: true, words: '在家写作业' }
  await play.ask(leader, 'custody/logCall', call)
  const reason = '妈妈电话里说孩子已自己走到家'
  await play.ask(leader, 'custody/reconcile', { ...child, op: play.op(), reason, collectorId: null })
  play.truth.tell(pupilId, { is: 'away', words: reason })
  play.say(`${leader.name}打通电话，核实她已到家`)
}
