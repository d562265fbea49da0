import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { pupilIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const DAUGHTER = pupilIdOf('sh-0302', 33)

/** A court keeps him away from her. He tries the app, the guard's eye and a friend's hands; the duty leader hears of it. */
export const barredFather: Disaster = {
  name: '法院禁止接触的爸爸换着法子来接',
  corner: { school: 'sh', homerooms: ['0301', '0302'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await play.at(AT.change + 30)
    await tries(play)
    play.must((await play.child(DAUGHTER)).status === 'held', '孩子被禁止接触的人接走了')
    await play.at(AT.change + 32)
    const told = await play.messagesTo(play.first('duty-leader'), 'barred-attempt')
    play.must(told.length > 0, '值班领导不知道禁止接触的人来过')
    play.say(
      `每一种办法都没放，门口说的话和别人一样；${play.first('duty-leader').name}收到 ${told.length} 条`,
    )
    await neighbour(play)
    await evening(play)
  },
}

function motherOf(play: Play): Person {
  const mother = play.cast.collectorOf(DAUGHTER)?.person
  if (mother === undefined) throw new Error('she has a mother')
  return mother
}

/** Whom the mother names for today comes with a code of her own: the one taken back opens nothing. */
async function neighbour(play: Play): Promise<void> {
  const { schoolId } = play
  const guard = play.first('gate')
  const mother = motherOf(play)
  const child = { pupilId: DAUGHTER }
  const give = async (name: string) => {
    const adult = { name, relation: '邻居', phone: '19900009998', photo: null }
    const { delegations } = await play.ask(mother, 'custody/delegate', {
      ...child,
      op: play.op(),
      day: play.stage.day,
      ...adult,
    })
    const delegationId = asId<'Delegation'>(delegations.find((one) => one.name === name)?.id ?? '')
    const { code } = await play.ask(mother, 'custody/delegationCode', { ...child, delegationId })
    return { delegationId, code }
  }
  const first = await give('钱玉')
  const second = await give('孙梅')
  await play.ask(mother, 'custody/cancelDelegation', {
    ...child,
    op: play.op(),
    delegationId: first.delegationId,
  })
  const release = (code: string) => ({
    schoolId,
    op: play.op(),
    ...child,
    claim: { how: 'code', code } as const,
  })
  await play.refused(guard, 'custody/release', release(first.code), 'custody/code-wrong')
  await play.ask(guard, 'custody/release', release(second.code))
  await play.refused(guard, 'custody/release', release(second.code), 'custody/released-already')
  play.truth.tell(DAUGHTER, { is: 'home', withWhom: '邻居 孙梅' })
  play.say('妈妈临时委托的邻居凭码接走；先给后收回的那个码不行')
}

export async function tries(play: Play): Promise<void> {
  const { schoolId } = play
  const { day } = play.stage
  const guard = play.first('gate')
  const father = play.cast.guardiansOf(DAUGHTER).find((one) => one._id.endsWith('-2'))
  if (father === undefined) throw new Error('she has a father')
  await play.refused(father, 'custody/pickupCode', { pupilId: DAUGHTER }, 'access/not-allowed')
  const byEye = { how: 'eye', collectorId: father._id, reason: '说是爸爸，有身份证' } as const
  const said = await play.refused(
    guard,
    'custody/release',
    { schoolId, op: play.op(), pupilId: DAUGHTER, claim: byEye },
    'custody/collector-unknown',
  )
  const stranger = { how: 'eye', collectorId: 'c-nobody', reason: '说是舅舅，没见过' } as const
  const alike = await play.refused(
    guard,
    'custody/release',
    { schoolId, op: play.op(), pupilId: DAUGHTER, claim: stranger },
    'custody/collector-unknown',
  )
  play.must(said === alike, `门口对他说的话和对陌生人不一样：${said} / ${alike}`)
  const friend = { name: '赵强', relation: '叔叔', phone: '19900009999', photo: null }
  await play.refused(
    father,
    'custody/delegate',
    { pupilId: DAUGHTER, op: play.op(), day, ...friend },
    'access/not-allowed',
    'collector/ask-school',
  )
  await play.refused(
    motherOf(play),
    'custody/delegate',
    { pupilId: DAUGHTER, op: play.op(), day, ...friend, name: father.name },
    'collector/ask-school',
  )
}
