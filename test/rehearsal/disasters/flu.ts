import type { Custody } from '@/domain/custody/Custody'
import type { PupilId } from '@/domain/ids'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, goesHome, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'
import { careOf } from './teacherIll'

const SHARE = 0.4
const COME_ANYWAY = 5
const BY_PHONE_AT = 950

/** Four in ten are ill. Half of the families ask in the app, half telephone after the cut-off; five come all the same. */
export const flu: Disaster = {
  name: '流感：四成请假，一半是截止后打的电话，五个还是来了',
  corner: { school: 'sh', homerooms: ['0104', '0204', '0304', '0404'] },
  async play(play) {
    const children = await openDay(play)
    const ill = play.dice
      .shuffle(children.filter(({ pupilId }) => play.cast.collectorOf(pupilId) !== null))
      .slice(0, Math.round(children.length * SHARE))
    const inTheApp = ill.slice(0, Math.floor(ill.length / 2))
    const byPhone = ill.slice(inTheApp.length)
    await play.at(AT.noon)
    await play.stage.crowd(inTheApp, (child) => askLeave(play, child))
    await play.at(BY_PHONE_AT)
    const [tooLate] = byPhone
    if (tooLate === undefined) throw new Error('nobody is ill')
    await refusedLeave(play, tooLate)
    await play.stage.crowd(byPhone, (child) => phoneLeave(play, child))
    for (const { pupilId } of ill) play.truth.tell(pupilId, { is: 'leave' })
    play.say(`${inTheApp.length} 家自己请假，${byPhone.length} 家打电话给班主任`)
    const early = await leavesTheClub(play, children, ill)
    for (const { pupilId } of play.dice.shuffle(ill).slice(0, COME_ANYWAY)) play.cameAnyway.add(pupilId)
    await careRolls(play)
    play.must(
      (await play.held()).length === children.length - ill.length + COME_ANYWAY,
      '来了的孩子没有都收下',
    )
    await changeRooms(play)
    for (const pupilId of early) await goesHome(play, pupilId)
    await evening(play)
  },
}

/** The wind orchestra is nothing for a cough: she stays for her homework and is fetched when the club begins. */
async function leavesTheClub(play: Play, children: Custody[], ill: Custody[]): Promise<PupilId[]> {
  const child = children.find(
    ({ pupilId, itinerary }) =>
      itinerary.some((leg) => leg.block === 'club') && !ill.some((one) => one.pupilId === pupilId),
  )
  if (child === undefined) return []
  const care = await careOf(play, child.homeroomId)
  await play.ask(play.who(care.teacherId), 'attendance/phoneLeave', {
    schoolId: play.schoolId,
    pupilId: child.pupilId,
    op: play.op(),
    relation: '妈妈',
    ...ILL,
    blocks: ['club'],
  })
  play.must((await play.child(child.pupilId)).endsAtMinute === AT.club, '社团请了假，离校时间没有提前')
  play.say(`${child.name}只请社团的假，17:30 接走`)
  return [child.pupilId]
}

const ILL = { reason: 'sick', words: '发热' } as const

function leaveOf(play: Play, { pupilId }: Custody) {
  const parent = play.cast.collectorOf(pupilId)?.person
  if (parent === undefined) throw new Error(`${pupilId} has no parent`)
  const { day } = play.stage
  return { parent, input: { pupilId, op: play.op(), from: day, to: day, ...ILL } }
}

async function askLeave(play: Play, child: Custody): Promise<void> {
  const { parent, input } = leaveOf(play, child)
  await play.ask(parent, 'attendance/askLeave', input)
}

async function refusedLeave(play: Play, child: Custody): Promise<void> {
  const { parent, input } = leaveOf(play, child)
  await play.refused(parent, 'attendance/askLeave', input, 'leave/past-cut-off')
}

async function phoneLeave(play: Play, { pupilId, homeroomId }: Custody): Promise<void> {
  const care = await careOf(play, homeroomId)
  await play.ask(play.who(care.teacherId), 'attendance/phoneLeave', {
    schoolId: play.schoolId,
    pupilId,
    op: play.op(),
    relation: '妈妈',
    ...ILL,
    blocks: 'all',
  })
}
