import { asId, type PersonId } from '@/domain/ids'
import type { PlanService } from '@/domain/plan/PlanGround'
import { bureauVetsOf } from '@/domain/service/standingOf'
import type { ProviderStanding, ServiceFacts, Standing } from '@/domain/service/Standing'
import type { Weekday } from '@/domain/time'

/** On the school's own staff and trained: nothing stands in the way. */
export const aStanding = (personId: PersonId, more: Partial<Standing> = {}): Standing => ({
  ...{ personId, name: `${personId}老师`, kind: 'own-teacher', providerId: null, papers: [], vettings: [] },
  ...{ isBarred: false, trainedOn: '2020-08-28' },
  ...more,
})

export const PROVIDER = asId<'Provider'>('tongchuang')

/** Licensed, passed, listed, agreed with; 80 元 a lesson for science. */
export const aProviderStanding = (more: Partial<ProviderStanding> = {}): ProviderStanding => ({
  ...{ providerId: PROVIDER, name: '童创科技', licenceUntil: '2027-08-31', isBarred: false },
  vetting: { side: 'bureau', decision: 'passed', validUntil: '2027-08-31', at: 1 },
  years: ['2026-2027'],
  agreements: [{ from: '2026-08-20', to: '2027-07-31' }],
  prices: [
    {
      ...{ courseKind: 'science', courseName: '', unit: 'lesson', amountFen: 8000 },
      ...{ from: '2026-08-01', to: null, at: 1 },
    },
  ],
  ...more,
})

export const someFacts = (
  people: readonly Standing[],
  providers: readonly ProviderStanding[] = [],
): ServiceFacts => ({
  people: Object.fromEntries(people.map((one) => [one.personId, one])),
  providers: Object.fromEntries(providers.map((one) => [one.providerId, one])),
  bureauVets: bureauVetsOf({}),
})

export const aService = (personIds: readonly PersonId[], more: Partial<PlanService> = {}): PlanService => ({
  facts: someFacts(personIds.map((personId) => aStanding(personId))),
  from: '2026-09-01',
  lessons: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday as Weekday, 18])),
  ...more,
})
