import { z } from 'zod'
import type { DailyDigest, DigestChild } from '@/domain/digest/DailyDigest'
import type { DigestPost } from '@/domain/digest/digestPost'
import type { ToldDay } from '@/domain/digest/weekOf'
import type { KnownPushes } from '@/domain/notice/asks'
import { CURSOR_PATTERN } from '@/domain/notice/inboxPage'
import type { LostReason } from '@/domain/notice/lostReason'
import { TEMPLATES, type Template } from '@/domain/notice/Notice'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { ShownPhone } from '@/domain/people/phone'
import type { Day } from '@/domain/time'
import { dayReader, idOf, momentReader, opReader, wordsReader } from './readers'

/** What `wx.requestSubscribeMessage` answered for one template, word for word: `accept…` is a grant, anything else is not. */
const answerReader = z.strictObject({
  template: z.enum(TEMPLATES),
  answer: z.string().max(40),
  longTerm: z.boolean(),
})
/** A message's id holds up to four ids, an act's op and a few words. */
const MESSAGE_ID_MOST = 400
const messageIdReader = z.string().min(1).max(MESSAGE_ID_MOST)
const school = { schoolId: idOf<'School'>() }

export const noticeInputs = {
  digest: z.strictObject({ ...school, day: dayReader.optional() }),
  /** At most three templates a tap. Empty with `isSwitchedOff`: WeChat did not even ask (20004). */
  grant: z.strictObject({
    answers: z.array(answerReader).max(3),
    isSwitchedOff: z.boolean(),
    op: opReader,
  }),
  /** Newest first, a page at a time; `before` is the last page's `next`. */
  inbox: z.strictObject({
    before: z
      .string()
      .max(16 + MESSAGE_ID_MOST)
      .regex(CURSOR_PATTERN)
      .nullable(),
  }),
  read: z.strictObject({ messageIds: z.array(messageIdReader).min(1).max(100) }),
  /** Everything that was there at that moment, by the server's clock. */
  readAll: z.strictObject({ until: momentReader }),
  bell: z.strictObject({}),
  acknowledge: z.strictObject({ messageId: messageIdReader }),
  settings: z.strictObject({}),
  mute: z.strictObject({ template: z.enum(TEMPLATES), muted: z.boolean() }),
  /** The duty person's calls of today. */
  calls: z.strictObject(school),
  callMade: z.strictObject({ ...school, messageId: messageIdReader, words: wordsReader(60), op: opReader }),
  /** `day`: the first day looked at; null: a week back. */
  failures: z.strictObject({ ...school, day: dayReader.nullable() }),
  digestReaders: z.strictObject(school),
  setDigestReaders: z.strictObject({
    ...school,
    atMinute: z.number().int().min(0).max(1439),
    readers: z.array(idOf<'Person'>()).max(10),
    away: z.strictObject({ from: dayReader, to: dayReader, substituteId: idOf<'Person'>() }).nullable(),
    op: opReader,
  }),
}

export type DigestDay = ToldDay

/** What waits for a decision at the school, as counts with the page that shows them. */
export interface DigestWaiting {
  latePickups: number
  undecidedDays: number
  returnedPlans: number
  callsToMake: number
}

export interface DigestPage {
  digest: DailyDigest
  /** True before the day's push: figures as they stand this moment. */
  live: boolean
  /** Children in school this moment (for today). */
  inSchool: number
  /** Children being looked for this moment (for today). */
  lost: DigestChild[]
  /** The service day before this one, as it was told last; null when there is none. */
  yesterday: DailyDigest | null
  week: DigestDay[]
  waiting: DigestWaiting
  /** How many more digests the person can receive; null: a long-term subscription. */
  grantsLeft: number | null
}

export interface Granted {
  left: Partial<Record<Template, number | null>>
}

/** What every first screen asks for when it is shown: how many wait to be read, and what may be pushed. */
export interface Bell {
  unread: number
  pushes: KnownPushes
  /** The schools whose 日报 a duty leader is told besides the principals, or in their place. */
  digestOf: SchoolId[]
}

/** A message as its owner sees it. */
export interface InboxMessage {
  messageId: string
  template: Template
  title: string
  lines: { label: string; value: string }[]
  page: string
  at: number
  isSafety: boolean
  isRead: boolean
  /** Null: nothing to acknowledge. */
  acknowledged: boolean | null
  /** Why WeChat did not bring it, in words; null when it did, or may still. */
  trouble: string | null
}

export interface Inbox {
  messages: InboxMessage[]
  unread: number
  next: string | null
}

export interface TemplateSetting {
  template: Template
  title: string
  /** Null: a long-term subscription. */
  left: number | null
  refused: boolean
  muted: boolean
  /** Safety messages cannot be switched off. */
  canMute: boolean
}

export interface NoticeSettings {
  /** The templates that this person's posts and children can cause, and no others. */
  templates: TemplateSetting[]
  isSwitchedOff: boolean
}

/** A safety message nobody has received: to be said by telephone. */
export interface CallToMake {
  messageId: string
  title: string
  lines: { label: string; value: string }[]
  at: number
  why: string
  /** Whom to ring, in the order to try. */
  whom: { personId: PersonId; name: string; relation: string; phone: ShownPhone }[]
  /** What became of it meanwhile: 「孩子已找到」; null: nothing that we know of. */
  settled: string | null
  made: { byName: string; at: number; words: string } | null
}

export interface Calls {
  calls: CallToMake[]
}

/** What did not go out, put together by what has to be done about it. */
export interface FailureGroup {
  template: Template
  title: string
  reason: LostReason
  isSafety: boolean
  why: string
  /** The one thing to do. */
  act: string
  messages: number
  /** How many persons; the list below names the latest of them. */
  personCount: number
  /** `who`: 「赵一明的妈妈」 or the post; empty when neither is known. */
  persons: { personId: PersonId; name: string; who: string; messages: number; lastAt: number }[]
}

export interface Failures {
  from: Day
  sent: number
  failed: number
  /** More failed than are put together below: those are the latest. */
  isPartial: boolean
  groups: FailureGroup[]
}

export interface DigestReader {
  personId: PersonId
  name: string
  post: DigestPost
  grantsLeft: number | null
}

export interface DigestReaders {
  atMinute: number
  /** Everybody who is pushed today: principals or their substitute, and the readers. */
  told: DigestReader[]
  /** Whom the principal chose besides. */
  readers: DigestReader[]
  /** Who may be chosen: principals, vice-principals and duty leaders of the school. */
  candidates: Omit<DigestReader, 'grantsLeft'>[]
  away: { from: Day; to: Day; substituteId: PersonId } | null
}

export interface NoticeApi {
  'notice/digest': { input: z.input<typeof noticeInputs.digest>; output: DigestPage }
  'notice/grant': { input: z.input<typeof noticeInputs.grant>; output: Granted }
  'notice/inbox': { input: z.input<typeof noticeInputs.inbox>; output: Inbox }
  'notice/read': { input: z.input<typeof noticeInputs.read>; output: { unread: number } }
  'notice/readAll': { input: z.input<typeof noticeInputs.readAll>; output: { unread: number } }
  'notice/bell': { input: z.input<typeof noticeInputs.bell>; output: Bell }
  'notice/acknowledge': { input: z.input<typeof noticeInputs.acknowledge>; output: null }
  'notice/settings': { input: z.input<typeof noticeInputs.settings>; output: NoticeSettings }
  'notice/mute': { input: z.input<typeof noticeInputs.mute>; output: NoticeSettings }
  'notice/calls': { input: z.input<typeof noticeInputs.calls>; output: Calls }
  'notice/callMade': { input: z.input<typeof noticeInputs.callMade>; output: Calls }
  'notice/failures': { input: z.input<typeof noticeInputs.failures>; output: Failures }
  'notice/digestReaders': { input: z.input<typeof noticeInputs.digestReaders>; output: DigestReaders }
  'notice/setDigestReaders': { input: z.input<typeof noticeInputs.setDigestReaders>; output: DigestReaders }
}
