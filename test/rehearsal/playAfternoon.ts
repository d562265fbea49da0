/** One whole afternoon of the city, from the first bell to the last child, through the real functions. */
import { isHeld, type Custody } from '@/domain/custody/Custody'
import type { Session } from '@/domain/attendance/Session'
import type { PupilId } from '@/domain/ids'
import { clockText } from '@/domain/time'
import { chance, collectByCode, collectByEye, handOn, takeRoll, type Afternoon } from './acts'
import type { Cast } from './Cast'
import type { Stage } from './Stage'

export interface Story {
  /** What happened when, for people to read. */
  lines: string[]
  absent: PupilId[]
  neverComes: PupilId[]
}

const AT = { open: 335, noon: 720, neverBefore: 1180, last: 1240, end: 1260 }
/** Between these the city sleeps or teaches: the clock jumps, and the timers start again a minute before work. */
const WAKE_BEFORE = 2

export async function playAfternoon(stage: Stage, cast: Cast): Promise<Story> {
  const play: Afternoon = { stage, cast, chance }
  const story: Story = { lines: [], absent: [], neverComes: [] }
  let minute = 0
  const to = async (next: number) => {
    if (next - minute > 60) await stage.jump(next - WAKE_BEFORE)
    minute = next
    await stage.until(next)
  }
  const say = (words: string) => story.lines.push(`${clockText(minute)}  ${words}`)

  await to(AT.open)
  const children = await stage.custody()
  const sessions = await stage.sessions()
  say(`今天开门：${children.length} 个孩子，${sessions.length} 节课`)

  await to(AT.noon)
  const asking = children.filter((c) => chance(c.pupilId, 'late') < 0.02)
  let late = 0
  await stage.crowd(asking, async (child) => {
    if (await askForLateCare(play, child)) late += 1
  })
  say(`${late} 个家庭申请了延时托管`)

  await rolls(play, story, sessions, to, say)
  await clubs(play, sessions, to, say)
  await goingHome(play, story, to, say)
  return story
}

async function askForLateCare({ stage, cast }: Afternoon, child: Custody): Promise<boolean> {
  const collector = cast.collectorOf(child.pupilId)
  if (collector === null) return false
  const openid = collector.person.openid
  const options = await stage.ask(openid, 'attendance/lateOptions', {
    pupilId: child.pupilId,
    day: stage.day,
  })
  const option = options.options[options.options.length - 1]
  if (option === undefined || options.closed !== null) return false
  const reply = await stage.call(openid, 'attendance/applyLate', {
    pupilId: child.pupilId,
    day: stage.day,
    op: stage.newOp(),
    untilMinute: option.untilMinute,
    collectorId: collector.collectorId,
  })
  return reply.ok
}

type To = (minute: number) => Promise<void>
type Say = (words: string) => void

async function rolls(play: Afternoon, story: Story, sessions: Session[], to: To, say: Say): Promise<void> {
  const { stage } = play
  const care = sessions.filter((s) => s.block === 'care').sort((a, b) => a.startsAtMinute - b.startsAtMinute)
  const forgotten = care[3]
  const mark = (pupilId: PupilId) => {
    if (chance(pupilId, 'absent') < 0.004) {
      story.absent.push(pupilId)
      return 'absent' as const
    }
    return chance(pupilId, 'tardy') < 0.01 ? ('late' as const) : ('present' as const)
  }
  const first = care[0]?.startsAtMinute ?? 990
  await to(first)
  await stage.crowd(
    care.filter((s) => s !== forgotten),
    (session) => takeRoll(play, session, mark),
  )
  say(`${care.length - 1} 个班点完名，${story.absent.length} 个孩子没到，家长和班主任收到通知`)
  await to(first + 12)
  if (forgotten !== undefined) {
    say(`${forgotten.name}（${forgotten.teacherName}）十分钟还没点名，提醒已发`)
    await takeRoll(play, forgotten, mark)
    say(`${forgotten.teacherName}补点了名`)
  }
}

async function clubs(play: Afternoon, sessions: Session[], to: To, say: Say): Promise<void> {
  const { stage } = play
  const club = sessions.filter((s) => s.block === 'club').sort((a, b) => a.startsAtMinute - b.startsAtMinute)
  for (const start of [...new Set(club.map((s) => s.startsAtMinute))]) {
    await to(start - 5)
    let moved = 0
    await stage.crowd(
      sessions.filter((s) => s.block === 'care'),
      async (session) => {
        const count = await handOn(play, session.schoolId, session.teacherId, start)
        moved += count
      },
    )
    say(`交接：${moved} 个孩子从作业班到了社团老师手里`)
    await to(start)
    await stage.crowd(
      club.filter((s) => s.startsAtMinute === start),
      (session) => takeRoll(play, session, () => 'present'),
    )
    say(`${club.filter((s) => s.startsAtMinute === start).length} 个社团点名`)
  }
}

async function goingHome(play: Afternoon, story: Story, to: To, say: Say): Promise<void> {
  const { stage } = play
  const held = async () => (await stage.custody({ status: 'held' })).filter(isHeld)
  const ends = new Set((await held()).map((c) => usualEnd(c)))
  let over = 0
  for (over of [...ends].sort((a, b) => a - b)) {
    await to(over)
    const leaving = (await held()).filter((c) => usualEnd(c) === over)
    const givers = new Map(leaving.map((c) => [c.holder, c.schoolId]))
    let handed = 0
    await stage.crowd([...givers], async ([giver, schoolId]) => {
      const count = await handOn(play, schoolId, giver, over)
      handed += count
    })
    say(`放学：${handed} 个孩子交到校门或延时托管`)
    const lateRooms = (await stage.sessions({ block: 'late', roll: null })).filter(
      (s) => s.startsAtMinute === over,
    )
    await stage.crowd(lateRooms, (session) => takeRoll(play, session, () => 'present'))
    const waiting = (await held()).filter((c) => c.endsAtMinute === over)
    const alone = waiting.filter((c) => chance(c.pupilId, 'nobody') < 0.003).map((c) => c.pupilId)
    story.neverComes.push(...alone)
    const collected = waiting.filter((c) => !alone.includes(c.pupilId))
    const byEye = await collectAll(play, collected)
    say(`${collected.length} 个孩子被接走，其中 ${byEye} 个看人核对；${alone.length} 个没人来接`)
  }
  for (const later of [over + 11, over + 21, over + 31]) {
    await to(later)
    const rungs = (await held()).filter((c) => story.neverComes.includes(c.pupilId)).map((c) => c.rung)
    say(`还有 ${rungs.length} 个没人接，已到第 ${Math.max(0, ...rungs)} 级`)
  }
  await to(Math.max(AT.neverBefore, over + 32))
  const late = (await held()).filter((c) => !story.neverComes.includes(c.pupilId))
  await collectAll(play, late)
  say(`延时托管的 ${late.length} 个孩子被接走`)
  await to(AT.last)
  const last = await held()
  await stage.crowd(last, (child) => collectByEye(play, child.schoolId, child.pupilId))
  say(`最后 ${last.length} 个孩子由家人接走，没有一个是自动关闭的`)
  await to(AT.end)
}

/** When the afternoon ends without late care. */
const usualEnd = (custody: Custody): number =>
  Math.max(0, ...custody.itinerary.filter((leg) => leg.block !== 'late').map((leg) => leg.endsAtMinute))

/** Most show today's code; a few are known by sight. Returns how many were checked by eye. */
async function collectAll(play: Afternoon, children: Custody[]): Promise<number> {
  let byEye = 0
  await play.stage.crowd(children, async (child) => {
    const eye = chance(child.pupilId, 'eye') < 0.03
    if (eye || !(await collectByCode(play, child.schoolId, child.pupilId))) {
      byEye += 1
      await collectByEye(play, child.schoolId, child.pupilId)
    }
  })
  return byEye
}
