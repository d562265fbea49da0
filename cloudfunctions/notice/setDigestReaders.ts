import { noticeInputs, type DigestReaders } from '@/contract/notice'
import { digestAudit } from '@/domain/audit/postAudit'
import { setReaders } from '@/domain/digest/setReaders'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withAudit } from '../_kit/outbox'
import { store } from '../_kit/store'
import { readersView, staffOf } from './readersView'

/** The setting as a whole, by one conditional write; the same op again, however late, writes nothing. */
export const setDigestReaders = action({
  deed: 'notice/setDigestReaders',
  input: noticeInputs.setDigestReaders,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, ...wish }, { caller, now }): Promise<Result<DigestReaders>> {
    const school = await store.get('schools', schoolId)
    if (school === null) return no({ code: 'access/not-allowed' })
    const staff = await staffOf(schoolId)
    if (school.digestOps?.includes(op) === true) return yes(await readersView(school, staff, caller.today))
    const decided = setReaders(wish, { school, staff, today: caller.today })
    if (!decided.ok) return decided
    const told = staff.filter(({ _id }) => wish.readers.includes(_id))
    await store.update(
      'schools',
      { _id: schoolId, digestOps: is.not(op) },
      {
        ...decided.value,
        digestOps: to.append(op),
        ...withAudit(digestAudit({ schoolId, op, now, by: caller }, told)),
      },
    )
    return yes(await readersView({ ...school, ...decided.value }, staff, caller.today))
  },
})
