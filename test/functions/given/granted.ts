/** What WeChat lets us push to a person, as it stands when the test begins. */
import type { Person } from '@/domain/people/Person'
import type { Template } from '@/domain/notice/Notice'
import { NO_SUBSCRIPTIONS, type Grant, type Subscriptions } from '@/domain/notice/Subscriptions'

/** `left` null: a long-term subscription. */
export const granted = ({ _id }: Person, template: Template, left: number | null): Subscriptions => {
  const grant: Grant = { left: left ?? 0, longTerm: left === null, refusedAt: null, heard: [] }
  return { ...NO_SUBSCRIPTIONS, _id, grants: { [template]: grant } }
}
