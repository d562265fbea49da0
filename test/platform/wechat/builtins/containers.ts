import { amount, anything, fire, flag, innerOf, isOn, numberOf, setAttribute, text, textOf } from './Builtin'
import type { BuiltinContext, BuiltinFamily } from './Builtin'
import { bindHover, hoverProperties } from './hover'
import type { BuiltinNode } from '../view/glassEasel'

const SETTLED_MS = 80

function watchScroll(context: BuiltinContext, node: BuiltinNode): void {
  const element = node.getBackendElement()
  let top = 0
  let left = 0
  let atEnd = false
  let atStart = true
  const once = (event: string, is: boolean, was: boolean, direction: string) => {
    if (is && !was) fire(context, node, event, { direction })
    return is
  }
  const onScroll = () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
    const moved = { deltaX: left - scrollLeft, deltaY: top - scrollTop }
    top = scrollTop
    left = scrollLeft
    fire(context, node, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...moved })
    const sideways = isOn(node, 'scrollX') && !isOn(node, 'scrollY')
    const seen = sideways ? scrollLeft + element.clientWidth : scrollTop + element.clientHeight
    const rest = (sideways ? scrollWidth : scrollHeight) - seen
    atEnd = once('scrolltolower', rest <= numberOf(node, 'lowerThreshold'), atEnd, 'bottom')
    const before = sideways ? scrollLeft : scrollTop
    atStart = once('scrolltoupper', before <= numberOf(node, 'upperThreshold'), atStart, 'top')
  }
  element.addEventListener('scroll', onScroll, { passive: true })
}

function swiper(context: BuiltinContext, node: BuiltinNode): void {
  const { view } = context
  const track = innerOf(node, '.track')
  const count = () => track.querySelectorAll('wx-swiper-item').length
  const turned = (at: number, source: string) => {
    if (at === node.data['at']) return
    node.setData({ at })
    fire(context, node, 'change', { current: at, currentItemId: '', source })
    fire(context, node, 'animationfinish', { current: at, source })
  }
  const go = (to: number, source: string) => {
    const last = Math.max(0, count() - 1)
    const at = Math.max(0, Math.min(to, last))
    node.setData({ dots: Array.from({ length: last + 1 }, (_, index) => index) })
    if (track.clientWidth > 0) track.scrollTo({ left: at * track.clientWidth })
    turned(at, source)
  }
  let settling = 0
  const onScroll = () => {
    view.clearTimeout(settling)
    const settled = () => turned(Math.round(track.scrollLeft / (track.clientWidth || 1)), 'touch')
    settling = view.setTimeout(settled, SETTLED_MS)
  }
  track.addEventListener('scroll', onScroll, { passive: true })
  view.setTimeout(() => go(numberOf(node, 'current'), ''), 0)
  context.controls.set(node, { toggle: () => go(numberOf(node, 'current'), '') })
}

/** view, text, scroll-view, swiper */
export const containers: BuiltinFamily = (context) => ({
  view: { properties: hoverProperties('none'), attached: (node) => bindHover(context, node) },
  text: {
    properties: {
      selectable: flag(),
      userSelect: flag(),
      space: text(),
      decode: flag(),
      maxLines: anything(),
    },
    observers: {
      'selectable, userSelect': (node) =>
        setAttribute(node, 'selectable', isOn(node, 'selectable') || isOn(node, 'userSelect')),
    },
  },
  'scroll-view': {
    properties: {
      scrollX: flag(),
      scrollY: flag(),
      scrollTop: anything(),
      scrollLeft: anything(),
      scrollIntoView: text(),
      scrollWithAnimation: flag(),
      upperThreshold: amount(50),
      lowerThreshold: amount(50),
      enableFlex: flag(),
      refresherEnabled: flag(),
      refresherTriggered: flag(),
      showScrollbar: flag(true),
      enhanced: flag(),
    },
    observers: {
      'scrollX, scrollY, enableFlex': (node) => {
        setAttribute(node, 'scroll-x', isOn(node, 'scrollX'))
        setAttribute(node, 'scroll-y', isOn(node, 'scrollY'))
        setAttribute(node, 'enable-flex', isOn(node, 'enableFlex'))
      },
      scrollTop: (node) => {
        const to = Number.parseFloat(textOf(node, 'scrollTop'))
        if (!Number.isNaN(to)) node.getBackendElement().scrollTop = to
      },
      scrollLeft: (node) => {
        const to = Number.parseFloat(textOf(node, 'scrollLeft'))
        if (!Number.isNaN(to)) node.getBackendElement().scrollLeft = to
      },
      scrollIntoView: (node) => {
        const id = textOf(node, 'scrollIntoView')
        if (id !== '') node.getBackendElement().querySelector(`[id="${id}"]`)?.scrollIntoView?.()
      },
    },
    attached: (node) => watchScroll(context, node),
  },
  'swiper-item': { properties: { itemId: text() } },
  swiper: {
    properties: {
      current: amount(),
      indicatorDots: flag(),
      autoplay: flag(),
      interval: amount(5000),
      duration: amount(500),
      circular: flag(),
      vertical: flag(),
    },
    data: { at: 0, dots: [] },
    observers: { current: (node) => context.controls.get(node)?.toggle?.() },
    attached: (node) => swiper(context, node),
  },
})
