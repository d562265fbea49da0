import Taro from '@tarojs/taro'
import type { Guide } from '@/contract/plan'
import type { Brush } from './Brush'
import { drawPoster, posterPages, POSTER } from './drawPoster'
import { guideAddress } from './guideLink'

export const CANVAS_ID = 'guide-canvas'

/** A canvas of either world, as far as it is used here. */
interface Sheet {
  width: number
  height: number
  getContext(kind: '2d'): object | null
}

const isBrush = (context: object | null): context is Brush => context !== null && 'fillText' in context

/** Draws page after page on one sheet, and lets each be kept before the next is drawn. */
async function eachPage<S extends Sheet>(
  sheet: S,
  guide: Guide,
  keep: (sheet: S, page: number) => Promise<void>,
): Promise<number> {
  sheet.width = POSTER.width
  sheet.height = POSTER.height
  const brush = sheet.getContext('2d')
  if (!isBrush(brush)) throw new Error('no canvas here')
  const pages = posterPages(brush, guide)
  for (let page = 0; page < pages.length; page += 1) {
    drawPoster(brush, guide, { pages, page, address: guideAddress(guide) })
    await keep(sheet, page)
  }
  return pages.length
}

const sheetOnPage = (): Promise<Taro.Canvas> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${CANVAS_ID}`)
      .fields({ node: true, size: true })
      .exec((found: ({ node?: Taro.Canvas } | null)[]) => {
        const node = found[0]?.node
        if (node === undefined) reject(new Error('no canvas on the page'))
        else resolve(node)
      })
  })

async function toAlbum(canvas: Taro.Canvas): Promise<void> {
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
}

async function toDownloads(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('no picture came of it')
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

/** The guide as pictures: into the phone's album, or among a browser's downloads. How many there are. */
export async function savePoster(guide: Guide): Promise<number> {
  const name = (page: number) => `${guide.schoolName}-课后服务指南-${page + 1}.png`
  if (process.env.TARO_ENV === 'h5')
    return eachPage(document.createElement('canvas'), guide, (sheet, page) => toDownloads(sheet, name(page)))
  return eachPage(await sheetOnPage(), guide, toAlbum)
}
