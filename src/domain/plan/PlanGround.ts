/** Art. 8 · 一校一案: what the rules look at besides the plan itself, so that the desk can say what is missing while one types. */
import type { Term } from '../calendar/Term'
import type { CourseId, HomeroomId, PersonId } from '../ids'
import type { City, Grade, Stage } from '../people/School'
import type { ServiceFacts } from '../service/Standing'
import type { Day, Weekday } from '../time'
import type { Block, Course } from './Plan'

export interface PlanGround {
  /** The term the plan is for, as the city has it now. */
  term: Term
  city: Pick<City, 'offWorkMinute' | 'carePupilsPerTeacher' | 'terms'>
  stage: Stage
  grades: Grade[]
  pupilsByGrade: Partial<Record<Grade, number>>
  homerooms: { homeroomId: HomeroomId; name: string; grade: Grade; teacherId: PersonId; pupils: number }[]
  staff: PlanStaff[]
  /** Where the school's teachers are at other schools of the city, by the plans in force there. */
  elsewhere: {
    teacherId: PersonId
    schoolName: string
    course: string
    weekday: Weekday
    startsAtMinute: number
    endsAtMinute: number
  }[]
  /** Seats that are taken in the plan in force: capacity may not fall below, the course may not go. */
  taken: Record<CourseId, number>
  /** The courses of the plan in force of this school and term; none before the first publication. */
  inForce: Record<CourseId, Pick<Course, 'name' | 'grades' | 'homeroomId' | 'slots' | 'capacity'>>
  /** The hours those courses are held in; none before the first publication. */
  blocksInForce: Block[]
  service: PlanService
}

/** 谁能上岗: what the rule of Art. 6, 8 and 10 looks at. */
export interface PlanService {
  facts: ServiceFacts
  /** The first day of the term that is still to come. */
  from: Day
  /** How many lessons a slot of that weekday has in the term. */
  lessons: Partial<Record<Weekday, number>>
}

/** 可以安排的老师: appointed as a teacher of the school. */
export interface PlanStaff {
  personId: PersonId
  name: string
  /** The appointment's days; `to` null is open. */
  from: Day
  to: Day | null
}
