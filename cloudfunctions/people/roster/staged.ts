import type { SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { rosterTable } from '@/domain/roster/RosterTable'
import { joinTable, tableParts, type StagedTable } from '@/domain/roster/RosterStage'
import { addMissing } from '../../_kit/addMissing'
import { readSpreadsheet } from '../../_kit/spreadsheet'
import { store } from '../../_kit/store'
import { keyedMark } from '../../_kit/studentMark'

interface OfFile {
  schoolId: SchoolId
  fileId: string
}

/** So many bytes at most: what a school's longest roster needs, several times over. */
const MOST_MEGABYTES = 3
const PARTS_A_REQUEST = 4

/** The table of a file that was read; null when there is none, or no longer. */
export const stagedTable = async ({ schoolId, fileId }: OfFile): Promise<StagedTable | null> =>
  joinTable(await store.findAll('roster_tables', { schoolId, fileId }))

async function keep(of: OfFile, staged: StagedTable, at: number): Promise<void> {
  const parts = tableParts({ ...of, at }, staged)
  for (let from = 0; from < parts.length - 1; from += PARTS_A_REQUEST)
    await addMissing('roster_tables', parts.slice(from, Math.min(from + PARTS_A_REQUEST, parts.length - 1)))
  // The head last: from then on the table is whole.
  await addMissing('roster_tables', parts.slice(-1))
}

export const forgetFile = async ({ schoolId, fileId }: OfFile): Promise<void> => {
  await store.remove('roster_files', { schoolId, fileId })
  await store.remove('roster_tables', { schoolId, fileId })
}

/** Reads what was sent, keeps what is not private, and forgets the rest at once. Read already: as it was read. */
export async function readStaged(
  of: OfFile & { fileName: string; parts: number },
  now: number,
): Promise<Result<StagedTable>> {
  const { schoolId, fileId, fileName } = of
  const known = await stagedTable(of)
  if (known !== null) return yes(known)
  const sent = await store.findAll('roster_files', { schoolId, fileId })
  const parts = sent.filter(({ part }) => part <= of.parts).sort((a, b) => a.part - b.part)
  if (parts.length < of.parts) return no({ code: 'roster/file-gone' })
  const bytes = Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')))
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024)
    return no({ code: 'roster/file-too-big', megabytes: MOST_MEGABYTES })
  const sheets = readSpreadsheet(bytes)
  const read: Result<StagedTable> = sheets.ok
    ? yes({ fileName, table: rosterTable(schoolId, sheets.value, keyedMark) })
    : sheets
  if (read.ok) await keep(of, read.value, now)
  await store.remove('roster_files', { schoolId, fileId })
  return read
}
