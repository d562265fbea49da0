/** 离校: the day after a child's last one her places and her places in line go to whoever waits, as if the family had left them. */
import { placedCourses, standsInLine } from '@/domain/enrolment/leaverPlaces'
import type { Left, Pupil } from '@/domain/people/Pupil'
import { schoolDayOf } from '@/domain/time'
import { eachOnItsOwn } from '../_kit/eachOnItsOwn'
import { is } from '../_kit/operators'
import { publishedPlans } from '../_kit/plans'
import { store } from '../_kit/store'
import type { Actor } from './Actor'
import { leaveCourse } from './leaveCourse'
import { leaveLine } from './leaveLine'

const byRoster = (by: Left['by']): Actor => ({ on: 'phone', by, signerName: '', words: '离校' })

/** Terms that are over stay as they were. What was begun and died is done again: what is left already is left. */
async function free(pupil: Pupil, left: Left, now: number): Promise<void> {
  const { _id: pupilId, schoolId } = pupil
  const weeks = await store.findAll('weeks', { pupilId, schoolId })
  const plans = await publishedPlans(weeks)
  const live = weeks.filter(({ termId }) =>
    plans.some((plan) => plan.termId === termId && plan.term.lastDay > left.on),
  )
  let freed = false
  for (const week of live) {
    const { termId } = week
    const act = { schoolId, pupilId, termId, actor: byRoster(left.by), now }
    for (const courseId of placedCourses(week))
      freed = (await leaveCourse({ ...act, courseId, op: `left-${left.on}-${courseId}` })).ok || freed
    const seats = await store.findAll('seats', { schoolId, termId, day: null })
    for (const { courseId } of seats.filter((one) => standsInLine(one, pupilId)))
      freed = (await leaveLine({ ...act, courseId, op: `left-${left.on}-${courseId}` })).ok || freed
    const open = await store.find('draws', { schoolId, termId, state: 'open' }, { fields: ['_id'] })
    const wished =
      open.length === 0
        ? 0
        : await store.remove('wishes', { pupilId, drawId: is.in(open.map(({ _id }) => _id)) })
    freed = freed || wished > 0
  }
  await store.update(
    'pupils',
    { _id: pupilId, 'left.on': left.on, 'left.places': 'due' },
    { 'left.places': freed ? 'freed' : 'none' },
  )
}

export async function freeLeavers(now: number): Promise<void> {
  const due = await store.findAll('pupils', { 'left.places': 'due', 'left.on': is.below(schoolDayOf(now)) })
  await eachOnItsOwn(due, async (pupil) => {
    if (pupil.left !== undefined) await free(pupil, pupil.left, now)
  })
}
