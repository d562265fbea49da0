import { askHardship, type HardshipWish } from '@/domain/hardship/askHardship'
import type { HardshipAsk, PupilHardship } from '@/domain/hardship/Hardship'
import type { Caller } from '@/domain/access'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import { named, recordKey, takeIn } from '../../_kit/files'
import { store } from '../../_kit/store'
import { record, withAsk } from './record'
import { sealAsked } from '../../_kit/hardshipWords'

interface HandedIn {
  op: string
  wish: Omit<HardshipWish, 'pictures'>
  /** The ops of their places. */
  pictures: string[]
  agreedTo: string | null
  on: 'phone' | 'paper'
}

/** An ask by phone or from paper: decide, take the pictures in, write, and say that they are named. */
export async function handIn(
  pupil: Pupil,
  before: PupilHardship | null,
  { op, wish, pictures, agreedTo, on }: HandedIn,
  { caller, now }: { caller: Caller; now: number },
): Promise<Result<null>> {
  if (before?.ops.includes(op) === true) return yes(null)
  const asks = before?.asks ?? []
  const facts = { asks, wish: { ...wish, pictures: pictures.length }, agreedTo, on }
  const decided = askHardship({ ...facts, today: caller.today })
  if (!decided.ok) return decided
  const open = decided.value
  const id = open?.id ?? op
  const sealed = sealAsked({ kind: wish.kind, words: wish.words }, pupil._id, id)
  if (sealed === null) return no({ code: 'hardship/not-configured' })
  const taken = await takeIn(pictures, {
    by: caller.personId,
    record: recordKey('hardships', pupil._id),
    now,
  })
  if (!taken.ok) return taken
  const by = { on, by: caller.personId, byName: caller.name, at: now }
  const evidence = {
    validUntil: wish.validUntil,
    sealed,
    pictures: [...(open?.pictures ?? []), ...taken.value],
  }
  const ask: HardshipAsk = { id, ...by, ...evidence, state: 'waiting' }
  if (!(await record(pupil, before, { op, asks: withAsk(asks, ask), notices: [] })))
    return no({ code: 'busy/try-again' })
  await named(taken.value, now)
  return yes(null)
}

/** Of this school, with what is known of her hardship; null: not here, or not at all. */
export async function childOf(
  schoolId: Pupil['schoolId'] | null,
  pupilId: Pupil['_id'],
): Promise<{ pupil: Pupil; hardship: PupilHardship | null } | null> {
  const pupil = await store.get('pupils', pupilId)
  if (pupil === null || (schoolId !== null && pupil.schoolId !== schoolId)) return null
  return { pupil, hardship: await store.get('hardships', pupilId) }
}
