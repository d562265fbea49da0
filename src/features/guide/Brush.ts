/** The part of a 2D canvas that the picture needs: WeChat's, a browser's and a test's are all drawn with it. */
export interface Brush {
  fillStyle: string | object
  font: string
  textAlign: string
  textBaseline: string
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
}

/** Breaks at any character, as Chinese does; one line at least. */
export function linesOf(brush: Brush, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const sign of text) {
    if (line !== '' && brush.measureText(line + sign).width > width) {
      lines.push(line)
      line = ''
    }
    line += sign
  }
  return [...lines, line]
}
