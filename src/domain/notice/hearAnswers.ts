/** What one tap, as the phone or WeChat tells it, changes of what may be pushed to a person. */
import { accepts, hear, NO_GRANT, refuse, takesAll } from './hear'
import type { Template } from './Notice'
import type { Acceptance, Held, Subscriptions } from './Subscriptions'

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
  const banned = answers.filter(({ answer }) => takesAll(answer)).map(({ template }) => template)
  return { ...mine, grants, isSwitchedOff, ...withoutReturn(mine.held, banned, by.at) }
}

/** A grant that a push in the air took is taken back with the others: it must not come back when WeChat refuses the push. */
const withoutReturn = (held: Held[] | undefined, templates: readonly Template[], at: number) =>
  held === undefined
    ? {}
    : {
        held: held.map((one) =>
          templates.includes(one.template) && one.at <= at ? { ...one, tookOne: false } : one,
        ),
      }

/** 拒收 in WeChat's settings, or WeChat's own word at a push that there is nothing left. */
export function takeBack(mine: Subscriptions, templates: readonly Template[], at: number): Subscriptions {
  const grants = { ...mine.grants }
  for (const template of templates) grants[template] = refuse(grants[template] ?? NO_GRANT, at, true)
  return { ...mine, grants, ...withoutReturn(mine.held, templates, at) }
}
