/**
 * 公布 from wherever it stands: every step can be run again, and the plan itself comes after all that enrolling on it needs.
 * A function that dies in between leaves `publishing` on the draft; the next call, or the timer, goes on from there.
 */
import { planAudit } from '@/domain/audit/planAudit'
import { planNotices } from '@/domain/notice/planNotices'
import { versionId, withOp, type PlanDraft, type Publishing } from '@/domain/plan/PlanDraft'
import { no, yes, type Result } from '@/domain/result'
import { theCity } from '../../_kit/city'
import { withAudit, withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { dropDraws, lateDraw, layDraws } from './layDraws'
import { openWeeks } from './openWeeks'
import { putInForce } from './putInForce'
import { settleSeats } from './settleSeats'

/** The draft as it stands now; what another run of the same publication has finished is left alone. */
const close = (id: string, publishing: Publishing, now: number): Promise<PlanDraft> =>
  store.transaction(async (t) => {
    const draft = await t.get('plan_drafts', id)
    if (draft === null) throw new Error('a draft that is being published is gone')
    if (draft.publishing?.op !== publishing.op) return draft
    const { schoolId, schoolName, termId, term, version } = draft
    const fields = {
      state: 'published',
      rev: draft.rev + 1,
      lastOps: withOp(draft, publishing.op),
      publishing: null,
    } satisfies Partial<PlanDraft>
    await t.update('plan_versions', versionId(schoolId, termId, version), {
      state: 'published',
      publishedByName: publishing.byName,
      publishedAt: now,
    })
    const by = { personId: publishing.by, name: publishing.byName }
    const note = `${term.name}第${version}版，由${publishing.byName}公布`
    await t.update('plan_drafts', id, {
      ...fields,
      ...withNotices(planNotices({ schoolId, schoolName, termId, version, step: 'published', note, now })),
      ...withAudit(planAudit(draft, 'published', { by, now: publishing.at })),
    })
    return { ...draft, ...fields }
  })

export async function finish(
  draft: PlanDraft,
  publishing: Publishing,
  now: number,
): Promise<Result<PlanDraft>> {
  const { _id, schoolId, termId, content } = draft
  const [city, inForce] = await Promise.all([theCity(), store.get('plans', _id)])
  const before = inForce ?? { courses: {} }
  const refused = (await lateDraw(draft, content, now)) ?? (await settleSeats(draft, content, before))
  if (refused !== null) {
    await store.update('plan_drafts', { _id, 'publishing.op': publishing.op }, { publishing: null })
    return no(refused)
  }
  await openWeeks(schoolId, termId)
  await layDraws(draft, content, now)
  await putInForce(draft, city.terms.find((term) => term._id === termId) ?? draft.term, city)
  await dropDraws(draft, content, now)
  return yes(await close(_id, publishing, now))
}
