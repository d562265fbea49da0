/** What one person lets WeChat push to them, and what they chose to hear. */
import type { PersonId } from '../ids'
import type { Template } from './Notice'

/**
 * 订阅授权 of one template. A one-time grant is one message; a long-term one lasts until it is taken back, and the two
 * are never added to each other.
 */
export interface Grant {
  /** One-time pushes still allowed, as far as we know. */
  left: number
  longTerm: boolean
  /** When the person, or WeChat for them, last said no; null once they said yes again. */
  refusedAt: number | null
  /** The latest acceptances, so that a tap told by the phone and by WeChat's own event counts once. */
  heard: Acceptance[]
}

/** One acceptance as it was told: by the phone (`key` is the act's op) or by WeChat's event (`key` is its time stamp). */
export interface Acceptance {
  from: 'phone' | 'wechat'
  key: string
  /** The phone's: when the server heard it. WeChat's: its own time stamp, whenever it came. */
  at: number
}

/** 占用: a push being made. One message of a template at a time for one person, whatever runs side by side. */
export interface Held {
  messageId: string
  template: Template
  /** It took a one-time grant, which comes back when WeChat says that it was not used. */
  tookOne: boolean
  at: number
}

export interface Subscriptions {
  _id: PersonId
  grants: Partial<Record<Template, Grant>>
  /** 不想收的提醒: never a safety template. They stay in the inbox. */
  muted: Template[]
  /** 20004: 「订阅消息」 is switched off as a whole in WeChat's own settings. */
  isSwitchedOff: boolean
  /** Absent until the first push. */
  held?: Held[]
  /** Counts every write. */
  version: number
}

export const NO_SUBSCRIPTIONS: Omit<Subscriptions, '_id'> = {
  grants: {},
  muted: [],
  isSwitchedOff: false,
  version: 0,
}

/** How many more pushes of the template the person can receive; `null`: as many as there are. */
export function grantsLeft({ grants }: Pick<Subscriptions, 'grants'>, template: Template): number | null {
  const grant = grants[template]
  if (grant === undefined) return 0
  return grant.longTerm ? null : grant.left
}
