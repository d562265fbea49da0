import { noticeInputs, type NoticeSettings } from '@/contract/notice'
import type { Caller } from '@/domain/access'
import { couldReceive } from '@/domain/notice/couldReceive'
import { isSafety } from '@/domain/notice/Notice'
import { grantsLeft, NO_SUBSCRIPTIONS, type Subscriptions } from '@/domain/notice/Subscriptions'
import { TEMPLATE_SHAPES } from '@/domain/notice/templates'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'

type Allowed = Omit<Subscriptions, '_id'>

export const settingsOf = (
  { person, today }: Pick<Caller, 'person' | 'today'>,
  mine: Allowed = NO_SUBSCRIPTIONS,
): NoticeSettings => ({
  templates: couldReceive(person, today).map((template) => ({
    template,
    title: TEMPLATE_SHAPES[template].title,
    left: grantsLeft(mine, template),
    refused: (mine.grants[template]?.refusedAt ?? null) !== null,
    muted: mine.muted.includes(template),
    canMute: !isSafety(template),
  })),
  isSwitchedOff: mine.isSwitchedOff,
})

/** What may be pushed to the caller, what is left of it and what they do not want. Two requests. */
export const settings = action({
  deed: 'notice/settings',
  input: noticeInputs.settings,
  subject: () => ({}),
  run: async (_input, { caller }) =>
    yes(settingsOf(caller, (await store.get('subscriptions', caller.personId)) ?? undefined)),
})
