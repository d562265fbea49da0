/** Rule 3: after the closing the list and the seats are fixed, and their hash is published, before the public number is known. */
import type { Draw } from '@/domain/draw/Draw'
import { listHash } from '@/domain/draw/canonical'
import { finalList, listParts, SETTLED_AFTER } from '@/domain/draw/finalList'
import { groupsOf } from '@/domain/draw/groups'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { planId } from '@/domain/ids'
import { addMissing } from '../../_kit/addMissing'
import { eachOnItsOwn } from '../../_kit/eachOnItsOwn'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { keepSeats } from './keepSeats'
import { spareTime, WORK_MS } from './spareTime'
import { weeksOf } from './weeksOf'

/** What the list is made of; a thousand wishes with their history would pass the six megabytes of an answer. */
const WISHED = ['pupilId', 'ticket', 'together', 'wishes']
const WEEK: (keyof PupilWeek)[] = ['schoolId', 'pupilId', 'grade', 'homeroomId', 'places']

/**
 * Keep the seats, write the list, then the draw itself, once. Killed anywhere before that last write, the next run does
 * the same again: seats that are kept stay kept, and a list of another state of things has other ids.
 */
export async function sealDraw(draw: Draw, now: number): Promise<void> {
  const plan = await store.get('plans', planId(draw.schoolId, draw.termId))
  if (plan === null || !plan.windows.some(({ id }) => id === draw.windowId)) return
  const wishes = await store.findAll('wishes', { drawId: draw._id }, WISHED)
  const pupilIds = wishes.map(({ pupilId }) => pupilId)
  const weeks = await weeksOf(pupilIds, draw.termId, WEEK)
  const ofSchool = weeks.filter(({ schoolId }) => schoolId === draw.schoolId)
  const groups = await keepSeats(groupsOf(plan, draw), draw)
  const list = finalList({ plan, groups, wishes, weeks: ofSchool })
  const sealed = { ...draw, groups, listHash: listHash({ ...draw, groups }, list.entries) }
  const parts = listParts(sealed, list)
  for (const part of parts) await addMissing('draw_lists', [part])
  await store.update(
    'draws',
    { _id: draw._id, state: 'open', closesAt: draw.closesAt },
    {
      state: 'sealed',
      groups,
      applicants: list.entries.length,
      lists: parts.length,
      listHash: sealed.listHash,
      sealedAt: now,
    },
  )
}

/** Every minute: whatever has closed for good is sealed. */
export async function seal(now: number): Promise<void> {
  const hasTime = spareTime(WORK_MS)
  const due = await store.find(
    'draws',
    { state: 'open', closesAt: is.atMost(now - SETTLED_AFTER) },
    { order: ['closesAt', 'asc'], limit: 50 },
  )
  await eachOnItsOwn(due, (draw) => sealDraw(draw, now), hasTime)
}
