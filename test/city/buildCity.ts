/** The demo city as data: the same for the same `now`, with a term, rounds and days gone by that fit it. */
import { dayOf, plusDays } from '@/domain/time'
import type { Documents } from '@functions/_kit/documents'
import { escortGroupDocs } from './escorts'
import { pupilDocs } from './families/pupils'
import { digestDocs } from './history/digests'
import { homeroomDocs } from './homerooms'
import { personDocs, subscriptionDocs } from './persons'
import { enrolmentRounds } from './plan/enrolmentRounds'
import { draftDocs } from './plan/drafts'
import { planDocs } from './plan/plans'
import { termAfter, termFor } from './plan/termFor'
import { cityAt, schoolDocs } from './schools'
import { outsiderDocs, providerDocs, serviceFileDocs, trainingDocs } from './service'
import { seatDocs } from './weeks/seats'
import { weekDocs } from './weeks/weeks'

export type CityDocs = { [Name in keyof Documents]: Documents[Name][] }

/** Today's own documents are left to the timer that opens the day. */
export function buildCity(now: number): CityDocs {
  const term = termFor(now)
  const rounds = enrolmentRounds(now, term)
  const plans = planDocs(now, term, rounds)
  const pupils = pupilDocs(rounds.first.opensAt)
  const weeks = weekDocs(now, term, rounds)
  const city = cityAt([term, termAfter(term)])
  const schools = schoolDocs()
  const since = plusDays(dayOf(rounds.first.opensAt), -7)
  const persons = [...personDocs(since), ...outsiderDocs(since)]
  const providers = providerDocs(now, term)
  const trainings = trainingDocs(now, [term, termAfter(term)])
  const homerooms = homeroomDocs()
  const written = { city, schools, homerooms, pupils, persons, plans, providers, trainings }
  return {
    cities: [city],
    schools,
    persons,
    homerooms,
    pupils,
    plans,
    seats: seatDocs(plans, weeks),
    weeks,
    days: [],
    sessions: [],
    custody: [],
    audit: [],
    late_pickups: [],
    leaves: [],
    digests: digestDocs(now, plans, weeks, pupils),
    messages: [],
    subscriptions: subscriptionDocs(),
    service_files: serviceFileDocs(now),
    providers,
    trainings,
    late_patterns: [],
    escort_groups: escortGroupDocs(pupils),
    escorts: [],
    shifts: [],
    files: [],
    photos: [],
    invites: [],
    bind_tries: [],
    plan_drafts: draftDocs(now, termAfter(term), written),
    plan_versions: [],
    wishes: [],
    draws: [],
    draw_lists: [],
    draw_secrets: [],
    coverages: [],
    rosters: [],
    roster_files: [],
    roster_tables: [],
    roster_runs: [],
    roster_acts: [],
  }
}
