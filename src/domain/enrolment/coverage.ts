/** M2.2, M3.5 · 应托尽托, 5+2: who asked for a place, who has one, who waits, who comes all five days. */
import type { PupilId, SchoolId, TermId } from '../ids'
import type { Grade } from '../people/School'
import { slotOf, type PupilWeek, type Seats } from './PupilWeek'

export interface CoverageCounts {
  pupils: number
  asked: number
  placed: number
  waiting: number
  fiveDays: number
}

/** A school's figures of a term as last counted; no pupil stands in it. */
export interface StoredCoverage extends CoverageCounts {
  _id: string
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  at: number
  homerooms: (CoverageCounts & { name: string; grade: Grade })[]
}

const WEEKDAYS = [1, 2, 3, 4, 5]

export interface CoverageFacts {
  weeks: Pick<PupilWeek, 'pupilId' | 'homeroomName' | 'grade' | 'places' | 'entries'>[]
  /** Whose wishes of a draw of the term are not empty. */
  wished: ReadonlySet<PupilId>
  /** Who stands in a line of the term, or is offered a seat. */
  waiting: ReadonlySet<PupilId>
}

export const waitingIn = (seats: readonly Pick<Seats, 'waiters' | 'offers'>[]): Set<PupilId> =>
  new Set(
    seats.flatMap(({ waiters, offers }) => [...Object.keys(waiters), ...Object.keys(offers)] as PupilId[]),
  )

const comesAllFive = ({ places }: Pick<PupilWeek, 'places'>): boolean => {
  const days = new Set<number>(Object.keys(places).map((key) => slotOf(key).weekday))
  return WEEKDAYS.every((day) => days.has(day))
}

function countsOf({ weeks, wished, waiting }: CoverageFacts): CoverageCounts {
  const isPlaced = ({ places }: Pick<PupilWeek, 'places'>) => Object.keys(places).length > 0
  const asked = weeks.filter(
    (week) =>
      isPlaced(week) || week.entries.length > 0 || wished.has(week.pupilId) || waiting.has(week.pupilId),
  )
  return {
    pupils: weeks.length,
    asked: asked.length,
    placed: weeks.filter(isPlaced).length,
    waiting: weeks.filter((week) => waiting.has(week.pupilId)).length,
    fiveDays: weeks.filter(comesAllFive).length,
  }
}

/**
 * Asked: any place, entry, wish or place in line, also one that was taken back. Placed: any place now. Five days: a place
 * on every weekday. Each pupil counts once in each. Homerooms by grade, then by name.
 */
export function coverageOf(facts: CoverageFacts): Pick<StoredCoverage, 'homerooms'> & CoverageCounts {
  const homerooms = new Map<string, CoverageFacts['weeks']>()
  for (const week of facts.weeks)
    homerooms.set(week.homeroomName, [...(homerooms.get(week.homeroomName) ?? []), week])
  return {
    ...countsOf(facts),
    homerooms: [...homerooms]
      .map(([name, weeks]) => ({ name, grade: weeks[0]?.grade ?? 1, ...countsOf({ ...facts, weeks }) }))
      .sort((a, b) => a.grade - b.grade || a.name.localeCompare(b.name, 'zh')),
  }
}

/** The city's figures are the schools' together. */
export const addCounts = (all: readonly CoverageCounts[]): CoverageCounts =>
  all.reduce<CoverageCounts>(
    (sum, one) => ({
      pupils: sum.pupils + one.pupils,
      asked: sum.asked + one.asked,
      placed: sum.placed + one.placed,
      waiting: sum.waiting + one.waiting,
      fiveDays: sum.fiveDays + one.fiveDays,
    }),
    { pupils: 0, asked: 0, placed: 0, waiting: 0, fiveDays: 0 },
  )
