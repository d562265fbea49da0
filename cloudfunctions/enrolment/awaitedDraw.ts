import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { drawId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import type { Plan } from '@/domain/plan/Plan'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

type Head = Pick<Plan, 'schoolId' | 'termId' | 'windows'>

/** A draw that is done stays done: an instance asks once. */
const done = new Set<string>()

/** Per grade, the window of a draw that has closed and whose result does not stand yet. No request where no draw has closed. */
export async function awaitedDraws(
  plans: Head[],
  now: number,
): Promise<(plan: Head, grade: Grade) => EnrolmentWindow | null> {
  const closed = plans.flatMap(({ schoolId, termId, windows }) =>
    windows
      .filter((window) => window.mode === 'draw' && windowState(window, now) === 'closed')
      .map((window) => ({ id: drawId(schoolId, termId, window.id), window })),
  )
  const open = closed.filter(({ id }) => !done.has(id))
  const draws =
    open.length === 0
      ? []
      : await store.find('draws', { _id: is.in(open.map(({ id }) => id)) }, { fields: ['state'] })
  for (const draw of draws) if (draw.state === 'done') done.add(draw._id)
  const awaited = new Set(draws.filter((draw) => draw.state !== 'done').map((draw) => draw._id))
  return ({ schoolId, termId, windows }, grade) =>
    windows.find(
      (window) => window.grades.includes(grade) && awaited.has(drawId(schoolId, termId, window.id)),
    ) ?? null
}
