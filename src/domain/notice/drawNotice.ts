/** M8.2: what the draw gave a child, told to its guardians with the write that places it. */
import type { PupilId, SchoolId } from '../ids'
import { dayOf, longDayText, type Day } from '../time'
import type { Notice } from './Notice'

/** One for each child and draw. */
export const drawResultNoticeId = (drawId: string, pupilId: PupilId): string =>
  `draw-result:${drawId}:${pupilId}`

interface DrawResultFacts {
  now: number
  drawId: string
  schoolId: SchoolId
  pupilId: PupilId
  pupilName: string
  got: string[]
  /** Drawn, and no longer fitting what the child holds. */
  missed: number
  /** Courses the child waits for. */
  waiting: number
  since: Day
}

function noteOf({ got, missed, waiting, since }: DrawResultFacts): string {
  if (missed > 0) return '抽中的课和已报的冲突，让给候补'
  if (got.length > 0) return `${longDayText(since)}起上课`
  return waiting > 0 ? `已排进 ${waiting} 门课的候补` : '可留意补报的时间'
}

export const drawResultNotice = (facts: DrawResultFacts): Notice => ({
  id: drawResultNoticeId(facts.drawId, facts.pupilId),
  template: 'draw-result',
  schoolId: facts.schoolId,
  day: dayOf(facts.now),
  to: { kind: 'guardians', pupilId: facts.pupilId },
  at: facts.now,
  data: {
    child: facts.pupilName,
    got: facts.got.length === 0 ? '这次没有抽中' : facts.got.join('、'),
    note: noteOf(facts),
  },
  page: 'pages/guardian/enrol/index',
})
