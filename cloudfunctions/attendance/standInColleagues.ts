import { standInInputs, type StandInColleague, type StandInColleagues } from '@/contract/standIn'
import { holds } from '@/domain/access'
import { shortWhy } from '@/domain/notice/unfitNotices'
import { sessionTitle } from '@/domain/attendance/Session'
import { clashOf } from '@/domain/attendance/standIn'
import { calledAs } from '@/domain/people/Person'
import { yes, type Result } from '@/domain/result'
import { clockText } from '@/domain/time'
import { action } from '../_kit/handle'
import { lacksOf } from '../_kit/lackOf'
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
    const teachers = staff.filter(
      (person) => person._id !== session.teacherId && holds(person, 'teacher', schoolId, day),
    )
    const course = session.served ?? null
    const lacks = await lacksOf({ schoolId, day, persons: teachers, course, isStandIn: true })
    const colleagues = teachers.map((person): StandInColleague => {
      const clash = clashOf(
        session,
        lessons.filter((lesson) => lesson.teacherId === person._id),
      )
      const { _id: personId } = person
      const lack = lacks.get(personId) ?? null
      return {
        personId,
        name: calledAs(person),
        clash:
          clash === null
            ? lack && shortWhy(lack)
            : `${clockText(clash.startsAtMinute)}–${clockText(clash.endsAtMinute)} ${sessionTitle(clash)}`,
      }
    })
    return yes({ colleagues: colleagues.sort(byName) })
  },
})
