/** A spreadsheet as it is kept for one import: the columns that may be used, every line under them, nothing private. */
import type { SchoolId } from '../ids'
import { sha256 } from '../sha256'
import { cellText, closeText } from './cellText'
import { columnKind, fieldOf, ROSTER_FIELDS, shownCell, titleOf, type RosterField } from './RosterColumn'
import type { Sheet, SheetRow } from './Sheet'

export interface TableColumn {
  key: string
  title: string
  /** What it is taken for until the office says otherwise. */
  field: RosterField | null
  /** 学籍号: only its mark is here. */
  isMarked: boolean
  samples: string[]
}

export interface TableSheet {
  name: string
  /** The words above the head: 「三（2）班学生名单」. */
  above: string
  /** `cells` by the columns' order. */
  rows: SheetRow[]
}

export interface RosterTable {
  columns: TableColumn[]
  /** Titles of what was left out for being private. */
  leftOut: string[]
  /** Sheets with words and without a column of names. */
  unread: string[]
  /** Sheets with two lists side by side. */
  doubled: string[]
  sheets: TableSheet[]
}

const HEAD_WITHIN = 20
const SAMPLES = 3

/** One child has one mark at one school; it is kept keyed, so that nobody finds a number by trying them all. */
export const studentMark = (schoolId: SchoolId, studentNo: string): string =>
  sha256(`${schoolId}:${closeText(studentNo).toUpperCase()}`).slice(0, 32)

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

/** How many different fields a row names; a row without 姓名 is no head. */
function headScore({ cells }: SheetRow): number {
  const fields = new Set(cells.flatMap((cell) => fieldOf(titleOf(cell))?.field ?? []))
  return fields.has('name') ? fields.size : 0
}

function headOf(rows: readonly SheetRow[]): SheetRow | null {
  let best: SheetRow | null = null
  for (const row of rows.slice(0, HEAD_WITHIN))
    if (headScore(row) > (best === null ? 0 : headScore(best))) best = row
  return best
}

const isEmpty = ({ cells }: SheetRow): boolean => cells.every((cell) => cellText(cell) === '')
const widthOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)

interface Headed {
  name: string
  above: string
  /** A key for each column, the same key for the same title in another sheet. */
  keys: { key: string; title: string }[]
  rows: SheetRow[]
}

/** Without any head in the whole file the columns go by their letters, and the office says what they are. */
function headed({ name, rows }: Sheet, head: SheetRow | null): Headed {
  const width = widthOf(rows)
  const at = head === null ? -1 : rows.indexOf(head)
  const seen = new Map<string, number>()
  const keys = Array.from({ length: width }, (_, column) => {
    const title = titleOf(head?.cells[column] ?? '')
    const shown = title === '' ? `${letterOf(column)} 列` : title
    const times = (seen.get(shown) ?? 0) + 1
    seen.set(shown, times)
    return { key: times === 1 ? shown : `${shown} ${times}`, title }
  })
  return {
    name: cellText(name),
    above: rows
      .slice(0, Math.max(at, 0))
      .flatMap(({ cells }) => cells.map(cellText).filter((words) => words !== ''))
      .join(' '),
    keys,
    rows: rows.slice(at + 1).filter((row) => !isEmpty(row)),
  }
}

const isDoubled = ({ keys }: Headed): boolean =>
  keys.filter(({ title }) => fieldOf(title)?.field === 'name').length > 1

/** Every column's cells over all sheets, in the order the columns first come. */
function byKey(sheets: readonly Headed[]): Map<string, { title: string; cells: string[] }> {
  const columns = new Map<string, { title: string; cells: string[] }>()
  for (const { keys, rows } of sheets)
    keys.forEach(({ key, title }, column) => {
      const known = columns.get(key) ?? { title, cells: [] }
      for (const { cells } of rows) known.cells.push(cells[column] ?? '')
      columns.set(key, known)
    })
  return columns
}

/** A field is one column's: the surest title, and of two equally sure the first. */
function proposals(
  columns: { key: string; field: RosterField | null; rank: number }[],
): Map<string, RosterField> {
  const chosen = new Map<string, RosterField>()
  for (const field of ROSTER_FIELDS) {
    const [best] = columns.filter((column) => column.field === field).sort((a, b) => a.rank - b.rank)
    if (best !== undefined) chosen.set(best.key, field)
  }
  return chosen
}

/** What stays of the sheets. Columns without a single word are dropped; so are private ones, by name. `keyed`: null, no mark is kept. */
export function rosterTable(
  schoolId: SchoolId,
  given: readonly Sheet[],
  keyed: (mark: string) => string | null,
): RosterTable {
  const filled = given
    .map(({ name, rows }) => ({ name, rows: rows.filter((row) => !isEmpty(row)) }))
    .filter(({ rows }) => rows.length > 0)
  const heads = new Map(filled.map((sheet) => [sheet, headOf(sheet.rows)]))
  const isHeaded = [...heads.values()].some((head) => head !== null)
  const taken = filled.filter((sheet) => !isHeaded || heads.get(sheet) !== null)
  const sheets = taken.map((sheet) => headed(sheet, heads.get(sheet) ?? null))
  const kinds = [...byKey(sheets)]
    .filter(([, { cells }]) => cells.some((cell) => cellText(cell) !== ''))
    .map(([key, { title, cells }]) => ({ key, cells, kind: columnKind(title, cells) }))
  const kept = kinds.filter(({ kind }) => kind.kind !== 'private')
  const fields = proposals(
    kept.map(({ key, kind }) =>
      kind.kind === 'open'
        ? { key, field: kind.field, rank: kind.rank }
        : { key, field: 'studentNo' as const, rank: fieldOf(key)?.rank ?? 0 },
    ),
  )
  const isMarked = new Set(kept.flatMap(({ key, kind }) => (kind.kind === 'marked' ? [key] : [])))
  const written = (key: string, cell: string): string => {
    if (!isMarked.has(key)) return cell.slice(0, 80)
    return closeText(cell) === '' ? '' : (keyed(studentMark(schoolId, cell)) ?? '')
  }
  return {
    columns: kept.map(({ key, cells }) => ({
      key,
      title: key,
      field: fields.get(key) ?? null,
      isMarked: isMarked.has(key),
      samples: isMarked.has(key)
        ? []
        : cells
            .map(shownCell)
            .filter((cell) => cell !== '')
            .slice(0, SAMPLES),
    })),
    leftOut: kinds.filter(({ kind }) => kind.kind === 'private').map(({ key }) => key),
    unread: filled.filter((sheet) => !taken.includes(sheet)).map(({ name }) => name),
    doubled: sheets.filter(isDoubled).map(({ name }) => name),
    sheets: sheets.map(({ name, above, keys, rows }) => ({
      name,
      above,
      rows: rows.map(({ line, cells }) => ({
        line,
        cells: kept.map(({ key }) => written(key, cells[keys.findIndex((one) => one.key === key)] ?? '')),
      })),
    })),
  }
}
