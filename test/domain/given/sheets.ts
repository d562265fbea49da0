/** Spreadsheets as programs write them, made cell by cell: what a test needs to be odd is odd in the file itself. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'

export type Written = string | number | Date | null | CellObject

export interface WrittenSheet {
  name: string
  rows: Written[][]
  /** A1 notation: A2:A46. */
  merges?: string[]
  isHidden?: boolean
}

function sheetOf({ rows, merges = [] }: WrittenSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows, { cellDates: true, UTC: true })
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  return sheet
}

/** An .xlsx of these sheets. */
export function xlsxOf(...sheets: WrittenSheet[]): Buffer {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ isHidden = false }) => ({ Hidden: isHidden ? 1 : 0 })) }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

export const oneSheet = (rows: Written[][], name = 'Sheet1'): Buffer => xlsxOf({ name, rows })
