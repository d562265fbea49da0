import { isExplained } from '@/domain/attendance/Absence'
import type { Custody } from '@/domain/custody/Custody'
import type { PupilId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'
import { careOf } from './teacherIll'

const ABSENT = 7

/** Seven are not there. Fathers, mothers and the homeroom teacher all answer at once, and each says something else. */
export const absenceCrossfire: Disaster = {
  name: '七个没到，爸爸妈妈班主任各说各的，一个真不见了',
  corner: { school: 'sh', homerooms: ['0302', '0303'] },
  async play(play) {
    const absent = stayAway(play, await openDay(play), ABSENT)
    await careRolls(play)
    await play.at(AT.care + 4)
    const [lost, tardy, ill, ...others] = absent
    if (lost === undefined || tardy === undefined || ill === undefined) throw new Error('three are needed')
    await play.stage.crowd(others, (child) => crossfire(play, child))
    await fatherErrs(play, lost)
    await play.at(AT.care + 15)
    await arrives(play, tardy)
    await isIll(play, ill)
    await play.at(AT.care + 25)
    for (const child of others) await verify(play, child, '妈妈接了电话，孩子在家里')
    await changeRooms(play)
    await play.at(AT.club + 30)
    play.must(!isExplained((await play.child(lost.pupilId)).absence), `${lost.name}没人核实却关上了`)
    await verify(play, lost, '民警在河边公园找到，已由父亲带回家')
    play.say(`${lost.name}真的不见了，直到 18:00 由值班领导核实`)
    await evening(play)
  },
}

/** So many children of two parents do not come. */
export function stayAway(play: Play, children: Custody[], count: number): Custody[] {
  const ordinary = children.filter(
    ({ pupilId, status }) =>
      status === 'expected' && play.cast.guardiansOf(pupilId).length > 1 && !play.hasBarred(pupilId),
  )
  const absent = play.dice.shuffle(ordinary).slice(0, count)
  for (const { pupilId } of absent) play.elsewhere.add(pupilId)
  return absent
}

function parentsOf(play: Play, pupilId: PupilId): [Person, Person] {
  const [one, other] = play.cast.guardiansOf(pupilId)
  if (one === undefined || other === undefined) throw new Error(`${pupilId} has no two parents`)
  return [one, other]
}

/** All three at once: whatever comes first, the others may be told that it is settled, or what comes next. */
export async function crossfire(play: Play, { pupilId, homeroomId }: Custody): Promise<void> {
  const { schoolId } = play
  const [father, mother] = parentsOf(play, pupilId)
  const care = await careOf(play, homeroomId)
  const act = () => ({ pupilId, op: play.op(), words: '' })
  await Promise.all([
    play.phones.call(father.openid, 'attendance/answerAbsence', { ...act(), where: 'home' }),
    play.phones.call(mother.openid, 'attendance/answerAbsence', { ...act(), where: 'unknown' }),
    play.phones.call(play.cast.openid(care.teacherId), 'attendance/settleAbsence', {
      schoolId,
      ...act(),
      said: 'on-way',
    }),
  ])
}

/** He thinks that she is at home. The mother stands in the empty flat, and is heard. */
async function fatherErrs(play: Play, { pupilId, name }: Custody): Promise<void> {
  const [father, mother] = parentsOf(play, pupilId)
  const act = () => ({ pupilId, op: play.op(), words: '' })
  await play.ask(father, 'attendance/answerAbsence', { ...act(), where: 'home' })
  await play.ask(mother, 'attendance/answerAbsence', { ...act(), where: 'unknown' })
  play.must(!isExplained((await play.child(pupilId)).absence), `妈妈说不知道，${name}的缺席却还关着`)
  play.say(`爸爸以为${name}在家，妈妈说不在：重新找人`)
}

/** On the way, said his mother; here he is. */
async function arrives(play: Play, { pupilId, homeroomId, name }: Custody): Promise<void> {
  const { schoolId } = play
  const [, mother] = parentsOf(play, pupilId)
  const answer = { pupilId, op: play.op(), where: 'on-way' as const, words: '' }
  await play.ask(mother, 'attendance/answerAbsence', answer)
  const care = await careOf(play, homeroomId)
  await play.ask(play.who(care.teacherId), 'attendance/correctMark', {
    schoolId,
    sessionId: care._id,
    op: play.op(),
    pupilId,
    mark: 'late',
    reason: '',
  })
  play.elsewhere.delete(pupilId)
  await play.refused(mother, 'attendance/answerAbsence', { ...answer, op: play.op() }, 'absence/arrived')
  play.say(`${name}在路上，到了`)
}

/** The homeroom teacher telephones and writes the leave down: that explains it. */
async function isIll(play: Play, { pupilId, homeroomId }: Custody): Promise<void> {
  const care = await careOf(play, homeroomId)
  await play.ask(play.who(care.teacherId), 'attendance/phoneLeave', {
    schoolId: play.schoolId,
    pupilId,
    op: play.op(),
    relation: '爸爸',
    reason: 'sick',
    words: '发热',
    blocks: 'all',
  })
  play.truth.tell(pupilId, { is: 'leave' })
}

export async function verify(play: Play, { pupilId }: Custody, words: string): Promise<void> {
  const { schoolId } = play
  if (!isExplained((await play.child(pupilId)).absence)) {
    const act = { schoolId, pupilId, op: play.op(), said: 'verified', words } as const
    await play.ask(play.first('duty-leader'), 'attendance/settleAbsence', act)
  }
  play.truth.tell(pupilId, { is: 'absent', where: words })
}
