/** All that the database says of one school's day, read past the functions, and what is wrong with it. */
import type { LatePickup } from '@/domain/attendance/LatePickup'
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import { canonical } from '@/domain/custody/ledger'
import { brokenRules } from '@/domain/custody/rules'
import type { Shift } from '@/domain/custody/Shift'
import type { Escort } from '@/domain/escort/Escort'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import { minuteOf } from '@/domain/time'
import type { Town } from '@test/functions/given/Town'
import { CITY } from '@test/functions/given/aSchool'
import { DAY, ESCORT, type ModelSchool } from './modelTown'

export class Records {
  private constructor(
    readonly custody: Map<string, Custody>,
    readonly sessions: Map<string, Session>,
    readonly pickups: LatePickup[],
    readonly seats: Seats[],
    readonly escort: Escort,
    private readonly shifts: Shift[],
  ) {}

  static async read(town: Town): Promise<Records> {
    const custody = await town.all('custody', { day: DAY })
    const sessions = await town.all('sessions', { day: DAY })
    return new Records(
      new Map(custody.map((one) => [one.pupilId, one])),
      new Map(sessions.map((one) => [one._id, one])),
      await town.all('late_pickups', { day: DAY }),
      await town.all('seats', { day: DAY }),
      await town.one('escorts', ESCORT),
      await town.all('shifts', { day: DAY }),
    )
  }

  of(pupilId: string): Custody {
    const custody = this.custody.get(pupilId)
    if (custody === undefined) throw new Error(`no custody of ${pupilId}`)
    return custody
  }

  /** Everything that must hold whenever nobody is in the middle of an act. */
  complaints(before: Records, school: ModelSchool): string[] {
    const all = [...this.custody.values()]
    return [
      ...brokenRules(all).map(({ rule, pupilId, what }) => `${rule} ${pupilId}：${what}`),
      ...all.flatMap((custody) => rewritten(before.of(custody.pupilId), custody)),
      ...all.flatMap((custody) => wrongHands(custody, school)),
      ...all.flatMap((custody) => this.lateRoom(custody)),
      ...this.seats.flatMap((seats) => this.seatsKept(seats)),
      ...all.flatMap(closedByNobody),
      ...this.shifts.flatMap((shift) => offDuty(shift, all)),
      ...all.flatMap((custody) => this.otherTeacher(custody)),
    ]
  }

  /** An approved application leads the child to the late room, and nothing else does. */
  private lateRoom(custody: Custody): string[] {
    if (custody.status === 'released') return []
    const legs = custody.itinerary.filter((leg) => leg.block === 'late').map((leg) => leg.endsAtMinute)
    const asked = this.pickups
      .filter((pickup) => pickup.pupilId === custody.pupilId && pickup.status === 'approved')
      .map((pickup) => pickup.untilMinute)
    return legs.join() === asked.join()
      ? []
      : [`延时 ${custody.pupilId}：申请到 ${asked.join()}，行程到 ${legs.join()}`]
  }

  /** Every leg leads to who teaches the lesson now. */
  private otherTeacher({ pupilId, status, itinerary }: Custody): string[] {
    if (status === 'released') return []
    return itinerary
      .filter((leg) => (this.sessions.get(leg.sessionId)?.teacherId ?? leg.teacherId) !== leg.teacherId)
      .map((leg) => `代课 ${pupilId}：${leg.sessionId} 的行程还指向 ${leg.teacherId}`)
  }

  private seatsKept({ _id, capacity, left, claims }: Seats): string[] {
    const claimed = Object.keys(claims)
    const without = this.pickups.filter((p) => p.status === 'approved' && !claimed.includes(p.pupilId))
    return [
      ...(left + claimed.length === capacity
        ? []
        : [`名额 ${_id}：余 ${left}，占 ${claimed.length}，共 ${capacity}`]),
      ...without.map((pickup) => `名额 ${pickup.pupilId}：批准了却没有占座`),
    ]
  }
}

/** An absence is closed by a person, never by the clock. */
const closedByNobody = ({ pupilId, absence, entries }: Custody): string[] =>
  absence === null ||
  absence.closed === null ||
  entries.some((e) => e.kind === 'absence-closed' && e.by !== 'system')
    ? []
    : [`缺席 ${pupilId}：没有人说明就关了`]

/** C2: nobody who went off duty holds a child. */
const offDuty = ({ personId, closedAt }: Shift, all: Custody[]): string[] =>
  closedAt === null
    ? []
    : all
        .filter((custody) => custody.holder === personId)
        .map((custody) => `C2 ${custody.pupilId}：${personId} 已经下班`)

/** C7: what was written stays, word for word, in its place. */
const rewritten = (before: Custody, after: Custody): string[] =>
  canonical(before.entries) === canonical(after.entries.slice(0, before.entries.length))
    ? []
    : [`C7 ${after.pupilId}：写下的记录被改动`]

/** C3: only a collector of hers, not barred; alone only with consent, old enough and before the hour. */
function wrongHands({ pupilId, grade, release }: Custody, school: ModelSchool): string[] {
  const pupil = school.pupils.find((one) => one._id === pupilId)
  if (release === null || pupil === undefined) return []
  const { at } = release
  const proof = release.proof.how === 'escort' ? release.proof.adult : release.proof
  const fine =
    proof.how === 'walk-alone'
      ? pupil.walkAlone !== null &&
        grade >= CITY.walkAlone.minGrade &&
        minuteOf(at) < CITY.walkAlone.latestMinute
      : 'collectorId' in proof &&
        pupil.collectors.some((c) => c.id === proof.collectorId) &&
        !pupil.barred?.some((b) => b.collectorId === proof.collectorId)
  return fine ? [] : [`C3 ${pupilId}：不该放行的放行了`]
}
