/** An exported day as the function makes it, on a ledger that was played by the rules. */
import { createHash } from 'node:crypto'
import type { Entry } from '@/domain/custody/Custody'
import {
  pagesOf,
  sealText,
  type DayRecord,
  type RecordChild,
  type RecordDigest,
} from '@/domain/custody/DayRecord'
import { ledgerLines } from '@/domain/custody/ledger'
import { at, TUESDAY } from './days'
import {
  accepted,
  codeWrong,
  declined,
  offered,
  received,
  releasedByCode,
  sentAway,
  withdrawn,
} from './entries'
import { GUARD, LIN, pupilOf, SCHOOL, ZHOU } from './people'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const PUSHED_AT = at('18:45')

const aChild = (id: string, entries: Entry[]): RecordChild => ({
  pupilId: pupilOf(id),
  name: `学生${id}`,
  homeroomName: '三（1）班',
  salt: `salt of ${id}`,
  erasedAt: null,
  entries,
})

/** Four children: two gone before the push, one after it, one who did not come. */
export const theChildren = (): RecordChild[] => [
  aChild('a', [
    received(ZHOU, at('16:32')),
    offered(ZHOU, LIN, at('17:28')),
    accepted(LIN, ZHOU, at('17:30')),
    releasedByCode(GUARD, at('18:31')),
  ]),
  aChild('b', [sentAway(ZHOU, at('16:33'), 'absent', '家长来电')]),
  aChild('c', [
    received(ZHOU, at('16:34')),
    offered(ZHOU, LIN, at('17:28')),
    declined(LIN, ZHOU, at('17:31')),
    codeWrong(GUARD, at('18:33')),
    releasedByCode(GUARD, at('18:34')),
  ]),
  aChild('d', [
    received(ZHOU, at('16:35')),
    offered(ZHOU, LIN, at('17:29')),
    withdrawn(ZHOU, at('17:33')),
    releasedByCode(GUARD, at('19:10')),
  ]),
]

/** The digest that saw the first so many entries of each child. */
export function digestOver(children: RecordChild[], seen: (child: RecordChild) => number): RecordDigest {
  const lines = ledgerLines(
    children.map((child) => ({ ...child, entries: child.entries.slice(0, seen(child)) })),
    sha256,
  )
  return { round: 1, at: PUSHED_AT, rootHash: sha256(lines.join('\n')), entryCount: lines.length }
}

export const upTo =
  (moment: number) =>
  (child: RecordChild): number =>
    child.entries.filter((entry) => entry.at <= moment).length

/** With fresh seals: what an honest export, and also a careful forger, would hand out. */
export function resealed(record: DayRecord): DayRecord {
  const pages = pagesOf(record)
  return {
    ...record,
    seals: record.seals.map((seal, i) => {
      const page = pages[i]
      return page === undefined ? seal : { ...seal, seal: sha256(sealText(page)) }
    }),
  }
}

export function aRecord(
  children = theChildren(),
  digests = [digestOver(children, upTo(PUSHED_AT))],
): DayRecord {
  const exportedAt = at('20:00')
  const half = Math.ceil(children.length / 2)
  return resealed({
    format: 'anfang-day/2',
    schoolId: SCHOOL,
    schoolName: '新安小学',
    day: TUESDAY,
    exportedAt,
    children,
    digests,
    seals: [half, children.length - half].map((count) => ({ exportedAt, children: count, seal: '' })),
  })
}
