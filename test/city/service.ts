/** 服务人员 and 校外机构 of the demo city: everybody trained, some from outside, one whose health paper ends in twenty days. */
import type { Term } from '@/domain/calendar/Term'
import { asId, planId, serviceFileId, type PersonId, type ProviderId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { neededPapers } from '@/domain/service/neededPapers'
import type { Provider } from '@/domain/service/Provider'
import { schoolYearOf } from '@/domain/service/schoolYear'
import type { ServiceFile, ServiceKind, ServiceSide, Vetting } from '@/domain/service/ServiceFile'
import type { TermTraining } from '@/domain/service/TermTraining'
import { atMinute, dayOf, plusDays, type Day } from '@/domain/time'
import { schoolOf, schools, type SchoolCode } from './schools'
import { staff, staffMember } from './staff/staff'

/** Runs the model aeroplanes of the city. */
export const AEROPLANES: ProviderId = asId('v-tongchuang')
const ARTS: ProviderId = asId('v-qinghe')

const SCHOOL: SchoolCode = 'sh'
const office = staffMember(asId<'Person'>(`o-${SCHOOL}-office`))
const OFFICE = { by: office._id, byName: office.name }
const BUREAU = { by: asId<'Person'>('b-vet'), byName: '王科长' }

interface Outsider {
  key: string
  name: string
  phone: string
  kind: ServiceKind
  providerId: ProviderId | null
  /** Days from today until the health paper ends. */
  healthFor: number
  /** Sides that have passed the file. */
  passed: ServiceSide[]
}

const BOTH: ServiceSide[] = ['school', 'bureau']
const outsider = (
  key: string,
  name: string,
  kind: ServiceKind,
  passed: ServiceSide[],
  healthFor = 200,
): Omit<Outsider, 'phone'> => ({
  ...{ key, name, kind, passed, healthFor },
  providerId: kind === 'provider-person' ? AEROPLANES : null,
})

const OUTSIDERS: Outsider[] = [
  outsider('coach', '罗铁', 'coach', BOTH, 20),
  outsider('heir', '阮玉珍', 'heritage-bearer', BOTH),
  outsider('retired', '潘广德', 'retired-teacher', ['school']),
  outsider('parent', '辛晓', 'parent', BOTH),
  outsider('volunteer', '苗雨', 'volunteer', []),
  outsider('sent', '费扬', 'provider-person', BOTH),
].map((one, index) => ({ ...one, phone: `1990000${9801 + index}` }))

const idOf = ({ key }: Outsider): PersonId => asId(`x-${SCHOOL}-${key}`)
const schoolId = schoolOf(SCHOOL)._id

/** They have no course yet: the office may put them on one. */
export const outsiderDocs = (from: Day): Person[] =>
  OUTSIDERS.map((one) => ({
    _id: idOf(one),
    openid: `wx-${idOf(one)}`,
    name: one.name,
    phone: one.phone,
    appointments: [{ schoolId, role: 'teacher', from, to: null }],
    wards: [],
  }))

export function serviceFileDocs(now: number): ServiceFile[] {
  const today = dayOf(now)
  const at = atMinute(plusDays(today, -60), 600)
  return OUTSIDERS.map((one): ServiceFile => {
    const { name, kind, providerId, healthFor, passed } = one
    const until = plusDays(today, 200)
    return {
      _id: serviceFileId(schoolId, idOf(one)),
      ...{ schoolId, personId: idOf(one), name, kind, providerId },
      papers: neededPapers(kind).map((paper) => ({
        ...{ id: `paper-${paper}`, kind: paper, number: null, pictures: [], words: '', withdrawn: null },
        validUntil: paper === 'identity' ? null : plusDays(today, paper === 'health' ? healthFor : 200),
        ...OFFICE,
        at,
      })),
      vettings: passed.map((side): Vetting => ({
        ...{ op: `vet-${side}`, side, decision: 'passed', validUntil: until, reason: '', kind, providerId },
        ...(side === 'bureau' ? BUREAU : OFFICE),
        at: at + 1,
      })),
      violations: [],
      ops: [],
    }
  })
}

const provider = (
  _id: ProviderId,
  today: Day,
  term: Term,
  of: Pick<Provider, 'name' | 'licenceNo' | 'contact' | 'phone' | 'prices'> & { licenceFor: number },
): Provider => {
  const at = atMinute(plusDays(today, -60), 600)
  const { licenceFor, ...fields } = of
  const years = [...new Set([schoolYearOf(term.firstDay), schoolYearOf(today)])]
  return {
    _id,
    ...fields,
    licenceUntil: plusDays(today, licenceFor),
    papers: [],
    vettings: [
      {
        ...{ op: 'vet', side: 'bureau', decision: 'passed', validUntil: plusDays(today, 300), reason: '' },
        ...{ kind: 'provider', providerId: _id, ...BUREAU, at },
      },
    ],
    violations: [],
    listed: years.map((year) => ({ id: `list-${year}`, year, struck: null, ...BUREAU, at })),
    agreements: schools.map((school) => ({
      ...{ id: `agree-${school.code}`, schoolId: school._id, ended: null, ...OFFICE, at },
      ...{ from: plusDays(term.firstDay, -30), to: plusDays(term.lastDay, 30) },
    })),
    ops: [],
  }
}

export function providerDocs(now: number, term: Term): Provider[] {
  const today = dayOf(now)
  const filed = { withdrawn: null, ...BUREAU, at: atMinute(plusDays(today, -60), 600) }
  const from = plusDays(term.firstDay, -30)
  return [
    provider(AEROPLANES, today, term, {
      ...{ name: '童创科技', licenceNo: '教民132038170001', contact: '钱进', phone: '19900009811' },
      licenceFor: 400,
      prices: [
        {
          ...{ id: 'price-1', courseKind: 'science', courseName: '', unit: 'term', amountFen: 12_000 },
          ...{ from, to: null, ...filed },
        },
      ],
    }),
    provider(ARTS, today, term, {
      ...{ name: '青禾艺术中心', licenceNo: '教民132038170002', contact: '伍兰', phone: '19900009812' },
      licenceFor: 20,
      prices: [
        {
          ...{ id: 'price-2', courseKind: 'arts', courseName: '', unit: 'lesson', amountFen: 3000 },
          ...{ from, to: null, ...filed },
        },
      ],
    }),
  ]
}

const staffOf = (code: SchoolCode) => staff.filter(({ posts }) => posts.some(({ school }) => school === code))

/** Held before the term begins, and not in days to come; everybody was there. */
export const trainingDocs = (now: number, terms: readonly Term[]): TermTraining[] =>
  schools.flatMap(({ _id, code }) =>
    terms.map((term): TermTraining => {
      const before = plusDays(term.firstDay, -4)
      const day = before < dayOf(now) ? before : dayOf(now)
      return {
        _id: planId(_id, term._id),
        schoolId: _id,
        termId: term._id,
        held: [
          {
            ...{ id: `training-${term._id}`, day, topic: '岗位职责、交接和安全规范', minutes: 120 },
            present: [
              ...staffOf(code).map((one) => ({ personId: one._id, name: one.name })),
              ...(code === SCHOOL ? OUTSIDERS.map((one) => ({ personId: idOf(one), name: one.name })) : []),
            ],
            ...OFFICE,
            at: atMinute(day, 600),
            past: [],
          },
        ],
        ops: [],
      }
    }),
  )
