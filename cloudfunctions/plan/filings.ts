import { planInputs, type Filing } from '@/contract/plan'
import type { Term } from '@/domain/calendar/Term'
import { termCalendar, yearsOf } from '@/domain/calendar/termCalendar'
import type { SchoolId, TermId } from '@/domain/ids'
import { no, yes } from '@/domain/result'
import type { Day } from '@/domain/time'
import { theCity } from '../_kit/city'
import { action } from '../_kit/handle'
import { publishedYears } from '../_kit/holidays'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { schoolsOf } from './cityFacts'

/** The state of each school's plan of a term, without what stands in it. */
export async function filingsOf(schoolIds: SchoolId[], termId: TermId, today: Day): Promise<Filing[]> {
  const ofSchools = { schoolId: is.in(schoolIds), termId }
  const [schools, drafts, versions, plans] = await Promise.all([
    store.findAll('schools', { _id: is.in(schoolIds) }, ['name', 'stage']),
    store.findAll('plan_drafts', ofSchools, ['schoolId', 'state', 'version', 'words']),
    store.findAll('plan_versions', ofSchools, ['schoolId', 'version', 'filedAt', 'filedByName']),
    store.findAll('plans', { ...ofSchools, status: 'published' }, [
      'schoolId',
      'version',
      'term',
      'calendar',
    ]),
  ])
  return schools.map(({ _id: schoolId, name, stage }): Filing => {
    const draft = drafts.find((one) => one.schoolId === schoolId)
    const plan = plans.find((one) => one.schoolId === schoolId)
    const state = draft?.state ?? (plan === undefined ? 'none' : 'published')
    // What was returned is the version before the one being written now.
    const shown =
      draft === undefined ? plan?.version : state === 'returned' ? draft.version - 1 : draft.version
    const filed =
      state === 'draft'
        ? undefined
        : versions.find((one) => one.schoolId === schoolId && one.version === shown)
    return {
      schoolId,
      schoolName: name,
      stage,
      state,
      version: shown ?? null,
      filedAt: filed?.filedAt ?? null,
      filedByName: filed?.filedByName ?? '',
      words: draft?.words ?? '',
      publishedVersion: plan?.version ?? null,
      undecidedDays:
        plan === undefined ? [] : termCalendar(plan, publishedYears(yearsOf(plan.term)), today).undecided,
    }
  })
}

/** The term that runs, else the next one, else the last. */
function termOn(terms: Term[], today: Day): Term | undefined {
  const inOrder = [...terms].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  return inOrder.find((term) => today <= term.lastDay) ?? inOrder[inOrder.length - 1]
}

/** 备案: every school of the city, whether it has written anything or not. */
export const filings = action({
  deed: 'plan/filings',
  input: planInputs.filings,
  subject: () => ({}),
  async run({ termId }, { caller }) {
    const city = await theCity()
    const term =
      termId === null ? termOn(city.terms, caller.today) : city.terms.find((one) => one._id === termId)
    if (term === undefined) return no({ code: 'plan/term-unknown' })
    const all = await filingsOf(await schoolsOf(city), term._id, caller.today)
    return yes({
      term,
      terms: city.terms,
      filings: all.sort((a, b) => (a.schoolName < b.schoolName ? -1 : 1)),
    })
  },
})
