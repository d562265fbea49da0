/** The reader of every action's input, by the action's whole name. */
import type { z } from 'zod'
import { absenceInputs } from '@/contract/absence'
import { attendanceInputs } from '@/contract/attendance'
import { auditInputs } from '@/contract/audit'
import { bindingInputs } from '@/contract/binding'
import { calendarInputs } from '@/contract/calendar'
import { closingInputs } from '@/contract/closing'
import { collectorsInputs } from '@/contract/collectors'
import { custodyInputs } from '@/contract/custody'
import { consentInputs } from '@/contract/consent'
import { deskInputs } from '@/contract/desk'
import { coverageInputs, drawInputs } from '@/contract/draw'
import { enrolmentInputs } from '@/contract/enrolment'
import { escortInputs } from '@/contract/escort'
import { filesInputs } from '@/contract/files'
import { hardshipInputs } from '@/contract/hardship'
import { healthInputs } from '@/contract/health'
import { lateInputs } from '@/contract/late'
import { leaveInputs } from '@/contract/leave'
import { noticeInputs } from '@/contract/notice'
import { phoneInputs } from '@/contract/phones'
import { peopleInputs } from '@/contract/people'
import { postsInputs } from '@/contract/posts'
import { planInputs } from '@/contract/plan'
import { providersInputs } from '@/contract/providers'
import { gateBookInput } from '@/contract/gateBook'
import { rosterInputs } from '@/contract/roster'
import { serviceInputs } from '@/contract/service'
import { standInInputs } from '@/contract/standIn'
import { sweepInputs } from '@/contract/sweep'

const { takeOver, ...ofLessons } = standInInputs

type Readers = Record<string, z.ZodType>

const BY_FUNCTION: Record<string, Readers[]> = {
  people: [
    peopleInputs,
    filesInputs,
    healthInputs,
    consentInputs,
    deskInputs,
    bindingInputs,
    postsInputs,
    rosterInputs,
    phoneInputs.people,
    serviceInputs,
    providersInputs,
    auditInputs,
  ],
  plan: [planInputs, calendarInputs],
  enrolment: [enrolmentInputs, drawInputs, coverageInputs],
  attendance: [
    attendanceInputs,
    absenceInputs,
    lateInputs,
    leaveInputs,
    ofLessons,
    sweepInputs,
    phoneInputs.attendance,
  ],
  custody: [
    custodyInputs,
    collectorsInputs,
    escortInputs,
    closingInputs,
    phoneInputs.custody,
    { takeOver, gateBook: gateBookInput },
  ],
  notice: [noticeInputs, phoneInputs.notice],
  finance: [hardshipInputs],
}

export const EVERY_READER = new Map(
  Object.entries(BY_FUNCTION).flatMap(([fn, groups]) =>
    groups.flatMap((readers) =>
      Object.entries(readers).map(([name, reader]): [string, z.ZodType] => [`${fn}/${name}`, reader]),
    ),
  ),
)
