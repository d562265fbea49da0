import { enrolmentInputs } from '@/contract/enrolment'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { byTap } from './Actor'
import { placeBasket } from './basket'
import { wardSchool } from './wardSchool'

/** First come, first served, for one course or a basket of several children's. */
export const enrol = action({
  deed: 'enrolment/enrol',
  input: enrolmentInputs.enrol,
  subject: ({ items }) => items.map(({ pupilId }) => ({ pupilId })),
  async run({ items, signature, op }, { caller, now }) {
    const placed = await placeBasket({
      items: items.map((item) => ({ ...item, schoolId: wardSchool(caller, item.pupilId) })),
      signature,
      actor: byTap(caller),
      op,
      now,
    })
    return placed.ok ? yes({ placements: placed.value }) : placed
  },
})
