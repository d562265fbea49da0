/** What a family's first screen reads of its children, in one request: the week, the day, the late pickup asked for. */
import type { LatePickup } from '@/domain/attendance/LatePickup'
import type { Custody } from '@/domain/custody/Custody'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { dayPrefix, type PupilId, type TermId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { database } from '../_kit/sdk'
import { PAGE } from '../_kit/store'

export interface WardToday {
  week: PupilWeek
  custody: Custody | null
  pickup: LatePickup | null
}

type Row = PupilWeek & { custody: Custody[]; pickups: LatePickup[] }

export async function wardsToday(pupilIds: PupilId[], termIds: TermId[], day: Day): Promise<WardToday[]> {
  const dayOf = database().command.aggregate.concat([dayPrefix(day), '$pupilId'])
  const { data } = await database()
    .collection('weeks')
    .aggregate()
    .match({ pupilId: is.in(pupilIds), termId: is.in(termIds) })
    .addFields({ dayOf })
    .lookup({ from: 'custody', localField: 'dayOf', foreignField: '_id', as: 'custody' })
    .lookup({ from: 'late_pickups', localField: 'dayOf', foreignField: '_id', as: 'pickups' })
    .limit(PAGE)
    .end()
  return (data as Row[]).map(({ custody: [custody], pickups: [pickup], ...week }) => ({
    week,
    custody: custody ?? null,
    pickup: pickup ?? null,
  }))
}
