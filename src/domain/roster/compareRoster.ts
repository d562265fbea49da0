/** Art. 2: a file against the school as it is: who comes, who moves, who is called otherwise, who has left. */
import type { SchoolId } from '../ids'
import type { Pupil } from '../people/Pupil'
import type { Grade, Homeroom } from '../people/School'
import { checkLines } from './checkLines'
import { freeNumbers } from './freeNumbers'
import { grouped, matchLines, mayBe } from './matchLines'
import { homeroomIn, homeroomKey, type HomeroomRef, type SchoolYear } from './homeroomName'
import type { LineProblem, Problem } from './LineProblem'
import { pupilName } from './pupilName'
import type { ReadRoster, RosterLine } from './readLines'
import {
  changeKinds,
  newHomeroomId,
  rosterFieldsOf,
  type ChangedPupil,
  type NewPupil,
  type RosterDecision,
  type RosterFields,
} from './RosterChange'

export interface RosterFacts {
  schoolId: SchoolId
  grades: readonly Grade[]
  year: SchoolYear
  homerooms: readonly Homeroom[]
  /** Those who are at the school today. */
  pupils: readonly Pupil[]
  /** 全校名单: who is not in it has left. */
  isWhole: boolean
}

const keyOfHomeroom = (homeroom: Homeroom, year: SchoolYear): string =>
  homeroomKey(
    homeroomIn(homeroom.name, year, homeroom.grade) ?? {
      grade: homeroom.grade,
      no: null,
      name: homeroom.name,
    },
  )

/** The homeroom a line names: the school's own, else one that will be made, once. */
function homeroomsFor(
  schoolId: SchoolId,
  homerooms: readonly Homeroom[],
  keys: ReadonlyMap<string, string>,
): { homeroomFor: (ref: HomeroomRef) => Homeroom; made: Map<string, Homeroom> } {
  const known = new Map(homerooms.map((homeroom) => [keys.get(homeroom._id) ?? '', homeroom]))
  const made = new Map<string, Homeroom>()
  const homeroomFor = (ref: HomeroomRef): Homeroom => {
    const key = homeroomKey(ref)
    const there = known.get(key) ?? made.get(key)
    if (there !== undefined) return there
    const { grade, name } = ref
    const homeroom = { _id: newHomeroomId(schoolId, key), schoolId, grade, name, teacherId: null }
    made.set(key, homeroom)
    return homeroom
  }
  return { homeroomFor, made }
}

/** Refused: errors of the lines come first, in the file's order; then what comparing shows. */
export function compareRoster(read: ReadRoster, facts: RosterFacts): RosterDecision {
  const { schoolId, homerooms, pupils, year, isWhole } = facts
  const { lines, problems: found } = checkLines(read, facts.grades)
  const problems: LineProblem[] = [...found]
  const say = ({ sheet, line, name }: RosterLine, problem: Problem) =>
    problems.push({ sheet, line, name, ...problem })
  const keys = new Map(homerooms.map((homeroom) => [homeroom._id as string, keyOfHomeroom(homeroom, year)]))
  const { homeroomFor, made } = homeroomsFor(schoolId, homerooms, keys)
  const { matching, byName, mayHaveMoved } = matchLines(lines, facts, keys)
  const freeNo = freeNumbers(lines, matching, keys, isWhole)
  const fieldsOf = (line: RosterLine, was: RosterFields | null): RosterFields => {
    const homeroom = homeroomFor(line.homeroom)
    const isPut = was !== null && was.homeroomId === homeroom._id
    return {
      name: line.name,
      homeroomId: homeroom._id,
      homeroomName: homeroom.name,
      grade: homeroom.grade,
      no: line.no ?? (isPut ? was.no : freeNo(homeroomKey(line.homeroom))),
      gender: line.gender ?? was?.gender ?? 'girl',
      studentMark: line.mark ?? was?.studentMark ?? null,
    }
  }
  const added: NewPupil[] = []
  const changed: ChangedPupil[] = []
  const byNames = grouped(pupils, (pupil) => pupilName(pupil.name))
  const inFile = grouped(lines, ({ name }) => name)
  for (const line of lines) {
    const pupil = matching.pupilOf.get(line)
    if (pupil === undefined) {
      const alike = matching.openPupils.filter(
        (one) => mayHaveMoved(one) && mayBe(line, one) && pupilName(one.name) === line.name,
      )
      if (alike.length > 0) say(line, { code: 'who-is-it', count: alike.length })
      const elsewhere =
        (byNames.get(line.name) ?? []).map(({ homeroomName }) => homeroomName)[0] ??
        (inFile.get(line.name) ?? []).filter(
          (other) => homeroomKey(other.homeroom) !== homeroomKey(line.homeroom),
        )[0]?.homeroom.name
      if (line.mark === null && alike.length === 0 && elsewhere !== undefined)
        say(line, { code: 'same-name-elsewhere', homeroom: elsewhere })
      if (line.gender === null) say(line, { code: 'gender-missing' })
      added.push({ sheet: line.sheet, line: line.line, fields: fieldsOf(line, null) })
      continue
    }
    const before = rosterFieldsOf(pupil)
    const after = fieldsOf(line, before)
    // The same name in other dots or blanks is no new name.
    const kinds = changeKinds({ ...before, name: pupilName(before.name) }, after)
    if (byName.has(line) && kinds.includes('moved') && before.grade === after.grade)
      say(line, { code: 'moved-by-name', homeroom: before.homeroomName })
    if (kinds.length > 0)
      changed.push({
        pupilId: pupil._id,
        seenBy: pupil.rosterBy ?? null,
        kinds,
        before,
        after,
        spelling: { sound: pupil.sound, initials: pupil.initials },
      })
  }
  const leavers = isWhole
    ? matching.openPupils.map(({ _id, rosterBy, name, homeroomName }) => ({
        pupilId: _id,
        seenBy: rosterBy ?? null,
        name,
        homeroomName,
      }))
    : []
  return {
    homerooms: [...made.values()],
    added,
    changed,
    leavers,
    unchanged: lines.length - added.length - changed.length,
    problems,
  }
}
