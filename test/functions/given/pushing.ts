/** What a test of the sender needs: facts that carry notices, people who allowed pushes, and what reached whom. */
import { asId, type PersonId } from '@/domain/ids'
import { NO_GRANT } from '@/domain/notice/hear'
import type { Notice, Template } from '@/domain/notice/Notice'
import { NO_SUBSCRIPTIONS, type Subscriptions } from '@/domain/notice/Subscriptions'
import { render } from '@/domain/notice/templates'
import type { Push } from '@test/platform/cloud'
import type { Town } from './Town'

export const CHILD_PAGE = 'pages/guardian/today/index'

/** A notice to one person, with words of its own. */
export const noticeTo = (
  town: Town,
  { id, personId, template = 'absence' }: { id: string; personId: PersonId; template?: Template },
): Notice => ({
  id,
  template,
  schoolId: asId('sh'),
  day: town.day,
  to: { kind: 'person', personId },
  at: town.cloud.clock.now(),
  data: { child: '陈小雨', session: id, course: id, time: '16:32', note: id },
  page: CHILD_PAGE,
})

/** Written as any fact writes them: the sender finds them there. */
export const writeFacts = (town: Town, notices: Notice[]) =>
  town.cloud.db.insertMany(
    'leaves',
    notices.map((notice) => ({ _id: `fact-${notice.id}`, outbox: [notice], outboxDue: true })),
  )

export const allowing = (
  personId: PersonId,
  counts: Partial<Record<Template, number>>,
  more: Partial<Subscriptions> = {},
): Subscriptions => ({
  ...NO_SUBSCRIPTIONS,
  _id: personId,
  grants: Object.fromEntries(
    Object.entries(counts).map(([template, left]) => [template, { ...NO_GRANT, left }]),
  ),
  ...more,
})

export const allow = (town: Town, ...subscriptions: Subscriptions[]) =>
  town.cloud.db.insertMany('subscriptions', subscriptions)

/** It came to the phone: WeChat took it, or took it and was not heard. */
export const isDelivered = ({ answer }: Push): boolean =>
  answer === 'answer-lost' || (typeof answer === 'object' && answer.errcode === 0)

/** One message is known by its reader, template and words. */
export const keyOf = (openid: string, template: Template, data: Record<string, string>): string =>
  JSON.stringify([openid, template, render(template, data)])

/** How often each message came. */
export function deliveries(town: Town): Map<string, number> {
  const times = new Map<string, number>()
  for (const push of town.cloud.wechat.pushes.filter(isDelivered)) {
    const key = JSON.stringify([push.openid, push.templateId, push.data])
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

/** Minute by minute, with WeChat's events brought in between. */
export async function minutes(town: Town, from: number, to: number): Promise<void> {
  for (let minute = from; minute <= to; minute += 1) {
    await town.at(minute)
    await town.timer('notice', 'send')
    await town.cloud.messagePush.settled()
  }
}
