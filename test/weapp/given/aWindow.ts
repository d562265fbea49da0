/** A window for the host to draw in; the cloud beside it stays in plain Node. Import before the host. */
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
Object.assign(globalThis, { window, document: window.document })
