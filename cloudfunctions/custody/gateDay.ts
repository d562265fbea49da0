import { closingInputs, type GateDay } from '@/contract/closing'
import { sessionTitle } from '@/domain/attendance/Session'
import { isZero } from '@/domain/custody/closeDay'
import { isHeld, type Custody, type ReleaseProof } from '@/domain/custody/Custody'
import { differences } from '@/domain/custody/differences'
import type { PersonId } from '@/domain/ids'
import { yes } from '@/domain/result'
import type { OpenedDay } from '../_kit/documents'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { dayOfSchool, openThings, rollsWaiting, stillDue, walkingOn, type DayBooks } from './closingFacts'
import { missingOf } from './handsSettling'

const WAY: Record<ReleaseProof['how'], keyof GateDay['ways']> = {
  code: 'family',
  eye: 'family',
  delegation: 'delegated',
  escort: 'escorted',
  'walk-alone': 'alone',
  reconciled: 'reconciled',
}

function waysOf(day: Custody[]): GateDay['ways'] {
  const ways = { family: 0, delegated: 0, escorted: 0, alone: 0, reconciled: 0 }
  for (const { release } of day) if (release !== null) ways[WAY[release.proof.how]] += 1
  return ways
}

function lastOf(day: Custody[]): GateDay['last'] {
  let latest: GateDay['last'] = null
  for (const { name, release } of day)
    if (release !== null && (latest === null || release.at > latest.at))
      latest = { name, at: release.at, collectorText: release.collectorText }
  return latest
}

function holdersOf(day: Custody[]): GateDay['holders'] {
  const holders = new Map<PersonId, GateDay['holders'][number]>()
  for (const { holder, holderName } of day.filter(isHeld)) {
    const one = holders.get(holder) ?? { personId: holder, name: holderName, children: 0 }
    one.children += 1
    holders.set(holder, one)
  }
  return [...holders.values()]
}

function dayOf(books: DayBooks, opened: OpenedDay | null, me: PersonId, now: number): GateDay {
  const { custody, sessions } = books
  const count = (...statuses: Custody['status'][]) =>
    custody.filter(({ status }) => statuses.includes(status)).length
  const open = openThings(books, now)
  const zero = isZero(open)
  return {
    me,
    expected: custody.length,
    present: count('held', 'released'),
    leave: count('leave'),
    absent: count('absent'),
    missing: missingOf(custody.filter(isHeld), me),
    differences: differences(custody, sessions, now),
    rollsNotTaken: rollsWaiting(custody, sessions, now).map((session) => ({
      title: sessionTitle(session),
      teacherName: session.teacherName,
      startsAtMinute: session.startsAtMinute,
      children: stillDue(session, custody),
    })),
    staying: (opened?.staying ?? []).map(({ personId, name }) => ({ personId, name })),
    holders: holdersOf(custody),
    open,
    // A child who came after the closing opens the day again, whatever the timer has done so far.
    closing: zero ? (opened?.closing ?? null) : null,
    confirmed: zero ? (opened?.confirmed ?? null) : null,
    ways: waysOf(custody),
    last: lastOf(custody),
  }
}

const SHOWN = [
  'pupilId',
  'name',
  'homeroomName',
  'gender',
  'day',
  'status',
  'holder',
  'holderName',
  'since',
  'release',
  'absence',
  'missing',
  'endsAtMinute',
  'itinerary.sessionId',
]

/** 对一对: figures, where rolls and hands differ, who stays, and whether the day is closed. */
export const gateDay = action({
  deed: 'custody/gateDay',
  input: closingInputs.gateDay,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }) {
    const day = caller.today
    const custody = await store.findAll('custody', { schoolId, day }, SHOWN)
    const sessions = await store.findAll('sessions', { schoolId, day })
    const walking = await walkingOn(schoolId, day)
    const opened = await dayOfSchool(schoolId, day)
    return yes<GateDay>(dayOf({ custody, sessions, walking }, opened, caller.personId, now))
  },
})
