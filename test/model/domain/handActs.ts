/** 交接, by the domain's rules: offered, taken back, answered, taken over. */
import type { Deed } from './Act'
import { listed, person, type DaySheet, type Doing } from './DaySheet'

export function offer(day: DaySheet, act: Doing<'offer'>, deed: Deed): string {
  const giver = person(act.by)
  if (act.to === act.by) return 'custody/to-oneself'
  const mine = act.children.filter((id) => day.rules.canOffer(day.one(id), giver))
  for (const id of mine) {
    day.write(id, deed, act.by, { kind: 'offered', to: person(act.to), toName: act.to })
  }
  return listed(mine)
}

export function withdraw(day: DaySheet, act: Doing<'withdraw'>, deed: Deed): string {
  const open = act.children.filter((id) => {
    const { holder, offer } = day.one(id)
    return holder === act.by && offer !== null
  })
  for (const id of open) day.write(id, deed, act.by, { kind: 'withdrawn' })
  return listed(open)
}

export function answer(day: DaySheet, act: Doing<'answer'>, deed: Deed): string {
  const { by } = act
  const offered = (id: string) => day.rules.canAnswerOffer(day.one(id), person(by))
  const from = (id: string) => person(day.one(id).holder ?? '')
  const accepted = act.accept.filter((id) => offered(id) && day.one(id).missing === null)
  for (const id of accepted) day.write(id, deed, by, { kind: 'accepted', from: from(id), fromName: from(id) })
  const declined = act.decline.filter((id) => !accepted.includes(id) && offered(id))
  for (const id of declined)
    day.write(id, deed, by, { kind: 'declined', from: from(id), fromName: from(id), reason: '在上课' })
  return listed([...accepted, ...declined])
}

export function takeOver(
  day: DaySheet,
  { by, from, children, reason }: Doing<'take-over'>,
  deed: Deed,
): string {
  const may = day.rules.canTakeOver({ by: person(by), from: person(from), reason })
  if (!may.ok) return may.refusal.code
  const taken = children.filter((id) => day.one(id).holder === from)
  for (const id of taken)
    day.write(id, deed, by, { kind: 'taken-over', from: person(from), fromName: from, reason })
  return listed(taken)
}
