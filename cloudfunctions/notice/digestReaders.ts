import { noticeInputs, type DigestReaders } from '@/contract/notice'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { readersView, staffOf } from './readersView'

/** Who is told of the day, and how many more pushes reach each of them: for the principal, and for the office to see. */
export const digestReaders = action({
  deed: 'notice/digestReaders',
  input: noticeInputs.digestReaders,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }): Promise<Result<DigestReaders>> {
    const school = await store.get('schools', schoolId)
    if (school === null) return no({ code: 'access/not-allowed' })
    return yes(await readersView(school, await staffOf(schoolId), caller.today))
  },
})
