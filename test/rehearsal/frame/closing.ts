/** The end of the day: every shift is closed with empty hands, and two adults say together that nobody is left. */
import type { PersonId } from '@/domain/ids'
import type { Play } from './Play'

/** After the second round of the digests. */
const NIGHT = 1235
/** Minutes in which the last messages go out. */
const LAST_MESSAGES = 2

export async function closeDay(play: Play): Promise<void> {
  const { schoolId } = play
  const guard = play.first('gate')
  const leader = play.first('duty-leader')
  const act = () => ({ schoolId, op: play.op() })
  const teachers = new Set<PersonId>((await play.sessions()).map((session) => session.teacherId))
  await play.stage.crowd([...teachers], (id) => play.ask(play.who(id), 'custody/closeShift', act()))
  const { inSchool } = await play.ask(guard, 'custody/gate', { schoolId })
  const { differences } = await play.ask(leader, 'custody/gateDay', { schoolId })
  play.must(inSchool === 0, `校门上还写着 ${inSchool} 个在校`)
  play.must(differences.length === 0, `对不上的孩子：${differences.map((one) => one.name).join('、')}`)
  await play.ask(guard, 'custody/closeDay', act())
  await play.refused(guard, 'custody/confirmClose', act(), 'closing/same-person')
  await play.ask(leader, 'custody/confirmClose', act())
  play.say(`清校：${guard.name}和${leader.name}都确认，没有孩子留在学校`)
  await play.at(NIGHT)
  await play.wait(LAST_MESSAGES)
}
