import type { Person } from '@/domain/people/Person'
import { ERASED_PERSON } from '@/domain/retention/erased'
import type { ServiceFile } from '@/domain/service/ServiceFile'
import type { Training } from '@/domain/service/TermTraining'
import type { Documents } from '../../_kit/documents'
import { eraseAudit } from '../../_kit/eraseAudit'
import { dropPictures, recordKey } from '../../_kit/files'
import { asId } from '@/domain/ids'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'

const schoolsOf = ({ pastWards = [], pastAppointments = [], appointments }: Person): (string | null)[] => [
  ...new Set([
    null,
    ...pastWards.map(({ schoolId }) => schoolId),
    ...[...pastAppointments, ...appointments].map(({ schoolId }) => schoolId),
  ]),
]

async function records(person: Person): Promise<void> {
  for (const schoolId of schoolsOf(person)) await eraseAudit(schoolId, { id: person._id, as: ERASED_PERSON })
}

const wordless = ({ vettings, violations }: ServiceFile) => ({
  name: ERASED_PERSON,
  papers: [],
  vettings: vettings.map((vetting) => ({ ...vetting, reason: '' })),
  violations: violations.map((violation) => ({ ...violation, words: '' })),
})

/** As it was read: whoever wrote meanwhile is not written over. */
const asRead = ({ _id, ops }: { _id: string; ops: string[] }) => ({
  _id,
  [`ops.${ops.length}`]: is.absent(),
})

/** This person waits for the next run. */
function sure(written: number): void {
  if (written === 0) throw new Error('somebody wrote meanwhile')
}

/** That somebody was vetted, and how often something was written against them, stays. */
async function files({ _id: personId }: Person): Promise<void> {
  for (const file of await store.findAll('service_files', { personId })) {
    const pictures = file.papers.flatMap((paper) => paper.pictures)
    await dropPictures(
      pictures.map((id) => asId<'Picture'>(id)),
      recordKey('service_files', file._id),
    )
    sure(await store.update('service_files', asRead(file), wordless(file)))
  }
}

const nameless = (personId: string, training: Training): Training => {
  const present = (all: Training['present']) =>
    all.map((one) => (one.personId === personId ? { ...one, name: ERASED_PERSON } : one))
  return {
    ...training,
    present: present(training.present),
    past: training.past.map((before) => ({ ...before, present: present(before.present) })),
  }
}

async function trainings({ _id }: Person): Promise<void> {
  const there = await store.findAll('trainings', { 'held.present.personId': _id })
  for (const term of there)
    sure(await store.update('trainings', asRead(term), { held: term.held.map((one) => nameless(_id, one)) }))
}

const messages = ({ _id }: Person) =>
  store.update('messages', { personId: is.in([_id, `left-${_id}`]) }, { data: {}, call: null, trouble: null })

const IDS_ALONE = null
const GONE_BY_THEN = null
const OF_THE_SCHOOL = null
/** Who answered for a child stays named as long as the child's own record is. */
const ANSWERED_FOR = null

/** What is done with every collection when a guardian or somebody of a staff is erased; `persons` itself comes last. */
export const PERSON_COPIES: Record<
  Exclude<keyof Documents, 'persons'>,
  ((person: Person) => Promise<unknown>) | null
> = {
  cities: OF_THE_SCHOOL,
  schools: OF_THE_SCHOOL,
  hardships: ANSWERED_FOR,
  homerooms: IDS_ALONE,
  pupils: ({ _id }) =>
    store.update(
      'pupils',
      { 'guardianRequests.personId': _id },
      { guardianRequests: to.takeOut('personId', [_id]) },
    ),
  rosters: GONE_BY_THEN,
  roster_files: GONE_BY_THEN,
  roster_tables: GONE_BY_THEN,
  roster_runs: ANSWERED_FOR,
  roster_acts: IDS_ALONE,
  plans: ANSWERED_FOR,
  plan_drafts: ANSWERED_FOR,
  plan_versions: ANSWERED_FOR,
  seats: IDS_ALONE,
  wishes: ANSWERED_FOR,
  draws: ANSWERED_FOR,
  draw_lists: IDS_ALONE,
  draw_secrets: IDS_ALONE,
  coverages: IDS_ALONE,
  weeks: ANSWERED_FOR,
  days: ANSWERED_FOR,
  sessions: ANSWERED_FOR,
  custody: ANSWERED_FOR,
  audit: records,
  desks: ({ _id: personId }) =>
    store.update('desks', { personId }, { personName: ERASED_PERSON, browser: '' }),
  late_pickups: ANSWERED_FOR,
  leaves: ANSWERED_FOR,
  late_patterns: ANSWERED_FOR,
  escort_groups: ANSWERED_FOR,
  escorts: ANSWERED_FOR,
  shifts: ANSWERED_FOR,
  invites: IDS_ALONE,
  bind_tries: GONE_BY_THEN,
  files: GONE_BY_THEN,
  photos: IDS_ALONE,
  digests: ANSWERED_FOR,
  messages,
  subscriptions: ({ _id }) => store.remove('subscriptions', { _id }),
  service_files: files,
  providers: ANSWERED_FOR,
  trainings,
}
