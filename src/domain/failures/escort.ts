/** Art. 13 · 放学护送: walking groups. */
import type { Sentences } from './Sentences'

export type EscortFailure =
  | { code: 'escort/unknown' }
  | { code: 'escort/unknown-stop' }
  | { code: 'escort/not-leader'; leader: string }
  | { code: 'escort/nobody-leads'; group: string }
  | { code: 'escort/left-already'; group: string }
  | { code: 'escort/not-left'; group: string }
  | { code: 'escort/nobody'; group: string }
  | { code: 'escort/others-in-hand'; names: string[] }
  | { code: 'escort/count-differs'; heads: number; expected: number; names: string[] }
  | { code: 'escort/too-many'; pupils: number; adults: number; most: number }
  | { code: 'escort/not-walking'; group: string }
  | { code: 'escort/stop-left'; stop: string }
  | { code: 'escort/stop-ahead'; stop: string }
  | { code: 'escort/not-counted'; stop: string }
  | { code: 'escort/not-with-you'; pupil: string }
  | { code: 'escort/no-delay'; pupil: string }
  | { code: 'escort/leader-on-the-way' }
  | { code: 'escort/over'; group: string }
  | { code: 'escort/on-the-road'; pupil: string; leader: string }
  | { code: 'escort/weekdays-missing' }
  | { code: 'escort/stops-missing'; most: number }
  | { code: 'escort/stops-not-ascending' }
  | { code: 'escort/same-adult' }
  | { code: 'escort/members-wrong' }
  | { code: 'escort/in-other-group'; pupil: string; group: string }

export const ESCORT_SENTENCES: Sentences<EscortFailure> = {
  'escort/unknown': () => '没有找到这支路队今天的安排。请返回刷新。',
  'escort/unknown-stop': () => '没有找到这个站点，可能已调整。请返回刷新。',
  'escort/not-leader': ({ leader }) => `这支路队今天由${leader}带。要换人，请值班领导或教务处先登记。`,
  'escort/nobody-leads': ({ group }) => `${group}今天还没有人带队。请值班领导或教务处先换带队，再出发。`,
  'escort/left-already': ({ group }) => `${group}已经出发，不能再出发一次。请刷新。`,
  'escort/not-left': ({ group }) => `${group}还没有出发。请先在学校点齐人数再出发。`,
  'escort/nobody': ({ group }) => `您身边还没有${group}的孩子。请先接手，再点人数出发。`,
  'escort/others-in-hand': ({ names }) =>
    `您身边还有${names.length}个不跟路队走的孩子：${names.join('、')}。请先交给别的老师，再出发。`,
  'escort/count-differs': ({ heads, expected, names }) =>
    `点到${heads}人，应该是${expected}人：${names.join('、')}。请再点一遍；确实少了人，马上报告「没见到」。`,
  'escort/too-many': ({ pupils, adults, most }) =>
    `${pupils}个孩子，${adults}位大人最多带${most}个。请加一位大人，或分两队走。`,
  'escort/not-walking': ({ group }) => `您身边没有跟${group}在路上的孩子。请刷新看孩子在谁身边。`,
  'escort/stop-left': ({ stop }) => `路队已经离开${stop}。没接到的孩子请到下一站或回校后再交。`,
  'escort/stop-ahead': ({ stop }) => `还有孩子要在${stop}等家长。请先到${stop}点人数，等过再回学校。`,
  'escort/not-counted': ({ stop }) => `${stop}还没有点人数。请先点齐人数，再把孩子交给家长。`,
  'escort/not-with-you': ({ pupil }) => `${pupil}没有跟着您在路上，不能由您交给家长。请刷新看孩子在谁身边。`,
  'escort/no-delay': ({ pupil }) => `${pupil}今天没有在路队站点等您接，不用告诉路队。请看孩子现在在哪里。`,
  'escort/leader-on-the-way': () => '路队已经出发，带队老师要换，请用交接把孩子交给同行的老师。',
  'escort/over': ({ group }) => `${group}今天已经走完，不用再换人。`,
  'escort/on-the-road': ({ pupil, leader }) =>
    `${pupil}跟路队在路上，由${leader}带着。请家长到站点接，或等路队回校。`,
  'escort/weekdays-missing': () => '请至少选一个星期几。',
  'escort/stops-missing': ({ most }) => `站点要有 1 到 ${most} 个，每个站点写名称和时间。`,
  'escort/stops-not-ascending': () => '站点的时间要一站比一站晚。请改时间或调整顺序。',
  'escort/same-adult': () => '带队老师和同行的大人不能是同一个人。',
  'escort/members-wrong': () => '有孩子重复了，或没有选好站点。请核对名单再保存。',
  'escort/in-other-group': ({ pupil, group }) =>
    `${pupil}同一天已经在${group}里。请先从那边移出，或改星期几。`,
}
