/** Lines of a roster and the school they are compared with. */
import { asId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import type { Homeroom } from '@/domain/people/School'
import { compareRoster, type RosterFacts } from '@/domain/roster/compareRoster'
import { homeroomIn, homeroomKey, type SchoolYear } from '@/domain/roster/homeroomName'
import type { RosterDecision } from '@/domain/roster/RosterChange'
import { newHomeroomId } from '@/domain/roster/RosterChange'
import type { RosterLine } from '@/domain/roster/readLines'

export const SCHOOL = asId<'School'>('sh')
export const YEAR: SchoolYear = { stage: 'primary', beganIn: 2026 }
export const GRADES = [1, 2, 3, 4, 5, 6] as const

export const refOf = (name: string) => {
  const ref = homeroomIn(name, YEAR)
  if (ref === null) throw new Error(`no homeroom ${name}`)
  return ref
}

export const homeroom = (name: string): Homeroom => {
  const ref = refOf(name)
  return {
    _id: newHomeroomId(SCHOOL, homeroomKey(ref)),
    schoolId: SCHOOL,
    grade: ref.grade,
    name: ref.name,
    teacherId: asId(`t-${ref.grade}-${ref.no}`),
  }
}

export const pupil = (id: string, of: string, no: number, name: string, more: Partial<Pupil> = {}): Pupil => {
  const { _id: homeroomId, name: homeroomName, grade } = homeroom(of)
  return {
    _id: asId(id),
    schoolId: SCHOOL,
    homeroomId,
    homeroomName,
    grade,
    no,
    name,
    sound: name,
    initials: name,
    gender: 'girl',
    collectors: [],
    barred: [],
    delegations: [],
    walkAlone: null,
    collectorChanges: [],
    ...more,
  }
}

let lines = 1
export const line = (
  of: string,
  no: number | null,
  name: string,
  more: Partial<RosterLine> = {},
): RosterLine => ({
  sheet: '名单',
  line: (lines += 1),
  homeroom: refOf(of),
  name,
  no,
  gender: 'girl',
  mark: null,
  ...more,
})

export const compare = (
  given: readonly RosterLine[],
  pupils: readonly Pupil[],
  facts: Partial<RosterFacts> = {},
): RosterDecision =>
  compareRoster(
    { lines: [...given], problems: [] },
    {
      schoolId: SCHOOL,
      grades: GRADES,
      year: YEAR,
      homerooms: [...new Set(pupils.map(({ homeroomName }) => homeroomName))].map(homeroom),
      pupils,
      isWhole: false,
      ...facts,
    },
  )

export const codes = ({ problems }: Pick<RosterDecision, 'problems'>): string[] =>
  problems.map(({ code }) => code)
