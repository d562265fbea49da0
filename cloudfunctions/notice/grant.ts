import { noticeInputs, type Granted } from '@/contract/notice'
import type { Template } from '@/domain/notice/Notice'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { store } from '../_kit/store'

/** One acceptance by a tap is one message of that template. */
export const grant = action({
  deed: 'notice/grant',
  input: noticeInputs.grant,
  subject: () => ({}),
  async run({ templates }, { caller }) {
    const accepted = [...new Set<Template>(templates)]
    const person = await store.updateAndReturn(
      'persons',
      { _id: caller.personId },
      Object.fromEntries(accepted.map((template) => [`grants.${template}`, to.add(1)])),
    )
    return yes<Granted>({
      left: Object.fromEntries(accepted.map((template) => [template, person?.grants[template] ?? 0])),
    })
  },
})
