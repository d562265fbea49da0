import type { BuiltinHost } from '../builtins/Builtin'
import type { Host } from './Host'
import { folderOf, normalPath } from './paths'

const phoneNumberOf = ({ options: { phoneCode } }: Host) =>
  phoneCode === undefined
    ? { errMsg: 'getPhoneNumber:fail no permission' }
    : { errMsg: 'getPhoneNumber:ok', code: phoneCode }

const ELSEWHERE = /^(https?:|data:|blob:)/

/** What built-in components ask of WeChat: files, pickers, links and the open abilities of a button. */
export function builtinHost(host: Host): BuiltinHost {
  const moves: Record<string, (url: string, delta: number) => void> = {
    navigate: (url) => host.stack.navigateTo(url),
    redirect: (url) => host.stack.redirectTo(url),
    switchTab: (url) => host.stack.switchTab(url),
    reLaunch: (url) => host.stack.reLaunch(url),
    navigateBack: (_, delta) => host.stack.navigateBack(delta),
  }
  return {
    asset(source) {
      if (source === '' || ELSEWHERE.test(source)) return source
      const from = source.startsWith('/') ? '' : folderOf(host.stack.top?.route ?? '')
      return host.options.assetAddress(normalPath(`${from}/${source}`))
    },
    pick(request) {
      host.log.ui.push({ kind: 'picker', ...request })
      return host.options.surface.picker(request)
    },
    openType(type, node, emit) {
      host.log.ui.push({ kind: 'openType', type })
      const { top } = host.stack
      if (type === 'share' && top) {
        const target = { id: node.id, dataset: { ...node.dataset } }
        const message = host.callPage(top, 'onShareAppMessage', host.toLogic({ from: 'button', target }))
        host.log.ui.push({ kind: 'share', message })
      }
      if (type === 'agreePrivacyAuthorization') {
        host.privacy.press(node.id)
        emit('agreeprivacyauthorization', {})
      }
      if (type === 'getPhoneNumber')
        host.privacy.need('button.getPhoneNumber').then(
          () => emit('getphonenumber', phoneNumberOf(host)),
          (error: Error) => emit('getphonenumber', { errMsg: `getPhoneNumber:fail ${error.message}` }),
        )
    },
    navigate: (openType, url, delta) => host.guard('navigator', () => moves[openType]?.(url, delta)),
  }
}
