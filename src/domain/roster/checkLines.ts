/** What is wrong between the lines of one file: said twice, two of one name, one child in two homerooms. */
import type { Grade } from '../people/School'
import { homeroomKey } from './homeroomName'
import { lineText, type LineProblem, type Problem } from './LineProblem'
import type { ReadRoster, RosterLine } from './readLines'

const groupsOf = (
  lines: readonly RosterLine[],
  keyOf: (line: RosterLine) => string | null,
): RosterLine[][] => {
  const groups = new Map<string, RosterLine[]>()
  for (const line of lines) {
    const key = keyOf(line)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const isSame = (a: RosterLine, b: RosterLine): boolean =>
  homeroomKey(a.homeroom) === homeroomKey(b.homeroom) && a.name === b.name

/** The same child written again: every figure that tells children apart is there on both, and equal. */
const isTwice = (a: RosterLine, b: RosterLine): boolean =>
  isSame(a, b) && a.mark === b.mark && a.no === b.no && (a.mark !== null || a.no !== null)

function betweenMarked(first: RosterLine, line: RosterLine): Problem {
  const other = lineText(first)
  return first.name === line.name
    ? { code: 'two-homerooms', homeroom: first.homeroom.name, other }
    : { code: 'same-mark', other }
}

/** Apart by 学籍号, or by 学号 where both have one. */
const areApart = (a: RosterLine, b: RosterLine): boolean =>
  (a.mark !== null && b.mark !== null && a.mark !== b.mark) ||
  (a.no !== null && b.no !== null && a.no !== b.no)

/** Each line once, and what stands against it. A line that only repeats another is dropped with a warning. */
export function checkLines({ lines, problems: found }: ReadRoster, grades: readonly Grade[]): ReadRoster {
  const problems: LineProblem[] = [...found]
  const say = ({ sheet, line, name }: RosterLine, problem: Problem) =>
    problems.push({ sheet, line, name, ...problem })
  const dropped = new Set<RosterLine>()
  const byPlace = (line: RosterLine) => `${homeroomKey(line.homeroom)} ${line.name}`
  for (const group of groupsOf(lines, byPlace))
    group.forEach((line, at) => {
      const first = group.slice(0, at).find((other) => isTwice(other, line))
      if (first === undefined) return
      dropped.add(line)
      say(line, { code: 'twice', other: lineText(first) })
    })
  const kept = lines.filter((line) => !dropped.has(line))
  for (const line of kept)
    if (!grades.includes(line.homeroom.grade))
      say(line, { code: 'grade-not-here', grade: line.homeroom.grade })
  for (const [first, ...others] of groupsOf(kept, ({ mark }) => mark))
    for (const line of others) if (first !== undefined) say(line, betweenMarked(first, line))
  for (const group of groupsOf(kept, byPlace))
    group.forEach((line, at) => {
      const other = group.find((one, i) => i !== at && !areApart(one, line))
      if (other !== undefined)
        say(line, { code: 'same-name', homeroom: line.homeroom.name, other: lineText(other) })
    })
  for (const group of groupsOf(kept, (line) =>
    line.no === null ? null : `${homeroomKey(line.homeroom)} ${line.no}`,
  )) {
    const [first] = group
    for (const line of group.slice(1))
      if (first !== undefined && first.name !== line.name && line.no !== null)
        say(line, { code: 'no-twice', no: line.no, homeroom: line.homeroom.name, other: lineText(first) })
  }
  return { lines: kept, problems }
}
