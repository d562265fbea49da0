import { encode } from 'uqr'
import type { Guide } from '@/contract/plan'
import { linesOf, type Brush } from './Brush'
import { datesText } from './guideText'
import { posterLines, type PosterLine } from './posterLines'

/** A4 at 150 dots an inch: readable on paper, within what every phone can hold. */
export const POSTER = { width: 1240, height: 1754 } as const

const MARGIN = 80
const INNER = POSTER.width - 2 * MARGIN
const HEAD = 250
const FOOT = 290
const CODE = 230
const FONT = "'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif"
/** Paper is white and ink is dark, whatever the phone's theme. */
const INK = '#1c2722'
const SOFT = '#47534d'
const GREEN = '#0e6b4e'
const WHITE = '#ffffff'

const LOOKS: Record<
  PosterLine['look'],
  { size: number; weight: number; step: number; above: number; ink: string }
> = {
  section: { size: 34, weight: 600, step: 50, above: 22, ink: GREEN },
  strong: { size: 27, weight: 600, step: 40, above: 6, ink: INK },
  plain: { size: 25, weight: 400, step: 37, above: 0, ink: SOFT },
}

interface Row {
  text: string
  y: number
  look: PosterLine['look']
}

const fontOf = (look: PosterLine['look']): string => `${LOOKS[look].weight} ${LOOKS[look].size}px ${FONT}`

/** The rows of every page; a heading is never the last row of one. */
export function posterPages(brush: Brush, guide: Guide): Row[][] {
  const pages: Row[][] = [[]]
  const bottom = POSTER.height - FOOT
  let y = HEAD
  for (const { look, text } of posterLines(guide)) {
    const { step, above } = LOOKS[look]
    brush.font = fontOf(look)
    const lines = linesOf(brush, text, INNER)
    const needs = above + step * lines.length + (look === 'plain' ? 0 : LOOKS.plain.step)
    if (y + needs > bottom) {
      pages.push([])
      y = HEAD
    }
    y += above
    for (const line of lines) {
      pages[pages.length - 1]?.push({ text: line, y, look })
      y += step
    }
  }
  return pages
}

function write(brush: Brush, text: string, at: { x: number; y: number; font: string; ink: string }): void {
  brush.font = at.font
  brush.fillStyle = at.ink
  brush.fillText(text, at.x, at.y)
}

function drawCode(brush: Brush, address: string, x: number, y: number): void {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const dot = Math.floor(CODE / size)
  brush.fillStyle = INK
  data.forEach((row, line) =>
    row.forEach((isDark, column) => {
      if (isDark) brush.fillRect(x + column * dot, y + line * dot, dot, dot)
    }),
  )
}

/** One page of the guide as a picture: the same drawing on the phone and in a browser. */
export function drawPoster(
  brush: Brush,
  guide: Guide,
  { pages, page, address }: { pages: Row[][]; page: number; address: string },
): void {
  brush.textAlign = 'left'
  brush.textBaseline = 'top'
  brush.fillStyle = WHITE
  brush.fillRect(0, 0, POSTER.width, POSTER.height)
  brush.fillStyle = GREEN
  brush.fillRect(0, 0, POSTER.width, 190)
  write(brush, `${guide.schoolName}课后服务指南`, { x: MARGIN, y: 44, font: `600 56px ${FONT}`, ink: WHITE })
  write(brush, `${guide.termName}·${datesText(guide)}`, {
    x: MARGIN,
    y: 124,
    font: `400 30px ${FONT}`,
    ink: WHITE,
  })
  for (const { text, y, look } of pages[page] ?? [])
    write(brush, text, { x: MARGIN, y, font: fontOf(look), ink: LOOKS[look].ink })
  const foot = POSTER.height - FOOT + 30
  drawCode(brush, address, POSTER.width - MARGIN - CODE, foot - 10)
  const small = { x: MARGIN, font: `400 26px ${FONT}`, ink: SOFT }
  write(brush, '扫码看最新的指南，报名也在这里', {
    ...small,
    y: foot + 20,
    font: `600 32px ${FONT}`,
    ink: INK,
  })
  write(brush, `按公布的方案第 ${guide.version} 版，教育局已备案`, { ...small, y: foot + 72 })
  if (guide.schoolPhone !== '') write(brush, `学校电话 ${guide.schoolPhone}`, { ...small, y: foot + 112 })
  if (pages.length > 1) write(brush, `第 ${page + 1} 张，共 ${pages.length} 张`, { ...small, y: foot + 152 })
}
