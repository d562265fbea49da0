import type { Held, Custody } from '@/domain/custody/Custody'
import type { HomeroomId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { pupilIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import { give } from '../frame/hands'
import { AT, careRolls, changeRooms, evening, handAllOn, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const FEVERISH = pupilIdOf('sh-0302', 12)
const DRILL = AT.club + 10

/** The bell rings in the middle of the clubs: every homeroom gathers in the yard around its own teacher, and goes back. */
export const fireDrill: Disaster = {
  name: '消防演练，人人换手',
  corner: { school: 'sh', homerooms: ['0301', '0302', '0303', '0304'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await play.at(AT.change - 20)
    const nurse = play.first('clinic')
    const [holder] = await play.held({ pupilId: FEVERISH })
    if (holder === undefined) throw new Error('nobody holds the child with a fever')
    await give(play, play.who(holder.holder), nurse, [FEVERISH])
    play.say(`${holder.name}发热，去了校医室`)
    await changeRooms(play)

    await play.at(DRILL)
    const gathered = await toTheYard(play)
    const all = (await play.held()).length
    play.must(gathered === all, `操场上 ${gathered} 个孩子，应有 ${all} 个`)
    await countHeads(play)
    play.say(`疏散到操场：各班班主任身边一共 ${gathered} 个，一个不少`)

    await play.at(DRILL + 15)
    play.say(`演练结束：${await handAllOn(play, AT.club)} 个孩子回到社团老师手里`)
    await evening(play)
  },
}

/** Returns how many stand with the teacher of their own homeroom. */
async function toTheYard(play: Play): Promise<number> {
  const teachers = await homeroomTeachers(play)
  const groups = new Map<string, { from: Person; to: Person; children: (Custody & Held)[] }>()
  for (const child of await play.held()) {
    const to = teachers.get(child.homeroomId)
    if (to === undefined || to._id === child.holder) continue
    const key = `${child.holder} ${to._id}`
    const group = groups.get(key) ?? { from: play.who(child.holder), to, children: [] }
    group.children.push(child)
    groups.set(key, group)
  }
  await play.stage.crowd([...groups.values()], ({ from, to, children }) =>
    give(
      play,
      from,
      to,
      children.map((child) => child.pupilId),
    ),
  )
  return (await play.held()).filter((child) => teachers.get(child.homeroomId)?._id === child.holder).length
}

/** Every teacher counts; one boy is not seen, is looked for and found in the washroom. */
async function countHeads(play: Play): Promise<void> {
  const { schoolId } = play
  const hidden = play.dice.pick(await play.held()).pupilId
  for (const teacher of (await homeroomTeachers(play)).values()) {
    const own = (await play.heldBy(teacher)).map((child) => child.pupilId)
    const present = own.filter((pupilId) => pupilId !== hidden)
    const { unseen } = await play.ask(teacher, 'custody/countHands', { schoolId, op: play.op(), present })
    play.must(unseen.length === own.length - present.length, '数人头数出来的差和实际不一样')
    for (const { pupilId, name } of unseen) {
      const child = { schoolId, pupilId }
      await play.ask(teacher, 'custody/reportMissing', { ...child, op: play.op(), words: '操场上没有他' })
      await play.ask(teacher, 'custody/reportFound', { ...child, op: play.op(), words: '在洗手间找到' })
      play.say(`数人头少了${name}，在洗手间找到`)
    }
  }
}

async function homeroomTeachers(play: Play): Promise<Map<HomeroomId, Person>> {
  const care = await play.sessions({ block: 'care' })
  return new Map(
    care.flatMap((session) =>
      session.homeroomId === null ? [] : [[session.homeroomId, play.who(session.teacherId)] as const],
    ),
  )
}
