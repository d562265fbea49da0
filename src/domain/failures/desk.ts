/** Art. 14: signing in on a computer. */
import type { Sentences } from './Sentences'

export type DeskFailure =
  | { code: 'desk/no-key' }
  | { code: 'desk/asked-too-often' }
  | { code: 'desk/asked-already' }
  | { code: 'desk/unknown-page' }
  | { code: 'desk/code-wrong' }
  | { code: 'desk/code-expired' }
  | { code: 'desk/code-taken' }
  | { code: 'desk/code-refused' }
  | { code: 'desk/number-wrong'; left: number }
  | { code: 'desk/no-desk-post' }
  | { code: 'desk/closed' }
  | { code: 'desk/idle' }
  | { code: 'desk/post-ended' }
  | { code: 'desk/phone-only' }

export const DESK_SENTENCES: Sentences<DeskFailure> = {
  'desk/no-key': () => '电脑登录还没有开通：系统里没有设置登录的密钥。请学校办公室联系系统管理员。',
  'desk/asked-too-often': () => '这里十分钟内要了太多登录码，先停一停。请过十分钟再换一个码。',
  'desk/asked-already': () => '这个登录码已经要过。请再换一个码。',
  'desk/unknown-page': () => '这一页的登录码已经作废。请换一个码。',
  'desk/code-wrong': () => '没有这个登录码。请对着电脑再扫一次，还不行请在电脑上换一个码。',
  'desk/code-expired': () => '登录码两分钟内有效，这个已经过期。请在电脑上换一个码，再扫一次。',
  'desk/code-taken': () => '这个登录码已经被另一部手机扫过，没有登录。请在电脑上换一个码，再扫一次。',
  'desk/code-refused': () => '这次登录已经取消。要登录，请在电脑上换一个码，再扫一次。',
  'desk/number-wrong': ({ left }) =>
    left > 0
      ? `数字不对，没有登录。请看您面前电脑上的四位数字，还可以填 ${left} 次。`
      : '数字错了三次，这个登录码已经锁住。请在电脑上换一个码，再扫一次。',
  'desk/no-desk-post': () =>
    '电脑登录给教务处、财务、校长、教育局和督学用，您今天没有这样的岗位。请在手机上办理。',
  'desk/closed': () => '这台电脑已经退出登录。请用手机扫码，再登录一次。',
  'desk/idle': () => '电脑太久没有人用，已经自动退出。请用手机扫码，接着做。',
  'desk/post-ended': () => '您的岗位已经变动，这台电脑不能再用。如有疑问，请联系学校办公室。',
  'desk/phone-only': () => '这件事要当面做，只能用手机。请打开小程序办理。',
}
