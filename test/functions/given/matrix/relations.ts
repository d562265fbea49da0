/** Everybody who may stand to a child and a school in some relation, and which sentences of the table are true of them. */
import type { Sentence } from '@/domain/rights/Sentence'
import { asId } from '@/domain/ids'
import { ROLES, type Person, type Role } from '@/domain/people/Person'
import { TERM, type GivenSchool } from '../aSchool'

export interface Relation {
  /** 中文, for the report. */
  who: string
  /** Null: WeChat names nobody. */
  openid: string | null
  /** Null: nobody whom we know. */
  person: Person | null
  /** What is true of them besides what is true of everybody. */
  isTrue: readonly Sentence[]
}

const BEFORE = '2026-11-22'
const TODAY = '2026-11-23'
const AFTER = '2026-11-24'
const CITY_ROLES: readonly Role[] = ['bureau', 'inspector']

const OF_CITY = {
  bureau: ['bureau of the city', 'bureau, for the whole city'],
  inspector: ['inspector of the city', 'inspector, for the whole city'],
} as const satisfies Record<string, readonly Sentence[]>

/** True of whoever WeChat names, and of whoever is known. */
const ANYBODY: readonly Sentence[] = ['anyone at all']
const NAMED: readonly Sentence[] = [...ANYBODY, 'anyone whom WeChat names']
const KNOWN: readonly Sentence[] = [...NAMED, 'anyone who is known']

/** The day of the matrix: posts that end on `BEFORE` are over, posts that begin on `AFTER` are to come. */
export const MATRIX_DAY = TODAY

export function relationsTo(mine: GivenSchool, other: GivenSchool): Relation[] {
  const schoolId = mine.school._id
  const child = mine.pupil(1)
  const person = (id: string, more: Partial<Person>): Person => ({
    _id: asId<'Person'>(id),
    openid: `openid-${id}`,
    name: id,
    phone: '19900000009',
    appointments: [],
    wards: [],
    ...more,
  })
  const known = (who: string, one: Person, isTrue: readonly Sentence[] = []): Relation => ({
    who,
    openid: one.openid,
    person: one,
    isTrue: [...KNOWN, ...isTrue],
  })
  const post = (
    role: Role,
    from = TERM.firstDay,
    to: string | null = null,
    at: typeof schoolId | null = schoolId,
  ) => ({
    schoolId: at,
    role,
    from,
    to,
  })
  const ward = { pupilId: child._id, schoolId, relation: '爸爸', since: TERM.firstDay }
  const ended = { endedAt: 1, endedBy: asId<'Person'>('x'), endedByName: '许敏', endOp: 'an-end-op' }
  const inEvery = (from: string, to: string | null) =>
    ROLES.flatMap((role) => [
      post(role, from, to),
      ...(CITY_ROLES.includes(role) ? [post(role, from, to, null)] : []),
    ])
  return [
    { who: '没有 openid', openid: null, person: null, isTrue: ANYBODY },
    { who: '没有绑定的人', openid: 'openid-of-nobody', person: null, isTrue: NAMED },
    known('孩子的监护人', mine.guardian(1), ['a guardian of the child']),
    known('同班别的孩子的监护人', mine.guardian(2)),
    known('同校别班孩子的监护人', mine.guardian(mine.pupils.length)),
    known('别校孩子的监护人', other.guardian(1)),
    known('法院裁定不许接的监护人', person('sh-barred', { wards: [{ ...ward, courtBarred: true }] }), [
      'a guardian a court has barred from the child',
    ]),
    known(
      '解除了绑定的监护人',
      person('sh-unbound', { pastWards: [{ ...ward, ...ended, reason: '不再监护' }] }),
    ),
    ...ROLES.map((role) =>
      known(`本校${role}`, person(`sh-as-${role}`, { appointments: [post(role)] }), [
        `${role} of the school`,
      ]),
    ),
    known(
      '每个岗都今天最后一天的人',
      person('sh-last-day', { appointments: ROLES.map((role) => post(role, TERM.firstDay, TODAY)) }),
      ROLES.map((role): Sentence => `${role} of the school`),
    ),
    known(
      '市教育局',
      person('bureau', { appointments: [post('bureau', TERM.firstDay, null, null)] }),
      OF_CITY.bureau,
    ),
    known(
      '责任督学',
      person('inspector', { appointments: [post('inspector', TERM.firstDay, null, null)] }),
      OF_CITY.inspector,
    ),
    known('任期昨天到的人', person('sh-former', { appointments: inEvery(TERM.firstDay, BEFORE) })),
    known('任期明天才开始的人', person('sh-future', { appointments: inEvery(AFTER, null) })),
    known(
      '岗位当场被停了的人',
      person('sh-stopped', { pastAppointments: ROLES.map((role) => ({ ...post(role), ...ended })) }),
    ),
    known(
      '在别校什么岗都有的人',
      person('ot-everything', {
        appointments: ROLES.map((role) => post(role, TERM.firstDay, null, other.school._id)),
      }),
    ),
    known(
      '什么岗都写着、没写学校的人',
      person('nowhere', {
        appointments: ROLES.filter((role) => !CITY_ROLES.includes(role)).map((role) =>
          post(role, TERM.firstDay, null, null),
        ),
      }),
    ),
  ]
}
