/** M8.2 · 志愿: one document of a pupil and draw, saved whole, as often as the family likes until the closing. */
import { randomInt } from 'node:crypto'
import type { BoardDraw } from '@/contract/enrolment'
import { isSigned, sign, type Signature } from '@/domain/enrolment/consent'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import type { Draw, Wishes } from '@/domain/draw/Draw'
import { hasWishes } from '@/domain/draw/together'
import { newTicket } from '@/domain/draw/ticket'
import { wish } from '@/domain/draw/wish'
import { drawId, weekId, wishesId, type CourseId, type PersonId, type PupilId } from '@/domain/ids'
import { last } from '@/domain/lists'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { boardDraw } from '../boardDraw'

/** Another phone of the family may save at the same time; a ticket may be taken. */
const ROUNDS = 4
const ENTRIES_KEPT = 20

export interface WishesAct {
  plan: Plan
  pupilId: PupilId
  windowId: string
  wishes: Record<string, CourseId[]>
  together: PupilId | null
  /** The caller's own children of this school, this one among them. */
  family: PupilId[]
  signature: Signature | null
  actor: { by: PersonId; signerName: string; on: 'phone' | 'paper' }
  op: string
  now: number
}

interface Facts extends WishesAct {
  draw: Draw
  week: PupilWeek
  own: Wishes | undefined
}

/** The document as it will be, decided on what is there now. */
function decide(facts: Facts): Result<Wishes> {
  const { plan, draw, week, own, together, actor, op, now } = facts
  const wished = wish({ ...facts, window: plan.windows.find(({ id }) => id === facts.windowId) })
  if (!wished.ok) return wished
  if (actor.on === 'paper' && own?.entries.some(({ on }) => on === 'phone') === true)
    return no({ code: 'draw/saved-by-phone' })
  const signed = isSigned(week) ? week : { consent: own?.consent ?? week.consent }
  const consent = sign(signed, facts.signature, { name: actor.signerName, ...actor, at: now })
  if (!consent.ok) return consent
  return yes({
    _id: wishesId(draw._id, week.pupilId),
    drawId: draw._id,
    schoolId: draw.schoolId,
    termId: draw.termId,
    pupilId: week.pupilId,
    grade: week.grade,
    ticket: own?.ticket ?? newTicket(randomInt),
    together,
    wishes: wished.value,
    consent: consent.value,
    by: actor.by,
    at: now,
    op,
    entries: [...(own?.entries ?? []), { op, at: now, by: actor.by, on: actor.on }].slice(-ENTRIES_KEPT),
  })
}

/** False: somebody saved in between, or the ticket is another child's; decide again. */
async function write(own: Wishes | undefined, next: Wishes): Promise<boolean> {
  if (own === undefined) return store.add('wishes', [next])
  const { _id, together, wishes, consent, by, at, op, entries } = next
  const change = { together, wishes, consent, by, at, op, entries }
  return (await store.update('wishes', { _id, op: own.op }, change)) > 0
}

/** Taking the tick off one child's page takes it off the other's, as far as that one was saved before. */
async function partFrom(own: Wishes, family: Wishes[]): Promise<Wishes[]> {
  const partners = family.filter(({ together, at }) => together === own.pupilId && at <= own.at)
  if (own.together !== null || own.entries.length < 2 || partners.length === 0) return family
  const ids = partners.map(({ _id }) => _id)
  await store.update('wishes', { _id: is.in(ids), together: own.pupilId }, { together: null })
  return family.map((one) => (ids.includes(one._id) ? { ...one, together: null } : one))
}

/**
 * The application of the term is signed once, wherever it was signed first: the week keeps it, so that neither a later
 * change of the wishes nor basic care asks for it again.
 */
async function keepConsent(week: PupilWeek, { consent }: Wishes): Promise<void> {
  if (isSigned(week)) return
  await store.update('weeks', { _id: week._id, version: week.version }, { consent, version: to.add(1) })
}

/** 同签: another child of the same family and school, whose grade is in the same draw. */
function mayStandTogether(act: WishesAct, draw: Draw, weeks: PupilWeek[]): boolean {
  if (act.together === null) return true
  const sibling = weeks.find(({ pupilId }) => pupilId === act.together)
  if (sibling === undefined || act.together === act.pupilId) return false
  return act.family.includes(act.together) && draw.grades.includes(sibling.grade)
}

/** Refusals in order: no week, what `wish` refuses, a paper over what a guardian tapped, the sibling, the signature. Sent again, it changes nothing. */
export async function saveWishes(act: WishesAct): Promise<Result<BoardDraw>> {
  const { plan, pupilId, windowId, op } = act
  const id = drawId(plan.schoolId, plan.termId, windowId)
  const draw = await store.get('draws', id)
  const asked = act.together === null ? [pupilId] : [pupilId, act.together]
  const weeks = await store.find('weeks', { _id: is.in(asked.map((one) => weekId(one, plan.termId))) })
  const week = weeks.find((one) => one.pupilId === pupilId)
  if (week === undefined || week.schoolId !== plan.schoolId) return no({ code: 'enrolment/no-week' })
  if (draw === null) return wishInVain(act, week)
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = act.family.map((one) => wishesId(id, one))
    const family = await store.find('wishes', { _id: is.in(ids) })
    const own = family.find((one) => one.pupilId === pupilId)
    const view = (now: Wishes[]) => yes(boardDraw(draw, now, { plan, week }))
    if (own !== undefined && own.entries.some((entry) => entry.op === op))
      return view(last(own.entries)?.op === op ? await partFrom(own, family) : family)
    const next = decide({ ...act, draw, week, own })
    if (!next.ok) return next
    if (!mayStandTogether(act, draw, weeks)) return no({ code: 'draw/together-wrong' })
    if (own === undefined && !hasWishes(next.value)) return view(family)
    await keepConsent(week, next.value)
    if (await write(own, next.value)) {
      const others = family.filter((one) => one !== own)
      return view(await partFrom(next.value, [next.value, ...others]))
    }
  }
  return no({ code: 'busy/try-again' })
}

/** Without a draw everything is refused; why, the rule says. */
function wishInVain(act: WishesAct, week: PupilWeek): Result<never> {
  const window = act.plan.windows.find(({ id }) => id === act.windowId)
  const refused = wish({ ...act, window, draw: null, week })
  return refused.ok ? no({ code: 'draw/not-ready' }) : refused
}
