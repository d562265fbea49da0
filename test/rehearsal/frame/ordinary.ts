/** What every afternoon has: the day opens, rolls, the change of rooms, the gate, the late room, the night. */
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import type { PersonId, PupilId } from '@/domain/ids'
import { collectByCode, collectByEye, handOn } from '../acts'
import type { Play } from './Play'
import { rollsOf } from './rolls'

export const AT = {
  open: 335,
  noon: 720,
  care: 990,
  change: 1045,
  club: 1050,
  out: 1110,
  late: 1170,
}
const EYE = 0.05

export async function openDay(play: Play): Promise<Custody[]> {
  await play.at(AT.open)
  const children = await play.stage.custody()
  play.must(children.length > 0, '今天没有开门')
  for (const child of children.filter((one) => one.status === 'leave'))
    play.truth.tell(child.pupilId, { is: 'leave' })
  play.say(`今天 ${children.length} 个孩子，${(await play.sessions()).length} 节课`)
  return children
}

export async function careRolls(play: Play, skip: Session[] = []): Promise<Session[]> {
  await play.at(AT.care)
  const care = await play.sessions({ block: 'care' })
  const taken = care.filter((session) => !skip.some((one) => one._id === session._id))
  await rollsOf(play, taken)
  play.say(`${taken.length} 个班点完名，${play.elsewhere.size} 个孩子没到`)
  return care
}

/** Everyone who holds children hands those on who go elsewhere by that minute; at the gate they have arrived. */
export async function handAllOn(play: Play, untilMinute: number): Promise<number> {
  const guards = new Set(play.cast.staff('gate', play.schoolId).map((guard) => guard._id))
  const holders = (await play.held()).map((child) => child.holder)
  const givers = new Set<PersonId>(holders.filter((holder) => !guards.has(holder)))
  let moved = 0
  await play.stage.crowd([...givers], async (giver) => {
    const count = await handOn(play.acting, play.schoolId, giver, untilMinute)
    moved += count
  })
  return moved
}

export async function changeRooms(play: Play): Promise<void> {
  await play.at(AT.change)
  play.say(`交接：${await handAllOn(play, AT.club)} 个孩子到了社团老师手里`)
  await clubRolls(play)
}

export async function clubRolls(play: Play): Promise<void> {
  await play.at(AT.club)
  const clubs = await play.sessions({ block: 'club' })
  await rollsOf(play, clubs)
  play.say(`${clubs.length} 个社团点名`)
}

/** The afternoon is over: to the gate, and to the late room, where the roll is taken. */
export async function schoolOut(play: Play): Promise<void> {
  await play.at(AT.out)
  play.say(`放学：${await handAllOn(play, AT.out)} 个孩子交到校门或延时托管`)
  await rollsOf(play, await play.sessions({ block: 'late' }))
}

/** One child is collected by somebody who may, most with a code. */
export async function goesHome(play: Play, pupilId: PupilId, guard = play.first('gate')): Promise<void> {
  const byEye = play.dice.chance(EYE)
  const { acting, schoolId } = play
  const withWhom =
    (byEye ? null : await collectByCode(acting, schoolId, pupilId, guard.openid)) ??
    (await collectByEye(acting, schoolId, pupilId, guard.openid))
  play.truth.tell(pupilId, { is: 'home', withWhom })
}

/** Everyone whose afternoon is over by now, but for some, is collected. */
export async function goHome(play: Play, minute: number, but: PupilId[] = []): Promise<void> {
  const waiting = (await play.held()).filter((c) => c.endsAtMinute <= minute && !but.includes(c.pupilId))
  await play.stage.crowd(waiting, (child) => goesHome(play, child.pupilId))
  play.say(`${waiting.length} 个孩子被接走${but.length > 0 ? `，${but.length} 个还在等` : ''}`)
}

/** From the end of lessons to the last child. */
export async function evening(play: Play, but: PupilId[] = []): Promise<void> {
  await schoolOut(play)
  await goHome(play, AT.out, but)
  await lateRoom(play, but)
}

export async function lateRoom(play: Play, but: PupilId[] = []): Promise<void> {
  await play.at(AT.late)
  play.say(`延时托管交到校门：${await handAllOn(play, AT.late)} 个`)
  await goHome(play, AT.late, but)
}

/** Some families ask for late care at noon. */
export async function askForLateCare(play: Play, children: Custody[], share: number): Promise<PupilId[]> {
  await play.at(AT.noon)
  const asking = children.filter((child) => child.status === 'expected' && play.dice.chance(share))
  const granted: PupilId[] = []
  await play.stage.crowd(asking, async ({ pupilId }) => {
    const collector = play.cast.collectorOf(pupilId)
    if (collector === null) return
    const { day } = play.stage
    const options = await play.ask(collector.person, 'attendance/lateOptions', { pupilId, day })
    const untilMinute = options.options[options.options.length - 1]?.untilMinute
    if (untilMinute === undefined) return
    const { collectorId } = collector
    await play.ask(collector.person, 'attendance/applyLate', {
      pupilId,
      day,
      op: play.op(),
      untilMinute,
      collectorId,
    })
    granted.push(pupilId)
  })
  play.say(`${granted.length} 个家庭申请了延时托管`)
  return granted
}
