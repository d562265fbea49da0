import { TEMPLATE_SHAPES } from '@/domain/notice/templates'
import { element } from '../../wechat/shell/element'
import type { Persona } from '../Persona'
import { momentWords } from './cityTime'
import type { ControlState } from './cloudState'

type Push = ControlState['pushes'][number]

/** The template's own words when the id names one of ours. */
function shapeOf(push: Push): { title: string; labels: string[] } {
  const shape = Object.entries(TEMPLATE_SHAPES).find(([name]) => push.templateId.endsWith(name))?.[1]
  const keys = Object.keys(push.data)
  return { title: shape?.title ?? '服务通知', labels: shape?.fields.map((field) => field.label) ?? keys }
}

const wasRefused = ({ answer }: Push) => typeof answer === 'string' || answer.errcode !== 0

function card(push: Push, now: number, to: Persona | undefined, onOpen: (push: Push) => void): HTMLElement {
  const { title, labels } = shapeOf(push)
  const lines = Object.values(push.data).map((field, index) =>
    element('div.line', {}, element('span.label', {}, labels[index] ?? ''), element('span', {}, field.value)),
  )
  const head = element('div.from', {}, element('i.seal', { 'aria-hidden': 'true' }, '安'), '安放课后服务')
  const refused = wasRefused(push) ? [element('p.refused', {}, '微信没有收下这条消息。')] : []
  const foot = element('div.foot', {}, '进入小程序查看', element('span', { 'aria-hidden': 'true' }, '›'))
  const made = element(
    'button.card',
    { type: 'button' },
    head,
    element('h4', {}, title),
    ...lines,
    ...refused,
    foot,
  )
  made.addEventListener('click', () => onOpen(push))
  const stamp = element(
    'div.stamp',
    {},
    `${momentWords(push.at, now)} 发给 ${to?.name ?? '一位没有列出的人'}`,
  )
  return element('div.push', {}, stamp, made)
}

/** What people find in WeChat under 服务通知, newest first. */
export function pushCards(
  state: ControlState,
  personOf: (openid: string) => Persona | undefined,
  onOpen: (push: Push) => void,
): HTMLElement[] {
  if (state.pushes.length === 0)
    return [element('p.empty', {}, '还没有发出消息。点名、交接、放行之后会出现在这里。')]
  return [...state.pushes].reverse().map((push) => card(push, state.now, personOf(push.openid), onOpen))
}
