import type { CanvasSheet } from '../host/CanvasSheet'

const PNG = 'data:image/png;base64,'

/** In a browser the canvas of the page is a real one. */
export const paintedSheet = (canvas: HTMLCanvasElement): CanvasSheet => ({
  get width() {
    return canvas.width
  },
  set width(width) {
    canvas.width = width
  },
  get height() {
    return canvas.height
  },
  set height(height) {
    canvas.height = height
  },
  getContext: (kind) => canvas.getContext(kind === '2d' ? '2d' : 'bitmaprenderer'),
  picture: () => Uint8Array.from(atob(canvas.toDataURL().slice(PNG.length)), (sign) => sign.charCodeAt(0)),
})
