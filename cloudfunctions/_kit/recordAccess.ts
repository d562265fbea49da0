import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { AccessRecord } from '@/domain/people/AccessRecord'
import type { Day } from '@/domain/time'
import { to } from './operators'
import { store } from './store'

interface Access {
  op: string
  now: number
  caller: { personId: PersonId; name: string }
  what: AccessRecord['what']
  schoolId: SchoolId
  day: Day
  pupilId: PupilId | null
  page: number
  seal: string | null
}

/** One record per act; its id names the reader and the subject too, so that no act can hide behind another's. */
export async function recordAccess(access: Access): Promise<void> {
  const { op, now, caller, what, schoolId, day, pupilId, page, seal } = access
  const _id = [what, schoolId, day, pupilId ?? page, caller.personId, op].join(':')
  const reading = { at: now, seal }
  const isNew = await store.add('access_records', [
    {
      _id,
      schoolId,
      by: caller.personId,
      byName: caller.name,
      what,
      day,
      pupilId,
      readings: [reading],
    },
  ])
  if (!isNew) await store.update('access_records', { _id }, { readings: to.append(reading) })
}
