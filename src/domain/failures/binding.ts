/** Art. 13: invite codes, and who is bound to a child. */
import { momentText } from '../time'
import type { Sentences } from './Sentences'

export type BindingFailure =
  | { code: 'invite/no-key' }
  | { code: 'invite/not-yours' }
  | { code: 'binding/wrong' }
  | { code: 'binding/code-locked' }
  | { code: 'binding/too-many-tries' }
  | { code: 'binding/code-used' }
  | { code: 'binding/code-expired'; until: number }
  | { code: 'binding/bound-already' }
  | { code: 'binding/asked-already' }
  | { code: 'binding/too-many-ask' }
  | { code: 'binding/request-gone' }
  | { code: 'binding/not-oneself' }
  | { code: 'binding/school-decides' }
  | { code: 'binding/reason-missing' }
  | { code: 'binding/not-bound' }
  | { code: 'binding/last-guardian' }
  | { code: 'binding/unknown-child' }
  | { code: 'phone/off' }
  | { code: 'phone/not-told' }
  | { code: 'phone/no-need' }

export const BINDING_SENTENCES: Sentences<BindingFailure> = {
  'invite/no-key': () =>
    '邀请码还不能用：系统里没有设置邀请码的密钥。请学校办公室联系系统管理员，设置好再试。',
  'invite/not-yours': () => '只有本班班主任和教务处能打开这个班的邀请码。请联系他们。',
  'binding/wrong': () => '邀请码或姓名不对，没有绑定。请对照班主任或学校发的纸再填一次，错五次会锁住。',
  'binding/code-locked': () => '这个邀请码错了五次，已经锁住。请向班主任或学校办公室要一个新的。',
  'binding/too-many-tries': () =>
    '这部手机一小时内错了五次，先停一停。请过一小时再试，或请班主任核对邀请码。',
  'binding/code-used': () => '这个邀请码已经用过或作废，不能再用。请向班主任或学校办公室要一个新的。',
  'binding/code-expired': ({ until }) =>
    `这个邀请码 ${momentText(until)} 已经过期。请向班主任或学校办公室要一个新的。`,
  'binding/bound-already': () => '您已经绑定过，不用再绑。请回到首页查看。',
  'binding/asked-already': () => '您已经申请过，正在等对方同意。请不用重复申请。',
  'binding/too-many-ask': () => '申请绑定这个孩子的人太多，没有提交。请联系班主任核实。',
  'binding/request-gone': () => '没有等着答复的这条申请，可能已经答复或过期。请刷新。',
  'binding/not-oneself': () => '不能同意自己的申请。请由另一位监护人或学校答复。',
  'binding/school-decides': () => '这条申请要由学校答复。请联系班主任或学校办公室。',
  'binding/reason-missing': () => '没有写原因。请写一句，至少两个字。',
  'binding/not-bound': () => '这位监护人没有绑定这个孩子，可能已经解除。请刷新。',
  'binding/last-guardian': () =>
    '孩子还在课后服务里，您是唯一能联系的监护人，不能自己解除。请联系班主任或学校办公室。',
  'binding/unknown-child': () => '没有找到这个孩子。请刷新后再试。',
  'phone/off': () => '还不能从微信取手机号。请自己填写。',
  'phone/no-need': () => '情况刚变了，现在不用打这个电话。请刷新后再看。',
  'phone/not-told': () => '微信没有给出手机号。请自己填写。',
}
