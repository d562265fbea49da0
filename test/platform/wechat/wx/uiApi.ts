import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import type { Toast } from '../host/Surface'
import { ApiFailure, asyncApi, plainOptions, type ApiOptions } from './asyncApi'

const ICONS = new Set<unknown>(['success', 'error', 'loading', 'none'])
const UNTIL_HIDDEN = Number.POSITIVE_INFINITY

const word = (options: ApiOptions, key: string, fallback = '') => {
  const value = options[key]
  return typeof value === 'string' ? value : fallback
}

const toastOf = (options: ApiOptions): Toast => ({
  title: word(options, 'title'),
  icon: ICONS.has(options['icon']) ? (options['icon'] as Toast['icon']) : 'success',
  duration: Number(options['duration'] ?? 1500),
})

/** Toasts, modals, action sheets, pull-down, vibration. */
export function uiApi(host: Host): Dict {
  const { surface } = host.options
  const note = (kind: string, options: ApiOptions) => host.log.ui.push({ kind, ...plainOptions(options) })
  const noted = (kind: string) => asyncApi(kind, (options) => void note(kind, options))
  const modal = async (options: ApiOptions) => {
    note('modal', options)
    const content = await surface.modal({
      title: word(options, 'title'),
      content: word(options, 'content'),
      confirmText: word(options, 'confirmText', '确定'),
      cancelText: word(options, 'cancelText', '取消'),
      confirmColor: word(options, 'confirmColor', '#576b95'),
      showCancel: options['showCancel'] !== false,
      editable: options['editable'] === true,
      placeholder: word(options, 'placeholderText'),
    })
    return { confirm: content !== undefined, cancel: content === undefined, content: content ?? '' }
  }
  const actionSheet = async (options: ApiOptions) => {
    note('actionSheet', options)
    const tapIndex = await surface.actionSheet(
      (options['itemList'] ?? []) as string[],
      word(options, 'alertText'),
    )
    if (tapIndex === undefined) throw new ApiFailure('cancel')
    return { tapIndex }
  }
  return {
    showToast: asyncApi('showToast', (options) => {
      note('toast', options)
      surface.toast(toastOf(options))
    }),
    hideToast: asyncApi('hideToast', () => surface.toast(undefined)),
    showLoading: asyncApi('showLoading', (options) => {
      note('loading', options)
      surface.toast({ title: word(options, 'title'), icon: 'loading', duration: UNTIL_HIDDEN })
    }),
    hideLoading: asyncApi('hideLoading', (options) => {
      note('hideLoading', options)
      surface.toast(undefined)
    }),
    showModal: asyncApi('showModal', modal),
    showActionSheet: asyncApi('showActionSheet', actionSheet),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => {
      if (host.stack.top) host.callPage(host.stack.top, 'onPullDownRefresh')
    }),
    stopPullDownRefresh: noted('stopPullDownRefresh'),
    vibrateShort: noted('vibrateShort'),
    vibrateLong: noted('vibrateLong'),
    hideKeyboard: noted('hideKeyboard'),
    loadFontFace: noted('loadFontFace'),
    showShareMenu: noted('showShareMenu'),
    hideShareMenu: noted('hideShareMenu'),
    updateShareMenu: noted('updateShareMenu'),
  }
}
