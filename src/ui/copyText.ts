import Taro from '@tarojs/taro'
import { isPrivacyRefusal } from './isPrivacyRefusal'
import { showToast } from './showToast'

/** Puts words on the clipboard; false when they are not there. */
export async function copyText(data: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch (error) {
    if (!isPrivacyRefusal(error)) showToast({ text: '没有复制成，请再按一次' })
    return false
  }
}
