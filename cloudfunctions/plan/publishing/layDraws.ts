/** Rule 3: the draws of a version, before it is in force and after. */
import { canStand, isDrawWindow, type DrawWindow } from '@/domain/draw/newDraw'
import type { Failure } from '@/domain/failure'
import { drawId, type SchoolId, type TermId } from '@/domain/ids'
import type { PlanContent } from '@/domain/plan/Plan'
import { is } from '../../_kit/operators'
import { readyDraw } from '../../_kit/readyDraw'
import { store } from '../../_kit/store'

interface OfPlan {
  schoolId: SchoolId
  schoolName: string
  termId: TermId
}

/**
 * A publication that died on the way goes on later than it was decided: a window that began meanwhile under other rules,
 * or without a commitment, keeps the version from coming into force. Null: none.
 */
export async function lateDraw(
  { schoolId, termId }: OfPlan,
  { windows }: PlanContent,
  now: number,
): Promise<Failure | null> {
  const byDraw = windows.filter(isDrawWindow)
  if (byDraw.length === 0) return null
  const idOf = (window: DrawWindow): string => drawId(schoolId, termId, window.id)
  const draws = await store.find('draws', { _id: is.in(byDraw.map(idOf)) })
  const late = byDraw.find(
    (window) => !canStand(draws.find(({ _id }) => _id === idOf(window)) ?? null, window, now),
  )
  return late === undefined ? null : { code: 'plan/window-late', window: late.name }
}

export async function layDraws(of: OfPlan, { windows }: PlanContent, now: number): Promise<void> {
  for (const window of windows.filter(isDrawWindow)) await readyDraw(of, window, now)
}

/** Draws whose windows are gone before they opened: nobody has wished anything there. */
export async function dropDraws(
  { schoolId, termId }: OfPlan,
  { windows }: PlanContent,
  now: number,
): Promise<void> {
  const kept = new Set(windows.filter(isDrawWindow).map((window) => drawId(schoolId, termId, window.id)))
  const draws = await store.find('draws', { schoolId, termId, state: 'open' }, { fields: ['opensAt'] })
  const gone = draws.map((draw) => draw._id).filter((id) => !kept.has(id))
  if (gone.length > 0)
    await store.remove('draws', { _id: is.in(gone), opensAt: is.above(now), state: 'open' })
}
