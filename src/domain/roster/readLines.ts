/** A table and what its columns are, read line by line. Nothing is guessed silently: what cannot be read is said. */
import type { Pupil } from '../people/Pupil'
import { cellText, closeText } from './cellText'
import { gradeIn, homeroomIn, homeroomInTitle, type HomeroomRef, type SchoolYear } from './homeroomName'
import type { LineProblem, Problem } from './LineProblem'
import { isPupilName, pupilName } from './pupilName'
import { HIGHEST_NO, shownCell, type RosterField } from './RosterColumn'
import type { RosterTable, TableSheet } from './RosterTable'

/** Field → the column's key; a field that is missing or null is not in the file. */
export type Mapping = Partial<Record<RosterField, string | null>>

export interface RosterLine {
  sheet: string
  line: number
  homeroom: HomeroomRef
  name: string
  no: number | null
  gender: Pupil['gender'] | null
  mark: string | null
}

export interface ReadRoster {
  lines: RosterLine[]
  problems: LineProblem[]
}

const GENDERS: Record<string, Pupil['gender']> = {
  男: 'boy',
  女: 'girl',
  男生: 'boy',
  女生: 'girl',
  男性: 'boy',
  女性: 'girl',
  M: 'boy',
  F: 'girl',
  1: 'boy',
  2: 'girl',
}
const A_DATE = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}月\d{1,2}日$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/
/** What stands under a list and is no pupil. */
const FOOT = /^(?:合计|总计|小计|共计|总人数|人数|备注|说明|注[:：]|制表|填表|审核|班主任|日期)/

type Cell = (field: RosterField) => string

const genderIn = (cell: string): Pupil['gender'] | null => GENDERS[closeText(cell).toUpperCase()] ?? null

function noIn(cell: string): number | null {
  const text = closeText(cell).replace(/(?:号|\.0+)$/, '')
  const no = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return no >= 1 && no <= HIGHEST_NO ? no : null
}

/** The homeroom this line says, or the one that still stands from above or for the whole sheet. */
function homeroomOf(
  cell: Cell,
  year: SchoolYear,
  sheetsOwn: HomeroomRef | null,
  above: HomeroomRef | null,
): { homeroom: HomeroomRef | null; problem: Problem | null } {
  const words = cellText(cell('homeroom'))
  const ofGrade = cellText(cell('grade'))
  if (words === '') {
    if (sheetsOwn !== null) return { homeroom: sheetsOwn, problem: null }
    return above === null
      ? { homeroom: null, problem: { code: 'homeroom-missing' } }
      : { homeroom: above, problem: { code: 'homeroom-carried', homeroom: above.name } }
  }
  if (A_DATE.test(words)) return { homeroom: null, problem: { code: 'homeroom-date', cell: words } }
  const homeroom = homeroomIn(words, year, ofGrade === '' ? null : gradeIn(ofGrade, year))
  return homeroom === null
    ? {
        homeroom,
        problem: {
          code: 'homeroom-unreadable',
          cell: shownCell(ofGrade === '' ? words : `${ofGrade} ${words}`),
        },
      }
    : { homeroom, problem: null }
}

function readSheet(
  sheet: TableSheet,
  cellOf: (cells: string[]) => Cell,
  head: string,
  year: SchoolYear,
): ReadRoster {
  const sheetsOwn = homeroomInTitle(sheet.name, year) ?? homeroomInTitle(sheet.above, year)
  const read: ReadRoster = { lines: [], problems: [] }
  let above: HomeroomRef | null = null
  for (const { line, cells } of sheet.rows) {
    const cell = cellOf(cells)
    const name = pupilName(cell('name'))
    const firstWords = cells.map(cellText).find((words) => words !== '') ?? ''
    if (closeText(cell('name')) === head || FOOT.test(name) || (!isPupilName(name) && FOOT.test(firstWords)))
      continue
    const hasMore = closeText(cell('gender')) !== '' || closeText(cell('studentNo')) !== ''
    if (name === '' && !hasMore) continue
    const say = (problem: Problem) => read.problems.push({ sheet: sheet.name, line, name, ...problem })
    if (name === '') say({ code: 'name-missing' })
    else if (!isPupilName(name)) say({ code: 'name-odd', cell: shownCell(cell('name')) })
    const { homeroom, problem } = homeroomOf(cell, year, sheetsOwn, above)
    if (problem !== null) say(problem)
    above = homeroom ?? above
    const no = noIn(cell('no'))
    if (no === null && closeText(cell('no')) !== '') say({ code: 'no-odd', cell: shownCell(cell('no')) })
    const gender = genderIn(cell('gender'))
    if (gender === null && closeText(cell('gender')) !== '')
      say({ code: 'gender-odd', cell: shownCell(cell('gender')) })
    if (homeroom === null || !isPupilName(name)) continue
    read.lines.push({ sheet: sheet.name, line, homeroom, name, no, gender, mark: cell('studentNo') || null })
  }
  return read
}

/** Of the whole sheet first, then line by line in their order. */
export function readLines(table: RosterTable, mapping: Mapping, year: SchoolYear): ReadRoster {
  const columnOf = (field: RosterField) => table.columns.findIndex(({ key }) => key === mapping[field])
  const cellOf =
    (cells: string[]): Cell =>
    (field) =>
      cells[columnOf(field)] ?? ''
  const whole = (sheet: string, problem: Problem): LineProblem => ({ sheet, line: 0, name: '', ...problem })
  const firstSheet = table.sheets[0]?.name ?? ''
  const problems = [
    ...table.doubled.map((sheet) => whole(sheet, { code: 'side-by-side' })),
    ...table.unread.map((sheet) => whole(sheet, { code: 'sheet-unread' })),
  ]
  if (columnOf('name') < 0) {
    const code = table.sheets.length === 0 ? 'no-lines' : 'no-name-column'
    return { lines: [], problems: [...problems, whole(firstSheet, { code })] }
  }
  const read = table.sheets.map((sheet) => readSheet(sheet, cellOf, closeText(mapping.name ?? ''), year))
  const lines = read.flatMap((one) => one.lines)
  const ofLines = read.flatMap((one) => one.problems)
  const isMissing = ({ code }: Problem) => code === 'homeroom-missing'
  // Said once of the file, and not again of every line.
  if (columnOf('homeroom') < 0 && lines.length === 0 && ofLines.some(isMissing))
    return {
      lines,
      problems: [
        ...problems,
        whole(firstSheet, { code: 'no-homeroom-column' }),
        ...ofLines.filter((problem) => !isMissing(problem)),
      ],
    }
  if (lines.length === 0 && ofLines.length === 0) problems.push(whole(firstSheet, { code: 'no-lines' }))
  return { lines, problems: [...problems, ...ofLines] }
}
