import { isDrawWindow, isReady } from '@/domain/draw/newDraw'
import { drawId } from '@/domain/ids'
import { eachOnItsOwn } from '../../_kit/eachOnItsOwn'
import { readyDraw } from '../../_kit/readyDraw'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** Heals what publishing left undone: every draw window to come has its draw, and a running one the plan's closing. */
export async function readyDraws(now: number): Promise<void> {
  const plans = await store.findAll('plans', { status: 'published' }, [
    'schoolId',
    'schoolName',
    'termId',
    'windows',
  ])
  const due = plans.flatMap((plan) =>
    plan.windows
      .filter(isDrawWindow)
      .filter((window) => now < window.closesAt)
      .map((window) => ({ plan, window, id: drawId(plan.schoolId, plan.termId, window.id) })),
  )
  if (due.length === 0) return
  const draws = await store.findAll('draws', { _id: is.in(due.map(({ id }) => id)) }, [
    'schoolName',
    'name',
    'grades',
    'opensAt',
    'closesAt',
    'publicNumber',
  ])
  const known = new Map(draws.map((draw) => [draw._id, draw]))
  const stale = due.filter(({ plan, window, id }) => !isReady(known.get(id), plan, window, now))
  await eachOnItsOwn(stale, ({ plan, window }) => readyDraw(plan, window, now))
}
