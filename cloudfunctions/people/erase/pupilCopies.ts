import { createHash } from 'node:crypto'
import type { Custody } from '@/domain/custody/Custody'
import type { Pupil } from '@/domain/people/Pupil'
import { ERASED_PUPIL } from '@/domain/retention/erased'
import {
  erasedCustody,
  erasedDigest,
  erasedLeave,
  erasedMarks,
  erasedWeek,
} from '@/domain/retention/erasedCopies'
import { atMinute } from '@/domain/time'
import type { Documents } from '../../_kit/documents'
import { eraseAudit } from '../../_kit/eraseAudit'
import { dropPictures, recordKey } from '../../_kit/files'
import { is, to } from '../../_kit/operators'
import { sideBySide } from '../../_kit/sideBySide'
import { store } from '../../_kit/store'

const WIDTH = 8
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What was said to a role that day and names her, without knowing her id: 值班领导, 门岗. */
async function saidToRoles({ schoolId, day, name }: Custody): Promise<void> {
  const said = await store.findAll('messages', { schoolId, day, pupilId: null }, ['data'])
  const hers = said.filter(({ data }) => Object.values(data).some((text) => text.includes(name)))
  if (hers.length > 0)
    await store.update(
      'messages',
      { _id: is.in(hers.map(({ _id }) => _id)) },
      { data: {}, call: null, trouble: null },
    )
}

/** Her days, with the digests that named her first: a death in between finds her name in the days still. */
async function days({ _id: pupilId, schoolId }: Pupil, now: number): Promise<void> {
  const left = await store.findAll('custody', { pupilId, erasedAt: is.absent() })
  await sideBySide(left, WIDTH, async (custody) => {
    const { _id, name, day, homeroomName } = custody
    await saidToRoles(custody)
    for (const digest of await store.find('digests', { schoolId, day }))
      await store.update(
        'digests',
        { _id: digest._id },
        erasedDigest(digest, { pupilId, name, homeroomName }),
      )
    await store.update('custody', { _id }, { ...erasedCustody(custody, sha256, now), health: to.remove() })
  })
}

async function rolls({ _id, schoolId }: Pupil): Promise<void> {
  const marked = await store.findAll('sessions', { schoolId, [`marks.${_id}`]: is.present() }, [
    'marks',
    'sweep',
  ])
  await sideBySide(marked, WIDTH, async ({ _id: sessionId, marks, sweep }) => {
    const swept = sweep[_id]
    await store.update(
      'sessions',
      { _id: sessionId },
      {
        [`marks.${_id}`]: erasedMarks(marks[_id] ?? []),
        ...(swept === undefined ? {} : { [`sweep.${_id}.note`]: '' }),
      },
    )
  })
}

async function leaves({ _id: pupilId }: Pupil): Promise<void> {
  for (const one of await store.findAll('leaves', { pupilId }))
    await store.update('leaves', { _id: one._id }, { leaves: one.leaves.map(erasedLeave) })
}

async function weeks({ _id: pupilId }: Pupil): Promise<void> {
  for (const week of await store.findAll('weeks', { pupilId }))
    await store.update('weeks', { _id: week._id }, erasedWeek(week))
}

const nobody = { pupilName: ERASED_PUPIL, collectorText: '', byName: '' }

async function hardship({ _id }: Pupil): Promise<void> {
  const found = await store.get('hardships', _id)
  if (found === null) return
  await dropPictures(
    found.asks.flatMap(({ pictures }) => pictures),
    recordKey('hardships', _id),
  )
  await store.remove('hardships', { _id })
}

/** Imports long carried out: what they did to others stays, so that the last one can still be undone. */
async function imports({ _id, schoolId }: Pupil): Promise<void> {
  const hers = await store.findAll(
    'roster_acts',
    is.anyOf({ schoolId, isDone: true }, { 'acts.pupilId': _id }, { 'acts.pupil._id': _id }),
  )
  for (const part of hers) {
    const acts = part.acts.filter(
      (act) => !('pupilId' in act && act.pupilId === _id) && !(act.kind === 'add' && act.pupil._id === _id),
    )
    await store.update('roster_acts', { _id: part._id }, { acts, count: acts.length })
  }
}

/** Her guardians are nobody's of hers any more; the day she left counts as the day it ended. */
async function wards({ _id: pupilId, left }: Pupil): Promise<void> {
  const endedAt = left === undefined ? 0 : atMinute(left.on, 0)
  for (const person of await store.findAll('persons', { 'wards.pupilId': pupilId })) {
    const ended = person.wards
      .filter((ward) => ward.pupilId === pupilId)
      .map(({ schoolId, relation, since }) => ({
        ...{ pupilId, schoolId, relation, since, endedAt, endedBy: person._id, endedByName: '' },
        ...{ reason: '资料到期', endOp: `erased-${pupilId}` },
      }))
    await store.update(
      'persons',
      { _id: person._id, 'wards.pupilId': pupilId },
      { wards: to.takeOut('pupilId', [pupilId]), pastWards: to.append(...ended) },
    )
  }
}

const IDS_ALONE = null
const GONE_BY_THEN = null
const OF_THE_SCHOOL = null

/** What is done with every collection when a child is erased; `pupils` itself comes last, in `erasePupil`. */
export const PUPIL_COPIES: Record<
  Exclude<keyof Documents, 'pupils'>,
  ((pupil: Pupil, now: number) => Promise<unknown>) | null
> = {
  cities: OF_THE_SCHOOL,
  schools: OF_THE_SCHOOL,
  persons: wards,
  hardships: hardship,
  homerooms: OF_THE_SCHOOL,
  rosters: OF_THE_SCHOOL,
  // An uploaded file and its table live four hours.
  roster_files: GONE_BY_THEN,
  roster_tables: GONE_BY_THEN,
  roster_runs: OF_THE_SCHOOL,
  roster_acts: imports,
  plans: OF_THE_SCHOOL,
  plan_drafts: OF_THE_SCHOOL,
  plan_versions: OF_THE_SCHOOL,
  seats: IDS_ALONE,
  wishes: ({ _id: pupilId }) => store.update('wishes', { pupilId }, { 'consent.signedName': '' }),
  draws: OF_THE_SCHOOL,
  // Tickets, which nobody can tell from one another.
  draw_lists: IDS_ALONE,
  draw_secrets: IDS_ALONE,
  coverages: IDS_ALONE,
  weeks,
  days: OF_THE_SCHOOL,
  sessions: rolls,
  custody: days,
  audit: ({ _id, schoolId }) => eraseAudit(schoolId, { id: _id, as: ERASED_PUPIL }),
  desks: OF_THE_SCHOOL,
  late_pickups: ({ _id: pupilId }) =>
    store.update('late_pickups', { pupilId }, { ...nobody, reason: '', alternative: '', caller: null }),
  leaves,
  late_patterns: ({ _id: pupilId }) => store.update('late_patterns', { pupilId }, nobody),
  escort_groups: IDS_ALONE,
  escorts: IDS_ALONE,
  shifts: OF_THE_SCHOOL,
  invites: IDS_ALONE,
  bind_tries: GONE_BY_THEN,
  // Pictures go with the record that names them; what no record names goes within a day.
  files: GONE_BY_THEN,
  photos: ({ _id: pupilId }) => store.remove('photos', { pupilId }),
  // With her days, before their names go.
  digests: null,
  messages: ({ _id: pupilId }) =>
    store.update('messages', { pupilId }, { data: {}, call: null, trouble: null }),
  subscriptions: IDS_ALONE,
  service_files: OF_THE_SCHOOL,
  providers: OF_THE_SCHOOL,
  trainings: OF_THE_SCHOOL,
}
