import type { UnsentAct } from '@/cloud/UnsentAct'
import { clockTextAt } from '@/domain/time'

const SHOWN = 4

export const actText = ({ title, at }: Pick<UnsentAct, 'title' | 'at'>): string =>
  `${title}${title.slice(-1) === '）' ? '' : ' '}${clockTextAt(at)}`

/** 「2 件还没发出去：点名（作业辅导）16:32、接手 45 人 17:29。连上网自动发」 */
export function waitingText(waiting: Pick<UnsentAct, 'title' | 'at'>[]): string {
  const listed = waiting.slice(0, SHOWN).map(actText).join('、')
  const more = waiting.length > SHOWN ? ' 等' : ''
  return `${waiting.length} 件还没发出去：${listed}${more}。连上网自动发`
}

/** Refused, or recorded with something a person must look at. */
export const leftText = (act: Pick<UnsentAct, 'title' | 'at' | 'words' | 'recorded'>): string =>
  `${act.recorded ? '记下了，请看一眼' : '没有记下'}：${actText(act)}。${act.words ?? ''}`
