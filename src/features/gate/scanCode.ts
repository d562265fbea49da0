import Taro from '@tarojs/taro'

/** Reads a code with the camera only: a picture from the album proves nothing. Null when the guard gave up. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch {
    return null
  }
}
