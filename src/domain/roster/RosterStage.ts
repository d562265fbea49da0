/** A chosen file on its way: as sent, for a minute; then as a table without anything private, until it is imported. */
import type { SchoolId } from '../ids'
import { HOUR } from '../time'
import type { RosterTable, TableColumn } from './RosterTable'
import type { SheetRow } from './Sheet'

export const RAW_KEPT = HOUR / 4
export const TABLE_KEPT = 4 * HOUR
const ROWS_EACH = 300

export interface RosterFilePart {
  _id: string
  schoolId: SchoolId
  fileId: string
  part: number
  /** Base64. */
  data: string
  at: number
}

export interface RosterTablePart {
  _id: string
  schoolId: SchoolId
  fileId: string
  /** 0 is the head, written last: while it is missing the table is not whole. */
  part: number
  at: number
  head: TableHead | null
  rows: (SheetRow & { sheet: number })[]
}

export interface TableHead {
  fileName: string
  columns: TableColumn[]
  leftOut: string[]
  unread: string[]
  doubled: string[]
  sheets: { name: string; above: string }[]
}

export interface StagedTable {
  fileName: string
  table: RosterTable
}

export const filePartId = (schoolId: SchoolId, fileId: string, part: number): string =>
  `${schoolId}:${fileId}:${part}`

/** The head comes last, as it must be written. */
export function tableParts(
  { schoolId, fileId, at }: Pick<RosterTablePart, 'schoolId' | 'fileId' | 'at'>,
  { fileName, table }: StagedTable,
): RosterTablePart[] {
  const rows = table.sheets.flatMap((sheet, index) => sheet.rows.map((row) => ({ ...row, sheet: index })))
  const partOf = (part: number, fields: Pick<RosterTablePart, 'head' | 'rows'>): RosterTablePart => ({
    _id: filePartId(schoolId, fileId, part),
    schoolId,
    fileId,
    part,
    at,
    ...fields,
  })
  const bodies = Array.from({ length: Math.ceil(rows.length / ROWS_EACH) }, (_, i) =>
    partOf(i + 1, { head: null, rows: rows.slice(i * ROWS_EACH, (i + 1) * ROWS_EACH) }),
  )
  const { columns, leftOut, unread, doubled } = table
  const sheets = table.sheets.map(({ name, above }) => ({ name, above }))
  return [...bodies, partOf(0, { head: { fileName, columns, leftOut, unread, doubled, sheets }, rows: [] })]
}

/** Null: its head is not there. */
export function joinTable(parts: readonly RosterTablePart[]): StagedTable | null {
  const head = parts.find(({ part }) => part === 0)?.head ?? null
  if (head === null) return null
  const rows = [...parts].sort((a, b) => a.part - b.part).flatMap((part) => part.rows)
  const { fileName, columns, leftOut, unread, doubled } = head
  const sheets = head.sheets.map(({ name, above }, index) => ({
    name,
    above,
    rows: rows.filter(({ sheet }) => sheet === index).map(({ line, cells }) => ({ line, cells })),
  }))
  return { fileName, table: { columns, leftOut, unread, doubled, sheets } }
}
