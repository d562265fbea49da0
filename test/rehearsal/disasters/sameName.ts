import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'
import { pupilIdOf } from '@test/city/homerooms'

const GIRL = pupilIdOf('sh-0403', 10)
const BOY = pupilIdOf('sh-0403', 31)

/** Two 王梓涵 in one class. The girl's mother comes, and the guard calls out the name: the boy runs up. */
export const sameName: Disaster = {
  name: '同名的孩子和另一个孩子的妈妈',
  corner: { school: 'sh', homerooms: ['0402', '0403', '0404'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await play.at(AT.change + 20)
    await motherOfTheOther(play)
    await evening(play)
  },
}

async function motherOfTheOther(play: Play): Promise<void> {
  const { schoolId } = play
  const guard = play.first('gate')
  const mother = play.cast.collectorOf(GIRL)
  if (mother === null) throw new Error('the girl has a mother')
  const shown = await play.ask(mother.person, 'custody/pickupCode', { pupilId: GIRL })
  const code = shown.codes[0]?.code ?? ''
  const scanned = `${shown.token}.${code}`
  const seen = await play.ask(guard, 'custody/look', { schoolId, op: play.op(), scanned })
  play.must(seen.child.pupilId === GIRL, '扫她的码，出来的不是她的孩子')
  play.must(
    seen.alikes.some((alike) => alike.pupilId === BOY),
    '放行时没有提醒还有一个同名的孩子',
  )
  const toBoy = { schoolId, pupilId: BOY }
  await play.refused(
    guard,
    'custody/release',
    { ...toBoy, op: play.op(), claim: { how: 'code', code } },
    'custody/code-wrong',
  )
  await play.refused(
    guard,
    'custody/release',
    {
      ...toBoy,
      op: play.op(),
      claim: { how: 'eye', collectorId: mother.collectorId, reason: '说是王梓涵妈妈' },
    },
    'custody/collector-unknown',
  )
  play.must((await play.child(BOY)).status === 'held', '男孩被别人的妈妈领走了')
  play.say('王梓涵（女）的妈妈来接，喊名出来的是王梓涵（男）：码不对，看人也不对，没有放')
  await atBothGates(play, code)
  play.truth.tell(GIRL, { is: 'home', withWhom: play.cast.collectorText(GIRL, mother.collectorId) })
}

/** Both guards tap at the same moment: she goes once. */
async function atBothGates(play: Play, code: string): Promise<void> {
  const { schoolId } = play
  const release = () => ({ schoolId, op: play.op(), pupilId: GIRL, claim: { how: 'code', code } as const })
  const replies = await Promise.all(
    [play.first('gate'), play.second('gate')].map((guard) =>
      play.phones.call(guard.openid, 'custody/release', release()),
    ),
  )
  const gone = replies.filter((reply) => reply.ok).length
  play.must(gone === 1, `两道门同时放行，${gone} 道成了`)
  play.say('东门西门同时放行，只成了一次')
}
