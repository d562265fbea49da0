import { calendarInputs } from '@/contract/calendar'
import { saveTerm as decide } from '@/domain/calendar/saveTerm'
import type { Term } from '@/domain/calendar/Term'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { actOnCity } from './cityFacts'

/** 学期: the city's own list; plans and drafts of the term follow it. */
export const saveTerm = action({
  deed: 'plan/saveTerm',
  input: calendarInputs.saveTerm,
  subject: () => ({}),
  run: ({ termId, name, firstDay, lastDay, op }, { now, caller }) =>
    actOnCity(op, now, async ({ terms }, schoolIds) => {
      const plans = await store.findAll(
        'plans',
        { schoolId: is.in(schoolIds), termId, status: 'published' },
        ['changes'],
      )
      const inUse = plans.length === 0 ? null : { changes: plans.flatMap((plan) => plan.changes) }
      const term: Term = { _id: termId, name: name.trim(), firstDay, lastDay }
      const decided = decide(term, { now, terms, inUse })
      if (!decided.ok) return decided
      const { personId: by, name: byName } = caller
      return yes({
        fields: { terms: decided.value },
        act: { op, by, byName, at: now, kind: 'term', term },
        notices: [],
      })
    }),
})
