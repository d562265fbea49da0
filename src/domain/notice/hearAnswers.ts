/** What one tap, as the phone or WeChat tells it, changes of what may be pushed to a person. */
import { accepts, hear, NO_GRANT, refuse, takesAll } from './hear'
import type { Template } from './Notice'
import type { Acceptance, Subscriptions } from './Subscriptions'

export interface TemplateAnswer {
  template: Template
  /** WeChat's own word: `accept…`, `reject`, `ban`, `filter`. */
  answer: string
  longTerm: boolean
}

/** Any yes shows that the main switch is on again. */
export function hearAnswers(
  mine: Subscriptions,
  answers: readonly TemplateAnswer[],
  by: Acceptance,
): Subscriptions {
  const grants = { ...mine.grants }
  for (const { template, answer, longTerm } of answers) {
    const grant = grants[template] ?? NO_GRANT
    grants[template] = accepts(answer) ? hear(grant, by, longTerm) : refuse(grant, by.at, takesAll(answer))
  }
  const isSwitchedOff = mine.isSwitchedOff && !answers.some(({ answer }) => accepts(answer))
  return { ...mine, grants, isSwitchedOff }
}

/** 拒收 in WeChat's settings, or WeChat's own word at a push that there is nothing left. */
export function takeBack(mine: Subscriptions, templates: readonly Template[], at: number): Subscriptions {
  const grants = { ...mine.grants }
  for (const template of templates) grants[template] = refuse(grants[template] ?? NO_GRANT, at, true)
  return { ...mine, grants }
}
