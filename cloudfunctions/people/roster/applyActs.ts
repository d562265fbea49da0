/** Carries out one part of a run. Every act names what it found, so that doing it again does nothing. */
import { newWeek } from '@/domain/enrolment/newWeek'
import type { PupilId, TermId } from '@/domain/ids'
import type { RosterFields, Spelled } from '@/domain/roster/RosterChange'
import type { RosterAct, RosterRun } from '@/domain/roster/RosterRun'
import { addMissing } from '../../_kit/addMissing'
import { is, to } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { sideBySide } from '../../_kit/sideBySide'
import { store } from '../../_kit/store'

/** The basic edition answers 30 requests at a time, and others want theirs. */
const WIDTH = 8

type Act<Kind extends RosterAct['kind']> = Extract<RosterAct, { kind: Kind }>
const ofKind = <Kind extends RosterAct['kind']>(acts: readonly RosterAct[], kind: Kind): Act<Kind>[] =>
  acts.filter((act): act is Act<Kind> => act.kind === kind)

/** Null is a pupil nobody has imported yet: the field is not there. */
const seen = (seenBy: string | null) => (seenBy === null ? is.absent() : seenBy)

async function addPupils(acts: Act<'add'>[], termIds: readonly TermId[]): Promise<void> {
  const pupils = acts.map(({ pupil }) => pupil)
  if (pupils.length === 0) return
  await addMissing('pupils', pupils)
  await addMissing(
    'weeks',
    termIds.flatMap((termId) => pupils.map((pupil) => newWeek(pupil, termId))),
  )
}

const pupilChange = ({ studentMark, ...fields }: RosterFields & Spelled): Record<string, unknown> => ({
  ...fields,
  studentMark: studentMark ?? to.remove(),
})

const weeksOf = (pupilId: PupilId, { termIds }: RosterRun) => ({ pupilId, termId: is.in(termIds) })

/** The weeks first: they follow the roster, and the pupil's own line says that all is done. */
async function change({ pupilId, seenBy, after, notices }: Act<'change'>, run: RosterRun): Promise<void> {
  const { homeroomId, homeroomName, grade, name, gender } = after
  if (run.termIds.length > 0)
    await store.update('weeks', weeksOf(pupilId, run), { homeroomId, homeroomName, grade, name, gender })
  await store.update(
    'pupils',
    { _id: pupilId, rosterBy: seen(seenBy) },
    { ...pupilChange(after), rosterBy: run._id, ...withNotices(notices) },
  )
}

async function leave({ pupilId, seenBy, left, notices }: Act<'leave'>, run: RosterRun): Promise<void> {
  if (run.termIds.length > 0) await store.update('weeks', weeksOf(pupilId, run), { leftOn: left.on })
  const found = { _id: pupilId, rosterBy: seen(seenBy) }
  await store.update('pupils', found, { left, rosterBy: run._id, ...withNotices(notices) })
}

async function comeBack({ pupilId, seenBy, notices }: Act<'return'>, run: RosterRun): Promise<void> {
  if (run.termIds.length > 0) await store.update('weeks', weeksOf(pupilId, run), { leftOn: to.remove() })
  // Whose data was erased meanwhile has no name to come back with: she is entered anew.
  const found = { _id: pupilId, rosterBy: seenBy, erased: is.absent() }
  await store.update('pupils', found, { left: to.remove(), rosterBy: run._id, ...withNotices(notices) })
}

/** Whoever has had to do with the child since keeps her: nobody is taken out of a day or a family's hands. */
async function drop(acts: Act<'drop'>[]): Promise<void> {
  const [first] = acts
  if (first === undefined) return
  const ids = is.in(acts.map(({ pupilId }) => pupilId))
  await store.remove('weeks', { pupilId: ids, version: 0, consent: null })
  await store.remove('pupils', {
    _id: ids,
    rosterBy: first.addedBy,
    'collectorChanges.0': is.absent(),
    'collectors.0': is.absent(),
  })
}

async function dropHomerooms(acts: Act<'drop-homeroom'>[]): Promise<void> {
  const ids = acts.map(({ homeroomId }) => homeroomId)
  if (ids.length === 0) return
  const lived = await store.findAll('pupils', { homeroomId: is.in(ids) }, ['homeroomId'])
  const inUse = new Set(lived.map(({ homeroomId }) => homeroomId))
  const empty = ids.filter((id) => !inUse.has(id))
  if (empty.length > 0) await store.remove('homerooms', { _id: is.in(empty), teacherId: null })
}

export async function applyActs(acts: readonly RosterAct[], run: RosterRun): Promise<void> {
  await addMissing(
    'homerooms',
    ofKind(acts, 'homeroom').map(({ homeroom }) => homeroom),
  )
  await addPupils(ofKind(acts, 'add'), run.termIds)
  await sideBySide(ofKind(acts, 'change'), WIDTH, (act) => change(act, run))
  await sideBySide(ofKind(acts, 'leave'), WIDTH, (act) => leave(act, run))
  await sideBySide(ofKind(acts, 'return'), WIDTH, (act) => comeBack(act, run))
  await drop(ofKind(acts, 'drop'))
  await dropHomerooms(ofKind(acts, 'drop-homeroom'))
}
