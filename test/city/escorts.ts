/** 放学路队 of 沭河路小学: three streets, children of one homeroom each, led by their own teacher. */
import type { EscortGroup } from '@/domain/escort/EscortGroup'
import { calledAs } from '@/domain/people/Person'
import { asId, type PersonId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import { schoolOf } from './schools'
import { staffMember, teacherId } from './staff/staff'

interface Street {
  key: string
  name: string
  route: string
  homeroom: string
  /** 学号 from–to. */
  from: number
  to: number
  stops: [string, number][]
  second: PersonId | null
}

const STREETS: Street[] = [
  {
    key: 'east',
    name: '东街线',
    route: '东门—沭河东街—新安桥',
    homeroom: 'sh-0301',
    from: 5,
    to: 16,
    stops: [
      ['东街口', 18 * 60 + 40],
      ['供销社门口', 18 * 60 + 47],
      ['新安桥', 18 * 60 + 55],
    ],
    second: asId('g-sh-gate2'),
  },
  {
    key: 'river',
    name: '河西线',
    route: '西门—河西路—柳荫小区',
    homeroom: 'sh-0104',
    from: 3,
    to: 11,
    stops: [
      ['河西路口', 18 * 60 + 40],
      ['柳荫小区', 18 * 60 + 50],
    ],
    second: asId('o-sh-office'),
  },
  {
    key: 'north',
    name: '北站线',
    route: '东门—北大街—公交北站',
    homeroom: 'sh-0502',
    from: 8,
    to: 19,
    stops: [
      ['粮贸大院', 18 * 60 + 42],
      ['公交北站', 18 * 60 + 52],
    ],
    second: null,
  },
]
const WEEKDAYS = [1, 2, 3, 4, 5] as const

const nameOf = (id: PersonId): string => {
  const { name, posts } = staffMember(id)
  const appointments = posts.map(({ role }) => ({ schoolId: null, role, from: '', to: null }))
  return calledAs({ name, appointments })
}

export function escortGroupDocs(pupils: Pupil[]): EscortGroup[] {
  return STREETS.map(({ key, name, route, homeroom, from, to, stops, second }) => ({
    _id: `e-sh-${key}`,
    schoolId: schoolOf('sh')._id,
    name,
    route,
    weekdays: [...WEEKDAYS],
    stops: stops.map(([stop, minute], i) => ({ id: `${key}-${i + 1}`, name: stop, minute })),
    leaderId: teacherId(homeroom),
    leaderName: nameOf(teacherId(homeroom)),
    secondId: second,
    secondName: second === null ? null : nameOf(second),
    members: pupils
      .filter((pupil) => pupil.homeroomId === `h-${homeroom}` && pupil.no >= from && pupil.no <= to)
      .map((pupil, i) => ({ pupilId: pupil._id, stopId: `${key}-${(i % stops.length) + 1}` })),
  }))
}
