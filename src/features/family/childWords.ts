import type { FamilyChild } from '@/contract/custody'
import { clockText, clockTextAt, schoolMinuteOf } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface StatusSign {
  word: string
  icon: IconName
  tone: Tone
}

const SIGNS: Record<FamilyChild['status'], StatusSign> = {
  held: { word: '在校', icon: 'shield', tone: 'green' },
  expected: { word: '未点名', icon: 'clock', tone: 'plain' },
  absent: { word: '没点到', icon: 'absent', tone: 'red' },
  leave: { word: '请假', icon: 'leave', tone: 'plain' },
  released: { word: '已离校', icon: 'home', tone: 'plain' },
  none: { word: '今天没有', icon: 'calendar', tone: 'plain' },
}
const EXPLAINED: StatusSign = { word: '已说明', icon: 'check', tone: 'plain' }
const CLOSED: StatusSign = { word: '学校答复', icon: 'school', tone: 'plain' }
export function statusSign(child: FamilyChild): StatusSign {
  if (child.isClosed) return CLOSED
  return child.status === 'absent' && !isLookedFor(child) ? EXPLAINED : SIGNS[child.status]
}

/** A roll missed her, and nobody has said where she is. */
export const isLookedFor = ({ status, absence }: Pick<FamilyChild, 'status' | 'absence'>): boolean =>
  status === 'absent' && (absence === null || absence.closed === null)

/** Where the child is and with whom, as one says it at the gate. */
export function whereabouts(child: FamilyChild): string {
  if (child.isClosed) return '请联系学校'
  switch (child.status) {
    case 'held':
      return `在${child.holderName ?? '老师'}身边`
    case 'released':
      return `${child.releasedAt === null ? '' : `${clockTextAt(child.releasedAt)} `}${leftHow(child)}`
    case 'expected':
      return '还没点名'
    case 'absent':
      return '今天没点到'
    case 'leave':
      return '今天请假了'
    case 'none':
      return '今天没有报课'
    default:
      return child.status satisfies never
  }
}

/** 爸爸 陈树人: the relation stands in the sentence, the whole in the line below it. */
function leftHow({ collectorText }: FamilyChild): string {
  if (collectorText === null || collectorText === '自行离校') return '自行离校'
  if (collectorText === '') return '学校已核实离校'
  const [relation = collectorText] = collectorText.split(' ')
  return `${relation}接走了`
}

/** By whom, and who opened the gate: the last knot knows. */
export function releaseWords({ collectorText, knots }: FamilyChild): string {
  const gate = knots[knots.length - 1]?.note ?? ''
  return [collectorText ?? '', gate].filter((words) => words !== '').join('·')
}

/** What follows from the hour: care that runs on, or a child waiting at school. */
export function waitingWords(child: FamilyChild, now: number): string {
  if (child.status !== 'held' || child.endsAtMinute === null) return ''
  if (schoolMinuteOf(now) >= child.endsAtMinute) return `${clockText(child.endsAtMinute)} 已放学，请来接`
  return child.lateUntilMinute === null ? '' : `今天托管到 ${clockText(child.lateUntilMinute)}`
}

/** 延时托管 beside its button: until when it can be asked for, by the server's clock. */
export function lateWords(child: FamilyChild, now: number): string {
  if (child.lateUntilMinute !== null) return `已办到 ${clockText(child.lateUntilMinute)}`
  if (child.late?.status === 'pending') return '等学校答复'
  return now < child.lateCutOffAt ? `${clockTextAt(child.lateCutOffAt)} 截止` : '今天已截止'
}

/** What the school still owes an answer to, or has refused with another way. */
export function lateNews({ late }: Pick<FamilyChild, 'late'>): string {
  if (late === null) return ''
  const asked = `托管到 ${clockText(late.untilMinute)}`
  if (late.status === 'refused') return `${asked} 没有同意：${late.reason}。${late.alternative}`
  return late.answerBy === null
    ? `${asked}，等学校答复`
    : `${asked}，学校 ${clockTextAt(late.answerBy)} 前答复`
}

/** 请假 beside its button: today until its cut-off, days to come at any time. */
export function leaveWords(child: FamilyChild, now: number): string {
  const isToday = child.status === 'expected' || child.status === 'leave'
  if (!isToday || now >= child.leaveCutOffAt) return '可请以后的'
  return `${clockTextAt(child.leaveCutOffAt)} 前可${child.status === 'leave' ? '取消' : '请'}`
}
