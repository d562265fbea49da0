/** C7: anyone with the exported day can reckon it again. The hash is handed in: the domain knows no crypto. */
import { dayOf, schoolDayOf, type Day } from '../time'
import { EXPECTED } from './Custody'
import { rootHolds } from './coverage'
import { pagesOf, sealText, type DayRecord, type RecordChild, type RecordDigest } from './DayRecord'
import { fold } from './fold'
import { canonical, type Sha256 } from './ledger'
import { ERASED_PUPIL } from '../retention/erased'
import { brokenRules, type Judged, type Violation } from './rules'
import { skeleton } from './skeleton'

export interface DayVerdict {
  ok: boolean
  digests: { digest: RecordDigest; holds: boolean }[]
  /** Page by page: whether it is as it was handed out. */
  seals: boolean[]
  broken: Violation[]
  /** What is wrong with the file as a whole, in words. */
  faults: string[]
  entries: number
  /** Of those, how many have lost their words: only their skeletons and hashes can be checked. */
  erased: number
}

/** What the entries alone tell of a child, for the rules to be asked. */
function judged({ pupilId, entries }: RecordChild): Judged {
  const told = fold(entries)
  const rungs = entries.map((entry) => (entry.kind === 'called' ? entry.rung : 0))
  return {
    pupilId,
    entries,
    codeTries: entries.filter((entry) => entry.kind === 'code-wrong').length,
    rung: rungs.reduce((top, rung) => (rung > top ? rung : top), 0),
    ...(told.ok ? told.state : EXPECTED),
  }
}

/** A day may be opened in its own small hours, and end in those of the next. */
const isOfDay = (at: number, day: Day): boolean => dayOf(at) === day || schoolDayOf(at) === day

const ofOtherDays = (record: DayRecord): Violation[] =>
  record.children
    .filter(({ entries }) => entries.some((entry) => !isOfDay(entry.at, record.day)))
    .map(({ pupilId }) => ({ rule: 'C7', pupilId, what: '有别的日子的记录' }))

/** Words go from a whole child or from none of it, and what is left is the skeleton alone. */
const isErasedHalf = ({ name, salt, erasedAt, entries }: RecordChild): boolean =>
  erasedAt === null
    ? salt === '' || entries.some((entry) => entry.was !== undefined)
    : salt !== '' ||
      name !== ERASED_PUPIL ||
      entries.some(
        ({ was, ...entry }) => was === undefined || canonical(skeleton(entry)) !== canonical(entry),
      )

const erasedInParts = (record: DayRecord): Violation[] =>
  record.children
    .filter(isErasedHalf)
    .map(({ pupilId }) => ({ rule: 'C7', pupilId, what: '个人信息只抹去了一部分，或没有到期就抹去' }))

function digestFaults({ digests, exportedAt }: DayRecord): string[] {
  if (digests.length === 0) return ['这一天还没有日报，没有可以核对的校验值']
  const inOrder = digests.every((digest, i) => {
    const before = digests[i - 1]
    return (
      digest.round === i + 1 &&
      (before === undefined || (before.at <= digest.at && before.entryCount <= digest.entryCount))
    )
  })
  return [
    ...(inOrder ? [] : ['日报缺了一份，或次序不对']),
    ...(digests.some((digest) => digest.at > exportedAt) ? ['日报的时间晚于导出'] : []),
  ]
}

function fileFaults({ children, seals, exportedAt }: DayRecord): string[] {
  const sealed = seals.reduce((total, seal) => total + seal.children, 0)
  return [
    ...(new Set(children.map((child) => child.pupilId)).size === children.length ? [] : ['有孩子出现了两次']),
    ...(seals.length > 0 && sealed === children.length ? [] : ['孩子的人数与封印不符']),
    ...(seals[0]?.exportedAt === exportedAt ? [] : ['导出时间与封印不符']),
  ]
}

/** Recounts every digest's root and every page's seal, and asks the rules of every child's record. */
export function verifyDay(record: DayRecord, sha256: Sha256): DayVerdict {
  const digests = record.digests.map((digest) => ({
    digest,
    holds: rootHolds(record.children, digest, sha256),
  }))
  const seals = pagesOf(record).map((page, i) => sha256(sealText(page)) === record.seals[i]?.seal)
  const broken = [
    ...brokenRules(record.children.map(judged)),
    ...ofOtherDays(record),
    ...erasedInParts(record),
  ]
  const faults = [...fileFaults(record), ...digestFaults(record)]
  const ok =
    faults.length === 0 &&
    broken.length === 0 &&
    seals.every((holds) => holds) &&
    digests.every(({ holds }) => holds)
  const entries = record.children.reduce((total, child) => total + child.entries.length, 0)
  const erased = record.children
    .filter(({ erasedAt }) => erasedAt !== null)
    .reduce((total, child) => total + child.entries.length, 0)
  return { ok, digests, seals, broken, faults, entries, erased }
}
