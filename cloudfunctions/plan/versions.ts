import { planInputs, type PlanVersionHead } from '@/contract/plan'
import { planId, type SchoolId, type TermId } from '@/domain/ids'
import { versionId, type PlanDraft, type PlanVersion } from '@/domain/plan/PlanDraft'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'

const HEAD = [
  'version',
  'state',
  'filedByName',
  'filedAt',
  'words',
  'decidedByName',
  'decidedAt',
  'publishedByName',
  'publishedAt',
] as const satisfies readonly (keyof PlanVersionHead)[]

const headOf = (version: PlanVersion): PlanVersionHead => ({
  version: version.version,
  state: version.state,
  filedByName: version.filedByName,
  filedAt: version.filedAt,
  words: version.words,
  decidedByName: version.decidedByName,
  decidedAt: version.decidedAt,
  publishedByName: version.publishedByName,
  publishedAt: version.publishedAt,
})

const draftHead = async (schoolId: SchoolId, termId: TermId) => {
  const [draft] = await store.find(
    'plan_drafts',
    { _id: planId(schoolId, termId) },
    { fields: ['state', 'version', 'term', 'schoolName'] },
  )
  return draft
}

/** A version whose filing died half-way waits for nobody: it is not shown until it is filed. */
const isFiled = ({ version }: PlanVersion, draft: Pick<PlanDraft, 'state' | 'version'>): boolean =>
  version < draft.version || (draft.state !== 'draft' && draft.state !== 'returned')

/** Every version that was filed, the newest first. */
export const versions = action({
  deed: 'plan/versions',
  input: planInputs.versions,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId }) {
    const [draft, all] = await Promise.all([
      draftHead(schoolId, termId),
      store.findAll('plan_versions', { schoolId, termId }, [...HEAD]),
    ])
    if (draft === undefined) return yes({ versions: [] })
    const filed = all.filter((one) => isFiled(one, draft)).sort((a, b) => b.version - a.version)
    return yes({ versions: filed.map(headOf) })
  },
})

/** One version, whole. */
export const version = action({
  deed: 'plan/version',
  input: planInputs.version,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, version: asked }) {
    const [draft, found] = await Promise.all([
      draftHead(schoolId, termId),
      store.get('plan_versions', versionId(schoolId, termId, asked)),
    ])
    if (draft === undefined || found === null || !isFiled(found, draft))
      return no({ code: 'plan/version-unknown' })
    const { schoolName, term } = draft
    return yes({ ...headOf(found), content: found.content, schoolName, term })
  },
})
