/** Art. 13: who is told that somebody is bound to a child, wants to be, or is no longer. */
import type { PersonId } from '../ids'
import type { CollectorChange } from '../people/CollectorChange'
import type { Pupil } from '../people/Pupil'
import { collectorsNotice } from './collectorNotices'
import type { Notice } from './Notice'

type Told = Pick<Pupil, '_id' | 'schoolId' | 'name'>

const to = (notice: Notice, whom: Notice['to'], page: string): Notice => ({
  ...notice,
  id: `${notice.id}:${whom.kind}`,
  to: whom,
  page,
})

const INVITES = 'pages/teacher/invites/index'
const JOIN = 'pages/join/index'
const familyPage = ({ _id }: Told): string => `pages/guardian/family/index?pupilId=${_id}`

/**
 * Every guardian with a say and the homeroom teacher; while somebody waits, the office too. Whoever asked is told what was
 * asked in their own words and learns nothing else of the child until a yes.
 */
export function bindingNotices(
  pupil: Told,
  change: CollectorChange,
  person: { personId: PersonId; typedName: string } | null,
): Notice[] {
  const changed = collectorsNotice(pupil, change)
  const what = changed.data['what'] ?? ''
  const told: Notice = {
    ...changed,
    template: 'binding',
    data: { child: pupil.name, what, who: change.about, note: '请打开小程序看' },
  }
  const school: Notice[] = [
    to(told, { kind: 'homeroom-teacher', pupilId: pupil._id }, INVITES),
    ...(change.act === 'guardian-asked' || change.act === 'guardian-lapsed'
      ? [to(told, { kind: 'role', schoolId: pupil.schoolId, role: 'office' }, INVITES)]
      : []),
  ]
  const family = to(told, { kind: 'guardians', pupilId: pupil._id }, familyPage(pupil))
  if (person === null) return [family, ...school]
  const own: Notice = {
    ...to(told, { kind: 'person', personId: person.personId }, JOIN),
    data: { ...told.data, child: person.typedName, what: OWN_WORDS[change.act] ?? what },
  }
  return [family, ...school, own]
}

const OWN_WORDS: Partial<Record<CollectorChange['act'], string>> = {
  'guardian-asked': '已申请，等同意',
  'guardian-bound': '同意了您的绑定',
  'guardian-refused': '没有同意您的绑定',
  'guardian-lapsed': '七天没人答复，请再申请',
  'guardian-left': '您解除了绑定',
  'guardian-unbound': '学校解除了您的绑定',
}
