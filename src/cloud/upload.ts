import Taro from '@tarojs/taro'
import { webPersona } from './webSession'

/** Puts a file of this phone where the cloud gave it a place. Throws when it did not arrive. */
export async function upload(cloudPath: string, filePath: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    await Taro.cloud.uploadFile({ cloudPath, filePath })
    return
  }
  const body = await (await fetch(filePath)).blob()
  const { ok, status } = await fetch(`/upload/${cloudPath}`, {
    method: 'POST',
    headers: { 'x-persona': webPersona() },
    body,
  })
  if (!ok) throw new Error(`answered ${status}`)
}
