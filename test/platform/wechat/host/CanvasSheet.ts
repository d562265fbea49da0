/** What `<canvas type="2d">` gives to the program: a sheet to draw on, and the picture that comes of it. */
export interface CanvasSheet {
  width: number
  height: number
  getContext(kind: string): object | null
  /** the bytes of a file: a PNG where something is painted, in a test the words that were written */
  picture(): Uint8Array
}
