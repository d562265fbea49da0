import { custodyInputs, type ChildRecord } from '@/contract/custody'
import { holds } from '@/domain/access'
import { hasHeld, recordLines } from '@/domain/custody/recordLines'
import { custodyId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { recordAccess } from '../_kit/recordAccess'
import { store } from '../_kit/store'

/** 一个孩子的完整责任链, for who leads the school and who held the child that day. */
export const childRecord = action({
  deed: 'custody/childRecord',
  input: custodyInputs.childRecord,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, day, op }, { caller, now }): Promise<Result<ChildRecord>> {
    const leads = (['principal', 'duty-leader'] as const).some((role) =>
      holds(caller.person, role, schoolId, caller.today),
    )
    const custody = await store.get('custody', custodyId(day, pupilId))
    if (custody === null || custody.schoolId !== schoolId)
      return no(leads ? { code: 'custody/no-record', day } : { code: 'access/not-allowed' })
    if (!leads && !hasHeld(custody, caller.personId)) return no({ code: 'access/not-allowed' })
    const { name, gender, homeroomName, status, holderName } = custody
    await recordAccess({
      op,
      now,
      caller,
      what: 'child-record',
      schoolId,
      day,
      about: [{ id: pupilId, name }],
    })
    return yes({
      pupilId,
      day,
      name,
      gender,
      homeroomName,
      status,
      holderName,
      lines: recordLines(custody, leads ? 'leader' : 'holder'),
    })
  },
})
