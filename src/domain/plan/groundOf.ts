/** The ground a plan stands on, from the documents that hold it. */
import type { Term } from '../calendar/Term'
import type { Seats } from '../enrolment/PupilWeek'
import type { CourseId, HomeroomId, SchoolId } from '../ids'
import { calledAs, type Appointment, type Person } from '../people/Person'
import type { Pupil } from '../people/Pupil'
import type { City, Grade, Homeroom, School } from '../people/School'
import { plusDays } from '../time'
import { gapFacts } from './gaps/GapFacts'
import { heldTimes } from './gaps/heldTimes'
import { NO_TEACHER, type Plan } from './Plan'
import type { PlanGround, PlanService, PlanStaff } from './PlanGround'

export interface GroundFacts {
  term: Term
  city: Pick<City, 'offWorkMinute' | 'carePupilsPerTeacher' | 'terms'>
  school: Pick<School, '_id' | 'stage' | 'grades'>
  homerooms: Homeroom[]
  pupils: Pick<Pupil, 'homeroomId' | 'grade'>[]
  persons: Pick<Person, '_id' | 'name' | 'appointments'>[]
  /** Published plans of other schools. */
  others: Plan[]
  inForce: Plan | null
  /** Of this school and term, the late room's left out. */
  seats: Pick<Seats, 'courseId' | 'capacity' | 'left'>[]
  service: PlanService
}

const DIGIT = /\d+/
/** 三(2)班 before 三(10)班. */
const byName = (a: { name: string }, b: { name: string }): number =>
  Number(DIGIT.exec(a.name)?.[0] ?? 0) - Number(DIGIT.exec(b.name)?.[0] ?? 0) || (a.name < b.name ? -1 : 1)

/** One stretch of days per person: appointments that follow each other day by day are one. */
function wholeAppointment(appointments: Appointment[], { firstDay, lastDay }: Term): Appointment | null {
  const joined: Appointment[] = []
  for (const next of [...appointments].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = joined[joined.length - 1]
    if (before === undefined || (before.to !== null && plusDays(before.to, 1) < next.from)) joined.push(next)
    else if (before.to !== null && (next.to === null || next.to > before.to))
      joined[joined.length - 1] = { ...before, to: next.to }
  }
  return joined.find(({ from, to }) => from <= lastDay && (to === null || to >= firstDay)) ?? null
}

const staffOf = (persons: GroundFacts['persons'], schoolId: SchoolId, term: Term): PlanStaff[] =>
  persons
    .flatMap((person): PlanStaff[] => {
      const own = person.appointments.filter((a) => a.schoolId === schoolId && a.role === 'teacher')
      const whole = wholeAppointment(own, term)
      return whole === null
        ? []
        : [{ personId: person._id, name: calledAs(person), from: whole.from, to: whole.to }]
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))

function elsewhereOf(others: Plan[], staff: PlanStaff[], ground: PlanGround): PlanGround['elsewhere'] {
  const own = new Set(staff.map((one) => one.personId))
  return others.flatMap((plan) =>
    heldTimes(gapFacts(plan, ground))
      .filter((held) => own.has(held.teacherId))
      .map(({ teacherId, course, weekday, startsAtMinute, endsAtMinute }) => ({
        teacherId,
        schoolName: plan.schoolName,
        course,
        weekday,
        startsAtMinute,
        endsAtMinute,
      })),
  )
}

const inTerm = (plan: Plan, { firstDay, lastDay }: Term): boolean =>
  plan.term.firstDay <= lastDay && firstDay <= plan.term.lastDay

export function groundOf(facts: GroundFacts): PlanGround {
  const { term, city, school, pupils, inForce } = facts
  const byHomeroom = new Map<HomeroomId, number>()
  const pupilsByGrade: Partial<Record<Grade, number>> = {}
  for (const { homeroomId, grade } of pupils) {
    byHomeroom.set(homeroomId, (byHomeroom.get(homeroomId) ?? 0) + 1)
    pupilsByGrade[grade] = (pupilsByGrade[grade] ?? 0) + 1
  }
  const staff = staffOf(facts.persons, school._id, term)
  const ground: PlanGround = {
    term,
    city: {
      offWorkMinute: city.offWorkMinute,
      carePupilsPerTeacher: city.carePupilsPerTeacher,
      terms: city.terms,
    },
    stage: school.stage,
    grades: school.grades,
    pupilsByGrade,
    homerooms: facts.homerooms
      .map(({ _id: homeroomId, name, grade, teacherId }) => ({
        homeroomId,
        name,
        grade,
        teacherId: teacherId ?? NO_TEACHER,
        pupils: byHomeroom.get(homeroomId) ?? 0,
      }))
      .sort((a, b) => a.grade - b.grade || byName(a, b)),
    staff,
    elsewhere: [],
    taken: Object.fromEntries(
      facts.seats.map((one): [CourseId, number] => [one.courseId, one.capacity - one.left]),
    ),
    inForce: Object.fromEntries(
      Object.values(inForce?.courses ?? {}).map(({ _id, name, grades, homeroomId, slots, capacity }) => [
        _id,
        { name, grades, homeroomId, slots, capacity },
      ]),
    ),
    blocksInForce: inForce?.blocks ?? [],
    service: facts.service,
  }
  const others = facts.others.filter((plan) => plan.schoolId !== school._id && inTerm(plan, term))
  return { ...ground, elsewhere: elsewhereOf(others, staff, ground) }
}
