import { standInInputs, type StandInColleague, type StandInColleagues } from '@/contract/standIn'
import { holds } from '@/domain/access'
import { shortWhy } from '@/domain/notice/unfitNotices'
import { sessionTitle } from '@/domain/attendance/Session'
import { clashOf, isOwnEmergency } from '@/domain/attendance/standIn'
import { calledAs } from '@/domain/people/Person'
import { yes, type Result } from '@/domain/result'
import { clockText } from '@/domain/time'
import { action } from '../_kit/handle'
import { lacksOf } from '../_kit/lackOf'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { sessionOf } from './sessionFacts'

const standsBack = ({ clash, lack, isEmergency }: StandInColleague): number =>
  isEmergency ? -1 : Number(clash !== null || lack !== null)
const byName = (a: StandInColleague, b: StandInColleague): number =>
  standsBack(a) - standsBack(b) || a.name.localeCompare(b.name, 'zh')

/** Who can be asked: every teacher of the school, with what stands in the way; of a vacant lesson the duty leader too. */
export const standInColleagues = action({
  deed: 'attendance/standInColleagues',
  input: standInInputs.standInColleagues,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId }, { caller }): Promise<Result<StandInColleagues>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const { day } = session
    const staff = await store.findAll('persons', { 'appointments.schoolId': schoolId }, [
      'name',
      'appointments',
    ])
    const by = caller.personId
    const isEmergency = (to: (typeof staff)[number]) => isOwnEmergency({ by, to, session, schoolId })
    const chosen = staff.filter(
      (person) =>
        person._id !== session.teacherId && (holds(person, 'teacher', schoolId, day) || isEmergency(person)),
    )
    const lessons = await store.findAll('sessions', { day, teacherId: is.in(chosen.map(({ _id }) => _id)) }, [
      'name',
      'homeroomName',
      'startsAtMinute',
      'endsAtMinute',
      'teacherId',
    ])
    const course = session.served ?? null
    const lacks = await lacksOf({ schoolId, day, persons: chosen, course, isStandIn: true })
    const colleagues = chosen.map((person): StandInColleague => {
      const { _id: personId } = person
      const clash = clashOf(
        session,
        lessons.filter((lesson) => lesson.teacherId === personId),
      )
      const lack = isEmergency(person) ? null : (lacks.get(personId) ?? null)
      return {
        personId,
        name: calledAs(person),
        clash:
          clash === null
            ? null
            : `${clockText(clash.startsAtMinute)}–${clockText(clash.endsAtMinute)} ${sessionTitle(clash)}`,
        lack: lack && shortWhy(lack),
        isEmergency: isEmergency(person),
      }
    })
    return yes({ colleagues: colleagues.sort(byName) })
  },
})
