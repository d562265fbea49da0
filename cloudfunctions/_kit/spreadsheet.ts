/** Spreadsheets as schools have them: .xlsx, and .csv in UTF-8, UTF-16 or GBK (decision 025). */
import { read, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min'
import { no, yes, type Result } from '@/domain/result'
import { fillDown, type Merge, type Sheet, type SheetRow } from '@/domain/roster/Sheet'
import { inflatedSize } from './inflatedSize'

export const MOST_LINES = 10_000
const MOST_COLUMNS = 100
const MOST_INFLATED = 64 * 1024 * 1024
const ZIP = 'PK'
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

function numberWords(value: number, shown: string | undefined): string {
  if (shown !== undefined && /^\d+(?:\.\d+)?$/.test(shown)) return shown
  return Number.isInteger(value) ? value.toFixed(0) : String(value)
}

function wordsOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'e' || cell.t === 'z') return ''
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10)
  return typeof cell.v === 'number' ? numberWords(cell.v, cell.w) : String(cell.v)
}

function rowsOf(sheet: WorkSheet): SheetRow[] {
  const data = sheet['!data'] ?? []
  const rows: SheetRow[] = []
  for (let row = 0; row < data.length; row += 1) {
    const cells = (data[row] ?? []).slice(0, MOST_COLUMNS)
    const words = Array.from({ length: cells.length }, (_, column) => wordsOf(cells[column]))
    if (words.some((word) => word.trim() !== '')) rows.push({ line: row + 1, cells: words })
  }
  return rows
}

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? [])
    .filter(({ s, e }) => e.r > s.r && s.c < MOST_COLUMNS)
    .map(({ s, e }) => ({ fromLine: s.r + 1, toLine: Math.min(e.r, MOST_LINES) + 1, column: s.c }))

/** UTF-8 with or without its mark, UTF-16 with one, else GBK. Throws when it is none of them. */
function textOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encodings = mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return text
    } catch (fault) {
      if (encoding === encodings[encodings.length - 1]) throw fault
    }
  }
  throw new Error('no text')
}

function sheetsOf(bytes: Buffer): Sheet[] {
  const isZip = bytes.subarray(0, 2).toString('latin1') === ZIP
  if (isZip) inflatedSize(bytes, MOST_INFLATED)
  const common = { dense: true, sheetRows: MOST_LINES + 2, cellHTML: false } as const
  const book = isZip
    ? read(bytes, { ...common, type: 'buffer', cellDates: true, UTC: true })
    : read(textOf(bytes), { ...common, type: 'string', raw: true })
  return book.SheetNames.flatMap((name, at): Sheet[] => {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    if (sheet === undefined || isHidden) return []
    // A .csv has no sheet of its own: the library's word for it says nothing to anybody.
    return [{ name: isZip ? name : '文件', rows: fillDown(rowsOf(sheet), mergesOf(sheet)) }]
  })
}

/** Refusals in order: empty, old or locked, unreadable (broken, or unpacking to too much), nothing in it, too many lines. */
export function readSpreadsheet(bytes: Buffer): Result<Sheet[]> {
  if (bytes.length === 0) return no({ code: 'roster/file-empty' })
  if (bytes.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE))
    return no({ code: bytes.includes(LOCKED) ? 'roster/file-locked' : 'roster/file-old' })
  let sheets: Sheet[]
  try {
    sheets = sheetsOf(bytes)
  } catch {
    return no({ code: 'roster/file-unreadable' })
  }
  const lines = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (lines === 0) return no({ code: 'roster/file-empty' })
  return lines > MOST_LINES ? no({ code: 'roster/too-many-lines', most: MOST_LINES }) : yes(sheets)
}

/** Words and figures only: what begins like a formula is stored as words, and no program reckons it. */
export function writeSpreadsheet(sheets: { name: string; rows: (string | number)[][] }[]): Buffer {
  const book = utils.book_new()
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows)
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
    sheet['!cols'] = Array.from({ length: widest }, (_, column) => ({
      wch: Math.min(30, Math.max(6, ...rows.map((row) => 2 * String(row[column] ?? '').length))),
    }))
    utils.book_append_sheet(book, sheet, name)
  }
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
