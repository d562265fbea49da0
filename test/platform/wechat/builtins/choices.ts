import { builtinsWithin, closestBuiltin, fire, flag, isOn, text, textOf } from './Builtin'
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './Builtin'
import { drawnAround, easelNodeOf, type BuiltinNode } from '../view/glassEasel'

function toggleSwitch(context: BuiltinContext, node: BuiltinNode): void {
  node.setData({ on: !isOn(node, 'on') })
  fire(context, node, 'change', { value: isOn(node, 'on') })
}

function toggleCheckbox(context: BuiltinContext, node: BuiltinNode): void {
  node.setData({ on: !isOn(node, 'on') })
  const group = closestBuiltin(node, 'checkbox-group')
  if (group) fire(context, group, 'change', { value: context.controls.get(group)?.value?.() })
}

function chooseRadio(context: BuiltinContext, node: BuiltinNode): void {
  if (isOn(node, 'on')) return
  const group = closestBuiltin(node, 'radio-group')
  const others = group ? builtinsWithin(group, ['radio']) : [node]
  for (const radio of others) radio.setData({ on: radio.getBackendElement() === node.getBackendElement() })
  if (group) fire(context, group, 'change', { value: textOf(node, 'value') })
}

function choice(
  context: BuiltinContext,
  change: (context: BuiltinContext, node: BuiltinNode) => void,
): BuiltinDefinition {
  return {
    properties: {
      checked: flag(),
      disabled: flag(),
      color: text(),
      value: text(),
      name: text(),
      type: text('switch'),
    },
    data: { on: false },
    observers: { checked: (node) => node.setData({ on: isOn(node, 'checked') }) },
    attached(node) {
      const toggle = () => {
        if (!isOn(node, 'disabled')) change(context, node)
      }
      const control = { toggle, value: () => isOn(node, 'on'), reset: () => node.setData({ on: false }) }
      context.controls.set(node, control)
      node.addListener('tap', toggle)
    },
  }
}

const chosen = (group: BuiltinNode, kind: string) =>
  builtinsWithin(group, [kind])
    .filter((node) => isOn(node, 'on'))
    .map((node) => textOf(node, 'value'))

function label(context: BuiltinContext, node: BuiltinNode): void {
  node.addListener('tap', (event) => {
    const element = node.getBackendElement()
    const id = textOf(node, 'for')
    const named = id === '' ? null : element.ownerDocument.getElementById(id)
    const control = named ? easelNodeOf(named) : builtinsWithin(node, ['checkbox', 'radio', 'switch'])[0]
    if (!control) return
    const origin = event.target as BuiltinNode
    const tapped = drawnAround(origin.getBackendElement?.() ?? null)?.getBackendElement() ?? null
    if (!control.getBackendElement().contains(tapped)) context.controls.get(control)?.toggle?.()
  })
}

const FORM_CONTROLS = ['input', 'textarea', 'switch', 'checkbox-group', 'radio-group', 'picker', 'slider']

function form(context: BuiltinContext, node: BuiltinNode): void {
  const named = () => builtinsWithin(node, FORM_CONTROLS).filter((control) => textOf(control, 'name') !== '')
  const submit = () => {
    const value = named().map((control) => [
      textOf(control, 'name'),
      context.controls.get(control)?.value?.(),
    ])
    fire(context, node, 'submit', { value: Object.fromEntries(value), formId: '' })
  }
  const reset = () => {
    for (const control of named()) context.controls.get(control)?.reset?.()
    fire(context, node, 'reset', {})
  }
  context.controls.set(node, { toggle: submit, reset })
}

/** switch, checkbox, radio, their groups, label, form */
export const choices: BuiltinFamily = (context) => {
  const group = (values: (node: BuiltinNode) => unknown): BuiltinDefinition => ({
    properties: { name: text() },
    attached: (node) => context.controls.set(node, { value: () => values(node) }),
  })
  return {
    switch: choice(context, toggleSwitch),
    checkbox: choice(context, toggleCheckbox),
    radio: choice(context, chooseRadio),
    'checkbox-group': group((node) => chosen(node, 'checkbox')),
    'radio-group': group((node) => chosen(node, 'radio')[0]),
    label: { properties: { for: text() }, attached: (node) => label(context, node) },
    form: { properties: { reportSubmit: flag() }, attached: (node) => form(context, node) },
  }
}
