/** Everything that keeps somebody or a course from a day, each beside the same fact put right: the last day that is good. */
import type { FailureCode } from '@/domain/failure'
import { asId, type SchoolId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { Course } from '@/domain/plan/Plan'
import { neededPapers } from '@/domain/service/neededPapers'
import type { Provider } from '@/domain/service/Provider'
import type { ServiceFile, Violation } from '@/domain/service/ServiceFile'
import { atMinute, plusDays, type Day } from '@/domain/time'
import type { GivenSchool } from './aSchool'
import { aPaper, aPass, aProvider, aServiceFile } from './serving'
import type { Town } from './Town'

export interface Standing {
  isTrained: boolean
  files: ServiceFile[]
  providers: Provider[]
  course: Partial<Course>
}

interface Whom {
  schoolId: SchoolId
  person: Person
  /** On which they are to serve. */
  day: Day
}

export interface Barring {
  name: string
  code: FailureCode
  /** Whether the person or the provider's course is wrong. */
  of: 'person' | 'course'
  bad: (of: Whom) => Partial<Standing>
  good: (of: Whom) => Partial<Standing>
}

const LATER = '2027-08-31'
const violation = (lifted: Violation['lifted'] = null): Violation => ({
  ...{ id: 'v1', side: 'school', day: '2026-09-01', words: '体罚学生', lifted },
  ...{ by: asId<'Person'>('office'), byName: '许敏', at: 1 },
})
const lifted = violation({ by: asId<'Person'>('o'), byName: '许敏', at: 2, reason: '查明不实' })

const file =
  (more: (of: Whom) => Parameters<typeof aServiceFile>[3], kind: ServiceFile['kind'] = 'coach') =>
  (of: Whom): Partial<Standing> => ({ files: [aServiceFile(of.schoolId, of.person, kind, more(of))] })
const papers =
  (healthUntil: (day: Day) => Day) =>
  ({ day }: Whom) => ({
    papers: neededPapers('coach').map((kind) => aPaper(kind, kind === 'health' ? healthUntil(day) : null)),
  })
const whole = file(() => ({}))

const FILED_FEN = 50_000
const provider =
  (more: (of: Whom) => Partial<Provider>, course: Partial<Course> = {}) =>
  (of: Whom): Partial<Standing> => {
    const id = `tc-${of.schoolId}`
    const plain = aProvider(id, [of.schoolId])
    const prices = plain.prices.map((one) => ({
      ...one,
      ...({ unit: 'term', amountFen: FILED_FEN, courseKind: null } as const),
    }))
    return {
      providers: [{ ...plain, prices, ...more(of) }],
      course: { kind: 'science', providerId: asId<'Provider'>(id), agencyFeeFen: 0, ...course },
    }
  }
const agreed =
  (to: (day: Day) => Day) =>
  ({ schoolId, day }: Whom) => ({
    agreements: aProvider('x', [schoolId]).agreements.map((one) => ({ ...one, to: to(day) })),
  })
const vetted =
  (until: (day: Day) => Day) =>
  ({ day }: Whom) => ({
    vettings: [aPass('bureau', until(day), { kind: 'provider' })],
  })
const same = (day: Day) => day
const before = (day: Day) => plusDays(day, -1)
const fine = provider(() => ({}))

export const BARRINGS: Barring[] = [
  {
    ...{ name: '没有本学期的培训', code: 'service/untrained', of: 'person' },
    ...{ bad: () => ({ isTrained: false }), good: () => ({ isTrained: true }) },
  },
  {
    ...{ name: '校外人员什么证件都没有', code: 'service/not-vetted', of: 'person' },
    ...{ bad: file(() => ({ papers: [], vettings: [] })), good: whole },
  },
  {
    ...{ name: '学校没有审核', code: 'service/not-vetted', of: 'person' },
    bad: file(() => ({ vettings: [aPass('bureau', LATER)] })),
    good: whole,
  },
  {
    ...{ name: '教育局没有审核', code: 'service/not-vetted', of: 'person' },
    bad: file(() => ({ vettings: [aPass('school', LATER)] })),
    good: whole,
  },
  {
    ...{ name: '审核昨天到期', code: 'service/vetting-ended', of: 'person' },
    bad: file(({ day }) => ({ vettings: [aPass('school', before(day)), aPass('bureau', LATER)] })),
    good: file(({ day }) => ({ vettings: [aPass('school', day), aPass('bureau', LATER)] })),
  },
  {
    ...{ name: '学校审核没有通过', code: 'service/vetting-refused', of: 'person' },
    bad: file(() => ({
      vettings: [
        aPass('school', LATER, { decision: 'refused', validUntil: null, reason: '不合适做' }),
        aPass('bureau', LATER),
      ],
    })),
    good: whole,
  },
  {
    ...{ name: '健康证明昨天到期', code: 'service/paper-ended', of: 'person' },
    ...{ bad: file(papers(before)), good: file(papers(same)) },
  },
  {
    ...{ name: '审核以后才交的证件', code: 'service/paper-not-vetted', of: 'person' },
    bad: file(() => ({
      papers: neededPapers('coach').map((kind) =>
        aPaper(kind, LATER, kind === 'health' ? { at: atMinute('2026-08-21', 0) } : {}),
      ),
    })),
    good: whole,
  },
  {
    ...{ name: '有没解除的违规', code: 'service/violation', of: 'person' },
    bad: file(() => ({ violations: [violation()] }), 'own-teacher'),
    good: file(() => ({ violations: [lifted] }), 'own-teacher'),
  },
  {
    ...{ name: '在别的学校有没解除的违规', code: 'service/violation', of: 'person' },
    bad: ({ person }) => ({
      files: [aServiceFile(asId<'School'>('far'), person, 'own-teacher', { violations: [violation()] })],
    }),
    good: ({ person }) => ({
      files: [aServiceFile(asId<'School'>('far'), person, 'own-teacher', { violations: [lifted] })],
    }),
  },
  {
    ...{ name: '机构承担学科类', code: 'service/academic', of: 'course' },
    ...{ bad: provider(() => ({}), { kind: 'catch-up' }), good: fine },
  },
  {
    ...{ name: '代收费比备案价高一分', code: 'service/price-above', of: 'course' },
    bad: provider(() => ({}), { agencyFeeFen: FILED_FEN + 1 }),
    good: provider(() => ({}), { agencyFeeFen: FILED_FEN }),
  },
  {
    ...{ name: '没有备案价还收代收费', code: 'service/price-missing', of: 'course' },
    bad: provider(() => ({ prices: [] }), { agencyFeeFen: 1 }),
    good: provider(() => ({ prices: [] }), { agencyFeeFen: 0 }),
  },
  {
    ...{ name: '办学许可昨天到期', code: 'service/licence-ended', of: 'course' },
    bad: provider(({ day }) => ({ licenceUntil: before(day) })),
    good: provider(({ day }) => ({ licenceUntil: day })),
  },
  {
    ...{ name: '机构有没解除的违规', code: 'service/provider-violation', of: 'course' },
    bad: provider(() => ({ violations: [violation()] })),
    good: provider(() => ({ violations: [lifted] })),
  },
  {
    ...{ name: '机构审核昨天到期', code: 'service/provider-vetting-ended', of: 'course' },
    ...{ bad: provider(vetted(before)), good: provider(vetted(same)) },
  },
  {
    ...{ name: '机构没有审核', code: 'service/provider-not-vetted', of: 'course' },
    ...{ bad: provider(() => ({ vettings: [] })), good: fine },
  },
  {
    ...{ name: '不在白名单', code: 'service/not-listed', of: 'course' },
    ...{ bad: provider(() => ({ listed: [] })), good: fine },
  },
  {
    ...{ name: '只在去年的白名单', code: 'service/not-listed', of: 'course' },
    bad: provider(() => ({
      listed: aProvider('x', []).listed.map((one) => ({ ...one, year: '2025-2026' })),
    })),
    good: fine,
  },
  {
    ...{ name: '和学校的协议昨天到期', code: 'service/no-agreement', of: 'course' },
    ...{ bad: provider(agreed(before)), good: provider(agreed(same)) },
  },
]

export const OF_PERSONS = BARRINGS.filter((one) => one.of === 'person')

/** The school with that fact, and what it needs in the database besides. */
export function standing(
  given: GivenSchool,
  person: Person,
  { isTrained = true, files = [], providers = [] }: Partial<Standing>,
): { given: GivenSchool; fill: (town: Town) => Promise<void> } {
  const isKept = ({ personId }: { personId: string }) => isTrained || personId !== person._id
  const trainings = given.trainings.map((term) => ({
    ...term,
    held: term.held.map((one) => ({ ...one, present: one.present.filter(isKept) })),
  }))
  return {
    given: { ...given, trainings },
    async fill(town) {
      if (files.length > 0) await town.cloud.db.insertMany('service_files', files)
      if (providers.length > 0) await town.cloud.db.insertMany('providers', providers)
    },
  }
}

/** Everything that is written, to be compared with itself. */
export const written = async (town: Town): Promise<string> => JSON.stringify(await town.cloud.db.dump())
