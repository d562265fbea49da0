import { amount, closestBuiltin, fire, flag, isOn, numberOf, setAttribute, text, textOf } from './Builtin'
import type { BuiltinFamily } from './Builtin'
import { bindHover, hoverProperties } from './hover'

/** button, navigator */
export const pressables: BuiltinFamily = (context) => ({
  button: {
    properties: {
      size: text('default'),
      type: text('default'),
      plain: flag(),
      disabled: flag(),
      loading: flag(),
      formType: text(),
      openType: text(),
      name: text(),
      lang: text(),
      ...hoverProperties('button-hover', 20, 70),
    },
    observers: {
      'size, type, plain, disabled, loading': (node) => {
        for (const name of ['size', 'type']) setAttribute(node, name, textOf(node, name))
        for (const name of ['plain', 'disabled', 'loading']) setAttribute(node, name, isOn(node, name))
      },
    },
    attached(node) {
      bindHover(context, node)
      node.addListener('tap', () => {
        if (isOn(node, 'disabled')) return
        const formType = textOf(node, 'formType')
        const form = formType === '' ? undefined : closestBuiltin(node, 'form')
        const control = form && context.controls.get(form)
        if (formType === 'submit') control?.toggle?.()
        if (formType === 'reset') control?.reset?.()
        const openType = textOf(node, 'openType')
        if (openType !== '')
          context.host.openType(openType, node, (event, detail) => fire(context, node, event, detail))
      })
    },
  },
  navigator: {
    properties: {
      url: text(),
      openType: text('navigate'),
      delta: amount(1),
      target: text('self'),
      ...hoverProperties('navigator-hover'),
    },
    attached(node) {
      bindHover(context, node)
      node.addListener('tap', () =>
        context.host.navigate(textOf(node, 'openType'), textOf(node, 'url'), numberOf(node, 'delta')),
      )
    },
  },
})
