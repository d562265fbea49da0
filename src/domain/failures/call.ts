/** What any call may be answered: who asks, what was sent, and when too many ask at once. */
import type { Sentences } from './Sentences'

export type CallFailure =
  | { code: 'access/unknown-caller' }
  | { code: 'access/not-allowed' }
  | { code: 'access/other-school' }
  | { code: 'input/malformed'; field: string }
  | { code: 'input/unknown-action' }
  | { code: 'input/not-from-timer' }
  | { code: 'input/not-from-wechat' }
  | { code: 'busy/try-again' }

export const CALL_SENTENCES: Sentences<CallFailure> = {
  'access/unknown-caller': () => '还没有绑定身份。请用班主任发的邀请码绑定孩子，或联系学校办公室。',
  'access/not-allowed': () => '您没有做这件事的权限。如有需要，请联系学校办公室。',
  'access/other-school': () => '这不是您学校的内容，不能查看。',
  'input/malformed': ({ field }) => `提交的内容不完整（${field}）。请返回重试。`,
  'input/unknown-action': () => '这个版本太旧了。请关闭小程序后重新打开。',
  'input/not-from-timer': () => '这件事由系统按时完成，不能手动触发。',
  'input/not-from-wechat': () => '这件事由微信通知系统，不能手动触发。',
  'busy/try-again': () => '现在人多，正在排队，请稍候再试。',
}
