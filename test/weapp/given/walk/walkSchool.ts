/** Ten homerooms of thirty in the third grade, and five clubs: 240 seats on Tuesdays for all of them, two clubs on Thursdays. */
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { asId, type CourseId } from '@/domain/ids'
import { groupsOf } from '@/domain/draw/groups'
import type { Plan } from '@/domain/plan/Plan'
import { siblings } from '@test/functions/given/aDrawSchool'
import { aSchool, type GivenSchool } from '@test/functions/given/aSchool'
import { NEXT_TERM } from '@test/functions/given/theOffice'
import { newOp, type Town } from '@test/functions/given/Town'

export const DAY = '2026-11-23'
export const PUPILS = 300
const CLUBS = [
  { id: 'ball', capacity: 100, weekday: 2 },
  { id: 'ink', capacity: 80, weekday: 2 },
  { id: 'lab', capacity: 60, weekday: 2 },
  { id: 'choir', capacity: 40, weekday: 4 },
  { id: 'chess', capacity: 5, weekday: 4 },
] as const
export type Club = (typeof CLUBS)[number]['id']
export const TUESDAY: Club[] = ['ball', 'ink', 'lab']

/** The children of the one family that is played on the screens; every other child has its own guardian. */
export const CHILDREN = [1, 2] as const
/** Exactly as many wish for chess as it has seats; twenty of forty seats of the choir stay free. */
const CHESS = [10, 11, 12, 13, 14]
export const PLAYS_CHESS = 10
export const WANTS_CHESS = 50
const inChoir = (n: number): boolean => n >= 20 && n < 40

export function walkSchool(): GivenSchool {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 10, pupilsEach: PUPILS / 10, clubs: [...CLUBS] })
  siblings(school, ...CHILDREN)
  const { plan } = school
  for (const course of Object.values(plan.courses)) {
    course.venue = course.capacity === null ? `教室·${course._id}` : `${course.name}馆`
    plan.venues.push({ name: course.venue, seats: 100, offCampus: false })
    const club = CLUBS.find(({ id }) => id === course.name)
    if (club !== undefined) course.slots = [{ weekday: club.weekday, blockId: 'club' }]
  }
  return school
}

export const nextPlan = (town: Town): Promise<Plan> => town.one('plans', `sh:${NEXT_TERM._id}`)

/** The next term's course of a name: copied courses have ids of their own. */
export function courseOfName({ courses }: Pick<Plan, 'courses'>, name: Club): CourseId {
  const found = Object.values(courses).find((course) => course.name === name)
  if (found === undefined) throw new Error(`no course ${name}`)
  return found._id
}

const rotated = (n: number): Club[] => [...TUESDAY.slice(n % 3), ...TUESDAY.slice(0, n % 3)]

/** Everybody but the family on the screens says by the functions what it wishes. */
export async function othersWish(town: Town, school: GivenSchool): Promise<void> {
  const plan = await nextPlan(town)
  const window = plan.windows.find(({ mode }) => mode === 'draw')
  if (window === undefined) throw new Error('no draw')
  const groups = groupsOf(plan, window)
  const wish = async (n: number): Promise<void> => {
    const clubs: Club[][] = [rotated(n), CHESS.includes(n) ? ['chess'] : inChoir(n) ? ['choir'] : []]
    const wishes = clubs
      .map((names) => names.map((name) => courseOfName(plan, name)))
      .flatMap((ids) => {
        const group = groups.find(({ courses }) => courses.some(({ courseId }) => courseId === ids[0]))
        return group === undefined ? [] : [[group.id, ids] as const]
      })
    await town.ask(school.guardian(n).openid, 'enrolment/wishes', {
      pupilId: school.pupil(n)._id,
      termId: NEXT_TERM._id,
      windowId: asId<'Window'>(window.id),
      wishes: Object.fromEntries(wishes),
      together: null,
      signature: { version: CONSENT_VERSION, signedName: `家长${n}` },
      op: newOp(),
    })
  }
  for (let from = CHILDREN.length + 1; from <= PUPILS; from += 6)
    await Promise.all(
      Array.from({ length: Math.min(6, PUPILS - from + 1) }, (_, index) => wish(from + index)),
    )
}
