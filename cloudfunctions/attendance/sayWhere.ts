import type { AbsenceAnswered } from '@/contract/absence'
import type { AbsenceVoice } from '@/domain/attendance/Absence'
import { answerAbsence, isBarredGuardian, type AbsenceSaid } from '@/domain/attendance/answerAbsence'
import type { Custody } from '@/domain/custody/Custody'
import { custodyId, type PupilId } from '@/domain/ids'
import { absenceAnsweredNotices, absenceClimbedNotice } from '@/domain/notice/absenceNotices'
import { no, yes, type Result } from '@/domain/result'
import { absenceView } from '../_kit/absenceView'
import type { Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

interface Saying extends Context {
  pupilId: PupilId
  op: string
  said: AbsenceSaid
  words: string
  /** As whom the caller speaks of this child. */
  voiceFor: (custody: Custody) => Promise<Result<AbsenceVoice>>
}

/** Two answers at once: the second decides again, on what the first left. */
const ATTEMPTS = 4

/** Writes one answer. Whatever entered the record since it was read makes the decision void. */
export async function sayWhere(saying: Saying): Promise<Result<AbsenceAnswered>> {
  const { now, caller, pupilId, op, said, words, voiceFor } = saying
  const by = caller.personId
  const byName = caller.name
  const pupil = await store.get('pupils', pupilId)
  if (pupil === null) return no({ code: 'custody/unknown-child' })
  const barred = isBarredGuardian(pupil, caller.person)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const custody = await store.get('custody', custodyId(caller.today, pupilId))
    if (custody === null) return no({ code: 'custody/unknown-child' })
    const voice = await voiceFor(custody)
    if (!voice.ok) return voice
    const same = custody.entries.find((entry) => entry.op === op)
    if (same !== undefined)
      return same.by === by ? yes({ absence: absenceView(custody) }) : no({ code: 'absence/not-yours' })
    const facts = { now, op, custody, voice: voice.value, by, byName, barred, said, words }
    const decided = answerAbsence(facts)
    if (!decided.ok) return decided
    const { absence, entries, climbs } = decided.value
    const notices = [
      ...(barred ? [] : absenceAnsweredNotices(custody, absence, facts)),
      ...(climbs ? [absenceClimbedNotice(custody, absence, { key: op, now, barred })] : []),
    ]
    const written = await store.update(
      'custody',
      { _id: custody._id, status: 'absent', [`entries.${custody.entries.length}`]: is.absent() },
      { absence, entries: to.append(...entries), ...withNotices(notices) },
    )
    if (written > 0)
      return yes({ absence: absenceView({ ...custody, absence, entries: [...custody.entries, ...entries] }) })
  }
  return no({ code: 'busy/try-again' })
}
