import type { BoardSession, StandInColleague, StandInState } from '@/contract/standIn'
import { clockText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

export const ASK_REASONS = ['身体不舒服', '家里有急事', '外出开会', '带队比赛']
export const NAME_REASONS = ['突然生病', '请假', '外出开会', '另有任务']
export const DECLINE_REASONS = ['我那时有事', '我不在学校']
export const TAKE_OVER_REASONS = ['老师突然生病', '老师临时离开', '联系不上老师']
export const REASON_MAX = 60

export const fromTo = ({ startsAtMinute, endsAtMinute }: { startsAtMinute: number; endsAtMinute: number }) =>
  `${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`

/** How the matter of one's own lesson stands; empty when nobody was asked. */
export function askedWords(standIn: StandInState | null, teacherIsFrom: boolean): string {
  if (standIn === null) return ''
  switch (standIn.state) {
    case 'asked':
      return `等${standIn.toName}回答。没答应以前还是您的课`
    case 'declined':
      return `${standIn.toName}不接${standIn.answer === '' ? '' : `：${standIn.answer}`}`
    case 'withdrawn':
      return ''
    case 'accepted':
    case 'named':
      return teacherIsFrom ? '' : `替${standIn.fromName}代课`
    default:
      return standIn.state satisfies never
  }
}

const STATES: Record<BoardSession['state'], { word: string; icon: IconName; tone: Tone }> = {
  upcoming: { word: '未开始', icon: 'clock', tone: 'plain' },
  'to-call': { word: '未点名', icon: 'clock', tone: 'amber' },
  called: { word: '已点名', icon: 'check', tone: 'green' },
  over: { word: '没有点名', icon: 'alert', tone: 'amber' },
}
const VACANT = { word: '要换人', icon: 'alert', tone: 'amber' } as const
export const boardState = ({ state, isVacant }: BoardSession) =>
  isVacant && state !== 'over' ? VACANT : STATES[state]

/** Undefined: nothing stands in the way. Who may not serve at all is not asked about the hour. */
export const inTheWay = ({ lack, clash }: StandInColleague): string | undefined =>
  lack ?? (clash === null ? undefined : `那时有课：${clash}`)

export const freeNote = ({ isEmergency }: StandInColleague): string =>
  isEmergency ? '没有别人能上时，由您亲自接' : '这个时间没有课'

/** 16:30–18:30·周岚老师，替孙倩老师. */
export function boardNote(session: BoardSession): string {
  const { standIn, teacherName, unfit, isVacant } = session
  if (isVacant && unfit !== null) return `${fromTo(session)}·${unfit.why}`
  const when = `${fromTo(session)}·${teacherName}`
  if (standIn === null) return when
  if (standIn.state === 'asked') return `${when}·已请${standIn.toName}，还没回答`
  return standIn.state === 'accepted' || standIn.state === 'named' ? `${when}（替${standIn.fromName}）` : when
}
