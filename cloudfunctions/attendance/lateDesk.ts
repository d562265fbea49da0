import { lateInputs, type LateDesk, type Named, type TodayChild } from '@/contract/late'
import { holds, type Caller } from '@/domain/access'
import { blocksOn } from '@/domain/attendance/blockLeave'
import { isOverdue, lateDeciderOf, type LateDecider } from '@/domain/attendance/decideLate'
import { collectorFor } from '@/domain/attendance/LatePickup'
import { custodyId, lateSeatsId, type PupilId, type SchoolId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import type { LateCare, Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { planOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { lateRoomOn } from './lateRoom'

const MOST_FOUND = 20

interface Desk {
  plan: Plan
  /** The late room of today. */
  room: LateCare
  decider: LateDecider
}

/** The plan of the school, for those who decide about its late room; everybody else is refused. */
export async function deskOf(caller: Caller, schoolId: SchoolId): Promise<Result<Desk>> {
  const found = await planOf(schoolId, caller.today)
  if (!found.ok) return found
  const leads = (['duty-leader', 'principal'] as const).some((role) =>
    holds(caller.person, role, schoolId, caller.today),
  )
  const plan = found.value
  const room = await lateRoomOn(plan, caller.today)
  const decider = lateDeciderOf(plan.late, room, { personId: caller.personId, leads })
  return decider === null ? no({ code: 'late/not-yours' }) : yes({ plan, room, decider })
}

const nameless = (pupilId: PupilId, name: string): Named => ({
  pupilId,
  name,
  gender: 'girl',
  homeroomName: '',
})
const namedOf = ({ _id, name, gender, homeroomName }: Pupil): Named => ({
  pupilId: _id,
  name,
  gender,
  homeroomName,
})

/** What waits for a decision, and who comes to the late room today. */
export async function deskNow(
  { plan, room: late, decider }: Desk,
  caller: Caller,
  now: number,
): Promise<LateDesk> {
  const { schoolId } = plan
  const { today: day } = caller
  const [pickups, seats] = await Promise.all([
    store.findAll('late_pickups', { schoolId, day: is.atLeast(day), status: is.in(['pending', 'approved']) }),
    store.get('seats', lateSeatsId(schoolId, day)),
  ])
  const shown = pickups.filter((pickup) => pickup.status === 'pending' || pickup.day === day)
  const ids = [...new Set(shown.map((pickup) => pickup.pupilId))]
  const [pupils, custody] = await Promise.all([
    store.findAll('pupils', { _id: is.in(ids) }, ['name', 'gender', 'homeroomName']),
    store.findAll('custody', { _id: is.in(ids.map((id) => custodyId(day, id))) }, [
      'pupilId',
      'status',
      'holderName',
    ]),
  ])
  const named = (pupilId: PupilId, name: string): Named => {
    const pupil = pupils.find((one) => one._id === pupilId)
    return pupil === undefined ? nameless(pupilId, name) : namedOf(pupil)
  }
  return {
    day,
    leads: decider === 'leader',
    mayPhone: decider === 'late-teacher' || holds(caller.person, 'duty-leader', schoolId, day),
    teacherName: late.teacherName,
    venue: late.venue,
    capacity: seats?.capacity ?? late.capacity,
    left: seats?.left ?? late.capacity,
    options: late.options,
    pending: shown
      .filter((pickup) => pickup.status === 'pending')
      .sort((a, b) => (a.answerBy ?? 0) - (b.answerBy ?? 0))
      .map((pickup) => ({
        ...named(pickup.pupilId, pickup.pupilName),
        day: pickup.day,
        untilMinute: pickup.untilMinute,
        collectorText: pickup.collectorText,
        byPattern: pickup.patternVersion !== null,
        askedAt: pickup.at,
        answerBy: pickup.answerBy,
        overdue: pickup.overdueAt !== null || isOverdue(pickup, now),
      })),
    granted: shown
      .filter((pickup) => pickup.status === 'approved')
      .sort((a, b) => a.untilMinute - b.untilMinute || (a.pupilId < b.pupilId ? -1 : 1))
      .map(({ pupilId, pupilName, untilMinute, collectorText, extra, caller }) => {
        const today = custody.find((one) => one.pupilId === pupilId)
        return {
          ...named(pupilId, pupilName),
          untilMinute,
          collectorText,
          extra,
          caller,
          status: today?.status ?? 'none',
          holderName: today?.holderName ?? null,
        }
      }),
  }
}

/** 延时班 as its teacher and the leaders see it. */
export const lateDesk = action({
  deed: 'attendance/lateDesk',
  input: lateInputs.lateDesk,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }): Promise<Result<LateDesk>> {
    const desk = await deskOf(caller, schoolId)
    return desk.ok ? yes(await deskNow(desk.value, caller, now)) : desk
  },
})

/** A child of today by name or pinyin initials, for a call that is written down. */
export const findToday = action({
  deed: 'attendance/findToday',
  input: lateInputs.findToday,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, words }, { caller }): Promise<Result<{ children: TodayChild[] }>> {
    const desk = await deskOf(caller, schoolId)
    if (!desk.ok) return desk
    const day = caller.today
    const all = await store.findAll('custody', { schoolId, day }, ['name', 'initials'])
    const key = words.toLowerCase()
    const ids = all
      .filter(({ name, initials }) => name.includes(words) || initials.startsWith(key))
      .slice(0, MOST_FOUND)
      .map(({ _id }) => _id)
    const found = await store.find('custody', { _id: is.in(ids) })
    const pupils = await store.find('pupils', { _id: is.in(found.map((one) => one.pupilId)) })
    return yes({
      children: found.flatMap((custody): TodayChild[] => {
        const pupil = pupils.find((one) => one._id === custody.pupilId)
        if (pupil === undefined) return []
        return [
          {
            ...namedOf(pupil),
            status: custody.status,
            holderName: custody.holderName,
            endsAtMinute: custody.endsAtMinute,
            lateUntilMinute: custody.itinerary.find((leg) => leg.block === 'late')?.endsAtMinute ?? null,
            blocks: blocksOn(custody.itinerary),
            collectors: pupil.collectors
              .filter(({ id }) => collectorFor(pupil, id) !== null)
              .map(({ id, name, relation }) => ({ id, name, relation })),
          },
        ]
      }),
    })
  },
})
