import Taro from '@tarojs/taro'
import type { PublicDraw, PublicDrawList } from '@/contract/draw'

/** What `npm run verify-draw -- FILE` reads. In the mini program the file goes to a chat, in a browser to the downloads. */
export async function exportDraw(draw: PublicDraw, lists: PublicDrawList[]): Promise<void> {
  const name = `${draw.schoolName}-${draw.name}-抽签.json`
  const text = JSON.stringify({ draw, lists })
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/draw.json`
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({
        filePath,
        data: text,
        encoding: 'utf8',
        success: () => resolve(),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      })
    })
    await Taro.shareFileMessage({ filePath, fileName: name })
    return
  }
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
