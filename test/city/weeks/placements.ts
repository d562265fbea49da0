/** Who sits where this term. The same in every year: only the dates are filled in later. */
import type { CourseId, PupilId } from '@/domain/ids'
import type { Weekday } from '@/domain/time'
import { diceFor } from '../dice'
import { children } from '../families/families'
import { careCourseIdOf } from '../plan/plans'
import { clubsOf, type CityClub } from '../plan/clubs'
import { schools } from '../schools'
import { promised } from './promised'

export interface Placement {
  courseId: CourseId
  blockId: 'care' | 'club'
  on: Weekday[]
  round: 'first' | 'second'
}

const WEEK: Weekday[] = [1, 2, 3, 4, 5]
const CARE_SHARE = 0.93
const MOST_CLUBS = 2
/** How often a child who has a club already stands in the front of the line for another. */
const SECOND_CLUB_SHARE = 0.55
const SECOND_ROUND_SHARE = 0.15

/** Homerooms whose every pupil is placed: promises to the tests. */
const ALL_IN_CARE = new Set(['sh-0302', 'yt-0803'])
/** A homeroom without a single club. */
const ONLY_CARE = new Set(['sh-0103'])

type Seated = (typeof children)[number]

const dice = diceFor('placements')
const places = new Map<PupilId, Placement[]>(children.map((child) => [child.pupilId, []]))
const placesOf = (child: Seated): Placement[] => places.get(child.pupilId) ?? []
const clubCount = (child: Seated): number => placesOf(child).filter((p) => p.blockId === 'club').length

function isInCare({ homeroom, family, staysOut }: Seated): boolean {
  if (staysOut) return false
  return ALL_IN_CARE.has(homeroom.key) || family.story !== null || dice.chance(CARE_SHARE)
}

function placeInCare(): Seated[] {
  const placed = children.filter(isInCare)
  for (const child of placed)
    placesOf(child).push({
      courseId: careCourseIdOf(child.homeroom.key),
      blockId: 'care',
      on: WEEK,
      round: 'first',
    })
  return placed
}

const mayTake = (club: CityClub) => (child: Seated) =>
  club.grades.includes(child.homeroom.grade) &&
  !ONLY_CARE.has(child.homeroom.key) &&
  clubCount(child) < MOST_CLUBS &&
  !placesOf(child).some((p) => p.blockId === 'club' && p.on.some((weekday) => club.on.includes(weekday)))

function seat(child: Seated, club: CityClub): void {
  const round = dice.chance(SECOND_ROUND_SHARE) ? 'second' : 'first'
  placesOf(child).push({ courseId: club._id, blockId: 'club', on: club.on, round })
}

/** Seats exactly as many as the club says are taken; children without a club come first, mostly. */
function fill(club: CityClub, inCare: Seated[]): void {
  const asked = (child: Seated) => (promised[child.key] ?? []).includes(club.name)
  const own = inCare.filter(asked)
  const isReserved = (child: Seated) => (promised[child.key] ?? []).length > 0
  const others = dice.shuffle(inCare.filter((child) => !isReserved(child) && mayTake(club)(child)))
  const soon = others.filter((child) => clubCount(child) === 0 || dice.chance(SECOND_CLUB_SHARE))
  const later = others.filter((child) => !soon.includes(child))
  const line = [...own, ...soon, ...later].slice(0, club.taken)
  if (line.length < club.taken) throw new Error(`not enough children for ${club._id}`)
  for (const child of line) seat(child, club)
}

function everyPlacement(): Map<PupilId, Placement[]> {
  const inCare = placeInCare()
  for (const school of schools) {
    const ofSchool = inCare.filter((child) => child.homeroom.schoolId === school._id)
    for (const club of clubsOf(school.code)) fill(club, ofSchool)
  }
  return places
}

export const placements: ReadonlyMap<PupilId, Placement[]> = everyPlacement()
