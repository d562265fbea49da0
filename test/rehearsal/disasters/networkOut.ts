import type { Hands } from '@/contract/custody'
import type { BookChild } from '@/contract/gateBook'
import type { Roll } from '@/contract/attendance'
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import type { Person } from '@/domain/people/Person'
import type { Disaster } from '../frame/Disaster'
import { offerOn } from '../frame/hands'
import { AT, careRolls, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'
import { marksOf } from '../frame/rolls'

const OUT_FROM = 1020
const OUT_UNTIL = 1060

/** What a club teacher's phone had loaded when the network went. */
interface Loaded {
  teacher: Person
  session: Session
  hands: Hands
  roll: Roll
}

/** From five to twenty to six nobody's phone reaches anything; children change rooms and one is fetched all the same. */
export const networkOut: Disaster = {
  name: '全校断网 17:00–17:40',
  corner: { school: 'sh', homerooms: ['0301', '0302', '0303', '0304'] },
  async play(play) {
    await openDay(play)
    const care = await careRolls(play)
    await play.at(OUT_FROM - 2)
    await play.stage.crowd(care, (session) => offerOn(play, play.who(session.teacherId), AT.club))
    const loaded = await load(play)
    const book = await play.ask(play.first('gate'), 'custody/gateBook', { schoolId: play.schoolId })

    await play.at(OUT_FROM)
    play.phones.cutOff(play.cast.persons.map((person) => person.openid))
    play.say('全校断网')
    const fetched = await earlyFetch(play, loaded, book.children)
    await play.at(AT.change + 2)
    for (const { teacher, hands } of loaded) await acceptUnseen(play, teacher, hands)
    await play.at(AT.club + 1)
    for (const { teacher, session, roll } of loaded)
      await play.phones.later(teacher.openid, 'attendance/submitRoll', {
        schoolId: play.schoolId,
        sessionId: session._id,
        op: play.op(),
        marks: marksOf(play, roll),
      })
    play.must(play.phones.waiting > loaded.length, '没有一件事留在手机里')
    play.say(`断网时接手、点名、放行都照做，${play.phones.waiting} 件留在手机里`)

    await play.at(OUT_UNTIL)
    const dark = loaded.find(({ hands }) => hands.incoming.length > 0)
    if (dark === undefined) throw new Error('no club teacher is offered anybody')
    const everybody = play.dice
      .shuffle(play.cast.persons.map((person) => person.openid))
      .filter((openid) => openid !== dark.teacher.openid)
    const answered = await play.phones.mend(everybody)
    const refused = answered.filter(({ reply }) => !reply.ok)
    play.must(refused.length === 0, `补发被拒：${JSON.stringify(refused)}`)
    play.must((await play.child(fetched)).status === 'released', '断网时接走的孩子没有记上')
    play.say(`网络恢复，${answered.length} 件都发出去了，次序各不相同`)
    await evening(play)
    await lightsUp(play, dark)
  },
}

/** One phone stayed dark until everybody had gone home: what it tells then moves nobody, and is written down all the same. */
async function lightsUp(play: Play, { teacher, session }: Loaded): Promise<void> {
  const leader = play.first('duty-leader')
  const alarms = await play.messagesTo(leader, 'roll-not-taken')
  play.must(alarms.length > 0, `${teacher.name}的点名一直没有来，值班领导却不知道`)
  const inside = (await play.held()).length
  const answered = await play.phones.mend([teacher.openid])
  const refused = answered.filter(({ reply }) => !reply.ok)
  play.must(refused.length === 0, `最后一部手机补发被拒：${JSON.stringify(refused)}`)
  play.must((await play.held()).length === inside, '晚上补发的接手和点名又把回了家的孩子算进学校')
  const [after] = (await play.sessions({ block: 'club' })).filter((one) => one._id === session._id)
  play.must(after?.roll !== null, '补发的点名没有记上')
  play.say(`${teacher.name}的手机最后才亮，补发 ${answered.length} 件，没有把谁又算回学校`)
}

async function load(play: Play): Promise<Loaded[]> {
  const { schoolId } = play
  const clubs = await play.sessions({ block: 'club' })
  return Promise.all(
    clubs.map(async (session) => {
      const teacher = play.who(session.teacherId)
      const hands = await play.ask(teacher, 'custody/hands', { schoolId })
      const roll = await play.ask(teacher, 'attendance/roll', { schoolId, sessionId: session._id })
      return { teacher, session, hands, roll }
    }),
  )
}

/** Offered to the club teacher, and then her grandmother takes her from the gate: the club never sees her. */
async function earlyFetch(play: Play, loaded: Loaded[], book: BookChild[]): Promise<Custody['pupilId']> {
  await play.at(OUT_FROM + 20)
  const offered = loaded.flatMap(({ hands }) => hands.incoming.flatMap((group) => group.children))
  const pupilId = play.dice.pick(offered).pupilId
  const [who] = book.find((child) => child.pupilId === pupilId)?.collectors ?? []
  if (who === undefined) throw new Error('nobody may fetch her')
  const { schoolId } = play
  const claim = { how: 'eye', collectorId: who.id, reason: '提前接，没有网络，认得家长' } as const
  await play.phones.later(play.first('gate').openid, 'custody/release', {
    schoolId,
    op: play.op(),
    pupilId,
    claim,
  })
  play.elsewhere.add(pupilId)
  play.truth.tell(pupilId, { is: 'home', withWhom: `${who.relation} ${who.name}` })
  return pupilId
}

async function acceptUnseen(play: Play, teacher: Person, { incoming }: Hands): Promise<void> {
  const ids = incoming.flatMap((group) => group.children.map((child) => child.pupilId))
  if (ids.length === 0) return
  await play.phones.later(teacher.openid, 'custody/answer', {
    schoolId: play.schoolId,
    op: play.op(),
    accept: ids.filter((id) => !play.elsewhere.has(id)),
    decline: ids.filter((id) => play.elsewhere.has(id)).map((pupilId) => ({ pupilId, reason: '没见到' })),
  })
}
