/** Who plays in the model: plain facts, no rules. Both the domain and the naive rule book are told the same. */

export const DAY = '2026-09-15'
export const SCHOOL = 'm'

export const TEACHERS = ['t1', 't2', 'club', 'late'] as const
export const GUARDS = ['g1', 'g2'] as const
export const LEADER = 'd1'
export const STAFF = [...TEACHERS, ...GUARDS, LEADER] as const

export interface GivenSession {
  id: string
  teacher: string
  block: 'care' | 'club' | 'late'
  starts: number
  ends: number
}

export const SESSIONS: readonly GivenSession[] = [
  { id: 'care1', teacher: 't1', block: 'care', starts: 990, ends: 1110 },
  { id: 'care2', teacher: 't2', block: 'care', starts: 990, ends: 1110 },
  { id: 'robot', teacher: 'club', block: 'club', starts: 1050, ends: 1110 },
  { id: 'lateRoom', teacher: 'late', block: 'late', starts: 1110, ends: 1170 },
]

export const LATE = { room: 'lateRoom', cutOff: 1020, until: [1140, 1170], starts: 1110 } as const

/** A child's own list: the mother shows a code, the grandmother has no app. */
export interface GivenCollector {
  id: string
  name: string
  hasApp: boolean
}

export interface GivenChild {
  id: string
  grade: 2 | 3 | 4 | 5
  care: string
  club: string | null
  consent: boolean
  collectors: readonly GivenCollector[]
  /** Barred from the morning on. */
  barred: readonly string[]
}

const child = (id: string, care: string, fields: Partial<GivenChild> = {}): GivenChild => ({
  id,
  care,
  grade: 3,
  club: null,
  consent: false,
  barred: [],
  collectors: [
    { id: `${id}-mother`, name: `${id}妈妈`, hasApp: true },
    { id: `${id}-father`, name: `${id}爸爸`, hasApp: true },
    { id: `${id}-grandma`, name: `${id}奶奶`, hasApp: false },
  ],
  ...fields,
})

export const CHILDREN: readonly GivenChild[] = [
  child('c1', 'care1'),
  child('c2', 'care1', { club: 'robot' }),
  child('c3', 'care1', { barred: ['c3-father'] }),
  child('c4', 'care2', { grade: 4, consent: true }),
  child('c5', 'care2', { club: 'robot', grade: 3, consent: true }),
  child('c6', 'care2', { grade: 5, barred: ['c6-grandma'] }),
]

/** The city lets a child of this grade and above walk home alone, before this minute. */
export const WALK_ALONE = { minGrade: 4, latestMinute: 1080 } as const

/** 路队: whom it leads home, and to which stop. */
export const WALK = {
  id: 'east',
  leader: 'late',
  second: 'g2',
  stops: [
    { id: 'A', name: '东街口', minute: 1125 },
    { id: 'B', name: '小桥', minute: 1135 },
  ],
  members: { c1: 'A', c3: 'B', c4: 'B', c6: 'A' } as Readonly<Record<string, string>>,
} as const

/** 护送配比: up to this grade so many children to one adult. */
export const RATIO = [
  { upToGrade: 2, pupilsPerAdult: 1 },
  { upToGrade: 4, pupilsPerAdult: 1 },
  { upToGrade: 9, pupilsPerAdult: 2 },
] as const

export const FIRST_MINUTE = 970
