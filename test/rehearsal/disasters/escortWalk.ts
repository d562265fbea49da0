import type { Walk } from '@/contract/escort'
import { asId, type PupilId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { weekdayOf } from '@/domain/time'
import type { Disaster } from '../frame/Disaster'
import { give } from '../frame/hands'
import { AT, careRolls, changeRooms, goHome, lateRoom, openDay, schoolOut } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const BEFORE_THE_DAY = AT.open - 7
const MEMBERS = 9
const STOPS = [
  { id: asId<'Stop'>('stop-1'), name: '东街口', minute: AT.out + 12 },
  { id: asId<'Stop'>('stop-2'), name: '菜场北门', minute: AT.out + 20 },
  { id: asId<'Stop'>('stop-3'), name: '河边小区', minute: AT.out + 28 },
] as const

/**
 * At the first stop one mother is missing: she waits at the second. There somebody else is not collected, and the leader's
 * phone dies; the second adult walks the rest. Two come back to school, still held.
 */
export const escortWalk: Disaster = {
  name: '路队：一位等错了站，带队手机没电，两个没人接',
  corner: { school: 'lz', homerooms: ['0302', '0402'] },
  async play(play) {
    await play.at(BEFORE_THE_DAY)
    const [leader, second] = await setUp(play)
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await schoolOut(play)
    const walk = await theWalk(play, leader)
    const others = walk.children.map((child) => child.pupilId)
    await goHome(play, AT.out, others)

    const act = { schoolId: play.schoolId, escortId: asId<'Escort'>(walk.escortId) }
    await play.refused(
      leader,
      'custody/departEscort',
      { ...act, op: play.op(), heads: MEMBERS - 1 },
      'escort/count-differs',
    )
    await play.ask(leader, 'custody/departEscort', { ...act, op: play.op(), heads: MEMBERS })
    play.say(`${leader.name}和${second.name}带 ${MEMBERS} 个孩子出发`)

    const [elsewhere, ...atFirst] = membersAt(walk, 0)
    const [forgotten, ...atSecond] = membersAt(walk, 1)
    const [late, ...atThird] = membersAt(walk, 2)
    if (elsewhere === undefined || forgotten === undefined || late === undefined)
      throw new Error('every stop has children')
    await stopAt(play, leader, walk, 0, atFirst)
    await stopAt(play, leader, walk, 1, [elsewhere, ...atSecond])
    play.say('第一站没人接的孩子，妈妈等在第二站')

    await handOver(play, leader, second)
    await stopAt(play, second, walk, 2, atThird)
    await play.ask(second, 'custody/returnEscort', { ...act, op: play.op() })
    await backAtSchool(play, second, [forgotten, late])
    await lateRoom(play)
  },
}

/** The office writes the group down; leader and second adult have no lesson today. */
async function setUp(play: Play): Promise<[Person, Person]> {
  const { schoolId, stage } = play
  const [plan] = await play.plans()
  const busy = new Set(Object.values(plan?.courses ?? {}).map((course) => course.teacherId))
  busy.add(play.who(plan?.late.teacherId ?? asId('nobody'))._id)
  const leader = play.cast.staff('office', schoolId)[0]
  const second = play.second('gate')
  if (leader === undefined) throw new Error('nobody can lead')
  const { groups } = await play.ask(play.first('office'), 'custody/escortGroups', { schoolId })
  const placed = new Set(groups.flatMap((group) => group.members.map((member) => member.pupilId)))
  const members = [...play.cast.pupils.values()]
    .filter((pupil) => !placed.has(pupil._id) && pupil.walkAlone === null)
    .slice(0, MEMBERS)
    .map(({ _id }, index) => ({ pupilId: _id, stopId: STOPS[index % STOPS.length]?.id ?? STOPS[0].id }))
  await play.ask(play.first('office'), 'custody/saveEscortGroup', {
    schoolId,
    op: play.op(),
    groupId: null,
    name: '东街线',
    route: '东街到河边小区',
    weekdays: [weekdayOf(stage.day)],
    stops: [...STOPS],
    leaderId: leader._id,
    secondId: second._id,
    members,
  })
  return [leader, second]
}

async function theWalk(play: Play, leader: Person): Promise<Walk> {
  const { walks } = await play.ask(leader, 'custody/escorts', { schoolId: play.schoolId })
  const walk = walks.find((one) => one.leaderId === leader._id)
  if (walk === undefined) throw new Error('the group does not walk today')
  return walk
}

const membersAt = (walk: Walk, index: number): PupilId[] =>
  walk.children.filter((child) => child.stopId === STOPS[index]?.id).map((child) => child.pupilId)

/** Heads are counted, those who are met go, and the walk goes on. */
async function stopAt(play: Play, by: Person, walk: Walk, index: number, met: PupilId[]): Promise<void> {
  const stop = STOPS[index]
  if (stop === undefined) throw new Error('no such stop')
  await play.at(stop.minute)
  const at = { schoolId: play.schoolId, escortId: asId<'Escort'>(walk.escortId), stopId: stop.id }
  const heads = (await play.heldBy(by)).length
  const [first] = met
  const claimOf = async (pupilId: PupilId) => {
    const collector = play.cast.collectorOf(pupilId)
    if (collector === null) throw new Error('somebody with the app comes')
    const shown = await play.ask(collector.person, 'custody/pickupCode', { pupilId })
    play.truth.tell(pupilId, {
      is: 'home',
      withWhom: play.cast.collectorText(pupilId, collector.collectorId),
    })
    return { how: 'code', code: shown.codes[0]?.code ?? '' } as const
  }
  if (first !== undefined) {
    const early = { ...at, op: play.op(), pupilId: first, claim: await claimOf(first) }
    await play.refused(by, 'custody/releaseAtStop', early, 'escort/not-counted')
  }
  await play.refused(
    by,
    'custody/reachStop',
    { ...at, op: play.op(), heads: heads + 1 },
    'escort/count-differs',
  )
  await play.ask(by, 'custody/reachStop', { ...at, op: play.op(), heads })
  for (const pupilId of met)
    await play.ask(by, 'custody/releaseAtStop', {
      ...at,
      op: play.op(),
      pupilId,
      claim: await claimOf(pupilId),
    })
  await play.ask(by, 'custody/leaveStop', { ...at, op: play.op() })
}

/** The leader's phone is dead: she cannot offer them. The duty leader takes them over and hands them to the second adult. */
async function handOver(play: Play, leader: Person, second: Person): Promise<void> {
  const dutyLeader = play.first('duty-leader')
  const { schoolId } = play
  const taken = await play.ask(dutyLeader, 'custody/takeOver', {
    schoolId,
    op: play.op(),
    from: leader._id,
    reason: '带队老师手机没电，电话里请第二位接着带',
  })
  await give(play, dutyLeader, second, taken.taken)
  play.say(`带队手机没电，${taken.taken.length} 个孩子转到${second.name}手里`)
}

async function backAtSchool(play: Play, second: Person, left: PupilId[]): Promise<void> {
  const back = (await play.heldBy(second)).map((child) => child.pupilId)
  play.must(
    back.length === left.length && left.every((pupilId) => back.includes(pupilId)),
    `带回 ${back.length} 个，应是 ${left.length} 个`,
  )
  await give(play, second, play.first('gate'), back)
  play.say(`没人接的 ${back.length} 个带回学校，交到校门`)
}
