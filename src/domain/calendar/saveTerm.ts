/** Art. 8: the bureau sets the city's terms; what schools have published on them stays true. */
import { no, yes, type Result } from '../result'
import type { SessionChange } from '../plan/SessionChange'
import { dayOf, plusDays, type Day } from '../time'
import type { Term } from './Term'

interface TermFacts {
  now: number
  terms: Term[]
  /** Sessions changed in the published plans of this term; null: no plan of it is published. */
  inUse: { changes: SessionChange[] } | null
}

const NAME_LEAST = 2
/** 学期不会长过一个学年的大半. */
const MOST_DAYS = 250

/** The last day of the term that something stands on already. */
const lastUsed = (old: Term, today: Day, changes: SessionChange[]): Day =>
  changes
    .map((change) => (change.kind === 'moved' && change.toDay > change.day ? change.toDay : change.day))
    .concat(old.lastDay < today ? old.lastDay : today)
    .reduce((latest, day) => (day > latest ? day : latest))

/**
 * The city's terms with this one, the earliest first. Refusals in order: name, dates or length (`plan/term-wrong`), overlap
 * with another term; once a plan is published on it: the first day moves neither forward (places count from the old one)
 * nor, once begun, at all, and no day that passed, runs today or has a moved session falls out (`plan/term-in-use`).
 */
export function saveTerm(term: Term, { now, terms, inUse }: TermFacts): Result<Term[]> {
  const { firstDay, lastDay } = term
  if (term.name.trim().length < NAME_LEAST || firstDay >= lastDay || lastDay > plusDays(firstDay, MOST_DAYS))
    return no({ code: 'plan/term-wrong' })
  const others = terms.filter((other) => other._id !== term._id)
  if (others.some((other) => firstDay <= other.lastDay && other.firstDay <= lastDay))
    return no({ code: 'plan/term-wrong' })
  const old = terms.find((one) => one._id === term._id)
  if (old !== undefined && inUse !== null) {
    const today = dayOf(now)
    const hasBegun = old.firstDay <= today
    if (firstDay < old.firstDay || (hasBegun && firstDay !== old.firstDay))
      return no({ code: 'plan/term-in-use', firstDay: old.firstDay })
    if ((hasBegun || inUse.changes.length > 0) && lastDay < lastUsed(old, today, inUse.changes))
      return no({ code: 'plan/term-in-use', firstDay: old.firstDay })
    if (inUse.changes.some((change) => change.day < firstDay))
      return no({ code: 'plan/term-in-use', firstDay: old.firstDay })
  }
  const named: Term = { ...term, name: term.name.trim() }
  return yes([...others, named].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1)))
}
