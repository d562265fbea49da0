import type { Caller } from '@/domain/access'
import { asId, type PersonId, type PupilId, type SchoolId } from '@/domain/ids'
import type { AccessRecord } from '@/domain/people/AccessRecord'
import type { Day } from '@/domain/time'
import { to } from './operators'
import { markOf, seal } from './sealed'
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

interface HiddenAccess extends Pick<Access, 'op' | 'now' | 'what' | 'schoolId' | 'pupilId'> {
  caller: Caller
  /** A guardian's own name would tell whose child it is. */
  hidesReader: boolean
}

const HIDDEN = asId<'Person'>('hidden')

/** The same where the reading itself would tell: whoever searches the records sees that somebody read, and when. */
export async function recordHiddenAccess(access: HiddenAccess): Promise<void> {
  const { op, now, caller, what, schoolId, pupilId, hidesReader } = access
  const { personId, name, today } = caller
  const _id = [what, schoolId, today, markOf(`${pupilId ?? ''}:${personId}`), op].join(':')
  const about = seal(JSON.stringify({ pupilId, by: personId, byName: name }), `access:${schoolId}`)
  const reading = { at: now, seal: null }
  const by = hidesReader ? { by: HIDDEN, byName: '' } : { by: personId, byName: name }
  const record = { _id, schoolId, ...by, what, day: today, pupilId: null, about, readings: [reading] }
  if (!(await store.add('access_records', [record])))
    await store.update('access_records', { _id }, { readings: to.append(reading) })
}
