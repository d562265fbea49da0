/** Art. 9: which messages a person's posts and children can cause: what the settings show, and nothing else. */
import type { Person, Role } from '../people/Person'
import type { Day } from '../time'
import { TEMPLATES, type Template } from './Notice'

type Hearer = Role | 'guardian'
/** Who may hold a child. */
const HANDS = ['teacher', 'gate', 'duty-leader', 'office', 'clinic'] as const satisfies readonly Hearer[]

const HEARERS: Record<Template, readonly Hearer[]> = {
  enrolled: ['guardian'],
  'enrolment-changed': ['guardian'],
  'seat-offer': ['guardian'],
  'draw-result': ['guardian'],
  'session-changed': ['guardian', 'teacher', 'office'],
  roster: ['guardian', 'teacher', 'office'],
  binding: ['guardian', 'teacher', 'office'],
  plan: ['office', 'principal'],
  'late-decided': ['guardian'],
  'late-refused': ['guardian'],
  'late-waiting': ['teacher', 'duty-leader', 'principal'],
  leave: ['guardian', 'teacher'],
  absence: ['guardian', 'teacher', 'duty-leader'],
  'absence-answered': ['guardian', 'teacher', 'duty-leader'],
  'roll-not-taken': ['teacher', 'duty-leader'],
  'handover-waiting': HANDS,
  'stand-in': ['teacher', 'duty-leader', 'office'],
  'taken-over': [...HANDS, 'principal'],
  released: ['guardian'],
  uncollected: ['guardian', ...HANDS, 'principal'],
  'barred-attempt': ['duty-leader', 'principal'],
  collectors: ['guardian', 'teacher', 'office'],
  missing: ['guardian', ...HANDS, 'principal'],
  reconciled: ['guardian', 'principal'],
  escort: HANDS,
  digest: ['principal', 'duty-leader'],
  bill: ['guardian'],
  'paper-expiring': ['office', 'principal'],
  rectification: ['office', 'principal'],
  letter: ['guardian'],
}

/** Posts held on that day, and children whom no court has barred the person from; in the templates' own order. */
export function couldReceive(
  { appointments, wards }: Pick<Person, 'appointments' | 'wards'>,
  day: Day,
): Template[] {
  const is = new Set<Hearer>(
    appointments.filter(({ from, to }) => from <= day && (to === null || day <= to)).map(({ role }) => role),
  )
  if (wards.some(({ courtBarred }) => courtBarred !== true)) is.add('guardian')
  return TEMPLATES.filter((template) => HEARERS[template].some((hearer) => is.has(hearer)))
}
