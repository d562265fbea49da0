import { custodyInputs, type HandGroup, type Hands } from '@/contract/custody'
import { holds } from '@/domain/access'
import { isHeld, type Custody, type Held } from '@/domain/custody/Custody'
import { nextLeg } from '@/domain/custody/nextHands'
import type { PersonId, SchoolId } from '@/domain/ids'
import { mayHold } from '@/domain/people/onDuty'
import { calledAs, type Person } from '@/domain/people/Person'
import { yes } from '@/domain/result'
import { minuteOf, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { handChild, incomingFor } from './handChildren'

const dutyText = (person: Person, schoolId: SchoolId, day: Day): string =>
  holds(person, 'gate', schoolId, day)
    ? '校门'
    : holds(person, 'duty-leader', schoolId, day)
      ? '值班领导'
      : holds(person, 'clinic', schoolId, day)
        ? '校医室'
        : holds(person, 'office', schoolId, day)
          ? '教务处'
          : '老师'

/** In my hands and not yet offered, grouped by who comes next; who goes home goes to the gate. */
function groupsOf(mine: Held[], me: PersonId, minute: number, gate: Person | undefined): HandGroup[] {
  const groups = new Map<string, HandGroup>()
  for (const custody of mine.filter((c) => c.offer === null)) {
    const leg = nextLeg(custody, me, minute)
    const next =
      leg === null
        ? gate && {
            to: gate._id,
            toName: calledAs(gate),
            what: '放学·校门',
            startsAtMinute: custody.endsAtMinute,
          }
        : { to: leg.teacherId, toName: leg.teacherName, what: leg.name, startsAtMinute: leg.startsAtMinute }
    if (next === undefined || next.to === me) continue
    const key = `${next.to}:${next.what}:${next.startsAtMinute}`
    const group = groups.get(key) ?? { ...next, children: [] }
    group.children.push(handChild(custody))
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => a.startsAtMinute - b.startsAtMinute)
}

function offeredBy(mine: Held[]): Hands['offered'] {
  const groups = new Map<PersonId, Hands['offered'][number]>()
  for (const custody of mine) {
    const { offer } = custody
    if (offer === null) continue
    const group = groups.get(offer.to) ?? { to: offer.to, toName: offer.toName, at: offer.at, children: [] }
    group.children.push(handChild(custody))
    groups.set(offer.to, group)
  }
  return [...groups.values()]
}

/** 交接: who stands with me and where they go next, what I offered, what is offered to me. */
export const hands = action({
  deed: 'custody/hands',
  input: custodyInputs.hands,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }) {
    const me = caller.personId
    const day = caller.today
    const children: Custody[] = await store.find(
      'custody',
      is.anyOf({ schoolId, day, status: 'held' }, { holder: me }, { 'offer.to': me }),
    )
    const staff = await store.find('persons', { 'appointments.schoolId': schoolId })
    const onDuty = staff.filter((person) => mayHold(person, schoolId, day))
    const mine = children.filter(isHeld).filter((custody) => custody.holder === me)
    const gate = onDuty.find((person) => holds(person, 'gate', schoolId, day) && person._id !== me)
    return yes<Hands>({
      name: caller.name,
      day,
      groups: groupsOf(mine, me, minuteOf(now), gate),
      offered: offeredBy(mine),
      incoming: incomingFor(me, children),
      colleagues: onDuty
        .filter((person) => person._id !== me)
        .map((person) => ({
          personId: person._id,
          name: calledAs(person),
          what: dutyText(person, schoolId, day),
        })),
    })
  },
})
