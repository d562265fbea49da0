/** Art. 6, 8, 10 · 落实好师资: who stands in the plan may serve on its first day, and no provider does or charges what it may not. */
import type { DutyFailure } from '../../failures/service'
import type { CourseId } from '../../ids'
import { isAcademicCourse } from '../../service/academic'
import { dutyLacks, type Duty } from '../../service/mayServe'
import { coursesToLookAt } from '../../service/subjectWords'
import { NO_TEACHER, type Course } from '../Plan'
import type { Day, Weekday } from '../../time'
import type { GapFacts } from './GapFacts'
import { LATE_LABEL } from './heldTimes'

export interface ServiceGap {
  gap: 'service'
  /** `null`: the late room. */
  courseId: CourseId | null
  course: string
  why: DutyFailure
}

/** Lessons of a whole term, by the calendar as far as it is known. */
export const lessonsOf = ({ slots }: Course, lessons: Partial<Record<Weekday, number>>): number =>
  slots.reduce((sum, { weekday }) => sum + (lessons[weekday] ?? 0), 0)

interface Post {
  courseId: CourseId | null
  course: string
  duty: Omit<Duty, 'day'>
}

function postsOf({ content, ground, courses, label }: GapFacts): Post[] {
  const { late } = content
  return [
    ...courses.map((course): Post => {
      const { _id: courseId, kind, providerId = null, agencyFeeFen, teacherId, teacherName } = course
      const lessons = lessonsOf(course, ground.service.lessons)
      return {
        courseId,
        course: label(course),
        duty: {
          personId: teacherId,
          name: teacherName,
          course: { name: course.name, kind, providerId, agencyFeeFen, lessons },
        },
      }
    }),
    ...(late.teacherId === NO_TEACHER
      ? []
      : [
          {
            courseId: null,
            course: LATE_LABEL,
            duty: { personId: late.teacherId, name: late.teacherName, course: null },
          },
        ]),
  ]
}

/** Whoever is no teacher of the school is missing there already, and has no file to look at. */
const isElsewhere = ({ code }: DutyFailure): boolean => code === 'service/unknown-person'

const lacksOn = (facts: GapFacts, day: Day): ServiceGap[] =>
  postsOf(facts).flatMap(({ courseId, course, duty }) =>
    dutyLacks(facts.ground.service.facts, { ...duty, day })
      .filter((why) => !isElsewhere(why))
      .map((why): ServiceGap => ({ gap: 'service', courseId, course, why })),
  )

/** On the first day that is still to come, so that a renewal within the term is work and no obstacle. */
export const serviceGaps = (facts: GapFacts): ServiceGap[] => lacksOn(facts, facts.ground.service.from)

const ENDS = [
  'service/paper-ended',
  'service/vetting-ended',
  'service/licence-ended',
  'service/provider-vetting-ended',
  'service/no-agreement',
  'service/price-missing',
  'service/price-above',
] as const satisfies readonly DutyFailure['code'][]

/** 可能是学科类: unsure, so the bureau looks when it is filed; what is one for certain is a gap already. */
const lookAts = ({ content, label }: GapFacts): ServiceGap[] =>
  coursesToLookAt(content)
    .filter(({ course }) => !isAcademicCourse(course))
    .map(({ course, word }) => ({
      ...{ gap: 'service', courseId: course._id, course: label(course) },
      why: { code: 'service/maybe-academic', course: course.name, word },
    }))

/**
 * 学期中到期: good on the first day and not on the last. A plan may be filed with it; the work list has it in time. Then
 * what may be a subject.
 */
export function serviceWarnings(facts: GapFacts): ServiceGap[] {
  const now = new Set(serviceGaps(facts).map(({ courseId, why }) => `${courseId ?? ''} ${why.code}`))
  const ending = lacksOn(facts, facts.ground.term.lastDay).filter(
    ({ courseId, why }) =>
      ENDS.some((code) => code === why.code) && !now.has(`${courseId ?? ''} ${why.code}`),
  )
  return [...ending, ...lookAts(facts)]
}
