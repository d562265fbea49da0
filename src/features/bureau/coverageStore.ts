import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { Output } from '@/contract/api'
import type { Coverage, CoverageRow, SchoolCoverage } from '@/contract/draw'
import type { SchoolId } from '@/domain/ids'

type CityCoverage = Output<'enrolment/cityCoverage'>

interface CoverageState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  city: CityCoverage | null
  opened: SchoolCoverage | null
  school: Coverage | null
  refused: string
  load(): Promise<void>
  open(school: SchoolCoverage): Promise<void>
  close(): void
}

const sumOf = (schools: readonly SchoolCoverage[], of: keyof CoverageRow): number =>
  schools.reduce((sum, school) => sum + school[of], 0)

/** The row of a school that was counted just now, and the city's sums with it. */
function withCounted(city: CityCoverage, schoolId: SchoolId, counted: Coverage): CityCoverage {
  const { at, pupils, asked, placed, waiting, fiveDays } = counted
  const schools = city.schools.map((school) =>
    school.schoolId === schoolId ? { ...school, at, pupils, asked, placed, waiting, fiveDays } : school,
  )
  return {
    ...city,
    schools,
    city: {
      pupils: sumOf(schools, 'pupils'),
      asked: sumOf(schools, 'asked'),
      placed: sumOf(schools, 'placed'),
      waiting: sumOf(schools, 'waiting'),
      fiveDays: sumOf(schools, 'fiveDays'),
    },
  }
}

/** 覆盖: every school of the city by figures, and one of them by homerooms. */
export const useCoverage = create<CoverageState>((set, get) => ({
  state: 'loading',
  trouble: '',
  offline: false,
  city: null,
  opened: null,
  school: null,
  refused: '',
  async load() {
    const answer = await callCloud('enrolment/cityCoverage', { termId: null })
    if (answer.ok) set({ state: 'ready', city: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  async open(school) {
    set({ opened: school, school: null, refused: '' })
    const { city } = get()
    if (city === null || !school.hasPlan) return
    const answer = await callCloud('enrolment/coverage', { schoolId: school.schoolId, termId: city.termId })
    if (get().opened?.schoolId !== school.schoolId) return
    if (answer.ok) set({ school: answer.value, city: withCounted(city, school.schoolId, answer.value) })
    else set({ refused: answer.say })
  },
  close: () => set({ opened: null, school: null, refused: '' }),
}))
