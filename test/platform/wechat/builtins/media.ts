import { amount, anything, fire, flag, innerOf, isOn, numberOf, setAttribute, text, textOf } from './Builtin'
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './Builtin'
import type { BuiltinNode } from '../view/glassEasel'

function image(context: BuiltinContext): BuiltinDefinition {
  const show = (node: BuiltinNode) => {
    setAttribute(node, 'mode', textOf(node, 'mode'))
    const element = innerOf(node, '.i')
    const source = context.host.asset(textOf(node, 'src'))
    if (source === '') element.removeAttribute('src')
    else if (element.getAttribute('src') !== source) element.setAttribute('src', source)
  }
  const attached = new WeakSet<BuiltinNode>()
  return {
    properties: {
      src: text(),
      mode: text('scaleToFill'),
      lazyLoad: flag(),
      webp: flag(),
      showMenuByLongpress: flag(),
    },
    observers: {
      'src, mode': (node) => {
        if (attached.has(node)) show(node)
      },
    },
    attached(node) {
      attached.add(node)
      show(node)
      const element = innerOf(node, '.i') as HTMLImageElement
      const size = () => ({ width: element.naturalWidth, height: element.naturalHeight })
      element.addEventListener('load', () => fire(context, node, 'load', size()))
      element.addEventListener('error', () => fire(context, node, 'error', { errMsg: 'load fail' }))
    },
  }
}

interface RichNode {
  type?: string
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

function drawRich(parent: HTMLElement, nodes: RichNode[]): void {
  const page = parent.ownerDocument
  for (const node of nodes) {
    if (node.text !== undefined) {
      parent.append(page.createTextNode(node.text))
      continue
    }
    const element = page.createElement(node.name ?? 'div')
    for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value)
    drawRich(element, node.children ?? [])
    parent.append(element)
  }
}

const slider = (context: BuiltinContext): BuiltinDefinition => ({
  properties: {
    value: amount(),
    min: amount(),
    max: amount(100),
    step: amount(1),
    disabled: flag(),
    showValue: flag(),
    name: text(),
    activeColor: text(),
  },
  attached(node) {
    const element = innerOf(node, '.i') as HTMLInputElement
    for (const name of ['min', 'max', 'step', 'value'])
      element.setAttribute(name, String(numberOf(node, name)))
    element.disabled = isOn(node, 'disabled')
    const value = () => Number(element.value)
    context.controls.set(node, { value })
    element.addEventListener('input', () => fire(context, node, 'changing', { value: value() }))
    element.addEventListener('change', () => fire(context, node, 'change', { value: value() }))
  },
})

const placeholder = (name: string): BuiltinDefinition => ({
  properties: { src: text(), type: text(), canvasId: text() },
  attached: (node) => setAttribute(node, 'data-placeholder', name),
})

/** image, icon, progress, slider, rich-text, and placeholders for what is only a box here */
export const media: BuiltinFamily = (context) => ({
  image: image(context),
  'cover-image': image(context),
  slider: slider(context),
  canvas: { properties: { type: text(), canvasId: text() } },
  progress: {
    properties: { percent: amount(), showInfo: flag(), activeColor: text(), strokeWidth: anything(6) },
  },
  icon: {
    properties: { type: text(), size: anything(23), color: text() },
    observers: {
      'type, size, color': (node) => {
        setAttribute(node, 'type', textOf(node, 'type'))
        const { style } = node.getBackendElement()
        style.fontSize = `${Number.parseFloat(textOf(node, 'size'))}px`
        style.color = textOf(node, 'color')
      },
    },
  },
  'rich-text': {
    properties: { nodes: anything(''), space: text() },
    observers: {
      nodes: (node) => {
        const element = node.getBackendElement()
        const nodes = node.data['nodes']
        element.textContent = ''
        if (typeof nodes === 'string') element.innerHTML = nodes
        else if (Array.isArray(nodes)) drawRich(element, nodes as RichNode[])
      },
    },
  },
  ...Object.fromEntries(
    ['web-view', 'video', 'map', 'audio', 'camera'].map((name) => [name, placeholder(name)]),
  ),
})
