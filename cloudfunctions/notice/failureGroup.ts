import type { FailureGroup } from '@/contract/notice'
import { isSafety } from '@/domain/notice/Notice'
import { TEMPLATE_SHAPES } from '@/domain/notice/templates'
import type { LostGroup } from '@/domain/notice/undelivered'
import type { Who } from './whoTheyAre'

/** So many persons are named; the rest are counted. */
export const NAMED_A_GROUP = 50

export const failureGroup = (group: LostGroup, who: Who): FailureGroup => ({
  ...group,
  title: TEMPLATE_SHAPES[group.template].title,
  isSafety: isSafety(group.template),
  personCount: group.persons.length,
  persons: group.persons.slice(0, NAMED_A_GROUP).map(({ personId, pupilId, messages, lastAt }) => ({
    personId,
    ...who(personId, pupilId),
    messages,
    lastAt,
  })),
})
