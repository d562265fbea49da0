/** A walk and its children, and the one way to take a step: written into the walk first, then into each record. */
import type { Stepped } from '@/contract/escort'
import type { Caller } from '@/domain/access'
import type { Custody } from '@/domain/custody/Custody'
import type { Escort, EscortStep } from '@/domain/escort/Escort'
import { entryOf, type WalkFacts } from '@/domain/escort/walk'
import { walkOf } from '@/domain/escort/walksWith'
import { dayBegins, isOfDay, toldLater } from '@/domain/eventTime'
import type { SchoolId } from '@/domain/ids'
import { last } from '@/domain/lists'
import { notCollectedNotice } from '@/domain/notice/escortNotices'
import { no, yes, type Result } from '@/domain/result'
import type { Context } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

export interface LoadedWalk {
  escort: Escort
  /** All of the group, and whoever else the caller holds. */
  children: Custody[]
}

/** A walk of this school, today; any other id is unknown. */
export async function escortToday(schoolId: SchoolId, day: string, id: string): Promise<Result<Escort>> {
  const escort = await store.get('escorts', id)
  return escort === null || escort.schoolId !== schoolId || escort.day !== day
    ? no({ code: 'escort/unknown' })
    : yes(escort)
}

/** Enters the step into the records that lack it: only of children its author still holds. */
async function enter(escort: Escort, step: EscortStep): Promise<void> {
  if (step.pupilIds.length === 0) return
  const { schoolId, day } = escort
  const lacking = {
    schoolId,
    day,
    pupilId: is.in(step.pupilIds),
    status: 'held',
    holder: step.by,
    'entries.op': is.not(step.op),
  }
  const entries = to.append(entryOf(escort, step))
  if (step.kind !== 'left') {
    await store.update('custody', lacking, { entries })
    return
  }
  for (const child of await store.find('custody', lacking))
    await store.update(
      'custody',
      { ...lacking, pupilId: child.pupilId },
      { entries, ...withNotices([notCollectedNotice(child, escort, step)]) },
    )
}

/** Whether a record still lacks the step; of children who were not read only their holder's own reading tells. */
const isEntered = ({ op, by, pupilIds }: EscortStep, children: Custody[], reader: string): boolean =>
  pupilIds.every((pupilId) => {
    const child = children.find((one) => one.pupilId === pupilId)
    if (child === undefined) return reader === by
    return child.status !== 'held' || child.holder !== by || child.entries.some((entry) => entry.op === op)
  })

/** What a function that died left open is finished first. */
export async function loadWalk(escort: Escort, { personId }: Pick<Caller, 'personId'>): Promise<LoadedWalk> {
  const { schoolId, day, groupId } = escort
  const theirs = is.anyOf({ schoolId, day }, { 'escort.groupId': groupId }, { holder: personId })
  const children = await store.find('custody', theirs)
  const open = last(escort.steps)
  if (open === undefined || isEntered(open, children, personId)) return { escort, children }
  await enter(escort, open)
  return { escort, children: await store.find('custody', theirs) }
}

const isOutWith = (escort: Escort, child: Custody): boolean => {
  const walk = walkOf(child.entries)
  return child.status === 'held' && walk !== null && walk.isOut && walk.escortId === escort._id
}

/** Who would still be on the road, these children left out. */
export const othersOut = ({ escort, children }: LoadedWalk, pupilIds: readonly string[]): Custody[] =>
  children.filter((child) => isOutWith(escort, child) && !pupilIds.includes(child.pupilId))

const stateAfter = (walk: LoadedWalk, step: EscortStep): Escort['state'] =>
  step.kind === 'returned' && othersOut(walk, step.pupilIds).length === 0 ? 'done' : 'walking'

interface Stepping {
  schoolId: SchoolId
  escortId: string
  op: string
  happenedAt?: number | undefined
}

/** Takes the step that `decide` allows. The same act sent twice is one step; of two phones the second decides anew. */
export async function takeStep(
  { schoolId, escortId, op, happenedAt = undefined }: Stepping,
  { caller, now }: Context,
  decide: (facts: WalkFacts) => Result<EscortStep> | Promise<Result<EscortStep>>,
): Promise<Result<Stepped>> {
  if (!isOfDay(happenedAt, caller.today)) return no({ code: 'custody/told-another-day' })
  const found = await escortToday(schoolId, caller.today, escortId)
  if (!found.ok) return found
  const walk = await loadWalk(found.value, caller)
  const { escort } = walk
  const done = escort.steps.find((step) => step.op === op)
  if (done !== undefined) return yes({ state: escort.state, pupilIds: done.pupilIds })
  const decided = await decide({
    ...walk,
    op,
    at: now,
    by: caller.personId,
    byName: caller.name,
    happenedAt: toldLater(happenedAt, dayBegins(caller.today), now),
  })
  if (!decided.ok) return decided
  const step = decided.value
  const state = stateAfter(walk, step)
  const changed = await store.update(
    'escorts',
    { _id: escort._id, state: escort.state, [`steps.${escort.steps.length}`]: is.absent() },
    { state, steps: to.append(step) },
  )
  if (changed === 0) return no({ code: 'busy/try-again' })
  await enter(escort, step)
  return yes({ state, pupilIds: step.pupilIds })
}
