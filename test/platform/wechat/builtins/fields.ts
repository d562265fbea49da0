import { amount, fire, flag, innerOf, isOn, numberOf, setAttribute, text, textOf } from './Builtin'
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './Builtin'
import type { BuiltinNode } from '../view/glassEasel'

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', tel: 'tel' }

type FieldElement = HTMLInputElement | HTMLTextAreaElement

const elementOf = (node: BuiltinNode) => innerOf(node, '.i') as FieldElement

function applySettings(node: BuiltinNode): void {
  const element = elementOf(node)
  if (element.tagName === 'INPUT')
    (element as HTMLInputElement).type = isOn(node, 'password') ? 'password' : 'text'
  element.inputMode = KEYBOARDS[textOf(node, 'type')] ?? 'text'
  element.disabled = isOn(node, 'disabled')
  const limit = numberOf(node, 'maxlength')
  if (limit >= 0) element.maxLength = limit
  else element.removeAttribute('maxlength')
  setAttribute(node, 'auto-height', isOn(node, 'autoHeight'))
}

function grow(node: BuiltinNode): void {
  const element = elementOf(node)
  if (element.tagName !== 'TEXTAREA' || !isOn(node, 'autoHeight')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight}px`
}

function listen(context: BuiltinContext, node: BuiltinNode): void {
  const element = elementOf(node)
  element.addEventListener('input', () => {
    node.setData({ showPlaceholder: element.value === '' })
    grow(node)
    const cursor = element.selectionStart ?? element.value.length
    fire(context, node, 'input', { value: element.value, cursor, keyCode: 0 })
  })
  element.addEventListener('focus', () => fire(context, node, 'focus', { value: element.value, height: 0 }))
  element.addEventListener('blur', () =>
    fire(context, node, 'blur', { value: element.value, cursor: element.value.length }),
  )
  element.addEventListener('keydown', (event) => {
    const isKey = (event as KeyboardEvent).key === 'Enter'
    const isLine = element.tagName === 'TEXTAREA' && textOf(node, 'confirmType') === 'return'
    if (isKey && !isLine) fire(context, node, 'confirm', { value: element.value })
  })
}

function field(context: BuiltinContext): BuiltinDefinition {
  const attached = new WeakSet<BuiltinNode>()
  const show = (node: BuiltinNode) => {
    if (!attached.has(node)) return
    const element = elementOf(node)
    const value = textOf(node, 'value')
    if (element.value !== value) element.value = value
    node.setData({ showPlaceholder: value === '' })
    grow(node)
  }
  return {
    properties: {
      value: text(),
      type: text('text'),
      password: flag(),
      placeholder: text(),
      placeholderStyle: text(),
      placeholderClass: text('input-placeholder'),
      disabled: flag(),
      maxlength: amount(140),
      focus: flag(),
      autoFocus: flag(),
      autoHeight: flag(),
      confirmType: text('done'),
      name: text(),
      cursor: amount(-1),
    },
    data: { showPlaceholder: true },
    observers: {
      value: show,
      'type, password, disabled, maxlength, autoHeight': (node) => {
        if (attached.has(node)) applySettings(node)
      },
      focus: (node) => {
        if (!attached.has(node)) return
        if (isOn(node, 'focus')) elementOf(node).focus()
        else elementOf(node).blur()
      },
      ariaLabel: (node) => {
        if (attached.has(node)) elementOf(node).setAttribute('aria-label', textOf(node, 'ariaLabel'))
      },
    },
    attached(node) {
      attached.add(node)
      applySettings(node)
      show(node)
      listen(context, node)
      const label = textOf(node, 'ariaLabel')
      if (label !== '') elementOf(node).setAttribute('aria-label', label)
      if (isOn(node, 'focus') || isOn(node, 'autoFocus'))
        context.view.setTimeout(() => elementOf(node).focus(), 0)
      const reset = () => {
        elementOf(node).value = ''
        node.setData({ showPlaceholder: true })
      }
      context.controls.set(node, { value: () => elementOf(node).value, reset })
    },
  }
}

/** input, textarea */
export const fields: BuiltinFamily = (context) => ({ input: field(context), textarea: field(context) })
