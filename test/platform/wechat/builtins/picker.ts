import { anything, fire, flag, isOn, text, textOf, type BuiltinFamily } from './Builtin'
import type { PickerRequest } from '../host/Surface'
import type { BuiltinNode } from '../view/glassEasel'

/** The rows a picker offers, as words: one column for `selector`, several for `multiSelector`. */
function columnsOf(node: BuiltinNode): string[][] {
  const range: unknown[] = Array.isArray(node.data['range']) ? node.data['range'] : []
  const key = textOf(node, 'rangeKey')
  const word = (item: unknown) =>
    key !== '' && typeof item === 'object' && item !== null ? String(Reflect.get(item, key)) : String(item)
  if (textOf(node, 'mode') !== 'multiSelector') return [range.map(word)]
  return range.map((column) => (Array.isArray(column) ? column.map(word) : []))
}

const requestOf = (node: BuiltinNode): PickerRequest => ({
  mode: textOf(node, 'mode'),
  title: textOf(node, 'headerText'),
  range: columnsOf(node),
  value: node.data['value'],
  fields: textOf(node, 'fields'),
  start: textOf(node, 'start'),
  end: textOf(node, 'end'),
})

export const picker: BuiltinFamily = (context) => ({
  picker: {
    properties: {
      mode: text('selector'),
      range: anything([]),
      rangeKey: text(),
      value: anything(),
      start: text(),
      end: text(),
      fields: text('day'),
      disabled: flag(),
      headerText: text(),
      name: text(),
      customItem: text(),
    },
    attached(node) {
      context.controls.set(node, { value: () => node.data['value'] })
      const open = async () => {
        const value = await context.host.pick(requestOf(node))
        if (value === undefined) fire(context, node, 'cancel', {})
        else fire(context, node, 'change', { value })
      }
      node.addListener('tap', () => {
        if (!isOn(node, 'disabled')) void open()
      })
    },
  },
})
