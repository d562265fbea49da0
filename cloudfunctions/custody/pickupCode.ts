import { custodyInputs, type PickupCode } from '@/contract/custody'
import { custodyId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { codesFrom } from '../_kit/pickupCodes'
import { store } from '../_kit/store'

/** Enough codes that the screen turns by itself for ten minutes. */
const CODES_AHEAD = 10

/** 接送码: the guardian's own, for one child, this day. A barred guardian gets the words anybody else would get. */
export const pickupCode = action({
  deed: 'custody/pickupCode',
  input: custodyInputs.pickupCode,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId }, { caller, now }): Promise<Result<PickupCode>> {
    const day = caller.today
    const custody = await store.get('custody', custodyId(day, pupilId))
    if (custody === null) return no({ code: 'custody/unknown-child' })
    if (custody.status === 'released')
      return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
    const pupil = await store.get('pupils', pupilId)
    const collector = pupil?.collectors.find((c) => c.personId === caller.personId)
    if (collector === undefined) return no({ code: 'custody/collector-unknown', pupil: custody.name })
    return yes({
      pupilId,
      name: custody.name,
      gender: custody.gender,
      homeroomName: custody.homeroomName,
      token: custody.token,
      collectorText: `${collector.relation} ${collector.name}`,
      codes: codesFrom({ day, pupilId, collectorId: collector.id }, now, CODES_AHEAD),
    })
  },
})
