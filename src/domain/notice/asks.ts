/** Art. 9, 13: at which tap we ask to be allowed to push, and for what. */
import { DAY } from '../time'
import type { Template } from './Notice'
import type { Subscriptions } from './Subscriptions'

/** What a person has just done when WeChat asks them. */
export const TAPS = [
  'enrolled',
  'changed-course',
  'waiting',
  'wished',
  'roll-taken',
  'answered-absence',
  'asked-late',
  'asked-leave',
  'read-digest',
  'handed-in',
] as const
export type Tap = (typeof TAPS)[number]

/** What comes of each act, the most important first: the order decides between equals. */
const ASKED_AT: Record<Tap, readonly Template[]> = {
  enrolled: ['absence', 'released', 'enrolled', 'uncollected', 'enrolment-changed', 'session-changed'],
  'changed-course': ['enrolled', 'enrolment-changed', 'absence', 'session-changed', 'released'],
  waiting: ['seat-offer', 'enrolment-changed', 'absence'],
  wished: ['draw-result', 'seat-offer', 'absence'],
  'roll-taken': [
    'absence',
    'absence-answered',
    'roll-not-taken',
    'handover-waiting',
    'late-waiting',
    'leave',
    'stand-in',
  ],
  'answered-absence': ['absence', 'absence-answered', 'uncollected', 'released'],
  'asked-late': ['late-decided', 'late-refused', 'uncollected', 'released'],
  'read-digest': ['uncollected', 'missing', 'barred-attempt'],
  'asked-leave': ['absence', 'session-changed', 'released', 'uncollected'],
  'handed-in': ['letter', 'absence', 'released'],
}

/** WeChat's own limit for one tap. */
export const MOST_A_TAP = 3
/** With so many in hand a tap does not ask for more. */
export const ENOUGH = 10
/** 「不允许」 is respected for so long; the settings page still asks when told to. */
export const REFUSED_FOR = 30 * DAY

/** What a phone knows of its owner's grants. `left` null: long-term. */
export interface KnownPushes {
  grants: Partial<Record<Template, { left: number | null; refusedAt: number | null }>>
  muted: Template[]
}

export const knownPushes = ({ grants, muted }: Pick<Subscriptions, 'grants' | 'muted'>): KnownPushes => ({
  grants: Object.fromEntries(
    Object.entries(grants).map(([template, { left, longTerm, refusedAt }]) => [
      template,
      { left: longTerm ? null : left, refusedAt },
    ]),
  ),
  muted,
})

/**
 * At most three, those with the fewest left first. Left out: what is long-term, what there is enough of, what the person
 * muted or said no to within thirty days. Empty: nothing to ask, and WeChat draws nothing.
 */
export function asksAt(tap: Tap, { grants, muted }: KnownPushes, now: number): Template[] {
  const open = ASKED_AT[tap].flatMap((template) => {
    const { left, refusedAt } = grants[template] ?? { left: 0, refusedAt: null }
    const isRefused = refusedAt !== null && now < refusedAt + REFUSED_FOR
    return left === null || left >= ENOUGH || isRefused || muted.includes(template)
      ? []
      : [{ template, left }]
  })
  return open
    .sort((a, b) => a.left - b.left)
    .slice(0, MOST_A_TAP)
    .map(({ template }) => template)
}

/** 「加一次」 on 日报: the digest whatever was said before, and beside it what is urgent to those who read it. */
export const asksWithDigest = (known: KnownPushes, now: number): Template[] =>
  ['digest' as const, ...asksAt('read-digest', known, now)].slice(0, MOST_A_TAP)

/** What the phone knows after WeChat asked: who is not allowed now has said no. */
export function afterAsking(
  known: KnownPushes,
  asked: Template[],
  allowed: KnownPushes['grants'],
  now: number,
): KnownPushes {
  const told = asked.map((template) => {
    const before = known.grants[template] ?? { left: 0, refusedAt: null }
    return [template, allowed[template] ?? { ...before, refusedAt: now }] as const
  })
  return { ...known, grants: { ...known.grants, ...Object.fromEntries(told) } }
}

interface Topped {
  template: Template
  left: number | null
  refused: boolean
  muted: boolean
}

/** 「快用完的加一次」: at most three, those with the fewest left first, what was refused last. */
export const topUpAsks = (settings: Topped[]): Template[] =>
  settings
    .flatMap(({ template, left, refused, muted }) =>
      left === null || muted ? [] : [{ template, left, refused }],
    )
    .sort((a, b) => Number(a.refused) - Number(b.refused) || a.left - b.left)
    .slice(0, MOST_A_TAP)
    .map(({ template }) => template)
