/** 抹去副本: what stands of a leaver in records that go on being counted. Ids, days, times and sums stay. */
import type { Absence } from '../attendance/Absence'
import type { Leave } from '../attendance/Leave'
import type { MarkEvent } from '../attendance/Session'
import type { AuditEntry } from '../audit/AuditEntry'
import type { Custody, Release } from '../custody/Custody'
import { fold } from '../custody/fold'
import { wordsHash, type Sha256 } from '../custody/ledger'
import { bareProof, skeleton } from '../custody/skeleton'
import type { Missing } from '../custody/missing'
import type { DailyDigest, DigestChild, DigestClass } from '../digest/DailyDigest'
import type { PupilWeek } from '../enrolment/PupilWeek'
import type { PupilId } from '../ids'
import { ERASED_PUPIL } from './erased'

const wordlessAbsence = (absence: Absence): Absence => ({
  ...absence,
  answer: absence.answer && { ...absence.answer, byName: '', words: '' },
  closed: absence.closed && { ...absence.closed, byName: '' },
})

const wordlessMissing = (missing: Missing): Missing => ({ ...missing, byName: '', words: '' })

const bareRelease = (release: Release): Release => ({
  ...release,
  byName: '',
  proof: bareProof(release.proof),
  collectorText: '',
})

/** What a day's record is rewritten with: its state is still what its entries fold to (C1), its lines are what they were. */
export function erasedCustody(custody: Custody, sha256: Sha256, now: number) {
  const entries = custody.entries.map((entry) => ({
    ...skeleton(entry),
    was: wordsHash(custody, entry, sha256),
  }))
  const told = fold(entries)
  return {
    ...{ name: ERASED_PUPIL, sound: '', initials: '', no: 0, salt: '', erasedAt: now },
    absence: custody.absence && wordlessAbsence(custody.absence),
    missing: custody.missing && wordlessMissing(custody.missing),
    entries,
    ...(told.ok ? told.state : { release: custody.release && bareRelease(custody.release) }),
  }
}

export const erasedLeave = (leave: Leave): Leave => ({
  ...leave,
  words: '',
  byName: '',
  cancelled: leave.cancelled && { ...leave.cancelled, byName: '' },
})

export const erasedWeek = ({ consent, entries }: Pick<PupilWeek, 'consent' | 'entries'>) => ({
  name: ERASED_PUPIL,
  consent: consent && { ...consent, signedName: '' },
  entries: entries.map((entry) => ({ ...entry, words: '' })),
})

export const erasedMarks = (marks: MarkEvent[]): MarkEvent[] =>
  marks.map((mark) => ({ ...mark, reason: null }))

const LISTS = ['onLeave', 'explained', 'inLateCare', 'notYetCalled'] as const

/** One child of that name: a namesake in the same homeroom keeps hers. */
function withoutName(classes: DigestClass[], homeroomName: string, name: string): DigestClass[] {
  return classes.map((one) => {
    const at = one.homeroomName === homeroomName ? one.names.indexOf(name) : -1
    return at < 0 ? one : { ...one, names: one.names.map((said, i) => (i === at ? ERASED_PUPIL : said)) }
  })
}

interface InDigest {
  pupilId: PupilId
  name: string
  homeroomName: string
}

/** The lists of a day's digest; its figures, root and count stay. */
export function erasedDigest(digest: DailyDigest, { pupilId, name, homeroomName }: InDigest) {
  const nameless = (children: DigestChild[]): DigestChild[] =>
    children.map((one) => (one.pupilId === pupilId ? { ...one, name: ERASED_PUPIL, note: '' } : one))
  return {
    unexplained: nameless(digest.unexplained),
    uncollected: nameless(digest.uncollected),
    ...Object.fromEntries(LISTS.map((list) => [list, withoutName(digest[list], homeroomName, name)])),
  }
}

export interface Forgotten {
  id: string
  /** What they are called from now on. */
  as: string
}

/** 留痕: that something was done, when and by which act stays; who it was about has no name any more. */
export function erasedAudit(entry: AuditEntry, { id, as }: Forgotten) {
  const isTheirs = entry.by === id
  const isAbout = entry.about.some((one) => one.id === id)
  const names = [
    ...(isTheirs ? [entry.byName, ...entry.who] : []),
    ...(isAbout ? entry.about.map(({ name }) => name) : []),
  ]
    .filter((name) => name !== '' && name !== as)
    .sort((a, b) => b.length - a.length)
  return {
    byName: isTheirs ? as : entry.byName,
    who: isTheirs ? [] : entry.who,
    about: isAbout
      ? entry.about.map((one) => (one.id === id || one.id === '' ? { ...one, name: as } : one))
      : entry.about,
    whom: isAbout ? [] : entry.whom,
    text: names.reduce((text, name) => text.split(name).join(as), entry.text),
  }
}
