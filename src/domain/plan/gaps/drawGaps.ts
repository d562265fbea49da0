/** Art. 8, rule 3: a draw keeps all the seats it finds at its closing, so no second draw may be under way for the same course. */
import { isDrawnIn } from '../../draw/groups'
import type { EnrolmentWindow } from '../../enrolment/EnrolmentWindow'
import type { Grade } from '../../people/School'
import type { GapFacts } from './GapFacts'
import { atOnce, nameOf, type OfWindow } from './windowGaps'

export type DrawGap = {
  gap: 'draw-shared'
  grades: Grade[]
  other: string
  otherGrades: Grade[]
  courses: string[]
} & OfWindow

/** The seats stay kept until the earlier draw's number is fixed: whoever closes by then finds none. */
function closesInVain(a: EnrolmentWindow, b: EnrolmentWindow): boolean {
  const [first, second] = a.closesAt <= b.closesAt ? [a, b] : [b, a]
  return first.publicNumber !== null && second.closesAt <= first.publicNumber.fixedAt
}

const sharesGrade = (a: EnrolmentWindow, b: EnrolmentWindow): boolean =>
  a.grades.some((grade) => b.grades.includes(grade))

/**
 * Two draws, of whatever grades, that both give away a course with a capacity, and are open at the same time (half-open:
 * one that opens in the millisecond the other closes is fine) or of which the later closes by the moment when the
 * earlier one's public number is fixed. Two windows of one grade at once are said by `windowGaps`, and not again here.
 */
export function drawGaps({ content, courses, label }: GapFacts): DrawGap[] {
  const draws = content.windows.filter(({ mode }) => mode === 'draw')
  return draws.flatMap((window, index) =>
    draws.slice(0, index).flatMap((other): DrawGap[] => {
      const together = atOnce(window, other)
      if (together ? sharesGrade(window, other) : !closesInVain(window, other)) return []
      const shared = courses.filter((course) => isDrawnIn(course, window) && isDrawnIn(course, other))
      if (shared.length === 0) return []
      return [
        {
          gap: 'draw-shared',
          windowId: window.id,
          window: nameOf(window),
          grades: window.grades,
          other: nameOf(other),
          otherGrades: other.grades,
          courses: shared.map(label),
        },
      ]
    }),
  )
}
