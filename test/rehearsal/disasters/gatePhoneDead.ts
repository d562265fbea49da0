import type { PupilId } from '@/domain/ids'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, goesHome, lateRoom, openDay, schoolOut } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const BY_EYE = 6

/**
 * The guard's network goes, she lets six go by eye, then her battery dies. The duty leader goes on with her own phone and
 * settles one of the six by telephone; the dead phone tells its six at 19:10.
 */
export const gatePhoneDead: Disaster = {
  name: '门岗手机先断网再没电，19:10 才补发',
  corner: { school: 'sh', homerooms: ['0103', '0104', '0203'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await schoolOut(play)
    const guard = play.first('gate')
    const leader = play.first('duty-leader')
    const gone = await releasesWithoutNetwork(play)

    await play.at(AT.out + 10)
    const inside = (await play.held()).filter((c) => c.endsAtMinute <= AT.out && !gone.includes(c.pupilId))
    for (const { pupilId } of inside) await goesHome(play, pupilId, leader)
    play.say(`门岗手机没电，${leader.name}用自己的手机放行 ${inside.length} 个`)

    const [known] = gone
    if (known === undefined) throw new Error('nobody was let go without network')
    await play.at(AT.out + 20)
    const collectorId = play.cast.collectorOf(known)?.collectorId ?? null
    const reason = '电话里妈妈说已接到家，与门岗说的一致'
    await play.ask(leader, 'custody/reconcile', {
      schoolId: play.schoolId,
      op: play.op(),
      pupilId: known,
      reason,
      collectorId,
    })
    play.truth.tell(known, { is: 'away', words: reason })

    await play.at(AT.out + 40)
    const answered = await play.phones.mend([guard.openid])
    const refused = answered.filter(({ reply }) => !reply.ok)
    play.must(
      answered.length === BY_EYE && refused.length === 1,
      `补发 ${answered.length} 件，被拒 ${refused.length} 件`,
    )
    for (const pupilId of gone.slice(1)) await keptItsTime(play, pupilId)
    play.say(`补发 ${answered.length} 件放行，${refused.length} 件已由${leader.name}核实过，没有重复`)
    await lateRoom(play)
  },
}

/** From the gate book: six grandmothers whom the guard knows. */
async function releasesWithoutNetwork(play: Play): Promise<PupilId[]> {
  const { schoolId } = play
  const guard = play.first('gate')
  const book = await play.ask(guard, 'custody/gateBook', { schoolId })
  play.phones.cutOff([guard.openid])
  const mine = new Set((await play.heldBy(guard)).map((child) => child.pupilId))
  const leaving = book.children.filter((child) => mine.has(child.pupilId)).slice(0, BY_EYE)
  for (const { pupilId, collectors } of leaving) {
    const who = collectors[0]
    if (who === undefined) throw new Error(`${pupilId} has no collector in the book`)
    const claim = { how: 'eye', collectorId: who.id, reason: '没有网络，认得家长' } as const
    await play.phones.later(guard.openid, 'custody/release', { schoolId, op: play.op(), pupilId, claim })
    play.truth.tell(pupilId, { is: 'home', withWhom: `${who.relation} ${who.name}` })
  }
  play.say(`没有网络，凭校门册看人放行 ${leaving.length} 个`)
  return leaving.map((child) => child.pupilId)
}

async function keptItsTime(play: Play, pupilId: PupilId): Promise<void> {
  const { name, entries } = await play.child(pupilId)
  const release = entries.find((entry) => entry.kind === 'released')
  play.must(release?.happenedAt === play.moment(AT.out), `${name}的放行没有记下真正的时间`)
}
