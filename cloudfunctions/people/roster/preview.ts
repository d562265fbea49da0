/** What an import would come to, as the office looks at it. */
import type { ProblemView, RosterPreview } from '@/contract/roster'
import type { PupilId, SchoolId } from '@/domain/ids'
import { compareRoster } from '@/domain/roster/compareRoster'
import { isError, lineText, problemText, type LineProblem } from '@/domain/roster/LineProblem'
import { readLines, type Mapping } from '@/domain/roster/readLines'
import { sealOf, type RosterDecision } from '@/domain/roster/RosterChange'
import { ROSTER_FIELDS, type RosterField } from '@/domain/roster/RosterColumn'
import { countsOf } from '@/domain/roster/RosterRun'
import type { StagedTable } from '@/domain/roster/RosterStage'
import type { RosterTable } from '@/domain/roster/RosterTable'
import type { Day } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { rosterFacts } from './rosterFacts'

/** An answer holds at most 6 MB, and nobody reads more. */
const SHOWN = 300

export interface Wish {
  schoolId: SchoolId
  fileId: string
  mapping: Mapping
  isWhole: boolean
}

export async function decideOn(
  { table }: StagedTable,
  { schoolId, mapping, isWhole }: Wish,
  today: Day,
): Promise<RosterDecision> {
  const facts = await rosterFacts(schoolId, today)
  return compareRoster(readLines(table, mapping, facts.year), { ...facts, isWhole })
}

export const proposedMapping = ({ columns }: RosterTable): Mapping =>
  Object.fromEntries(columns.flatMap(({ key, field }) => (field === null ? [] : [[field, key]])))

const view = (problem: LineProblem): ProblemView => ({
  where: lineText(problem),
  name: problem.name,
  words: problemText(problem),
})

/** Children who are in somebody's hands right now, and who have places: their leaving is not only a line in a list. */
async function notesOf(schoolId: SchoolId, ids: PupilId[], today: Day): Promise<Map<PupilId, string[]>> {
  if (ids.length === 0) return new Map()
  const who = { schoolId, pupilId: is.in(ids) }
  const [held, weeks] = await Promise.all([
    store.findAll('custody', { ...who, day: today, status: 'held' }, ['pupilId', 'holderName', 'status']),
    store.findAll('weeks', who, ['pupilId', 'places']),
  ])
  const notes = new Map<PupilId, string[]>()
  const note = (id: PupilId, words: string) => notes.set(id, [...(notes.get(id) ?? []), words])
  for (const custody of held)
    if (custody.status === 'held') note(custody.pupilId, `现在在${custody.holderName}身边，今天照常`)
  for (const { pupilId, places } of weeks) {
    const courses = new Set(Object.values(places).map(({ courseId }) => courseId)).size
    if (courses > 0) note(pupilId, `报了 ${courses} 门课，明天起让出名额`)
  }
  return notes
}

const wholeMapping = (mapping: Mapping): Record<RosterField, string | null> =>
  Object.fromEntries(ROSTER_FIELDS.map((field) => [field, mapping[field] ?? null])) as Record<
    RosterField,
    string | null
  >

/** Whoever mends the file goes through it from the top. */
function inFileOrder(problems: readonly LineProblem[]): LineProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))]
  return [...problems].sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.line - b.line)
}

export async function previewOf(staged: StagedTable, wish: Wish, today: Day): Promise<RosterPreview> {
  const { fileName, table } = staged
  const { schoolId, fileId, mapping, isWhole } = wish
  const decision = await decideOn(staged, wish, today)
  const { added, changed, leavers, homerooms } = decision
  const problems = inFileOrder(decision.problems)
  const errors = problems.filter(isError)
  const warnings = problems.filter((problem) => !isError(problem))
  const shownLeavers = leavers.slice(0, SHOWN)
  const notes = await notesOf(
    schoolId,
    shownLeavers.map(({ pupilId }) => pupilId),
    today,
  )
  return {
    fileId,
    fileName,
    columns: table.columns.map(({ key, title, isMarked, samples }) => ({ key, title, isMarked, samples })),
    mapping: wholeMapping(mapping),
    leftOut: table.leftOut,
    isWhole,
    lines: added.length + changed.length + decision.unchanged,
    counts: countsOf(decision),
    newHomerooms: homerooms.map(({ name }) => name),
    errors: errors.slice(0, SHOWN).map(view),
    errorCount: errors.length,
    warnings: warnings.slice(0, SHOWN).map(view),
    warningCount: warnings.length,
    moved: changed
      .filter(({ kinds }) => kinds.includes('moved'))
      .slice(0, SHOWN)
      .map(({ before, after }) => ({ name: after.name, from: before.homeroomName, to: after.homeroomName })),
    renamed: changed
      .filter(({ kinds }) => kinds.includes('renamed'))
      .slice(0, SHOWN)
      .map(({ before, after }) => ({ name: after.name, was: before.name, homeroomName: after.homeroomName })),
    leavers: shownLeavers.map(({ pupilId, name, homeroomName }) => ({
      pupilId,
      name,
      homeroomName,
      notes: notes.get(pupilId) ?? [],
    })),
    added: added
      .slice(0, SHOWN)
      .map(({ fields }) => ({ name: fields.name, homeroomName: fields.homeroomName })),
    seal: sealOf(decision),
  }
}
