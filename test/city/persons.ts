import type { PersonId } from '@/domain/ids'
import type { Grant, Subscriptions } from '@/domain/notice/Subscriptions'
import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import type { Template } from '@/domain/notice/Notice'
import { CHILD_CONSENT_VERSION } from '@/domain/people/childConsent'
import type { Appointment, Person, Role, Ward } from '@/domain/people/Person'
import { atMinute, type Day } from '@/domain/time'
import { diceFor, type Dice } from './dice'
import { families } from './families/families'
import type { Family } from './families/Family'
import { schoolOf } from './schools'
import { staff } from './staff/staff'
import type { StaffMember } from './staff/StaffMember'

const APPOINTED: Day = '2020-08-20'
type Counts = Partial<Record<Template, number>>
const FAMILY_TEMPLATES: Template[] = ['enrolled', 'late-decided', 'absence', 'released', 'uncollected']
const STAFF_GRANTS: Partial<Record<Role, Counts>> = {
  teacher: { 'roll-not-taken': 10, absence: 10 },
  'duty-leader': { 'roll-not-taken': 20, uncollected: 20, 'barred-attempt': 20, digest: 20 },
  principal: { digest: 20, uncollected: 20 },
}

export const openidOf = (personId: PersonId): string => `wx-${personId}`

const appointmentsOf = ({ posts }: StaffMember): Appointment[] =>
  posts.map(({ school, role }) => ({
    schoolId: school === null ? null : schoolOf(school)._id,
    role,
    from: APPOINTED,
    to: null,
  }))

function wardsOf(
  { children, barred }: Family,
  { personId, name, relation }: Family['guardians'][number],
  since: Day,
): Ward[] {
  const isBarred = barred.some((one) => one.by === 'court' && one.personId === personId)
  return children.map(({ pupilId, homeroom }) => ({
    pupilId,
    schoolId: homeroom.schoolId,
    relation,
    since,
    consents: [
      {
        ...{ op: `agreed-${personId}-${pupilId}`, at: atMinute(since, 480), version: CHILD_CONSENT_VERSION },
        ...{ word: 'agreed', on: 'app', by: personId, byName: name },
      },
    ],
    ...(isBarred ? { courtBarred: true } : {}),
  }))
}

/** A few never allowed any push; families one meets have plenty left. */
function familyGrants(dice: Dice, family: Family): Counts {
  if (family.story !== null) return Object.fromEntries(FAMILY_TEMPLATES.map((template) => [template, 10]))
  if (dice.chance(0.06)) return {}
  return Object.fromEntries(FAMILY_TEMPLATES.map((template) => [template, dice.int(0, 6)]))
}

const staffPerson = (member: StaffMember): Person => ({
  _id: member._id,
  openid: openidOf(member._id),
  name: member.name,
  phone: member.phone,
  appointments: appointmentsOf(member),
  wards: [],
})

/** Everybody with the app, each once: who is on the staff and a parent is one person with both. */
export function personDocs(since: Day): Person[] {
  const persons = new Map(staff.map((member) => [member._id, staffPerson(member)]))
  for (const family of families)
    for (const guardian of family.guardians) {
      const { personId, name, phone } = guardian
      const person = persons.get(personId) ?? {
        _id: personId,
        openid: openidOf(personId),
        name,
        phone,
        appointments: [],
        wards: [],
      }
      persons.set(personId, {
        ...person,
        wards: [...person.wards, ...wardsOf(family, guardian, since)],
      })
    }
  return [...persons.values()]
}

const grantsOf = (counts: Counts): Subscriptions['grants'] =>
  Object.fromEntries(
    Object.entries(counts).map(([template, left]): [string, Grant] => [
      template,
      { left, longTerm: false, refusedAt: null, heard: [] },
    ]),
  )

/** What each of them lets WeChat push. */
export function subscriptionDocs(): Subscriptions[] {
  const dice = diceFor('grants')
  const counts = new Map<PersonId, Counts>(
    staff.map(({ _id, posts }) => [_id, Object.assign({}, ...posts.map(({ role }) => STAFF_GRANTS[role]))]),
  )
  for (const family of families)
    for (const { personId } of family.guardians)
      counts.set(personId, { ...familyGrants(dice, family), ...counts.get(personId) })
  return [...counts].map(([_id, given]) => ({ ...NO_SUBSCRIPTIONS, _id, grants: grantsOf(given) }))
}
