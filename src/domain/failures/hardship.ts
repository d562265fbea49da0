/** Asking for a reduction, and deciding about it. */
import { longDayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type HardshipFailure =
  | { code: 'hardship/consent-missing' }
  | { code: 'hardship/consent-outdated' }
  | { code: 'hardship/waiting-already' }
  | { code: 'hardship/too-many' }
  | { code: 'hardship/words-missing' }
  | { code: 'hardship/evidence-over' }
  | { code: 'hardship/evidence-too-long' }
  | { code: 'hardship/pictures-missing' }
  | { code: 'hardship/too-many-pictures'; most: number }
  | { code: 'hardship/unknown-child' }
  | { code: 'hardship/unknown-ask' }
  | { code: 'hardship/decided-already' }
  | { code: 'hardship/own-child' }
  | { code: 'hardship/reason-missing' }
  | { code: 'hardship/days-wrong' }
  | { code: 'hardship/beyond-evidence'; validUntil: Day }
  | { code: 'hardship/not-configured' }

export const HARDSHIP_SENTENCES: Sentences<HardshipFailure> = {
  'hardship/consent-missing': () => '减免申请要您单独同意才能保存。请看完说明，按「同意」。',
  'hardship/consent-outdated': () => '减免申请的说明有了新版本。请返回刷新，看完再同意。',
  'hardship/waiting-already': () => '已经有一份申请在等学校决定。要改，请先撤回那一份。',
  'hardship/too-many': () => '申请次数太多了。请带材料到学校财务办理。',
  'hardship/words-missing': () => '选了「其他困难」，请写几个字说明情况。',
  'hardship/evidence-over': () => '证明的有效期已经过了。请换成还有效的证明，或改有效期。',
  'hardship/evidence-too-long': () => '证明的有效期最长三年。请把有效期改早一些，到期再交。',
  'hardship/pictures-missing': () => '还没有证明照片。请拍一张证件或证明。',
  'hardship/too-many-pictures': ({ most }) => `证明照片最多 ${most} 张。请删掉几张。`,
  'hardship/unknown-child': () => '本校没有这个学生。请核对姓名和班级。',
  'hardship/unknown-ask': () => '没有找到这份申请。请刷新再看。',
  'hardship/decided-already': () => '这份申请已经办完了。请刷新看结果。',
  'hardship/own-child': () => '自己孩子的申请不能自己办。请换一位财务办理。',
  'hardship/reason-missing': () => '请写明原因，家长要看。',
  'hardship/days-wrong': () => '减免的起止日期不对。请改成还没有过去的日子，先后不要颠倒。',
  'hardship/beyond-evidence': ({ validUntil }) =>
    `证明只到${longDayText(validUntil)}有效，减免不能更晚。请把结束日期改早。`,
  'hardship/not-configured': () => '学校还没有开通加密保存，没有存下任何内容。请带纸质材料到学校。',
}
