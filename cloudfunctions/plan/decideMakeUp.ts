import { calendarInputs } from '@/contract/calendar'
import { decideMakeUp as decide } from '@/domain/calendar/decideMakeUp'
import { action } from '../_kit/handle'
import { setDay } from './setDay'

/** 调休: which weekday's timetable runs. On the day itself it works until the afternoon begins. */
export const decideMakeUp = action({
  deed: 'plan/decideMakeUp',
  input: calendarInputs.decideMakeUp,
  subject: ({ schoolId }) => ({ schoolId }),
  run: ({ schoolId, day, timetable, op }, { now, caller }) =>
    setDay(
      { schoolId, day, op, now, caller },
      (facts) => decide(day, timetable, facts),
      (author) => ({ ...author, kind: 'make-up', timetable }),
    ),
})
