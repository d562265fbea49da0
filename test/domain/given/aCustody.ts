import {
  EXPECTED,
  NOT_HELD,
  type Custody,
  type CustodyBase,
  type CustodyState,
  type Entry,
  type Rung,
} from '@/domain/custody/Custody'
import { fold } from '@/domain/custody/fold'
import { custodyId, type PersonId } from '@/domain/ids'
import { aSession, legOf } from './aSession'
import { at, minute, TUESDAY } from './days'
import { CHENCHEN, HOMEROOM, SCHOOL, ZHOU } from './people'

export const held = (holder: PersonId = ZHOU, since = at('16:32')): CustodyState => ({
  ...NOT_HELD,
  status: 'held',
  holder,
  holderName: `${holder}老师`,
  since,
})

export const gone = (when = at('18:31')): CustodyState => ({
  ...NOT_HELD,
  status: 'released',
  release: { at: when, by: ZHOU, byName: '周岚', proof: { how: 'walk-alone' }, collectorText: '自行离校' },
})

export const away = (status: 'absent' | 'leave'): CustodyState => ({ ...NOT_HELD, status })

/** The two tallies a document keeps beside its record, as the record has them. */
const talliedFrom = (entries: Entry[]): Pick<CustodyBase, 'codeTries' | 'rung'> => ({
  codeTries: entries.filter((entry) => entry.kind === 'code-wrong').length,
  rung: entries.reduce<Rung>(
    (top, entry) => (entry.kind === 'called' && entry.rung > top ? entry.rung : top),
    0,
  ),
})

/** The tallies follow the record, unless the example says otherwise. */
export const aCustody = (state: CustodyState = EXPECTED, more: Partial<CustodyBase> = {}): Custody => {
  const pupilId = more.pupilId ?? CHENCHEN
  const entries = more.entries ?? []
  return {
    _id: custodyId(TUESDAY, pupilId),
    schoolId: SCHOOL,
    day: TUESDAY,
    pupilId,
    token: 'ABCD2345',
    salt: 'salt',
    name: '刘梓辰',
    sound: 'liuzichen',
    initials: 'lzc',
    gender: 'boy',
    grade: 3,
    homeroomId: HOMEROOM,
    homeroomName: '三（1）班',
    no: 7,
    itinerary: [legOf(aSession())],
    endsAtMinute: minute('18:30'),
    ...talliedFrom(entries),
    absence: null,
    missing: null,
    escort: null,
    entries,
    ...more,
    ...state,
  }
}

/** A document whose state is what its record says; a record that cannot be is an error of the test. */
export function toldBy(entries: Entry[], more: Partial<CustodyBase> = {}): Custody {
  const told = fold(entries)
  if (!told.ok) throw new Error(`the example's record breaks at ${told.brokenAt}`)
  return aCustody(told.state, { ...more, entries })
}
