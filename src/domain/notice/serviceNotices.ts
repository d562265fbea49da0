/** Art. 6 · M6.1: what ends is work before it does; told once for each thing and stage. */
import type { PersonId, SchoolId } from '../ids'
import type { ServiceTask, TaskStage } from '../service/serviceTasks'
import { schoolDayOf } from '../time'
import type { Notice } from './Notice'

const STAGE: Record<TaskStage, string> = {
  month: '一个月内到期，请换新',
  week: '一周内到期，请换新',
  ended: '已到期，不能上岗',
}

/** The word that stays in the file once it was told. */
export const toldKey = ({ key, stage }: ServiceTask): string => `${key}:${stage}`

/** The school's own goes to its office, the bureau's to whoever holds that post. */
export function taskNotices(
  task: ServiceTask,
  about: { id: string; schoolId: SchoolId; bureau: readonly PersonId[]; now: number },
): Notice[] {
  const { id, schoolId, bureau, now } = about
  const told = (key: string, to: Notice['to'], page: string): Notice => ({
    id: `service:${id}:${toldKey(task)}:${key}`,
    template: 'paper-expiring',
    ...{ schoolId, day: schoolDayOf(now), to, at: now },
    data: { who: task.name, paper: task.what, until: task.on, note: STAGE[task.stage] },
    page,
  })
  const office: Notice['to'] = { kind: 'role', schoolId, role: 'office' }
  return task.side === 'school'
    ? [told('office', office, 'pages/service/list/index')]
    : bureau.map((personId) => told(personId, { kind: 'person', personId }, 'pages/service/city/index'))
}
