import type { PupilId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import type { RosterAct } from '@/domain/roster/RosterRun'
import type { UndoFacts } from '@/domain/roster/undoImport'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

const IDS_A_REQUEST = 500

const touchedIds = (acts: readonly RosterAct[]) => ({
  added: acts.flatMap((act) => (act.kind === 'add' ? [act.pupil._id] : [])),
  others: acts.flatMap((act) => (act.kind === 'change' || act.kind === 'leave' ? [act.pupilId] : [])),
})

/** Where somebody has had to do with a child: each of these records names her. */
async function touchedAmong(ids: PupilId[]): Promise<PupilId[]> {
  const who = { pupilId: is.in(ids) }
  const [weeks, wards, ...records] = await Promise.all([
    store.findAll('weeks', who, ['pupilId', 'version', 'consent']),
    store.findAll('persons', { 'wards.pupilId': is.in(ids) }, ['wards']),
    store.findAll('custody', who, ['pupilId']),
    store.findAll('leaves', who, ['pupilId']),
    store.findAll('late_pickups', who, ['pupilId']),
    store.findAll('wishes', who, ['pupilId']),
  ])
  return [
    ...weeks.filter(({ version, consent }) => version > 0 || consent !== null).map(({ pupilId }) => pupilId),
    ...wards.flatMap((person) => person.wards.map(({ pupilId }) => pupilId)),
    ...records.flatMap((found) => found.map(({ pupilId }) => pupilId)),
  ]
}

export async function undoFacts(acts: readonly RosterAct[]): Promise<UndoFacts> {
  const { added, others } = touchedIds(acts)
  const ids = [...added, ...others]
  const touched = new Set<PupilId>()
  const found = new Map<PupilId, Pupil>()
  for (let from = 0; from < ids.length; from += IDS_A_REQUEST)
    for (const pupil of await store.findAll('pupils', { _id: is.in(ids.slice(from, from + IDS_A_REQUEST)) }))
      found.set(pupil._id, pupil)
  for (let from = 0; from < added.length; from += IDS_A_REQUEST)
    for (const id of await touchedAmong(added.slice(from, from + IDS_A_REQUEST))) touched.add(id)
  return { pupils: found, touched }
}
