/** One plan looked at once, for all the rules that ask what it lacks. */
import type { Block, Course, PlanContent } from '../Plan'
import type { PlanGround } from '../PlanGround'

export interface GapFacts {
  content: PlanContent
  ground: PlanGround
  courses: Course[]
  blocks: Map<string, Block>
  /** As people call a course: 三(2)班作业辅导. */
  label(course: Course): string
}

export function gapFacts(content: PlanContent, ground: PlanGround): GapFacts {
  const homerooms = new Map(ground.homerooms.map((one) => [one.homeroomId, one.name]))
  return {
    content,
    ground,
    courses: Object.values(content.courses),
    blocks: new Map(content.blocks.map((block) => [block.id, block])),
    label({ name, homeroomId }) {
      const ofHomeroom = homeroomId === null ? '' : (homerooms.get(homeroomId) ?? '')
      return `${ofHomeroom}${name}` || '没有名称的课'
    },
  }
}
