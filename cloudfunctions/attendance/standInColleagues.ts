import { standInInputs, type StandInColleague, type StandInColleagues } from '@/contract/standIn'
import { holds } from '@/domain/access'
import { sessionTitle } from '@/domain/attendance/Session'
import { clashOf } from '@/domain/attendance/standIn'
import { calledAs } from '@/domain/people/Person'
import { yes, type Result } from '@/domain/result'
import { clockText } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { sessionOf } from './sessionFacts'

const byName = (a: StandInColleague, b: StandInColleague): number =>
  a.clash === b.clash || (a.clash !== null && b.clash !== null)
    ? a.name.localeCompare(b.name, 'zh')
    : a.clash === null
      ? -1
      : 1

/** Who can be asked: every teacher of the school, with the lesson that stands in the way. */
export const standInColleagues = action({
  deed: 'attendance/standInColleagues',
  input: standInInputs.standInColleagues,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId }): Promise<Result<StandInColleagues>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const { day } = session
    const staff = await store.findAll('persons', { 'appointments.schoolId': schoolId }, [
      'name',
      'appointments',
    ])
    const lessons = await store.find(
      'sessions',
      { schoolId, day },
      { fields: ['name', 'homeroomName', 'startsAtMinute', 'endsAtMinute', 'teacherId'] },
    )
    const colleagues = staff
      .filter((person) => person._id !== session.teacherId && holds(person, 'teacher', schoolId, day))
      .map((person): StandInColleague => {
        const clash = clashOf(
          session,
          lessons.filter((lesson) => lesson.teacherId === person._id),
        )
        const { _id: personId } = person
        return {
          personId,
          name: calledAs(person),
          clash:
            clash === null
              ? null
              : `${clockText(clash.startsAtMinute)}–${clockText(clash.endsAtMinute)} ${sessionTitle(clash)}`,
        }
      })
    return yes({ colleagues: colleagues.sort(byName) })
  },
})
