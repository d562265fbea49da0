import type { DeskWindow } from '@/contract/draw'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { momentText } from '@/domain/time'
import type { Knot } from '@/ui/Timeline'

export type DeskDraw = NonNullable<DeskWindow['draw']>

const ORDER = ['open', 'sealed', 'numbered', 'confirmed', 'drawn', 'done'] as const
const short = (hash: string): string => `${hash.slice(0, 8)}…`

/** The draw as a thread: what happened, what is now, what comes. */
export function stepsOf(window: DeskWindow, draw: DeskDraw, now: number): Knot[] {
  const at = ORDER.indexOf(draw.state)
  const stateAt = (from: number, to: number): Knot['state'] =>
    at >= to ? 'done' : at >= from ? 'now' : 'next'
  const isOver = windowState(window, now) === 'closed'
  return [
    {
      key: 'wishes',
      time: '志愿',
      title: isOver ? `${draw.wishes} 份志愿` : `已有 ${draw.wishes} 份志愿`,
      note: `${momentText(window.opensAt)} 到 ${momentText(window.closesAt)}`,
      state: isOver ? 'done' : windowState(window, now) === 'open' ? 'now' : 'next',
    },
    {
      key: 'sealed',
      time: '封存',
      title: draw.listHash === null ? '截止后自动封存名单' : `名单已封存，${draw.applicants} 人`,
      ...(draw.listHash === null ? {} : { note: `指纹 ${short(draw.listHash)}` }),
      state: at >= 1 ? 'done' : isOver ? 'now' : 'next',
    },
    {
      key: 'number',
      time: '号码',
      // Whoever enters it the second time does so unseen.
      title:
        draw.number === null ? draw.source : at >= 3 ? `公开号码 ${draw.number.value}` : '公开号码已录一遍',
      note:
        draw.number === null
          ? `${momentText(draw.fixedAt)} 产生，到时来录`
          : `${draw.number.byName}录入，见证人：${draw.number.witnesses}`,
      state: stateAt(1, 2),
    },
    {
      key: 'confirm',
      time: '核对',
      title:
        draw.confirmedByName === null ? '另一个人再录一遍，一样才算数' : `${draw.confirmedByName}核对一致`,
      state: stateAt(2, 3),
    },
    {
      key: 'draw',
      time: '抽签',
      title: at >= 4 ? `已登记 ${draw.recorded} / ${draw.applicants} 人` : '号码核对后自动抽签',
      state: stateAt(3, 5),
    },
    {
      key: 'done',
      time: '结果',
      title: at >= 5 ? '结果已通知家长，谁都可以验证' : '登记完就通知家长',
      ...(draw.resultHash === null ? {} : { note: `指纹 ${short(draw.resultHash)}` }),
      state: at >= 5 ? 'done' : 'next',
    },
  ]
}
