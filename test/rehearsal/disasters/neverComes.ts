import type { PupilId } from '@/domain/ids'
import type { Collector } from '@/domain/people/Pupil'
import { pupilIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, goHome, lateRoom, openDay, schoolOut } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const TWENTY_TO_NINE = 1240
const WAITING = pupilIdOf('sh-0302', 25)

/** His father's phone is off. The ladder reaches the principal; his grandfather comes at twenty to nine. */
export const neverComes: Disaster = {
  name: '一位家长一直没来，爷爷 20:40 来接',
  corner: { school: 'sh', homerooms: ['0301', '0302'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await climb(play, [WAITING])
    await twoAdults(play)
    await calls(play)
    await play.at(TWENTY_TO_NINE)
    await secondContact(play, WAITING)
  },
}

/** As long as he waits, two adults stay: the guard who holds him, and the duty leader. */
async function twoAdults(play: Play): Promise<void> {
  const { schoolId } = play
  const leader = play.first('duty-leader')
  await play.ask(leader, 'custody/stay', { schoolId, op: play.op(), staying: true })
  const act = () => ({ schoolId, op: play.op() })
  await play.refused(play.first('gate'), 'custody/closeShift', act(), 'custody/hands-not-empty')
  await play.refused(leader, 'custody/closeShift', act(), 'shift/two-adults')
}

/** The father does not answer; the second contact does. */
async function calls(play: Play): Promise<void> {
  const { schoolId } = play
  const leader = play.first('duty-leader')
  const child = { schoolId, pupilId: WAITING }
  const list = await play.ask(leader, 'custody/callList', { ...child, op: play.op() })
  const elder = elderOf(play, WAITING)
  play.must(list.contacts.find((one) => one.second)?.id === elder.id, '第二联系人不是爷爷')
  for (const [whom, answered, words] of [
    ['爸爸', false, '关机'],
    [elder.relation, true, '从乡下赶来，要一个多小时'],
  ] as const)
    await play.ask(leader, 'custody/logCall', { ...child, op: play.op(), whom, answered, words })
}

function elderOf(play: Play, pupilId: PupilId): Collector {
  const elder = play.cast.pupil(pupilId).collectors.find((one) => one.personId === null)
  if (elder === undefined) throw new Error(`${pupilId} has no second contact`)
  return elder
}

/** The evening, with children who wait through every rung of the ladder. */
export async function climb(play: Play, waiting: PupilId[]): Promise<void> {
  await schoolOut(play)
  await goHome(play, AT.out, waiting)
  for (const later of [10, 20, 31]) await play.at(AT.out + later)
  await lateRoom(play, waiting)
  for (const pupilId of waiting) {
    const { entries, rung, name } = await play.child(pupilId)
    const called = entries.flatMap((entry) => (entry.kind === 'called' ? [entry] : []))
    play.must(rung === 4 && called.length === 4, `${name}的梯子没有爬完：第 ${rung} 级`)
  }
  const principal = play.first('principal')
  const told = await play.messagesTo(principal, 'uncollected')
  play.must(told.length === waiting.length, `校长收到 ${told.length} 条没人接的消息`)
  play.say(`${waiting.length} 个孩子没人接，梯子爬到了校长`)
}

/** Somebody without the app whom the family registered. */
export async function secondContact(play: Play, pupilId: PupilId): Promise<void> {
  const { schoolId } = play
  const guard = play.first('gate')
  const elder = elderOf(play, pupilId)
  const claim = { how: 'eye', collectorId: elder.id, reason: '打了第二联系人的电话，核对了姓名' } as const
  await play.ask(guard, 'custody/release', { schoolId, op: play.op(), pupilId, claim })
  play.truth.tell(pupilId, { is: 'home', withWhom: `${elder.relation} ${elder.name}` })
  play.say(`${elder.relation}来接走了`)
}
