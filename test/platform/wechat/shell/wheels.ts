import { element } from './element'

const ROW_PX = 44

/** One turning column of a picker. Tap a row or turn to it; `at()` is the row in the middle. */
export interface Wheel {
  node: HTMLElement
  at(): number
  fill(words: string[], at: number): void
}

export function wheel(words: string[], start: number, onTurn: () => void = () => undefined): Wheel {
  const node = element('div.wheel', { role: 'listbox' })
  let at = start
  const rows = () => Array.from(node.querySelectorAll<HTMLElement>('.row'))
  const mark = (to: number) => {
    at = to
    rows().forEach((row, index) => row.setAttribute('aria-selected', String(index === to)))
  }
  const turn = (to: number) => {
    node.scrollTop = to * ROW_PX
    if (to === at) return
    mark(to)
    onTurn()
  }
  const fill = (next: string[], to: number) => {
    const made = next.map((word, index) => {
      const row = element('div.row', { role: 'option' }, word)
      row.addEventListener('click', () => turn(index))
      return row
    })
    node.replaceChildren(element('div.pad'), ...made, element('div.pad'))
    mark(Math.max(0, Math.min(to, next.length - 1)))
    node.scrollTop = at * ROW_PX
  }
  const placed = new ResizeObserver(() => {
    if (node.clientHeight === 0) return
    placed.disconnect()
    node.scrollTop = at * ROW_PX
    node.addEventListener('scrollend', () => turn(Math.round(node.scrollTop / ROW_PX)))
  })
  placed.observe(node)
  fill(words, start)
  return { node, at: () => at, fill }
}
