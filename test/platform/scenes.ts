import type { Scene } from './browser/takePictures'

/** The pictures of docs/pictures, in the order of the city's clock. */
export const scenes: Scene[] = []
