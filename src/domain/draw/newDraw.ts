/** Rule 3: a draw stands, with the hash of its secret and the public number it will use, before its window opens. */
import type { EnrolmentWindow, PublicNumber } from '../enrolment/EnrolmentWindow'
import { drawId } from '../ids'
import type { Grade } from '../people/School'
import type { Plan } from '../plan/Plan'
import { sha256 } from '../sha256'
import type { Draw, Hash } from './Draw'

/** A window that is decided by draw, and has named its public number. */
export interface DrawWindow extends EnrolmentWindow {
  mode: 'draw'
  publicNumber: PublicNumber
}

export const isDrawWindow = (window: EnrolmentWindow): window is DrawWindow =>
  window.mode === 'draw' && window.publicNumber !== null

/** What is published of the secret from before the opening: the hash of its text. */
export const commitmentOf = (secret: string): Hash => sha256(secret)

/** Everything about the draw that the plan says; it may change until the window opens. */
export const drawHead = (plan: Pick<Plan, 'schoolName'>, window: DrawWindow) =>
  ({
    schoolName: plan.schoolName,
    name: window.name,
    grades: window.grades,
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    publicNumber: window.publicNumber,
  }) satisfies Partial<Draw>

export const newDraw = (
  plan: Pick<Plan, 'schoolId' | 'schoolName' | 'termId'>,
  window: DrawWindow,
  commitment: Hash,
): Draw => ({
  _id: drawId(plan.schoolId, plan.termId, window.id),
  schoolId: plan.schoolId,
  termId: plan.termId,
  windowId: window.id,
  ...drawHead(plan, window),
  state: 'open',
  commitment,
  sourceChanges: [],
  groups: [],
  applicants: 0,
  lists: 0,
  listHash: null,
  sealedAt: null,
  number: null,
  differed: null,
  confirmed: null,
  secret: null,
  seed: null,
  resultHash: null,
  drawnAt: null,
  recorded: 0,
  doneAt: null,
})

type Head = Pick<Draw, keyof ReturnType<typeof drawHead>>

const sameGrades = (a: Grade[], b: Grade[]): boolean => [...a].sort().join() === [...b].sort().join()

/** Before the opening everything the plan says of the draw stands in it, afterwards the closing does. */
export function isReady(
  draw: Head | undefined,
  plan: Pick<Plan, 'schoolName'>,
  window: DrawWindow,
  now: number,
): boolean {
  if (draw === undefined) return false
  const { schoolName, name, grades, opensAt, closesAt, publicNumber } = drawHead(plan, window)
  if (now >= draw.opensAt) return draw.closesAt === closesAt
  return (
    draw.schoolName === schoolName &&
    draw.name === name &&
    sameGrades(draw.grades, grades) &&
    draw.opensAt === opensAt &&
    draw.closesAt === closesAt &&
    draw.publicNumber.source === publicNumber.source &&
    draw.publicNumber.fixedAt === publicNumber.fixedAt
  )
}

/**
 * Whether a draw can still be what a version's window says: it has not opened, or it is as the window says but for a
 * later closing, as long as it has not closed. Null: there is no draw yet.
 */
export function canStand(
  draw: Pick<Draw, 'grades' | 'opensAt' | 'closesAt'> | null,
  window: DrawWindow,
  now: number,
): boolean {
  if (draw === null || now < draw.opensAt) return now < window.opensAt
  const isLater = now < draw.closesAt && window.closesAt > draw.closesAt
  return (
    draw.opensAt === window.opensAt &&
    sameGrades(draw.grades, window.grades) &&
    (draw.closesAt === window.closesAt || isLater)
  )
}
