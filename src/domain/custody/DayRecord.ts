/** C7: a school's day as it leaves the house: every entry of every child, and the roots the digests told. */
import type { PupilId, SchoolId } from '../ids'
import type { Day } from '../time'
import type { Entry } from './Custody'
import { canonical } from './ledger'

export interface RecordChild {
  pupilId: PupilId
  name: string
  homeroomName: string
  /** Empty once the words are gone. */
  salt: string
  /** 个人信息抹去的时刻; null while the words stand. */
  erasedAt: number | null
  /** In the order they were appended. */
  entries: Entry[]
}

/** What one push of the digest told of the day's ledger. */
export interface RecordDigest {
  round: 1 | 2
  at: number
  rootHash: string
  entryCount: number
}

interface RecordHead {
  format: 'anfang-day/2'
  schoolId: SchoolId
  schoolName: string
  day: Day
  exportedAt: number
  children: RecordChild[]
  digests: RecordDigest[]
}

/** One reply of the export. The digests travel with the first page alone. */
export interface DayPage extends RecordHead {
  page: number
  pages: number
  /** SHA-256 of `sealText`; the access record keeps it, so that a file can be compared with what was handed out. */
  seal: string
}

/** How many children a page brought, and its seal. */
export interface PageSeal {
  exportedAt: number
  children: number
  seal: string
}

/** The file. */
export interface DayRecord extends RecordHead {
  seals: PageSeal[]
}

export type Unsealed = Omit<DayPage, 'seal'>
export const sealText = (page: Unsealed): string => canonical(page)

/** The pages of one export, in order, as one file; `null` without any. */
export function joinPages(pages: DayPage[]): DayRecord | null {
  const [first] = pages
  if (first === undefined) return null
  const { format, schoolId, schoolName, day, exportedAt, digests } = first
  return {
    format,
    schoolId,
    schoolName,
    day,
    exportedAt,
    children: pages.flatMap((page) => page.children),
    digests,
    seals: pages.map((page) => ({
      exportedAt: page.exportedAt,
      children: page.children.length,
      seal: page.seal,
    })),
  }
}

/** The pages a file was joined from, for their seals to be reckoned again. */
export function pagesOf(record: DayRecord): Unsealed[] {
  const { format, schoolId, schoolName, day, seals } = record
  return seals.map((seal, index): Unsealed => {
    const from = seals.slice(0, index).reduce((sum, earlier) => sum + earlier.children, 0)
    return {
      format,
      schoolId,
      schoolName,
      day,
      exportedAt: seal.exportedAt,
      children: record.children.slice(from, from + seal.children),
      digests: index === 0 ? record.digests : [],
      page: index + 1,
      pages: seals.length,
    }
  })
}
