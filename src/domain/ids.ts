/** Branded ids: a school's id can never be handed where a pupil's is wanted. */
declare const brand: unique symbol
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type CityId = Id<'City'>
export type SchoolId = Id<'School'>
export type TermId = Id<'Term'>
export type HomeroomId = Id<'Homeroom'>
export type PupilId = Id<'Pupil'>
export type PersonId = Id<'Person'>
export type CourseId = Id<'Course'>
export type WindowId = Id<'Window'>
export type SessionId = Id<'Session'>
export type ProviderId = Id<'Provider'>

/** Ids travel as map keys in stored documents, so no dot and no dollar: `[A-Za-z0-9_-]`, at most 64. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

/** The one place where a string becomes an id; only edges that checked it (contract, store, seed) call this. */
export const asId = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>

/** Joins put a plan's id together in the database. */
export const PLAN_ID_JOINS = ':'
export const planId = (schoolId: SchoolId, termId: TermId): string => `${schoolId}${PLAN_ID_JOINS}${termId}`
export const weekId = (pupilId: PupilId, termId: TermId): string => `${pupilId}:${termId}`
export const dayId = (schoolId: SchoolId, day: string): string => `${schoolId}:${day}`
/** What a child has one of each day is named by both: joins put the same id together in the database. */
export const dayPrefix = (day: string): string => `${day}:`
export const custodyId = (day: string, pupilId: PupilId): string => `${dayPrefix(day)}${pupilId}`
export const latePickupId = (day: string, pupilId: PupilId): string => `${dayPrefix(day)}${pupilId}`
export const sessionId = (day: string, courseId: CourseId): SessionId =>
  asId(`${day.split('-').join('')}_${courseId}`)
/** The late room is a course of its own; its seats are counted per day. */
export const lateCourseId = (schoolId: SchoolId): CourseId => asId(`${schoolId}-late`)
export const lateSeatsId = (schoolId: SchoolId, day: string): string => `${schoolId}-late:${day}`
/** One draw belongs to one window of one plan. */
export const drawId = (schoolId: SchoolId, termId: TermId, windowId: string): string =>
  `${planId(schoolId, termId)}:${windowId}`
export const wishesId = (ofDraw: string, pupilId: PupilId): string => `${ofDraw}:${pupilId}`
/** Course ids carry their school and term, so that no two seats documents can ever share one. */
export const courseIdPrefix = (schoolId: SchoolId, termId: TermId): string => `${schoolId}_${termId}_`
/** 服务档案: one of each person at each school. */
export const serviceFileId = (schoolId: SchoolId, personId: PersonId): string => `${schoolId}:${personId}`
