/** Rule 3: wishes and the draw. */
import { momentText } from '../time'
import type { Sentences } from './Sentences'

export type DrawFailure =
  | { code: 'draw/none' }
  | { code: 'draw/not-by-draw'; window: string }
  | { code: 'draw/not-ready' }
  | { code: 'draw/wish-unknown' }
  | { code: 'draw/wish-twice'; course: string }
  | { code: 'draw/wish-held'; course: string }
  | { code: 'draw/wishes-too-many'; most: number }
  | { code: 'draw/together-wrong' }
  | { code: 'draw/saved-by-phone' }
  | { code: 'draw/not-closed'; closesAt: number }
  | { code: 'draw/not-sealed' }
  | { code: 'draw/number-too-early'; source: string; fixedAt: number }
  | { code: 'draw/number-malformed' }
  | { code: 'draw/number-missing' }
  | { code: 'draw/witnesses-missing' }
  | { code: 'draw/number-differs'; byName: string }
  | { code: 'draw/same-person' }
  | { code: 'draw/numbered-already'; byName: string; at: number }
  | { code: 'draw/confirmed-already' }
  | { code: 'draw/sealed-too-late'; source: string }
  | { code: 'draw/source-stands'; source: string }
  | { code: 'draw/source-wrong' }
  | { code: 'draw/reason-missing'; fewest: number }
  | { code: 'draw/list-part-unknown' }

export const DRAW_SENTENCES: Sentences<DrawFailure> = {
  'draw/none': () => '没有找到这次抽签。请返回刷新。',
  'draw/not-by-draw': ({ window }) => `「${window}」不抽签，先报先得。请直接报名。`,
  'draw/not-ready': () => '这次抽签没有在开始前公布承诺，不能填志愿。请联系学校教务处改期。',
  'draw/wish-unknown': () => '有一门课不在这次抽签里，可能已调整。请返回刷新再填。',
  'draw/wish-twice': ({ course }) => `「${course}」填了两次。一门课只填一个志愿。`,
  'draw/wish-held': ({ course }) => `「${course}」已经报上了，不用再填志愿。`,
  'draw/wishes-too-many': ({ most }) => `一组最多填 ${most} 个志愿。请去掉几个。`,
  'draw/together-wrong': () => '只有同校、同一位监护人、也填了志愿的孩子能用同一个签。',
  'draw/saved-by-phone': () => '这个孩子的志愿是家长在手机上填的，学校不能代改。请家长在手机上改。',
  'draw/not-closed': ({ closesAt }) => `志愿填到 ${momentText(closesAt)}，截止后才能抽签。`,
  'draw/not-sealed': () => '名单还在封存，请一分钟后再试。',
  'draw/number-too-early': ({ source, fixedAt }) =>
    `公开号码用的是${source}，${momentText(fixedAt)} 才产生。请到时再录入。`,
  'draw/number-malformed': () => '公开号码只能是数字，中间可以有空格，请照公布的样子填。',
  'draw/number-missing': () => '公开号码还没有人录入。请先由一个人录入，另一个人再录一遍。',
  'draw/witnesses-missing': () => '请写明见证人，至少一位，例如家委会的家长。',
  'draw/number-differs': ({ byName }) =>
    `和${byName}录入的号码不一样。请两人一起对照公布的号码，再各录一遍。`,
  'draw/same-person': () => '第一遍是您录入的，要另一个人再录一遍。',
  'draw/numbered-already': ({ byName, at }) =>
    `${byName} ${momentText(at)} 已经录入，请另一个人再录一遍确认。`,
  'draw/confirmed-already': () => '号码已经两人确认，不能再改。',
  'draw/sealed-too-late': ({ source }) =>
    `名单封存时${source}已经产生，不能再用它抽签。请指定下一期，等它产生。`,
  'draw/source-stands': ({ source }) => `公开号码已经定为${source}，开始填志愿以后不能换。`,
  'draw/source-wrong': () => '请写明用哪一期公开号码，产生的时间要在现在以后，至少隔 10 分钟。',
  'draw/reason-missing': ({ fewest }) => `请写明为什么换公开号码，至少 ${fewest} 个字，家长都会看到。`,
  'draw/list-part-unknown': () => '没有这一页名单。请返回刷新。',
}
