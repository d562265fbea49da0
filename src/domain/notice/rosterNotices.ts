/** Who is told when a roster moves a child, or says that a child has left. */
import type { PupilId, SchoolId } from '../ids'
import { isMove, type ChangedPupil, type TeacherOf } from '../roster/RosterChange'
import { dayText, schoolDayOf, type Day } from '../time'
import type { Notice } from './Notice'

interface Told {
  runId: string
  schoolId: SchoolId
  pupilId: PupilId
  now: number
}

const roster = (
  { runId, schoolId, pupilId, now }: Told,
  key: string,
  to: Notice['to'],
  data: Record<'child' | 'what' | 'note', string>,
): Notice => ({
  id: `roster:${runId}:${pupilId}:${key}`,
  template: 'roster',
  schoolId,
  day: schoolDayOf(now),
  to,
  at: now,
  data,
  page: to.kind === 'person' ? 'pages/teacher/homeroom/index' : 'pages/guardian/today/index',
})

/** The old and the new homeroom's teachers; a homeroom that has none yet tells nobody. */
export function movedNotices(
  told: Told & Pick<ChangedPupil, 'before' | 'after'> & { teacherOf: TeacherOf },
): Notice[] {
  const { before, after, teacherOf } = told
  if (!isMove(told)) return []
  const tell = (key: 'from' | 'to', what: string) => {
    const personId = teacherOf.get(key === 'from' ? before.homeroomId : after.homeroomId) ?? null
    const data = { child: after.name, what, note: '接送人和报名都不变' }
    return personId === null ? [] : [roster(told, key, { kind: 'person', personId }, data)]
  }
  return [...tell('from', `转到${after.homeroomName}`), ...tell('to', `从${before.homeroomName}转来`)]
}

const family = (told: Told): Notice['to'] => ({ kind: 'guardians', pupilId: told.pupilId })

export const leftNotice = (told: Told & { name: string; on: Day }): Notice =>
  roster(told, 'left', family(told), {
    child: told.name,
    what: '学校名单已按离校处理',
    note: `${dayText(told.on)}后停课，有误请找班主任`,
  })

export const returnedNotice = (told: Told & { name: string }): Notice =>
  roster(told, 'returned', family(told), {
    child: told.name,
    what: '离校已撤销，仍在本校',
    note: '报名和接送人都不变',
  })
