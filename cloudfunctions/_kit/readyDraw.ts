/** Rule 3: a draw's secret and its published hash stand before the window opens, or not at all. */
import { randomBytes } from 'node:crypto'
import { commitmentOf, drawHead, newDraw, type DrawWindow } from '@/domain/draw/newDraw'
import { drawId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { store } from './store'

const SECRET_BYTES = 32

/** The first secret stays, whoever made it. */
async function secretOf(id: string): Promise<string> {
  await store.add('draw_secrets', [{ _id: id, secret: randomBytes(SECRET_BYTES).toString('hex') }])
  const kept = await store.get('draw_secrets', id)
  if (kept === null) throw new Error(`no secret for the draw ${id}`)
  return kept.secret
}

/**
 * Makes the draw of a window, or brings it up to the plan: everything until it opens, afterwards only a later closing.
 * A window that has opened without a draw gets none: a commitment made then would prove nothing. Safe to run again.
 */
export async function readyDraw(
  plan: Pick<Plan, 'schoolId' | 'schoolName' | 'termId'>,
  window: DrawWindow,
  now: number,
): Promise<void> {
  const id = drawId(plan.schoolId, plan.termId, window.id)
  const draw = await store.get('draws', id)
  if (draw === null) {
    if (now < window.opensAt)
      await store.add('draws', [newDraw(plan, window, commitmentOf(await secretOf(id)))])
    return
  }
  const same = { _id: id, state: 'open', opensAt: draw.opensAt, closesAt: draw.closesAt }
  if (now < draw.opensAt && now < window.opensAt) await store.update('draws', same, drawHead(plan, window))
  else if (now < draw.closesAt && window.closesAt > draw.closesAt)
    await store.update('draws', same, { closesAt: window.closesAt })
}
