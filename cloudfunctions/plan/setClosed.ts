import { calendarInputs } from '@/contract/calendar'
import { setClosed as decide } from '@/domain/calendar/setClosed'
import { action } from '../_kit/handle'
import { setDay } from './setDay'

/** 停课一天, with the reason families read; null takes it back. */
export const setClosed = action({
  deed: 'plan/setClosed',
  input: calendarInputs.setClosed,
  subject: ({ schoolId }) => ({ schoolId }),
  run: ({ schoolId, day, reason, op }, { now, caller }) =>
    setDay(
      { schoolId, day, op, now, caller },
      (facts) => decide(day, reason, facts),
      (author) => ({ ...author, kind: 'closed', reason }),
    ),
})
