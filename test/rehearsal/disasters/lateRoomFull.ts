import type { Custody } from '@/domain/custody/Custody'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'
import type { Play } from '../frame/Play'

const OVER = 3

/** Three more than the room has seats. One is taken on all the same, one is refused with another way, one waits in vain. */
export const lateRoomFull: Disaster = {
  name: '延时班满了，三家还在等',
  corner: { school: 'lz', homerooms: ['0101', '0102', '0201', '0401'] },
  async play(play) {
    const { schoolId, stage } = play
    const children = await openDay(play)
    const [plan] = await play.plans()
    if (plan === undefined) throw new Error('the school has a plan')
    await play.at(AT.noon)
    const families = play.dice
      .shuffle(children.filter((c) => c.status === 'expected' && play.cast.collectorOf(c.pupilId) !== null))
      .slice(0, plan.late.capacity + OVER)
    await stage.crowd(families, (child) => apply(play, child, plan.late.options[0]?.untilMinute ?? 0))

    const teacher = play.who(plan.late.teacherId)
    const leader = play.first('duty-leader')
    const desk = await play.ask(teacher, 'attendance/lateDesk', { schoolId })
    const [extra, refused, forgotten] = desk.pending
    if (extra === undefined || refused === undefined || forgotten === undefined)
      throw new Error(`${desk.pending.length} 家在等，应是 ${OVER} 家`)
    const decide = { schoolId, day: stage.day, reason: '', alternative: null, words: '' }
    const approve = { ...decide, pupilId: extra.pupilId, decision: 'approve' as const }
    await play.refused(teacher, 'attendance/decideLate', { ...approve, op: play.op() }, 'late/over-capacity')
    await play.ask(leader, 'attendance/decideLate', { ...approve, op: play.op() })
    const refusal = { ...decide, pupilId: refused.pupilId, decision: 'refuse' as const }
    await play.refused(teacher, 'attendance/decideLate', { ...refusal, op: play.op() }, 'late/reason-missing')
    const told = { ...refusal, reason: '今天座位已满', alternative: 'other-collector' as const }
    await play.ask(teacher, 'attendance/decideLate', { ...told, op: play.op() })
    await play.refused(leader, 'attendance/decideLate', { ...told, op: play.op() }, 'late/decided')
    play.say(`${plan.late.capacity} 个座位都满：值班领导多收一个，婉拒一个并给了办法，一个没有答复`)

    await careRolls(play)
    await changeRooms(play)
    for (const { pupilId } of [refused, forgotten])
      play.must((await play.child(pupilId)).endsAtMinute === AT.out, '没有批准的孩子排进了延时班')
    play.must((await play.child(extra.pupilId)).endsAtMinute > AT.out, '多收的孩子没有排进延时班')
    await evening(play)
  },
}

async function apply(play: Play, { pupilId }: Custody, untilMinute: number): Promise<void> {
  const collector = play.cast.collectorOf(pupilId)
  if (collector === null) return
  await play.ask(collector.person, 'attendance/applyLate', {
    pupilId,
    day: play.stage.day,
    op: play.op(),
    untilMinute,
    collectorId: collector.collectorId,
  })
}
