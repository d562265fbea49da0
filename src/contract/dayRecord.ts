/** An exported day as a file: read strictly, since nothing that the seal does not know may hide in it. */
import { z } from 'zod'
import type { Entry } from '@/domain/custody/Custody'
import type { DayRecord } from '@/domain/custody/DayRecord'
import { ABSENCE_VOICES, WHEREABOUTS } from '@/domain/attendance/Absence'
import { LEAVE_BLOCKS } from '@/domain/attendance/blockLeave'
import { LEAVE_REASONS } from '@/domain/attendance/Leave'
import { ROLL_MARKS } from '@/domain/attendance/Session'
import { dayReader, idOf } from './readers'

const moment = z.number().int()
const count = z.number().int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const person = idOf<'Person'>()
const act = {
  op: z.string(),
  at: moment,
  by: person,
  byName: z.string(),
  happenedAt: moment.optional(),
  was: hash.optional(),
}
const from = { from: person, fromName: z.string() }
const blocks = z.array(z.enum(LEAVE_BLOCKS))
const byPhone = z.literal(true).optional()
const walk = { escortId: z.string() }
const stop = { ...walk, stopId: z.string(), stopName: z.string() }
const session = { sessionId: idOf<'Session'>() }
const correction = z.enum(ROLL_MARKS).optional()
const rung = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const adultProofs = [
  z.strictObject({ how: z.literal('code'), collectorId: z.string() }),
  z.strictObject({ how: z.literal('eye'), collectorId: z.string(), reason: z.string() }),
  z.strictObject({ how: z.literal('delegation'), delegationId: z.string() }),
] as const
const proof = z.discriminatedUnion('how', [
  ...adultProofs,
  z.strictObject({ how: z.literal('walk-alone') }),
  z.strictObject({
    how: z.literal('escort'),
    escortId: z.string(),
    stopId: z.string(),
    adult: z.discriminatedUnion('how', adultProofs),
  }),
  z.strictObject({ how: z.literal('reconciled'), reason: z.string() }),
])

const entry: z.ZodType<Entry> = z.discriminatedUnion('kind', [
  z.strictObject({ ...act, kind: z.literal('received'), ...session, correction }),
  z.strictObject({
    ...act,
    kind: z.literal('away'),
    ...session,
    mark: z.enum(['absent', 'leave']),
    reason: z.string().nullable(),
    correction,
  }),
  z.strictObject({ ...act, kind: z.literal('offered'), to: person, toName: z.string() }),
  z.strictObject({ ...act, kind: z.literal('accepted'), ...from }),
  z.strictObject({ ...act, kind: z.literal('declined'), ...from, reason: z.string() }),
  z.strictObject({ ...act, kind: z.literal('withdrawn') }),
  z.strictObject({
    ...act,
    kind: z.literal('late-added'),
    untilMinute: count,
    caller: z.string().optional(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('late-changed'),
    untilMinute: count,
    caller: z.string().optional(),
  }),
  z.strictObject({ ...act, kind: z.literal('late-cancelled') }),
  z.strictObject({
    ...act,
    kind: z.literal('leave-asked'),
    relation: z.string(),
    reason: z.enum(LEAVE_REASONS),
    askedAt: moment,
    byPhone,
  }),
  z.strictObject({ ...act, kind: z.literal('leave-cancelled'), relation: z.string() }),
  z.strictObject({
    ...act,
    kind: z.literal('block-leave'),
    blocks,
    relation: z.string(),
    reason: z.enum(LEAVE_REASONS),
    askedAt: moment,
    byPhone,
  }),
  z.strictObject({ ...act, kind: z.literal('block-leave-cancelled'), blocks, relation: z.string() }),
  z.strictObject({
    ...act,
    kind: z.literal('absence-answered'),
    where: z.enum(WHEREABOUTS),
    voice: z.enum(ABSENCE_VOICES),
    words: z.string(),
  }),
  z.strictObject({ ...act, kind: z.literal('absence-climbed') }),
  z.strictObject({ ...act, kind: z.literal('absence-closed'), words: z.string() }),
  z.strictObject({ ...act, kind: z.literal('taken-over'), ...from, reason: z.string() }),
  z.strictObject({ ...act, kind: z.literal('missing'), words: z.string() }),
  z.strictObject({ ...act, kind: z.literal('found'), words: z.string() }),
  z.strictObject({
    ...act,
    kind: z.literal('phoned'),
    whom: z.string(),
    answered: z.boolean(),
    words: z.string(),
  }),
  z.strictObject({
    ...act,
    kind: z.literal('departed'),
    ...walk,
    groupName: z.string(),
    pupils: count,
    adults: count,
    most: count,
  }),
  z.strictObject({ ...act, kind: z.literal('counted'), ...stop, heads: count }),
  z.strictObject({ ...act, kind: z.literal('not-collected'), ...stop }),
  z.strictObject({ ...act, kind: z.literal('returned'), ...walk }),
  z.strictObject({ ...act, kind: z.literal('code-wrong') }),
  z.strictObject({ ...act, kind: z.literal('refused'), why: z.string() }),
  z.strictObject({ ...act, kind: z.literal('called'), rung }),
  z.strictObject({ ...act, kind: z.literal('released'), proof, collectorText: z.string() }),
])

const head = {
  format: z.literal('anfang-day/2'),
  schoolId: idOf<'School'>(),
  schoolName: z.string(),
  day: dayReader,
  exportedAt: moment,
}

export const dayRecordReader: z.ZodType<DayRecord> = z.strictObject({
  ...head,
  children: z.array(
    z.strictObject({
      pupilId: idOf<'Pupil'>(),
      name: z.string(),
      homeroomName: z.string(),
      salt: z.string(),
      erasedAt: moment.nullable(),
      entries: z.array(entry),
    }),
  ),
  digests: z.array(
    z.strictObject({
      round: z.union([z.literal(1), z.literal(2)]),
      at: moment,
      rootHash: hash,
      entryCount: count,
    }),
  ),
  seals: z.array(z.strictObject({ exportedAt: moment, children: count, seal: hash })),
})
