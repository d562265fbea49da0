import { element } from './element'

/** A browser sends a click after the tap that opened a layer; it must not land on the layer. */
const AFTER_TAP_MS = 60

/** What lies over the page, one layer at a time. */
export class Layers {
  private open: HTMLElement[] = []

  constructor(private readonly root: HTMLElement) {}

  show(panel: HTMLElement, onMask: () => void): void {
    this.close()
    const mask = element('div.mask')
    mask.addEventListener('click', onMask)
    const layer = [mask, panel]
    this.open = layer
    setTimeout(() => {
      if (this.open === layer) this.root.append(...layer)
    }, AFTER_TAP_MS)
  }

  close(): void {
    for (const each of this.open) each.remove()
    this.open = []
  }
}
