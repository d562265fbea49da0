/** Art. 3, 5, 6, 8: what a plan still lacks before it may be filed, in the order an office mends it. */
import { blockGaps, type BlockGap } from './gaps/blockGaps'
import { careGaps, type CareGap } from './gaps/careGaps'
import { clashGaps, type ClashGap } from './gaps/clashGaps'
import { courseGaps, type CourseGap } from './gaps/courseGaps'
import { drawGaps, type DrawGap } from './gaps/drawGaps'
import { eveningGaps, type EveningGap } from './gaps/eveningGaps'
import { feeGaps, type FeeGap } from './gaps/feeGaps'
import { gapFacts } from './gaps/GapFacts'
import { lateGaps, type LateGap } from './gaps/lateGaps'
import { serviceGaps, type ServiceGap } from './gaps/serviceGaps'
import { staffGaps, type StaffGap } from './gaps/staffGaps'
import { takenGaps, type TakenGap } from './gaps/takenGaps'
import { timeGaps, type TimeGap } from './gaps/timeGaps'
import { venueGaps, type VenueGap } from './gaps/venueGaps'
import { windowGaps, type WindowGap } from './gaps/windowGaps'
import type { PlanContent } from './Plan'
import type { PlanGround } from './PlanGround'

export { MINUTES_A_DAY, SERVICE_WEEKDAYS } from './gaps/timeGaps'

export type PlanGap =
  | TimeGap
  | BlockGap
  | EveningGap
  | CareGap
  | CourseGap
  | ClashGap
  | VenueGap
  | StaffGap
  | ServiceGap
  | LateGap
  | FeeGap
  | WindowGap
  | DrawGap
  | TakenGap

/** Every gap; an empty list means that the plan may be filed. Cheap enough for every keystroke. */
export function planGaps(content: PlanContent, ground: PlanGround): PlanGap[] {
  const facts = gapFacts(content, ground)
  return [
    ...timeGaps(facts),
    ...blockGaps(facts),
    ...eveningGaps(facts),
    ...careGaps(facts),
    ...courseGaps(facts),
    ...clashGaps(facts),
    ...venueGaps(facts),
    ...staffGaps(facts),
    ...serviceGaps(facts),
    ...takenGaps(facts),
    ...lateGaps(facts),
    ...feeGaps(facts),
    ...windowGaps(facts),
    ...drawGaps(facts),
  ]
}
