/** An exported draw as a file: what the public page shows and every part of the list, read strictly. */
import { z } from 'zod'
import { TICKET_PATTERN } from '@/domain/draw/ticket'
import type { Grade } from '@/domain/people/School'
import type { PublicDraw, PublicDrawList } from './draw'
import { idOf } from './readers'

const moment = z.number().int()
const count = z.number().int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const ticket = z.string().regex(TICKET_PATTERN)
const words = z.string()
const course = idOf<'Course'>()

const group = z.strictObject({
  id: words,
  courses: z.array(
    z.strictObject({
      courseId: course,
      name: words,
      slots: z.array(words),
      takes: z.array(words),
      seats: count,
    }),
  ),
})

const draw: z.ZodType<PublicDraw> = z.strictObject({
  schoolId: idOf<'School'>(),
  schoolName: words,
  termId: idOf<'Term'>(),
  windowId: words,
  name: words,
  grades: z.array(
    z
      .number()
      .int()
      .min(1)
      .max(9)
      .transform((grade) => grade as Grade),
  ),
  opensAt: moment,
  closesAt: moment,
  state: z.enum(['open', 'sealed', 'numbered', 'confirmed', 'drawn', 'done']),
  commitment: hash,
  groups: z.array(group),
  applicants: count,
  lists: count,
  listHash: hash.nullable(),
  sealedAt: moment.nullable(),
  secret: words.nullable(),
  seed: hash.nullable(),
  resultHash: hash.nullable(),
  drawnAt: moment.nullable(),
  recorded: count,
  doneAt: moment.nullable(),
  source: words,
  fixedAt: moment,
  sourceChanges: z.array(
    z.strictObject({ source: words, fixedAt: moment, reason: words, byName: words, at: moment }),
  ),
  number: z.strictObject({ value: words, byName: words, witnesses: words, at: moment }).nullable(),
  confirmedByName: words.nullable(),
})

const list: z.ZodType<PublicDrawList> = z.strictObject({
  part: count,
  entries: z.array(z.strictObject({ ticket, lot: ticket, wishes: z.record(words, z.array(course)) })),
  results: z.record(ticket, z.array(course)),
})

export const drawFileReader = z.strictObject({ draw, lists: z.array(list) })
/** What the page exports. */
export interface DrawFile {
  draw: PublicDraw
  lists: PublicDrawList[]
}
