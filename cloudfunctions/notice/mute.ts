import { noticeInputs } from '@/contract/notice'
import { mute as decide } from '@/domain/notice/mute'
import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { changeSubscriptions } from './changeSubscriptions'
import { settingsOf } from './settings'

/** The message stays in the inbox; only the push is left out. */
export const mute = action({
  deed: 'notice/mute',
  input: noticeInputs.mute,
  subject: () => ({}),
  async run({ template, muted }, { caller }) {
    const decided = decide(NO_SUBSCRIPTIONS, template, muted)
    if (!decided.ok) return decided
    const after = await changeSubscriptions(caller.personId, (mine) => {
      const changed = decide(mine, template, muted)
      return changed.ok ? changed.value : mine
    })
    return after === null ? no({ code: 'busy/try-again' }) : yes(settingsOf(caller, after))
  },
})
