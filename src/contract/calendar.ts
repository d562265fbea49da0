import { z } from 'zod'
import type { SessionChange } from '@/domain/plan/SessionChange'
import type { CalendarDay, TermDays } from '@/domain/calendar/termCalendar'
import type { Term } from '@/domain/calendar/Term'
import type { CourseId, TermId } from '@/domain/ids'
import type { CityCalendar } from '@/domain/people/School'
import { RETENTION_LEAST, RETENTION_MOST } from '@/domain/retention/retention'
import { plusDays, type Day } from '@/domain/time'
import { minuteReader, weekdayReader } from './planContent'
import { dayReader, idOf, opReader, wordsReader } from './readers'

const MOST_DAYS = 31
const school = { schoolId: idOf<'School'>() }
const session = { ...school, day: dayReader, courseId: idOf<'Course'>() }

export const calendarInputs = {
  /** `termId` null: the plan in force. */
  calendar: z.strictObject({ ...school, termId: idOf<'Term'>().nullable() }),
  /** Which weekday's timetable runs on a make-up day; `null`: the school does not open that day. */
  decideMakeUp: z.strictObject({
    ...school,
    day: dayReader,
    timetable: weekdayReader.nullable(),
    op: opReader,
  }),
  /** `reason` null takes the closing back. */
  setClosed: z.strictObject({ ...school, day: dayReader, reason: wordsReader(20).nullable(), op: opReader }),
  /** Both days included, a month at most. */
  sessions: z
    .strictObject({ ...school, from: dayReader, to: dayReader })
    .refine(({ from, to }) => from <= to && to < plusDays(from, MOST_DAYS), { path: ['to'] }),
  changeSession: z.strictObject({
    ...session,
    slot: z.string().regex(/^[1-7]-[A-Za-z0-9_-]{1,24}$/),
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({
        kind: z.literal('moved'),
        toDay: dayReader,
        startsAtMinute: minuteReader,
        endsAtMinute: minuteReader,
        venue: wordsReader(20),
      }),
      z.strictObject({ kind: z.literal('merged'), into: idOf<'Course'>() }),
    ]),
    reason: wordsReader(60),
    op: opReader,
  }),
  undoChange: z.strictObject({ ...session, changeOp: opReader, op: opReader }),
  cityCalendar: z.strictObject({}),
  /** One day of the city's calendar; `as-published` takes a correction back. */
  correctDay: z.strictObject({
    day: dayReader,
    kind: z.enum(['rest', 'make-up', 'as-published']),
    name: wordsReader(20),
    op: opReader,
  }),
  /** A year the package does not know, entered whole: its holidays and make-up days. */
  enterYear: z.strictObject({
    year: z.number().int().min(2020).max(2100),
    rest: z.record(dayReader, wordsReader(20)),
    makeUp: z.record(dayReader, wordsReader(20)),
    op: opReader,
  }),
  saveTerm: z.strictObject({
    termId: idOf<'Term'>(),
    name: wordsReader(20),
    firstDay: dayReader,
    lastDay: dayReader,
    op: opReader,
  }),
  /** `reaches`: how many children already gone a shorter period reaches, as the caller was told. */
  setRetention: z.strictObject({
    months: z.number().int().min(RETENTION_LEAST).max(RETENTION_MOST),
    reaches: z.number().int().min(0),
    op: opReader,
  }),
}

export type { CalendarDay }

export interface TermCalendar extends TermDays {
  termId: TermId
  term: Term
  today: Day
}

export interface SessionView {
  day: Day
  courseId: CourseId
  slot: string
  name: string
  startsAtMinute: number
  endsAtMinute: number
  teacherName: string
  venue: string
  /** Pupils with a place in it that day. */
  pupils: number
  isCare: boolean
  /** The day's list stands with the teachers already. */
  isOpen: boolean
  change: SessionChange | null
  /** False: cancelled, moved to another day or merged; nobody is led there. */
  runs: boolean
}

export interface CityCalendarView {
  terms: Term[]
  calendar: CityCalendar
  /** What the package knows, year by year, of the years the terms touch. */
  published: { year: number; holidays: Record<Day, string>; makeUpDays: Record<Day, string> }[]
  unpublishedYears: number[]
  /** 离校离职以后个人资料留几个月. */
  retentionMonths: number
}

export interface CalendarApi {
  'plan/setRetention': { input: z.input<typeof calendarInputs.setRetention>; output: CityCalendarView }
  'plan/calendar': { input: z.input<typeof calendarInputs.calendar>; output: TermCalendar }
  'plan/decideMakeUp': { input: z.input<typeof calendarInputs.decideMakeUp>; output: TermCalendar }
  'plan/setClosed': { input: z.input<typeof calendarInputs.setClosed>; output: TermCalendar }
  'plan/sessions': {
    input: z.input<typeof calendarInputs.sessions>
    output: { sessions: SessionView[]; venues: string[] }
  }
  'plan/changeSession': {
    input: z.input<typeof calendarInputs.changeSession>
    output: { change: SessionChange; told: number }
  }
  'plan/undoChange': { input: z.input<typeof calendarInputs.undoChange>; output: { told: number } }
  'plan/cityCalendar': { input: z.input<typeof calendarInputs.cityCalendar>; output: CityCalendarView }
  'plan/correctDay': { input: z.input<typeof calendarInputs.correctDay>; output: CityCalendarView }
  'plan/enterYear': { input: z.input<typeof calendarInputs.enterYear>; output: CityCalendarView }
  'plan/saveTerm': { input: z.input<typeof calendarInputs.saveTerm>; output: CityCalendarView }
}
