/** One school's day as the domain's own decisions leave it: every write once per act, through the record alone. */
import { absenceFound } from '@/domain/attendance/Absence'
import type { Session } from '@/domain/attendance/Session'
import type { Custody, Entry } from '@/domain/custody/Custody'
import type { Escort } from '@/domain/escort/Escort'
import { asId } from '@/domain/ids'
import type { Result } from '@/domain/result'
import { atMinute } from '@/domain/time'
import type { Act, Deed } from './Act'
import { CHILDREN, DAY, SESSIONS } from './cast'
import { givenCustody, givenEscort, givenPupil, givenSession, type GatePupil } from './given'
import { recorded, type Rules } from './Rules'

export type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>
export type Happening = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'op' | 'at' | 'by' | 'byName'>
    : never
  : never

type Tallies = Pick<Custody, 'rung' | 'codeTries' | 'itinerary' | 'endsAtMinute' | 'absence' | 'missing'>

export const MIDNIGHT = atMinute(DAY, 0)
export const person = (id: string) => asId<'Person'>(id)
export const verdictOf = (result: Result<unknown>): string => (result.ok ? 'yes' : result.refusal.code)
export const listed = (ids: string[]): string => [...ids].sort().join()

/** Beside a child who is in somebody's hands, or has gone home: nobody looks for her any more. */
export const HERE = { absence: null, missing: null } as const

export const goneFrom = ({ _id }: Session, mark: 'absent' | 'leave', { op, at }: Deed) => ({
  missing: null,
  absence: mark === 'absent' ? absenceFound({ op, sessionId: _id, lesson: _id, at: MIDNIGHT + at }) : null,
})

/** What the record does not admit although a rule said yes. */
export class BrokenRecord extends Error {}

export class DaySheet {
  readonly custody = new Map<string, Custody>(CHILDREN.map((child) => [child.id, givenCustody(child)]))
  readonly sessions = new Map<string, Session>(SESSIONS.map((s) => [s.id, givenSession(s)]))
  readonly pupils = new Map<string, GatePupil>(CHILDREN.map((child) => [child.id, givenPupil(child)]))
  escort: Escort = givenEscort

  constructor(readonly rules: Rules) {}

  one(id: string): Custody {
    const custody = this.custody.get(id)
    if (custody === undefined) throw new Error(`there is no ${id}`)
    return custody
  }

  session(id: string): Session {
    const session = this.sessions.get(id)
    if (session === undefined) throw new Error(`there is no ${id}`)
    return session
  }

  pupil(id: string): GatePupil {
    const pupil = this.pupils.get(id)
    if (pupil === undefined) throw new Error(`there is no ${id}`)
    return pupil
  }

  /** One entry, unless this very act made it before. */
  write(id: string, { op, at }: Deed, by: string, what: Happening, beside: Partial<Tallies> = {}): void {
    const custody = this.one(id)
    if (custody.entries.some((entry) => entry.op === op && entry.kind === what.kind)) return
    this.append(id, { op, at: MIDNIGHT + at, by: person(by), byName: by, ...what }, beside)
  }

  append(id: string, entry: Entry, beside: Partial<Tallies>): void {
    const after = recorded(this.rules, this.one(id), entry)
    if (after === null) throw new BrokenRecord(`规则放行，记录却接不上：${id} ${entry.kind}`)
    this.custody.set(id, { ...after, ...beside })
  }
}
