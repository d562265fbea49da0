import Taro from '@tarojs/taro'
import { showAgreeAsk } from '@/ui/agreeAsk'
import { showToast } from '@/ui/showToast'
import { purposeOf } from './purposes'

type Resolve = Parameters<Parameters<typeof Taro.onNeedPrivacyAuthorization>[0]>[0]

/** Interfaces that wait for the same answer, oldest first. */
let waiting: Resolve[] = []

function settle(answer: Parameters<Resolve>[0]): void {
  const all = waiting
  waiting = []
  showAgreeAsk(undefined)
  for (const resolve of all) resolve(answer)
}

/**
 * WeChat holds back what it guards until the person has agreed once. We ask in our own words, at the tap that needs it and
 * not at the start: then what is asked for explains itself, and whoever refuses has lost this one step alone.
 */
export function listenForPrivacy(): void {
  // Before base library 2.32.3 there is nothing to listen for, and nothing is held back.
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  Taro.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    const { what, why, without } = purposeOf(referrer)
    waiting.push(resolve)
    resolve({ event: 'exposureAuthorization' })
    showAgreeAsk({
      title: '用之前，先问您一句',
      lines: [
        `安放要用：${what}。`,
        `用来${why}，不作别的用途。`,
        '不同意，别的功能照样用；下次要用时再问您。',
      ],
      more: { label: '看《用户隐私保护指引》', onPress: () => Taro.openPrivacyContract() },
      onAgree: (buttonId) => settle({ event: 'agree', buttonId }),
      onRefuse: () => {
        settle({ event: 'disagree' })
        showToast({ text: without })
      },
    })
  })
}
