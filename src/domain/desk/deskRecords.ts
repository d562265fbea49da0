/** Art. 14: every sign-in and every sign-out of a computer, for each place it was opened for. */
import type { AccessRecord } from '../people/AccessRecord'
import { schoolDayOf } from '../time'
import type { ClosedDesk, ConfirmedDesk, Desk, OpenDesk } from './Desk'

type Known = Extract<Desk, ConfirmedDesk | OpenDesk | ClosedDesk>

/** One id for each desk, place and direction: written again, it is the same record. */
export const deskRecords = (desk: Known, what: 'desk-in' | 'desk-out', at: number): AccessRecord[] =>
  desk.places.map((schoolId) => ({
    _id: [what, schoolId ?? 'city', desk._id].join(':'),
    schoolId,
    by: desk.personId,
    byName: desk.personName,
    what,
    day: schoolDayOf(at),
    pupilId: null,
    readings: [{ at, seal: null }],
  }))
