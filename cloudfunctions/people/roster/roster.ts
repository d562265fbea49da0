import { rosterInputs, type RosterPage } from '@/contract/roster'
import type { SchoolId } from '@/domain/ids'
import { yes } from '@/domain/result'
import { undoUntil, type RosterRun } from '@/domain/roster/RosterRun'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { boundPupils } from './boundPupils'
import { progressOf } from './carryOn'
import { pupilsHere } from './rosterFacts'

function lastView(run: RosterRun | null, now: number): RosterPage['last'] {
  if (run === null) return null
  const { _id: runId, kind, byName, at, fileName, counts, doneAt } = run
  const until = kind === 'import' && doneAt !== null ? undoUntil(doneAt) : 0
  return { runId, kind, byName, at, fileName, counts, undoUntil: now < until ? until : null }
}

async function runsOf(schoolId: SchoolId): Promise<{ running: RosterRun | null; last: RosterRun | null }> {
  const roster = await store.get('rosters', schoolId)
  const ids = [roster?.running?.runId, roster?.last].flatMap((id) => id ?? [])
  const runs = ids.length === 0 ? [] : await store.find('roster_runs', { _id: is.in(ids) })
  const runOf = (id: string | null | undefined) => runs.find(({ _id }) => _id === id) ?? null
  return { running: runOf(roster?.running?.runId), last: runOf(roster?.last) }
}

/** The homerooms with their children counted, the run that is on its way, and the last one. */
export const roster = action({
  deed: 'people/roster',
  input: rosterInputs.roster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { now }) {
    const [homerooms, pupils, bound, { running, last }] = await Promise.all([
      store.findAll('homerooms', { schoolId }),
      pupilsHere(schoolId, ['homeroomId', 'left']),
      boundPupils(schoolId),
      runsOf(schoolId),
    ])
    const inHomeroom = (id: string) => pupils.filter(({ homeroomId }) => homeroomId === id)
    return yes<RosterPage>({
      pupils: pupils.length,
      bound: pupils.filter(({ _id }) => bound.has(_id)).length,
      homerooms: homerooms
        .map(({ _id, name, grade, teacherId }) => {
          const children = inHomeroom(_id)
          return {
            homeroomId: _id,
            name,
            grade,
            pupils: children.length,
            bound: children.filter((pupil) => bound.has(pupil._id)).length,
            hasTeacher: teacherId !== null,
          }
        })
        .sort((a, b) => a.grade - b.grade || a.name.localeCompare(b.name, 'zh-CN', { numeric: true })),
      running: running === null ? null : await progressOf(running),
      last: lastView(last, now),
    })
  },
})
