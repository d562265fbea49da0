/** Everybody who may be put on duty, as the school and the bureau left it: trained, and files for whoever is from outside. */
import { asId, planId, serviceFileId, type ProviderId, type SchoolId, type TermId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { neededPapers } from '@/domain/service/neededPapers'
import type { Provider } from '@/domain/service/Provider'
import type { Paper, PaperKind, ServiceFile, ServiceKind, Vetting } from '@/domain/service/ServiceFile'
import type { TermTraining } from '@/domain/service/TermTraining'
import { atMinute, type Day } from '@/domain/time'

const OFFICE = { by: asId<'Person'>('office'), byName: '许敏' }
const FILED_AT = atMinute('2026-08-20', 540)

/** One training before the term that everybody attended. */
export const aTraining = (
  schoolId: SchoolId,
  termId: TermId,
  people: readonly Pick<Person, '_id' | 'name'>[],
  day: Day = '2026-08-28',
): TermTraining => ({
  _id: planId(schoolId, termId),
  schoolId,
  termId,
  held: [
    {
      ...{ id: `training-${termId}`, day, topic: '职责与安全', minutes: 90 },
      present: people.map(({ _id: personId, name }) => ({ personId, name })),
      ...OFFICE,
      at: atMinute(day, 600),
      past: [],
    },
  ],
  ops: [],
})

export const aPaper = (kind: PaperKind, validUntil: Day | null, more: Partial<Paper> = {}): Paper => ({
  ...{ id: `paper-${kind}`, kind, number: null, validUntil, pictures: [], words: '', withdrawn: null },
  ...OFFICE,
  at: FILED_AT,
  ...more,
})

export const aPass = (side: 'school' | 'bureau', validUntil: Day, more: Partial<Vetting> = {}): Vetting => ({
  ...{ op: `vet-${side}`, side, decision: 'passed', validUntil, reason: '' },
  ...{ kind: 'coach', providerId: null },
  ...OFFICE,
  at: FILED_AT + 1,
  ...more,
})

/** Whole until `until`: every paper of the kind, passed by the school and the bureau. */
export function aServiceFile(
  schoolId: SchoolId,
  { _id: personId, name }: Pick<Person, '_id' | 'name'>,
  kind: ServiceKind,
  more: Partial<ServiceFile> & { until?: Day } = {},
): ServiceFile {
  const { until = '2027-08-31', ...fields } = more
  const providerId = fields.providerId ?? null
  return {
    _id: serviceFileId(schoolId, personId),
    ...{ schoolId, personId, name, kind, providerId },
    papers: neededPapers(kind).map((paper) => aPaper(paper, until)),
    vettings: [aPass('school', until, { kind, providerId }), aPass('bureau', until, { kind, providerId })],
    violations: [],
    ops: [],
    ...fields,
  }
}

/** Licensed, passed, on the white list of the year, agreed with the school; 80 元 a lesson for science. */
export function aProvider(id: string, schoolIds: SchoolId[], more: Partial<Provider> = {}): Provider {
  const _id: ProviderId = asId(id)
  const until = '2027-08-31'
  return {
    _id,
    ...{
      name: `${id}科技`,
      licenceNo: `LIC-${id}`,
      licenceUntil: until,
      contact: '钱进',
      phone: '19900000005',
    },
    papers: [aPaper('qualification', until)],
    vettings: [aPass('bureau', until, { kind: 'provider', providerId: _id })],
    violations: [],
    listed: [{ id: `list-${id}`, year: '2026-2027', struck: null, ...OFFICE, at: FILED_AT }],
    prices: [
      {
        ...{ id: `price-${id}`, courseKind: 'science', courseName: '', unit: 'lesson', amountFen: 8000 },
        ...{ from: '2026-08-01', to: null, withdrawn: null, ...OFFICE, at: FILED_AT },
      },
    ],
    agreements: schoolIds.map((schoolId) => ({
      ...{ id: `agree-${id}-${schoolId}`, schoolId, from: '2026-08-20', to: '2027-07-31', ended: null },
      ...OFFICE,
      at: FILED_AT,
    })),
    ops: [],
    ...more,
  }
}
