/** Art. 13 · 监管: stand-ins and take-overs. */
import type { StandIn } from '../attendance/Session'
import { clockText, dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type StandInFailure =
  | { code: 'stand-in/other-day'; day: Day }
  | { code: 'stand-in/over'; lesson: string }
  | { code: 'stand-in/not-yours'; teacher: string }
  | { code: 'stand-in/not-teacher' }
  | { code: 'stand-in/teaches-already'; name: string }
  | { code: 'stand-in/clash'; name: string; lesson: string; startsAtMinute: number; endsAtMinute: number }
  | { code: 'stand-in/asked-already'; name: string }
  | { code: 'stand-in/reason-missing' }
  | { code: 'stand-in/not-asked' }
  | { code: 'stand-in/settled'; state: StandIn['state'] }
  | { code: 'take-over/reason-missing' }
  | { code: 'take-over/nobody' }
  | { code: 'stand-in/gone-home'; name: string }

const STAND_IN_SETTLED: Record<StandIn['state'], string> = {
  asked: '还在等对方回答，请稍候。',
  withdrawn: '对方已经收回，这节课不用您代了。',
  declined: '这次已经回答过「不接」。如果又能来，请告诉那位老师再请一次。',
  accepted: '代课已经接下，不能再改。要换人请联系值班领导或教务处。',
  named: '学校已经安排了代课。要换人请联系值班领导或教务处。',
}

export const STAND_IN_SENTENCES: Sentences<StandInFailure> = {
  'stand-in/other-day': ({ day }) =>
    `只能安排当天的代课。${dayText(day)}的课请在那天安排，课当天清早才开出来。`,
  'stand-in/over': ({ lesson }) => `${lesson}已经下课，不用再安排代课。`,
  'stand-in/not-yours': ({ teacher }) => `这节课现在由${teacher}负责，只有本人能请人代课。`,
  'stand-in/not-teacher': () => '只能请本校的老师代课。请返回重新选一位。',
  'stand-in/teaches-already': ({ name }) => `这节课本来就由${name}负责。请选别的老师。`,
  'stand-in/clash': ({ name, lesson, startsAtMinute, endsAtMinute }) =>
    `${name} ${clockText(startsAtMinute)}–${clockText(endsAtMinute)} 有${lesson}，不能同时代课。请选别的老师。`,
  'stand-in/asked-already': ({ name }) => `已经请了${name}，还没有回答。要换人请先收回。`,
  'stand-in/reason-missing': () => '请写一句代课的原因，至少两个字。',
  'stand-in/not-asked': () => '这节课没有请您代课，可能已经换了别人。请返回刷新。',
  'stand-in/settled': ({ state }) => STAND_IN_SETTLED[state],
  'take-over/reason-missing': () => '请写明为什么要接管，至少四个字。',
  'take-over/nobody': () => '这位老师身边现在没有要接管的孩子。请刷新再看。',
  'stand-in/gone-home': ({ name }) => `${name}已经下班，不能代课。请选别的老师，或请他先恢复当班。`,
}
