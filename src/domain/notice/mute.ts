/** 不想收的提醒: a choice of each person, but for what concerns a child's safety. */
import { no, yes, type Result } from '../result'
import { isSafety, type Template } from './Notice'
import type { Subscriptions } from './Subscriptions'

/** Said twice, it is said once. A safety template refuses to be muted. */
export function mute<S extends Pick<Subscriptions, 'muted'>>(
  mine: S,
  template: Template,
  muted: boolean,
): Result<S> {
  if (muted && isSafety(template)) return no({ code: 'notice/not-mutable' })
  const others = mine.muted.filter((one) => one !== template)
  return yes({ ...mine, muted: muted ? [...others, template] : others })
}
