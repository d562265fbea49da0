import { clockTextAt } from '../time'
import type { Absence, Whereabouts } from './Absence'

const WHERE_TEXT: Record<Whereabouts, string> = { home: '在家', 'on-way': '在路上', unknown: '不知道在哪里' }
export const whereText = (where: Whereabouts): string => WHERE_TEXT[where]

/** As short as a button and a message's field allow. */
const WHERE_WORD: Record<Whereabouts, string> = { home: '在家', 'on-way': '在路上', unknown: '不知道' }
export const whereWord = (where: Whereabouts): string => WHERE_WORD[where]

/** 「李静 16:40 说：在路上。校车晚点」 */
export function answerText(
  answer: Pick<NonNullable<Absence['answer']>, 'where' | 'byName' | 'words' | 'at'>,
) {
  const { where, byName, words, at } = answer
  return `${byName} ${clockTextAt(at)} 说：${whereText(where)}${words === '' ? '' : `。${words}`}`
}

interface AbsenceStands extends Pick<Absence, 'dueAt' | 'climbedAt'> {
  answer: { at: number } | null
  closed: { byName: string; at: number; words: string } | null
}

/** What happens next, or that it is over and by whom; empty when the answer itself says so. */
export function absenceState({ dueAt, climbedAt, answer, closed }: AbsenceStands): string {
  if (closed !== null) {
    const who = `${closed.byName} ${clockTextAt(closed.at)}`
    if (closed.words !== '') return `${who} 核实：${closed.words}`
    return answer?.at === closed.at ? '' : `${who} 说明了去向`
  }
  if (dueAt !== null) return `${clockTextAt(dueAt)} 前没有着落，就报告值班领导`
  return climbedAt === null ? '还没有人说明' : `${clockTextAt(climbedAt)} 已报告值班领导`
}
