import type { BoardCourse } from '@/contract/enrolment'
import { say } from '@/domain/failure'
import type { BasketPart } from './basket'
import { isFull } from './boards'
import { windowRefusal } from './courseRefusal'

/** What is known to be wrong with one choice before it is sent; empty when nothing is. */
export function choiceTrouble({ name, state, clashWith, ...course }: BoardCourse): string {
  if (state === 'placed') return '已经报上了'
  if (isFull(course)) return say({ code: 'enrolment/full', course: name })
  return clashWith === null ? '' : say({ code: 'enrolment/clash', course: name, other: clashWith.name })
}

/** Why the basket cannot be sent now, by the rules the function decides with; empty when it can. */
export function basketWhy(parts: readonly BasketPart[], now: number): string {
  const shut = parts
    .flatMap(({ board, courses }) => courses.map((course) => windowRefusal(board.window, now, course)))
    .find((refusal) => refusal !== null)
  const broken = parts.flatMap(({ courses }) => courses).filter((course) => choiceTrouble(course) !== '')
  if (broken.length > 0) return `先处理标出的 ${broken.length} 门课`
  return shut === undefined || shut === null ? '' : say(shut)
}
