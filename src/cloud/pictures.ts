/** Pictures from the camera, the album or the computer, small enough to be kept and large enough to be read. */
import Taro from '@tarojs/taro'

/** Wide enough for the small print of a certificate. */
const WIDTH = 1600
const QUALITY = 80

/** Temporary paths; none when the person picked nothing. Never throws. */
export async function pickPictures(most: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    return tempFiles.slice(0, most).map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}

async function smallerOnWeb(src: string): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(src)).blob())
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(WIDTH, picture.width)
  canvas.height = Math.round((picture.height * canvas.width) / picture.width)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', QUALITY / 100),
  )
  if (blob === null) throw new Error('the browser drew nothing')
  return URL.createObjectURL(blob)
}

/** A path of the same picture, smaller. Throws when it cannot be read. */
export async function smaller(src: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return smallerOnWeb(src)
  const { tempFilePath } = await Taro.compressImage({ src, quality: QUALITY, compressedWidth: WIDTH })
  return tempFilePath
}

/** Large, over the whole screen; the others are a swipe away. */
export async function showLarge(current: string, urls: string[]): Promise<void> {
  await Taro.previewImage({ current, urls })
}
