import { noticeInputs, type Granted } from '@/contract/notice'
import { hearAnswers } from '@/domain/notice/hearAnswers'
import { grantsLeft } from '@/domain/notice/Subscriptions'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { changeSubscriptions } from './changeSubscriptions'

/** What the phone was answered at a tap. WeChat tells of the same tap itself; together they count once. */
export const grant = action({
  deed: 'notice/grant',
  input: noticeInputs.grant,
  subject: () => ({}),
  async run({ answers, isSwitchedOff, op }, { caller, now }) {
    const after = await changeSubscriptions(caller.personId, (mine) => {
      const heard = hearAnswers(mine, answers, { from: 'phone', key: op, at: now })
      return isSwitchedOff ? { ...heard, isSwitchedOff } : heard
    })
    if (after === null) return no({ code: 'busy/try-again' })
    return yes<Granted>({
      left: Object.fromEntries(answers.map(({ template }) => [template, grantsLeft(after, template)])),
    })
  },
})
