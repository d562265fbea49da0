import { custodyInputs, type ColleaguePost, type HandGroup, type Hands } from '@/contract/custody'
import { holds } from '@/domain/access'
import { isHeld, type Custody, type Held } from '@/domain/custody/Custody'
import { nextHands } from '@/domain/custody/nextHands'
import { walksWith } from '@/domain/escort/walksWith'
import type { PersonId, SchoolId } from '@/domain/ids'
import { mayHold } from '@/domain/people/onDuty'
import { calledAs, type Person } from '@/domain/people/Person'
import { yes } from '@/domain/result'
import { schoolMinuteOf, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { goneHome } from '../_kit/shifts'
import { store } from '../_kit/store'
import { giversOf, missingOf, returnedOf } from './handsSettling'
import { childInHand, incomingFor } from './handChildren'

const dutyText = (person: Person, schoolId: SchoolId, day: Day): ColleaguePost =>
  holds(person, 'gate', schoolId, day)
    ? '校门'
    : holds(person, 'duty-leader', schoolId, day)
      ? '值班领导'
      : holds(person, 'clinic', schoolId, day)
        ? '校医室'
        : holds(person, 'office', schoolId, day)
          ? '教务处'
          : '老师'

interface Ahead {
  minute: number
  gate: Person | undefined
  /** Walking groups still at school. */
  gathering: ReadonlySet<string>
}

function nextGroup(custody: Held, me: PersonId, ahead: Ahead): Omit<HandGroup, 'children'> | undefined {
  const { minute, gate, gathering } = ahead
  const next = nextHands(custody, me, minute, gathering)
  const startsAtMinute = custody.endsAtMinute
  switch (next.is) {
    case 'leg': {
      const { teacherId, teacherName, name, startsAtMinute: begins } = next.leg
      return { to: teacherId, toName: teacherName, what: name, startsAtMinute: begins }
    }
    case 'escort': {
      const { leaderId, leaderName, groupName } = next.place
      return { to: leaderId, toName: leaderName, what: `路队·${groupName}`, startsAtMinute }
    }
    case 'gate':
      return gate && { to: gate._id, toName: calledAs(gate), what: '放学·校门', startsAtMinute }
    case 'stays':
      return undefined
    default:
      return next satisfies never
  }
}

/** Asked only when somebody here walks with a group. */
async function gatheringFor(mine: Held[]): Promise<ReadonlySet<string>> {
  const [one] = mine.filter((custody) => walksWith(custody) !== null)
  if (one === undefined) return new Set()
  const { schoolId, day } = one
  const escorts = await store.find('escorts', { schoolId, day, state: 'gathering' }, { fields: ['groupId'] })
  return new Set(escorts.map((escort) => escort.groupId))
}

/** In my hands and not yet offered, grouped by who comes next. */
function groupsOf(mine: Held[], me: PersonId, ahead: Ahead): HandGroup[] {
  const groups = new Map<string, HandGroup>()
  for (const custody of mine.filter((c) => c.offer === null && c.missing === null)) {
    const next = nextGroup(custody, me, ahead)
    if (next === undefined || next.to === me) continue
    const key = `${next.to}:${next.what}:${next.startsAtMinute}`
    const group = groups.get(key) ?? { ...next, children: [] }
    group.children.push(childInHand(custody))
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
    group.children.push(childInHand(custody))
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
    const gone = await goneHome(schoolId, day)
    const mine = children.filter(isHeld).filter((custody) => custody.holder === me)
    const worksAtGate = (person: Person) => holds(person, 'gate', schoolId, day)
    // Who works the gate is the last pair of hands: two guards never pass a waiting child to each other.
    const gate = worksAtGate(caller.person)
      ? undefined
      : onDuty.find((person) => worksAtGate(person) && !gone.has(person._id))
    return yes<Hands>({
      name: caller.name,
      day,
      groups: groupsOf(mine, me, { minute: schoolMinuteOf(now), gate, gathering: await gatheringFor(mine) }),
      offered: offeredBy(mine),
      incoming: incomingFor(me, children),
      returned: returnedOf(mine),
      missing: missingOf(children.filter(isHeld), me),
      givers: giversOf(mine),
      colleagues: onDuty
        .filter((person) => person._id !== me)
        .map((person) => ({
          personId: person._id,
          name: calledAs(person),
          what: dutyText(person, schoolId, day),
          gone: gone.has(person._id),
        })),
    })
  },
})
