import { createHash } from 'node:crypto'
import { custodyInputs } from '@/contract/custody'
import { sealText, type DayPage, type RecordDigest, type Unsealed } from '@/domain/custody/DayRecord'
import type { SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { recordAccess } from '../_kit/recordAccess'
import { store } from '../_kit/store'

/** Children of one reply: their entries stay well under the platform's 6 MB. */
const CHILDREN = 400

const childrenOf = async (schoolId: SchoolId, day: Day, page: number) =>
  (
    await store.find(
      'custody',
      { schoolId, day },
      {
        fields: ['pupilId', 'name', 'homeroomName', 'salt', 'erasedAt', 'entries'],
        order: ['pupilId', 'asc'],
        skip: (page - 1) * CHILDREN,
        limit: CHILDREN,
      },
    )
  ).map(({ pupilId, name, homeroomName, salt, erasedAt = null, entries }) => ({
    ...{ pupilId, name, homeroomName, salt, erasedAt, entries },
  }))

const digestsOf = async (schoolId: SchoolId, day: Day): Promise<RecordDigest[]> =>
  (await store.find('digests', { schoolId, day }))
    .sort((a, b) => a.round - b.round)
    .map(({ round, at, rootHash, entryCount }) => ({ round, at, rootHash, entryCount }))

/** 导出当日记录: a page of the day's ledger, sealed. Who took it, and with which seal, is kept before it leaves. */
export const exportDay = action({
  deed: 'custody/exportDay',
  input: custodyInputs.exportDay,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, day, op, page }, { caller, now }): Promise<Result<DayPage>> {
    // Digests before entries: what a digest covers is then surely among the entries read after it.
    const digests = page === 1 ? await digestsOf(schoolId, day) : []
    const school = await store.get('schools', schoolId)
    const total = await store.count('custody', { schoolId, day })
    if (school === null || total === 0) return no({ code: 'custody/day-empty', day })
    const pages = Math.ceil(total / CHILDREN)
    if (page > pages) return no({ code: 'input/malformed', field: 'page' })
    const unsealed: Unsealed = {
      format: 'anfang-day/2',
      schoolId,
      schoolName: school.name,
      day,
      exportedAt: now,
      children: await childrenOf(schoolId, day, page),
      digests,
      page,
      pages,
    }
    const seal = createHash('sha256').update(sealText(unsealed)).digest('hex')
    await recordAccess({ op, now, caller, what: 'day-export', schoolId, day, about: [], page, seal })
    return yes({ ...unsealed, seal })
  },
})
