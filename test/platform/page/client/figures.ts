import { element } from '../../wechat/shell/element'
import { momentWords } from './cityTime'
import type { ControlState } from './cloudState'

function table(head: string[], rows: string[][], emptyWords: string): HTMLElement {
  if (rows.length === 0) return element('p.empty', {}, emptyWords)
  const line = (tag: string, cells: string[]) =>
    element('tr', {}, ...cells.map((cell) => element(tag, {}, cell)))
  return element(
    'table',
    {},
    element('thead', {}, line('th', head)),
    element('tbody', {}, ...rows.map((row) => line('td', row))),
  )
}

/** Database requests of each action: what users pay and wait for. */
export function costTable(state: ControlState): HTMLElement {
  const rows = state.requestsByAction.map(({ action, calls, lastRequests, maxRequests }) => [
    action,
    String(calls),
    String(lastRequests),
    String(maxRequests),
  ])
  return table(['动作', '次数', '上次', '最多'], rows, '还没有人用过云。')
}

export function timerTable(state: ControlState): HTMLElement {
  const at = (moment: number | null | undefined) =>
    moment === null || moment === undefined ? '—' : momentWords(moment, state.now)
  const rows = state.timers.map(({ fn, name, lastAt, nextAt, lastOk }) => [
    `${fn} · ${name}`,
    lastOk === false ? `${at(lastAt)} 出错` : at(lastAt),
    at(nextAt),
  ])
  return table(['定时器', '上次', '下次'], rows, '没有定时器。')
}

export function troubleTable(state: ControlState): HTMLElement {
  const rows = [...state.faults]
    .reverse()
    .map((fault) => [momentWords(fault.at, state.now), fault.action, fault.message])
  return table(['时刻', '动作', '说明'], rows, '没有出错。')
}
