/** A window for the host to draw in; the cloud beside it stays in plain Node. Import before the host. */
import type { JSDOM as Jsdom } from 'jsdom'

declare global {
  /** Put there by `environment.cjs`. */
  var JSDOM: typeof Jsdom
}

const { window } = new globalThis.JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
Object.assign(globalThis, { window, document: window.document })
