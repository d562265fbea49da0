import type { BoardCourse } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { clockText, momentText, weekdayText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'
import type { PaperAct } from './paperStore'

export interface Offered {
  label: string
  done: string
  act: PaperAct
}

/** What a paper may ask for about this course, as it stands for the child now. */
export function actOf({ courseId, name, state, clashWith }: BoardCourse): Offered[] {
  switch (state) {
    case 'placed':
      return [{ label: `退掉${name}`, done: `已退${name}，明天起生效`, act: { kind: 'withdraw', courseId } }]
    case 'free':
      return [{ label: `报${name}`, done: `已报${name}`, act: { kind: 'enrol', courseIds: [courseId] } }]
    case 'full':
      return [{ label: `排${name}的候补`, done: '已排候补', act: { kind: 'wait', courseId } }]
    case 'waiting':
      return [{ label: '不排候补了', done: '已取消候补', act: { kind: 'stopWaiting', courseId } }]
    case 'offered':
      return [{ label: `接受${name}的名额`, done: `已报${name}`, act: { kind: 'accept', courseId } }]
    case 'clash':
      return clashWith === null
        ? []
        : [
            {
              label: `用它换掉${clashWith.name}`,
              done: `已换成${name}`,
              act: { kind: 'swap', from: clashWith.courseId, courseId },
            },
          ]
    default:
      return state satisfies never
  }
}

export function stateChip({ state, left, position, offerUntil }: BoardCourse): {
  word: string
  tone: Tone
  icon: IconName
} {
  switch (state) {
    case 'placed':
      return { word: '已报', tone: 'green', icon: 'check' }
    case 'free':
      return { word: left === null ? '可以报' : `余 ${left}`, tone: 'plain', icon: 'plus' }
    case 'full':
      return { word: '已满', tone: 'plain', icon: 'lock' }
    case 'waiting':
      return { word: `候补第 ${position ?? '?'} 位`, tone: 'amber', icon: 'hourglass' }
    case 'offered':
      return {
        word: offerUntil === null ? '轮到了' : `保留到 ${momentText(offerUntil)}`,
        tone: 'amber',
        icon: 'bell',
      }
    case 'clash':
      return { word: '时间冲突', tone: 'plain', icon: 'swap' }
    default:
      return state satisfies never
  }
}

export function courseLine({ times, teacherName, quote }: BoardCourse): string {
  const when = times
    .map(
      ({ weekday, startsAtMinute, endsAtMinute }) =>
        `${weekdayText(weekday)} ${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`,
    )
    .join('、')
  const fee = quote.serviceFen + quote.agencyFen
  return `${when}，${teacherName}，${fee === 0 ? '不收费' : yuanText(fee)}`
}
