import { amount, flag, isOn, numberOf, text, textOf, type BuiltinContext } from './Builtin'
import type { BuiltinNode } from '../view/glassEasel'

export const hoverProperties = (hoverClass: string, start = 50, stay = 400) => ({
  hoverClass: text(hoverClass),
  hoverStopPropagation: flag(),
  hoverStartTime: amount(start),
  hoverStayTime: amount(stay),
})

/** `hover-class` while a finger rests on the component. */
export function bindHover({ view }: BuiltinContext, node: BuiltinNode): void {
  const element = node.getBackendElement()
  let starting = 0
  const classes = () => {
    const name = textOf(node, 'hoverClass')
    return name === 'none' || isOn(node, 'disabled') ? [] : name.split(/\s+/).filter(Boolean)
  }
  const start = () => {
    if (classes().length === 0) return
    starting = view.setTimeout(() => element.classList.add(...classes()), numberOf(node, 'hoverStartTime'))
  }
  const end = () => {
    const worn = classes()
    if (worn.length === 0) return
    view.clearTimeout(starting)
    view.setTimeout(() => element.classList.remove(...worn), numberOf(node, 'hoverStayTime'))
  }
  for (const name of ['touchstart', 'mousedown']) element.addEventListener(name, start, { passive: true })
  for (const name of ['touchend', 'touchcancel', 'mouseup'])
    element.addEventListener(name, end, { passive: true })
}
