/** Rule 2: what was drawn becomes places, then claims. Slice by slice; killed anywhere, the next run goes on. */
import type { Draw, DrawList, Ticket } from '@/domain/draw/Draw'
import { byTicket, gotBy } from '@/domain/draw/canonical'
import { drawOp } from '@/domain/draw/placeByDraw'
import { unmetWishes } from '@/domain/draw/unmetWishes'
import { planId, wishesId, type CourseId, type PupilId } from '@/domain/ids'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { inSlices } from './inSlices'
import { recordWeek } from './recordWeek'
import { settleSeats } from './settleSeats'
import { leaversOf } from './leaversOf'
import { weeksOf } from './weeksOf'
import { wholeList } from './wholeList'

const PUPILS_A_SLICE = 50

interface Line {
  ticket: Ticket
  pupilId: PupilId
  got: CourseId[]
  waiting: number
}

interface Drawn {
  draw: Draw
  parts: DrawList[]
  lines: Line[]
  unmet: Map<CourseId, PupilId[]>
}

/** The whole outcome by pupil, in the order of the tickets. Who has left stands in the published list and in no line. */
async function drawnOf(draw: Draw, now: number): Promise<Drawn> {
  const parts = await wholeList(draw)
  const leavers = await leaversOf(draw, now)
  const results = Object.assign({}, ...parts.map((part) => part.results)) as DrawList['results']
  const pupils = Object.assign({}, ...parts.map((part) => part.pupils)) as DrawList['pupils']
  const entries = parts.flatMap((part) => part.entries).sort(byTicket)
  const unmet = new Map<CourseId, PupilId[]>()
  const waiting = new Map<PupilId, number>()
  for (const [courseId, tickets] of unmetWishes(draw.groups, entries, { results, seed: draw.seed ?? '' })) {
    const line = tickets.flatMap((ticket) => pupils[ticket] ?? []).filter((id) => !leavers.has(id))
    unmet.set(courseId, line)
    for (const pupilId of line) waiting.set(pupilId, (waiting.get(pupilId) ?? 0) + 1)
  }
  const lines = entries.flatMap(({ ticket }): Line[] => {
    const pupilId = pupils[ticket]
    if (pupilId === undefined) return []
    return [{ ticket, pupilId, got: gotBy(results, ticket), waiting: waiting.get(pupilId) ?? 0 }]
  })
  return { draw, parts, lines, unmet }
}

async function recordSlice({ draw }: Drawn, slice: Line[], now: number): Promise<void> {
  const plan = await store.get('plans', planId(draw.schoolId, draw.termId))
  if (plan === null) throw new Error(`no plan for the draw ${draw._id}`)
  const leavers = await leaversOf(draw, now)
  const ids = slice.map(({ pupilId }) => wishesId(draw._id, pupilId))
  const wishes = await store.find('wishes', { _id: is.in(ids) }, { fields: ['pupilId', 'by', 'consent'] })
  const weeks = await weeksOf(
    slice.map(({ pupilId }) => pupilId),
    draw.termId,
  )
  const here = slice.filter(({ pupilId }) => !leavers.has(pupilId))
  await inSlices(here, async ({ pupilId, got, waiting }) => {
    const week = weeks.find((one) => one.pupilId === pupilId)
    const own = wishes.find((one) => one.pupilId === pupilId)
    if (week === undefined || own === undefined) return
    const { _id: drawId } = draw
    await recordWeek(week, { plan, drawId, op: drawOp(draw), now, wishes: own, got, waiting })
  })
}

/** As far as the time allows; the draw is done once everything is recorded. */
export async function record(draw: Draw, now: number, hasTime: () => boolean): Promise<void> {
  const drawn = await drawnOf(draw, now)
  for (let from = draw.recorded; from < drawn.lines.length; from += PUPILS_A_SLICE) {
    if (!hasTime()) return
    const slice = drawn.lines.slice(from, from + PUPILS_A_SLICE)
    await recordSlice(drawn, slice, now)
    const recorded = from + slice.length
    await store.update('draws', { _id: draw._id, state: 'drawn', recorded: is.below(recorded) }, { recorded })
  }
  if (!hasTime()) return
  await settleSeats({ ...drawn, now })
  await store.update('draws', { _id: draw._id, state: 'drawn' }, { state: 'done', doneAt: now })
}
