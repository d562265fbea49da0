import { PUBLISHING_TAKES } from '@/domain/plan/planSteps'
import { eachOnItsOwn } from '../_kit/eachOnItsOwn'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { finish } from './publishing/finish'

/** Publications whose function died are carried to their end. Safe to run twice, and beside the office's own next try. */
export async function healPlans(now: number): Promise<void> {
  const due = await store.findAll('plan_drafts', { 'publishing.at': is.atMost(now - PUBLISHING_TAKES) })
  await eachOnItsOwn(due, async (draft) => {
    if (draft.publishing !== null) await finish(draft, draft.publishing, now)
  })
}
