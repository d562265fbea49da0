import { Buffer } from 'node:buffer'
import type { CanvasSheet } from './host/CanvasSheet'

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/

/** jsdom paints nothing: here a picture is the words that were written on it, one line each. */
export class WordSheet implements CanvasSheet {
  private readonly words: string[] = []
  private sheetWidth = 300
  height = 150

  get width(): number {
    return this.sheetWidth
  }

  /** As on a real canvas, a new width wipes the sheet. */
  set width(width: number) {
    this.sheetWidth = width
    this.words.length = 0
  }

  getContext(kind: string): object | null {
    if (kind !== '2d') return null
    const { words } = this
    return {
      fillStyle: '',
      font: '10px sans-serif',
      textAlign: 'start',
      textBaseline: 'alphabetic',
      /** A filling of the whole sheet leaves nothing of what stood there. */
      fillRect: (x: number, y: number, width: number, height: number) => {
        if (x <= 0 && y <= 0 && width >= this.width && height >= this.height) words.length = 0
      },
      fillText: (text: string) => void words.push(text),
      /** Han letters are as wide as they are high, others half of it. */
      measureText(this: { font: string }, text: string) {
        const size = Number(/(\d+)px/.exec(this.font)?.[1] ?? 10)
        return { width: [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? size : size / 2), 0) }
      },
    }
  }

  picture(): Uint8Array {
    return new Uint8Array(Buffer.from(this.words.join('\n')))
  }
}
