import { hardshipInputs, type HardshipList, type HardshipRow } from '@/contract/hardship'
import { hardshipOn, hardshipStage } from '@/domain/hardship/hardshipOn'
import type { PupilHardship } from '@/domain/hardship/Hardship'
import type { Pupil } from '@/domain/people/Pupil'
import { yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { recordHiddenAccess } from '../../_kit/recordAccess'
import { store } from '../../_kit/store'
import { askedIn } from '../../_kit/hardshipWords'

function rowOf({ _id: pupilId, asks }: PupilHardship, pupil: Pupil | undefined, today: Day): HardshipRow[] {
  const newest = asks.at(-1)
  if (newest === undefined || pupil === undefined) return []
  const granted = asks.flatMap((ask) => (ask.state === 'granted' ? [ask.grant] : []))
  return [
    {
      ...{ pupilId, name: pupil.name, homeroomName: pupil.homeroomName },
      stage: hardshipStage(asks, today),
      kind: askedIn(newest.sealed, pupilId, newest.id)?.kind ?? null,
      at: newest.at,
      grant: hardshipOn(asks, today) ?? granted.at(-1) ?? null,
    },
  ]
}

/** Everybody's at one school, for finance alone; the oldest first. */
export const hardships = action({
  deed: 'finance/hardships',
  input: hardshipInputs.hardships,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op }, { caller, now }): Promise<Result<HardshipList>> {
    const all = await store.findAll('hardships', { schoolId })
    if (all.length > 0)
      await recordHiddenAccess({
        op,
        now,
        caller,
        what: 'hardship',
        schoolId,
        pupilId: null,
        hidesReader: false,
      })
    const pupils =
      all.length === 0
        ? []
        : await store.findAll('pupils', { _id: is.in(all.map(({ _id }) => _id)), schoolId }, [
            'name',
            'homeroomName',
          ])
    const byId = new Map(pupils.map((pupil) => [pupil._id, pupil]))
    const rows = all.flatMap((one) => rowOf(one, byId.get(one._id), caller.today))
    return yes({ today: caller.today, rows: rows.sort((a, b) => a.at - b.at) })
  },
})
