import Taro from '@tarojs/taro'
import { PHOTO_MOST } from '@/domain/people/photoData'

/** Wide enough for a face at the gate. */
const WIDTH = 320
const QUALITIES = [60, 35, 15]

export type Chosen = { is: 'photo'; data: string } | { is: 'none' } | { is: 'trouble'; say: string }

const TOO_BIG = '照片太大，请换一张，或离近一点只拍脸。'

async function smallerOnPhone(src: string, quality: number): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: WIDTH })
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: tempFilePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    })
  })
}

async function smallerOnWeb(src: string, quality: number): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(src)).blob())
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = Math.round((picture.height * WIDTH) / picture.width)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality / 100).split(',')[1] ?? ''
}

/** PNG begins with `iVBORw0K` in base64; everything else is sent as the JPEG it should be. */
const asData = (base64: string): string =>
  `data:image/${base64.startsWith('iVBORw0K') ? 'png' : 'jpeg'};base64,${base64}`

async function picked(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles[0]?.tempFilePath ?? null
  } catch {
    return null
  }
}

/** One picture from the camera or the album, made small enough to be kept. */
export async function choosePhoto(): Promise<Chosen> {
  const src = await picked()
  if (src === null) return { is: 'none' }
  const smaller = process.env.TARO_ENV === 'h5' ? smallerOnWeb : smallerOnPhone
  try {
    for (const quality of QUALITIES) {
      const base64 = await smaller(src, quality)
      if (base64.length <= PHOTO_MOST) return { is: 'photo', data: asData(base64) }
    }
    return { is: 'trouble', say: TOO_BIG }
  } catch {
    return { is: 'trouble', say: '没有读到这张照片。请换一张再试。' }
  }
}
