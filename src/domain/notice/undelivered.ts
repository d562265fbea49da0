/** Art. 13: what WeChat did not bring, put together by what has to be done about it. */
import type { PersonId } from '../ids'
import { lostReason, lostWords, type Allows, type Lost, type LostReason, type LostWords } from './lostReason'
import { isSafety, type MessageStatus, type Template } from './Notice'

/** 没有送到. What a person switched off is not among them, nor what is still under way. */
export const UNDELIVERED = ['no-grant', 'failed'] as const satisfies readonly MessageStatus[]

/** How far back the office looks: a week, today included. */
export const LOOKED_BACK_DAYS = 6

export interface LostPerson {
  personId: PersonId
  /** A child the messages were about, when they were about one. */
  pupilId: Lost['pupilId']
  messages: number
  lastAt: number
}

export interface LostGroup extends LostWords {
  template: Template
  reason: LostReason
  messages: number
  /** Whose last message is the newest stands first. */
  persons: LostPerson[]
}

const WEIGHT: Record<LostReason, number> = {
  mistake: 0,
  unlisted: 1,
  silent: 2,
  'switched-off': 3,
  refused: 4,
  'no-grant': 5,
  mended: 6,
}

/** What hits everybody first, then safety, then the many; what nobody has to act on last. */
const byUrgency = (a: LostGroup, b: LostGroup): number =>
  Number(a.reason === 'mended') - Number(b.reason === 'mended') ||
  Number(b.reason === 'mistake') - Number(a.reason === 'mistake') ||
  Number(isSafety(b.template)) - Number(isSafety(a.template)) ||
  b.messages - a.messages ||
  WEIGHT[a.reason] - WEIGHT[b.reason] ||
  (a.template < b.template ? -1 : 1)

/** By template, reason and WeChat's number. Each message is in exactly one group. */
export function lostGroups(lost: Lost[], allows: ReadonlyMap<PersonId, Allows>): LostGroup[] {
  const groups = new Map<string, LostGroup & { byPerson: Map<PersonId, LostPerson> }>()
  for (const message of lost) {
    const { template, trouble, personId, pupilId, at } = message
    const reason = lostReason(message, allows.get(personId))
    const words = lostWords(reason, trouble)
    const key = `${template} ${reason} ${words.why}`
    const group = groups.get(key) ?? {
      template,
      reason,
      ...words,
      messages: 0,
      persons: [],
      byPerson: new Map<PersonId, LostPerson>(),
    }
    const person = group.byPerson.get(personId) ?? { personId, pupilId, messages: 0, lastAt: at }
    group.byPerson.set(personId, {
      ...person,
      messages: person.messages + 1,
      lastAt: Math.max(person.lastAt, at),
    })
    groups.set(key, { ...group, messages: group.messages + 1 })
  }
  return [...groups.values()]
    .map(({ byPerson, ...group }) => ({
      ...group,
      persons: [...byPerson.values()].sort((a, b) => b.lastAt - a.lastAt),
    }))
    .sort(byUrgency)
}
