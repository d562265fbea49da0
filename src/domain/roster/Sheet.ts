/** Art. 2: 应托尽托 begins with a whole roster. A spreadsheet as rows of words, whatever program wrote it. */

/** `line` as the spreadsheet program numbers it, from 1. */
export interface SheetRow {
  line: number
  cells: string[]
}

export interface Sheet {
  name: string
  rows: SheetRow[]
}

/** Both ends included, lines and columns from 0 for the first. */
export interface Merge {
  fromLine: number
  toLine: number
  column: number
}

/**
 * 合并单元格: what stands in the first cell of a merged column stands in every line of it. A merge that goes to the right
 * only (a title) fills nothing. Lines that are not there are not made.
 */
export function fillDown(rows: readonly SheetRow[], merges: readonly Merge[]): SheetRow[] {
  const words = new Map(rows.map(({ line, cells }) => [line, cells]))
  const filled = new Map<string, string>()
  for (const { fromLine, toLine, column } of merges) {
    const word = words.get(fromLine)?.[column] ?? ''
    if (word === '') continue
    for (let line = fromLine + 1; line <= toLine; line += 1) filled.set(`${line}:${column}`, word)
  }
  if (filled.size === 0) return [...rows]
  return rows.map(({ line, cells }) => ({
    line,
    cells: Array.from(
      { length: cells.length },
      (_, column) => filled.get(`${line}:${column}`) ?? cells[column] ?? '',
    ),
  }))
}
