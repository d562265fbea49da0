import fc from 'fast-check'
import { asId } from '@/domain/ids'
import { isAcademic } from '@/domain/service/academic'
import { dutyLacks, mayServe, type ServedCourse } from '@/domain/service/mayServe'
import { neededPapers } from '@/domain/service/neededPapers'
import { filedFen } from '@/domain/service/priceOf'
import { schoolYearOf } from '@/domain/service/schoolYear'
import { SERVICE_KINDS, type ServiceKind } from '@/domain/service/ServiceFile'
import type { ProviderStanding, Standing } from '@/domain/service/Standing'
import type { CourseKind } from '@/domain/plan/Plan'
import { plusDays } from '@/domain/time'
import { aProviderStanding, aStanding, PROVIDER, someFacts } from '../given/aService'

const DAY = '2026-09-15'
const BEFORE = plusDays(DAY, -1)
const AFTER = plusDays(DAY, 1)
const WHO = asId<'Person'>('p')
const KINDS: CourseKind[] = [
  ...(['homework', 'catch-up', 'extension', 'science', 'sport', 'arts', 'labour', 'reading'] as const),
  ...(['film', 'interest', 'club'] as const),
]

const course = (more: Partial<ServedCourse> = {}): ServedCourse => ({
  ...{ name: '机器人', kind: 'science', providerId: null, agencyFeeFen: 0, lessons: 16 },
  ...more,
})
const outsider = (kind: ServiceKind, more: Partial<Standing> = {}): Standing =>
  aStanding(WHO, {
    kind,
    name: '罗铁',
    providerId: kind === 'provider-person' ? PROVIDER : null,
    papers: neededPapers(kind).map((paper) => ({ kind: paper, validUntil: DAY, at: 1 })),
    vettings: (['school', 'bureau'] as const).map((side) => ({
      ...{ side, decision: 'passed', validUntil: DAY, at: 2 },
    })),
    trainedOn: DAY,
    ...more,
  })
const why = (
  person: Standing,
  served: ServedCourse | null = null,
  { day = DAY, providers = [] as ProviderStanding[], isStandIn = false } = {},
) =>
  mayServe(someFacts([person], providers), {
    ...{ day, personId: WHO, name: '罗铁', course: served, isStandIn },
  })?.code ?? null

describe('人', () => {
  test('本校教师只要培训；培训当天起算，前一天不行', () => {
    expect(why(aStanding(WHO, { trainedOn: DAY }))).toBeNull()
    expect(why(aStanding(WHO, { trainedOn: AFTER }))).toBe('service/untrained')
    expect(why(aStanding(WHO, { trainedOn: null }))).toBe('service/untrained')
  })
  test.each(SERVICE_KINDS.filter((kind) => kind !== 'own-teacher'))(
    '%s：证件和审核都到当天为止，次日不行',
    (kind) => {
      const providers = [aProviderStanding()]
      const own = course({ providerId: kind === 'provider-person' ? PROVIDER : null })
      expect(why(outsider(kind), own, { providers })).toBeNull()
      expect(why(outsider(kind), own, { providers, day: AFTER })).toBe('service/vetting-ended')
    },
  )
  test('缺一样证件就不行，到期、作废、没看过的都算缺', () => {
    for (const missing of neededPapers('coach')) {
      const { papers } = outsider('coach')
      const without = papers.filter(({ kind }) => kind !== missing)
      expect(why(outsider('coach', { papers: without }))).toBe('service/paper-missing')
      const ended = [...without, { kind: missing, validUntil: BEFORE, at: 1 }]
      expect(why(outsider('coach', { papers: ended }))).toBe('service/paper-ended')
      const unseen = [...without, { kind: missing, validUntil: null, at: 3 }]
      expect(why(outsider('coach', { papers: unseen }))).toBe('service/paper-not-vetted')
      expect(why(outsider('coach', { papers: [...papers, ...unseen] }))).toBeNull()
    }
  })
  test('学校、教育局都要审核；城市不要教育局审核的，只看学校', () => {
    const [school, bureau] = outsider('parent').vettings
    const only = (...vettings: Standing['vettings']) => outsider('parent', { vettings })
    if (school === undefined || bureau === undefined) throw new Error('not vetted')
    expect(why(only(bureau))).toBe('service/not-vetted')
    expect(why(only(school))).toBe('service/not-vetted')
    expect(why(only(school, { ...bureau, decision: 'refused', validUntil: null }))).toBe(
      'service/vetting-refused',
    )
    const facts = { ...someFacts([only(school)]), bureauVets: [] }
    expect(mayServe(facts, { day: DAY, personId: WHO, name: '', course: null })).toBeNull()
  })
  test('有未解除的违规记录，谁都不行；没有档案的人不行', () => {
    expect(why(aStanding(WHO, { isBarred: true }))).toBe('service/violation')
    expect(why(outsider('coach', { isBarred: true }))).toBe('service/violation')
    expect(mayServe(someFacts([]), { day: DAY, personId: WHO, name: '谁', course: null })?.code).toBe(
      'service/unknown-person',
    )
  })
})

describe('机构', () => {
  const own = aStanding(WHO)
  const with_ = (more: Partial<ProviderStanding>, served: Partial<ServedCourse> = {}) =>
    why(own, course({ providerId: PROVIDER, ...served }), { providers: [aProviderStanding(more)] })
  test('许可、审核、协议到当天为止，昨天到期的不行', () => {
    expect(with_({ licenceUntil: DAY })).toBeNull()
    expect(with_({ licenceUntil: BEFORE })).toBe('service/licence-ended')
    const passed = { side: 'bureau', decision: 'passed', at: 1 } as const
    expect(with_({ vetting: { ...passed, validUntil: DAY } })).toBeNull()
    expect(with_({ vetting: { ...passed, validUntil: BEFORE } })).toBe('service/provider-vetting-ended')
    expect(with_({ vetting: null })).toBe('service/provider-not-vetted')
    expect(with_({ agreements: [{ from: DAY, to: DAY }] })).toBeNull()
    expect(with_({ agreements: [{ from: AFTER, to: AFTER }] })).toBe('service/no-agreement')
    expect(with_({ agreements: [{ from: BEFORE, to: BEFORE }] })).toBe('service/no-agreement')
  })
  test('不在当年白名单、有违规、没登记的不行', () => {
    expect(with_({ years: ['2025-2026'] })).toBe('service/not-listed')
    expect(with_({ isBarred: true })).toBe('service/provider-violation')
    expect(why(own, course({ providerId: PROVIDER }))).toBe('service/provider-unknown')
  })
  test('代收费不高于备案价，高一分就不行；没备案的不能收', () => {
    const price = 8000 * 16
    expect(with_({}, { agencyFeeFen: price })).toBeNull()
    expect(with_({}, { agencyFeeFen: price + 1 })).toBe('service/price-above')
    expect(with_({ prices: [] }, { agencyFeeFen: 1 })).toBe('service/price-missing')
    expect(with_({ prices: [] }, { agencyFeeFen: 0 })).toBeNull()
  })
  test('机构人员只上自己机构的课，课程要写明机构；顶一天的不用写', () => {
    const sent = outsider('provider-person')
    const providers = [aProviderStanding(), aProviderStanding({ providerId: asId('other'), name: '青禾' })]
    expect(why(sent, course(), { providers })).toBe('service/provider-not-named')
    expect(why(sent, course(), { providers, isStandIn: true })).toBeNull()
    expect(why(sent, course({ providerId: asId('other') }), { providers })).toBe('service/other-provider')
    expect(why(sent, null, { providers: [aProviderStanding({ licenceUntil: BEFORE })] })).toBe(
      'service/licence-ended',
    )
  })
})

test('学年从八月一日起', () => {
  expect(['2026-07-31', '2026-08-01', '2027-07-31', '2027-08-01'].map(schoolYearOf)).toEqual([
    '2025-2026',
    '2026-2027',
    '2026-2027',
    '2027-2028',
  ])
})

test('备案价：课名先于类别，类别先于通用；同样合适的看后开始的；期间外的不算', () => {
  const base = {
    courseKind: null,
    courseName: '',
    unit: 'term',
    from: '2026-08-01',
    to: null,
    at: 1,
  } as const
  const prices = [
    { ...base, amountFen: 100 },
    { ...base, courseKind: 'science', amountFen: 200 } as const,
    { ...base, courseName: '机器人', amountFen: 300 },
    { ...base, courseName: '机器人', amountFen: 400, from: '2026-09-15' },
  ]
  const on = (day: string, name = '机器人', kind: CourseKind = 'science') =>
    filedFen(prices, { name, kind }, { day, lessons: 1 })
  expect(on('2026-09-14')).toBe(300)
  expect(on('2026-09-15')).toBe(400)
  expect(on('2026-09-15', '航模')).toBe(200)
  expect(on('2026-09-15', '绘画', 'arts')).toBe(100)
  expect(on('2026-07-31')).toBeNull()
})

describe('从来不', () => {
  const anyKind = fc.constantFrom(...KINDS)
  const anyDay = fc.integer({ min: 0, max: 300 }).map((days) => plusDays('2026-09-01', days))
  test('学科类的课从来不归机构，也不归机构的人，不论谁安排、哪天、代课还是正课', () => {
    const anyone = fc
      .constantFrom(...SERVICE_KINDS)
      .map((kind) => outsider(kind, { trainedOn: '2026-01-01' }))
    fc.assert(
      fc.property(
        anyone,
        anyKind,
        anyDay,
        fc.boolean(),
        fc.boolean(),
        (person, kind, day, named, isStandIn) => {
          const provided = named || person.kind === 'provider-person'
          const served = course({ kind, providerId: named ? PROVIDER : null })
          const facts = someFacts([person], [aProviderStanding()])
          const codes = dutyLacks(facts, {
            ...{ day, personId: WHO, name: '', course: served, isStandIn },
          }).map(({ code }) => code)
          expect(codes.includes('service/academic')).toBe(provided && isAcademic(kind))
        },
      ),
    )
  })
  test('机构的课从来不高于备案价', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 900_000 }),
        fc.constantFrom('lesson' as const, 'term' as const),
        (amountFen, lessons, agencyFeeFen, unit) => {
          const [price] = aProviderStanding().prices
          if (price === undefined) throw new Error('no price')
          const provider = aProviderStanding({ prices: [{ ...price, amountFen, unit }] })
          const served = course({ providerId: PROVIDER, agencyFeeFen, lessons })
          const most = unit === 'lesson' ? amountFen * lessons : amountFen
          expect(why(aStanding(WHO), served, { providers: [provider] }) === null).toBe(agencyFeeFen <= most)
        },
      ),
    )
  })
})
