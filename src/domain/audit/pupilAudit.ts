/** Art. 13 · 接送与绑定留痕: every act upon whom a child may leave with, and who is bound to her. */
import { last } from '../lists'
import { actText, type CollectorAct, type CollectorChange } from '../people/CollectorChange'
import type { Pupil } from '../people/Pupil'
import { auditEntry, type AuditEntry } from './AuditEntry'

const OF_FAMILY = new Set<CollectorAct>([
  'guardian-asked',
  'guardian-bound',
  'guardian-refused',
  'guardian-left',
  'guardian-unbound',
])

/** Whom it was about and why stands sealed with the child: here only that it was done, and by whom. */
const SEALED = new Set<CollectorAct>(['barred', 'unbarred'])

const inBrackets = (words: string): string => (words === '' ? '' : `（${words}）`)

/** The list that remembers is short; this stays. `about` is 「奶奶 王秀兰」: the name is looked for too. */
export function pupilAudit(
  pupil: Pick<Pupil, '_id' | 'schoolId' | 'name'>,
  change: CollectorChange,
): AuditEntry {
  const { op, at, by, byName, act } = change
  const { about, reason } = SEALED.has(act) ? { about: '', reason: '' } : change
  const what = about === '' ? actText(act) : `${actText(act)} ${about}`
  const named = last(about.split(' ')) ?? ''
  return auditEntry({
    id: [pupil.schoolId, pupil._id, by, op, act].join(':'),
    ...{ schoolId: pupil.schoolId, at, by: { personId: by, name: byName } },
    kind: OF_FAMILY.has(act) ? 'family' : 'collectors',
    about: [{ id: pupil._id, name: pupil.name }, ...(named === '' ? [] : [{ id: '', name: named }])],
    text: `${pupil.name}：${what}${inBrackets(reason)}`,
  })
}
