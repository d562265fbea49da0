import { afterAsking, asksAt, type Tap } from '@/domain/notice/asks'
import type { Template } from '@/domain/notice/Notice'
import { askForPushes, type Asked } from './askForPushes'
import { learnPushes, pushesKnown } from './knownPushes'
import { serverNow } from './serverClock'

/** `enough`: nothing to ask for, so WeChat draws nothing. */
export type AskedAt = Asked | { how: 'enough' }

/** Asks, and remembers what WeChat and the person said; another tap asks for something else then. */
export async function askAndLearn(templates: Template[]): Promise<Asked> {
  const asked = await askForPushes(templates)
  if (asked.how !== 'granted' && asked.how !== 'declined') return asked
  const left = asked.how === 'granted' ? asked.left : {}
  // Whoever allowed it has one at least; who said no and has older ones left is known when the bell is read next.
  const allowed = Object.fromEntries(
    Object.entries(left).flatMap(([template, more]) =>
      more === 0 ? [] : [[template, { left: more, refusedAt: null }]],
    ),
  )
  learnPushes(afterAsking(pushesKnown(), templates, allowed, serverNow()))
  return asked
}

/**
 * Asks at the natural tap itself, before anything is waited for: WeChat asks nobody later. Never throws, and what the
 * tap does goes on whatever the answer.
 */
export async function askAt(tap: Tap): Promise<AskedAt> {
  const templates = asksAt(tap, pushesKnown(), serverNow())
  return templates.length === 0 ? { how: 'enough' } : askAndLearn(templates)
}
