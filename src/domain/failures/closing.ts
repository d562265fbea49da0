/** Art. 13: shifts, missing children, reconciling and closing the day. */
import { openWords, type OpenThings } from '../custody/closeDay'
import { clockText } from '../time'
import type { Sentences } from './Sentences'

export type ClosingFailure =
  | { code: 'shift/offer-unanswered'; fromName: string; count: number }
  | { code: 'shift/roll-waiting'; title: string; startsAtMinute: number; children: number }
  | { code: 'shift/two-adults'; waiting: number; adults: number }
  | { code: 'missing/reported'; pupil: string; byName: string }
  | { code: 'missing/none'; pupil: string }
  | { code: 'reconcile/reason-short'; most: number }
  | { code: 'reconcile/collector-unknown' }
  | { code: 'reconcile/barred'; pupil: string }
  | ({ code: 'closing/open' } & OpenThings)
  | { code: 'closing/day-not-opened' }
  | { code: 'closing/none' }
  | { code: 'closing/same-person' }
  | { code: 'shift/back-on-duty' }

export const CLOSING_SENTENCES: Sentences<ClosingFailure> = {
  'shift/offer-unanswered': ({ fromName, count }) => `${fromName}交来${count}个孩子，等您接手或退回。`,
  'shift/roll-waiting': ({ title, startsAtMinute, children }) =>
    `${clockText(startsAtMinute)} 的${title}还没点名，应到${children}人。请先点名，或请人代课。`,
  'shift/two-adults': ({ waiting, adults }) =>
    `还有${waiting}个孩子没人接，您走后只剩${adults}位大人，要留两位。请一位同事先按「我留下」。`,
  'missing/reported': ({ pupil, byName }) => `${byName}已经报告没见到${pupil}，大家正在找。`,
  'missing/none': ({ pupil }) => `${pupil}没有在找，可能已经找到。请刷新。`,
  'reconcile/reason-short': ({ most }) => `请写清谁接走的、怎么核实的，至少${most}个字。`,
  'reconcile/collector-unknown': () => '没有这位登记的接送人。请重新选，或选「不在名单里」。',
  'reconcile/barred': ({ pupil }) =>
    `这个人被禁止接送${pupil}，不能这样核实。请马上联系校长和家长，必要时报警。`,
  'closing/open': (open) => `还不能清校。${openWords(open).join('；')}。`,
  'closing/day-not-opened': () => '今天没有课后服务，不用清校。',
  'closing/none': () => '还没有人确认第一遍，或又有孩子回来了。请先看名单。',
  'closing/same-person': () => '第一遍是您确认的，要另一位大人再确认一遍。',
  'shift/back-on-duty': () => '下班以后您又接了孩子，已恢复当班。都交出去以后，请再点一次下班。',
}
