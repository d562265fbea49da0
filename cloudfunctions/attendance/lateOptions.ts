import { attendanceInputs, type LateOptions } from '@/contract/attendance'
import { applyLatePickup } from '@/domain/attendance/LatePickup'
import { say } from '@/domain/failure'
import { lateSeatsId } from '@/domain/ids'
import { yes, type Result } from '@/domain/result'
import { atMinute } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { lateFacts } from './lateFacts'

/** 延时托管 for one child and day: until when, for how much, how many seats are left, by when to ask. */
export const lateOptions = action({
  deed: 'attendance/lateOptions',
  input: attendanceInputs.lateOptions,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day: named }, { caller, now }): Promise<Result<LateOptions>> {
    const day = named ?? caller.today
    const found = await lateFacts(caller, pupilId, day)
    if (!found.ok) return found
    const { plan, pupil, current, usualEndMinute, dayKind } = found.value
    const { late } = plan
    const seats = await store.get('seats', lateSeatsId(plan.schoolId, day))
    const left = seats?.left ?? late.capacity
    const asked = applyLatePickup({
      now,
      day,
      dayKind,
      late,
      untilMinute: late.options[0]?.untilMinute ?? 0,
      hasItinerary: usualEndMinute !== null,
      collectorKnown: true,
    })
    const full = left === 0 && current === null ? say({ code: 'late/full', capacity: late.capacity }) : null
    return yes({
      day,
      pupil: { pupilId, name: pupil.name, gender: pupil.gender, homeroomName: pupil.homeroomName },
      usualEndMinute,
      options: late.options,
      collectors: pupil.collectors.map(({ id, name, relation }) => ({ id, name, relation })),
      teacherName: late.teacherName,
      venue: late.venue,
      left,
      cutOffAt: atMinute(day, late.cutOffMinute),
      current:
        current === null
          ? null
          : {
              untilMinute: current.untilMinute,
              feeFen: current.feeFen,
              collectorText: current.collectorText,
            },
      closed: asked.ok ? full : say(asked.refusal),
    })
  },
})
