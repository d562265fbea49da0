/** How a plan's content is read at the door: shapes and bounds here, sense in the rules (`domain/plan/gaps`). */
import { z } from 'zod'
import type { PersonId } from '@/domain/ids'
import { NO_TEACHER, type PlanContent } from '@/domain/plan/Plan'
import type { Grade } from '@/domain/people/School'
import type { Weekday } from '@/domain/time'
import { dayReader, idOf, momentReader, wordsReader } from './readers'

const KEY = /^[A-Za-z0-9_-]{1,24}$/
export const minuteReader = z.number().int().min(0).max(1440)
export const weekdayReader = z
  .number()
  .int()
  .min(1)
  .max(7)
  .transform((n): Weekday => n as Weekday)
export const gradeReader = z
  .number()
  .int()
  .min(1)
  .max(9)
  .transform((n): Grade => n as Grade)
/** A draft may lack a teacher still; the rules say so. */
const teacher = z.union([idOf<'Person'>(), z.literal('').transform((): PersonId => NO_TEACHER)])
const distinct = <T>(list: T[]): boolean => new Set(list).size === list.length
const weekdays = z.array(weekdayReader).max(7).refine(distinct)
const grades = z.array(gradeReader).max(9).refine(distinct)
const fen = z.number().int().min(0).max(10_000_000)
const key = z.string().regex(KEY)

export const courseKindReader = z.enum([
  'homework',
  'catch-up',
  'extension',
  'science',
  'sport',
  'arts',
  'labour',
  'reading',
  'film',
  'interest',
  'club',
])

const block = z.strictObject({
  id: key,
  kind: z.enum(['care', 'club', 'late', 'evening']),
  weekdays,
  grades,
  startsAtMinute: minuteReader,
  endsAtMinute: minuteReader,
})
const course = z.strictObject({
  _id: idOf<'Course'>(),
  name: wordsReader(20),
  kind: courseKindReader,
  level: z.enum(['all', 'starter', 'advanced']),
  grades,
  homeroomId: idOf<'Homeroom'>().nullable(),
  slots: z.array(z.strictObject({ weekday: weekdayReader, blockId: key })).max(14),
  teacherId: teacher,
  teacherName: wordsReader(20),
  venue: wordsReader(20),
  capacity: z.number().int().min(1).max(2000).nullable(),
  serviceFeeFen: fen,
  agencyFeeFen: fen,
  about: wordsReader(300),
  materials: wordsReader(100),
  providerId: idOf<'Provider'>().nullable().optional(),
})
const window = z.strictObject({
  id: key,
  name: wordsReader(20),
  round: z.enum(['main', 'supplement', 'change']),
  mode: z.enum(['first-come', 'draw']),
  grades,
  opensAt: momentReader,
  closesAt: momentReader,
  publicNumber: z.strictObject({ source: wordsReader(40), fixedAt: momentReader }).nullable(),
})
const percent = z.number().int().min(0).max(100)
const fee = z.strictObject({
  id: key,
  from: dayReader,
  unit: z.enum(['term', 'month', 'lesson']),
  capFen: fen.nullable(),
  refund: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['none', 'half-month', 'month', 'by-day']) }),
    z.strictObject({
      kind: z.literal('by-share'),
      steps: z.array(z.strictObject({ upTo: percent, back: percent })).max(10),
    }),
  ]),
  source: wordsReader(60),
})

/** At most what one school can run; a body beyond 100 KB never arrives here. */
export const planContentReader: z.ZodType<PlanContent> = z.strictObject({
  blocks: z.array(block).max(60),
  courses: z.record(idOf<'Course'>(), course).refine((all) => Object.keys(all).length <= 300),
  venues: z
    .array(
      z.strictObject({
        name: wordsReader(20),
        seats: z.number().int().min(1).max(5000),
        offCampus: z.boolean(),
      }),
    )
    .max(300),
  windows: z.array(window).max(30),
  late: z.strictObject({
    weekdays,
    startsAtMinute: minuteReader,
    options: z.array(z.strictObject({ untilMinute: minuteReader, feeFen: fen })).max(6),
    cutOffMinute: minuteReader,
    capacity: z.number().int().min(0).max(500),
    teacherId: teacher,
    teacherName: wordsReader(20),
    venue: wordsReader(20),
  }),
  fees: z.array(fee).max(10),
  offerHours: z.number().int().min(1).max(168),
})
