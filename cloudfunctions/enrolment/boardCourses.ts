/** The rows of a board: what one child can choose, with seats, place in line, price and what is in the way. */
import type { BoardCourse } from '@/contract/enrolment'
import { feeRuleOn } from '@/domain/billing/feeRuleOn'
import { lessonDays } from '@/domain/billing/lessonDays'
import { quote, type Charge, type Taken } from '@/domain/billing/quote'
import { refundAmong } from '@/domain/billing/refundAmong'
import { clashesOf } from '@/domain/enrolment/clash'
import { placeIn } from '@/domain/enrolment/places'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { startsOn } from '@/domain/enrolment/startsOn'
import { hasLapsed, positionOf } from '@/domain/enrolment/waitingList'
import type { CourseId } from '@/domain/ids'
import type { Course, Plan } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { guideCourse } from '../_kit/guideCourse'
import { termDays } from '../_kit/plans'

export interface BoardFacts {
  plan: Plan
  week: PupilWeek
  seats: Seats[]
  now: number
}

const concerns = (course: Course, week: PupilWeek): boolean =>
  course.grades.includes(week.grade) && (course.homeroomId === null || course.homeroomId === week.homeroomId)

interface Money {
  quoteOf(course: Course, inTheWay: readonly Course[]): Charge
  /** What comes back of a placed course, if the child left now. */
  refundOf(course: Course): number | null
}

function moneyOf({ plan, week, now }: BoardFacts): Money {
  const days = termDays(plan)
  const leavesOn = startsOn(now, plan.term)
  const takenFrom = (course: Course, since: Day): Taken => ({
    ...course,
    since,
    lessons: lessonDays(course, plan, days),
    rule: feeRuleOn(plan.fees, since),
  })
  const placed = Object.values(plan.courses)
    .flatMap((course) => {
      const since = placeIn(week, course._id)?.since
      return since === undefined ? [] : [{ id: course._id, taken: takenFrom(course, since) }]
    })
    .sort((a, b) => (a.taken.since + a.id < b.taken.since + b.id ? -1 : 1))
  const charged = quote(placed.map(({ taken }) => taken))
  const own = (id: CourseId) => placed.findIndex((one) => one.id === id)
  return {
    quoteOf(course, inTheWay) {
      const before = placed
        .filter((one) => !inTheWay.some(({ _id }) => _id === one.id))
        .map(({ taken }) => taken)
      const last = quote([...before, takenFrom(course, leavesOn)])[before.length]
      return charged[own(course._id)] ?? last ?? { serviceFen: 0, agencyFen: 0 }
    },
    refundOf: (course) =>
      refundAmong(
        placed.map(({ taken }) => taken),
        own(course._id),
        leavesOn,
      ),
  }
}

function boardCourse(course: Course, facts: BoardFacts, money: Money): BoardCourse {
  const { plan, week, seats: all, now } = facts
  const seats = course.capacity === null ? undefined : all.find((one) => one.courseId === course._id)
  const waiting = seats?.waiting ?? 0
  const free = waiting > 0 ? 0 : (seats?.left ?? 0)
  const offer = seats?.offers[week.pupilId]
  const isOffered = offer !== undefined && !hasLapsed(offer, now)
  const position = seats === undefined ? null : positionOf(seats, week.pupilId)
  const place = placeIn(week, course._id)
  const inTheWay = place !== null ? [] : clashesOf(plan, week, course)
  const [clash] = inTheWay
  const open = clash === undefined ? 'free' : 'clash'
  const unplaced = isOffered ? 'offered' : position !== null ? 'waiting' : free === 0 ? 'full' : open
  const { serviceFen, agencyFen } = money.quoteOf(course, inTheWay)
  const isOpenEnded = course.capacity === null
  return {
    ...guideCourse(course, plan.blocks),
    left: isOpenEnded ? null : free,
    waiting,
    state: place !== null ? 'placed' : isOpenEnded ? open : unplaced,
    position,
    offerUntil: isOffered ? offer.until : null,
    clashWith:
      clash === undefined ? null : { courseId: clash._id, name: inTheWay.map(({ name }) => name).join('、') },
    quote: { serviceFen, agencyFen },
    refundFen: place === null ? null : money.refundOf(course),
    since: place?.since ?? null,
  }
}

export function boardCourses(facts: BoardFacts): BoardCourse[] {
  const money = moneyOf(facts)
  return Object.values(facts.plan.courses)
    .filter((course) => concerns(course, facts.week))
    .map((course) => boardCourse(course, facts, money))
}
