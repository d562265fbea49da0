import { button, element } from '../../wechat/shell/element'
import type { Persona } from '../Persona'
import type { ControlState } from './cloudState'
import { costTable, timerTable, troubleTable } from './figures'
import { pushCards } from './pushCards'

const TABS = ['消息', '请求', '定时器', '故障'] as const
type Tab = (typeof TABS)[number]

export interface CloudPanel {
  node: HTMLElement
  show(state: ControlState): void
  lost(): void
}

interface CloudPanelOptions {
  personOf: (openid: string) => Persona | undefined
  onOpenPush: (openid: string, page: string) => void
}

/** The cloud's own state: pushes, requests per action, timers, troubles. */
export function cloudPanel({ personOf, onOpenPush }: CloudPanelOptions): CloudPanel {
  let shown: Tab = '消息'
  let state: ControlState | undefined
  const body = element('div.body')
  const draw = () => {
    for (const [index, tab] of tabs.entries())
      tab.setAttribute('aria-selected', String(TABS[index] === shown))
    if (!state) return
    const at = body.scrollTop
    body.replaceChildren(...contentOf(shown, state))
    body.scrollTop = at
    for (const [index, tab] of tabs.entries()) {
      const count = { 消息: state.pushes.length, 请求: 0, 定时器: 0, 故障: state.faults.length }[
        TABS[index] ?? '请求'
      ]
      tab.textContent = `${TABS[index] ?? ''}${count > 0 ? ` ${count}` : ''}`
    }
  }
  const contentOf = (tab: Tab, now: ControlState): HTMLElement[] => {
    switch (tab) {
      case '消息':
        return pushCards(now, personOf, (push) => onOpenPush(push.openid, push.page))
      case '请求':
        return [costTable(now)]
      case '定时器':
        return [timerTable(now)]
      case '故障':
        return [troubleTable(now)]
    }
  }
  const tabs = TABS.map((tab) => {
    const made = button('tab', tab, () => {
      shown = tab
      body.scrollTop = 0
      draw()
    })
    made.setAttribute('role', 'tab')
    return made
  })
  draw()
  return {
    node: element(
      'aside.cloud',
      { 'aria-label': '云' },
      element('div.tabs', { role: 'tablist' }, ...tabs),
      body,
    ),
    show(next) {
      state = next
      draw()
    },
    lost() {
      body.replaceChildren(element('p.empty', {}, '本机的云没有应答，正在重新连接。'))
    },
  }
}
