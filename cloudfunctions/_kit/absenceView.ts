import type { AbsenceView } from '@/contract/absence'
import type { Custody } from '@/domain/custody/Custody'
import { last } from '@/domain/lists'
import { missedBy } from '@/domain/notice/absenceNotices'

const closingWords = ({ entries }: Custody): string =>
  last(entries.flatMap((entry) => (entry.kind === 'absence-closed' ? [entry.words] : []))) ?? ''

/** The absence as people see it; null when nobody misses the child. */
export function absenceView(custody: Custody): AbsenceView | null {
  const { absence, status } = custody
  if (status !== 'absent' || absence === null) return null
  const { lesson, at, dueAt, climbedAt, answer, closed } = absence
  return {
    lesson,
    at,
    dueAt,
    climbedAt,
    missedBy: missedBy(custody)?.byName ?? '',
    answer:
      answer === null
        ? null
        : { where: answer.where, byName: answer.byName, words: answer.words, at: answer.at },
    closed: closed === null ? null : { byName: closed.byName, at: closed.at, words: closingWords(custody) },
  }
}
