import { asId, type PersonId, type PupilId } from '@/domain/ids'
import { store } from '../../_kit/store'

/** What was said to a guardian of a child is nobody's any more, and what was not pushed yet is never pushed. */
export async function forgetMessages(personId: PersonId, pupilId: PupilId): Promise<void> {
  const theirs = { personId, pupilId, audience: 'guardians' }
  const stopped = { status: 'muted', trouble: '监护关系已解除' }
  for (const status of ['queued', 'sending', 'unsure'])
    await store.update('messages', { ...theirs, status }, stopped)
  await store.update('messages', theirs, { personId: asId<'Person'>(`left-${personId}`) })
}
