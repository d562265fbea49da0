/** 个人信息保护法 第 28、29、31 条: a child under fourteen. One word per guardian and child, asked for by itself, never lost. */
import type { PersonId } from '../ids'
import { last } from '../lists'
import { no, yes, type Result } from '../result'

/** Named after the day the text was fixed: a new text is a new version and is asked for anew. */
export const CHILD_CONSENT_VERSION = '2026-11-26'
export const CHILD_CONSENT: readonly string[] = [
  '孩子不满 14 岁，学校要您单独同意，才能用手机收集孩子的信息。',
  '收集什么：报名和志愿、延时托管、接送人和照片、您写的健康提示。',
  '用来做什么：安排课后服务，把孩子交到对的人手里。不给广告，不卖给别人。',
  '谁看得到：带孩子的老师、门岗和学校管理的人，各看要用的那一部分。',
  '不同意，孩子一样可以参加：请到学校用纸质办理。点名、接送码、请假和找孩子照常。',
]

/** What goes when the word is no; said before it is given. */
export const CHILD_CONSENT_REMOVES: readonly string[] = [
  '您写的健康提示和您传的照片马上删除，请当面告诉班主任孩子要注意什么。',
  '报名、延时托管、添加接送人改用纸质，学校会联系您。已经报上的照常。',
  '接送码、请假、孩子在哪里，照常能用。想法变了，随时可以在「监护人」里改。',
]

export type ConsentWord = 'agreed' | 'refused' | 'withdrawn'

export interface ConsentEntry {
  op: string
  at: number
  version: string
  word: ConsentWord
  on: 'app' | 'paper'
  /** Who gave it: the guardian in the app, the office from a signed paper. */
  by: PersonId
  byName: string
  /** Of a paper: whose signature, and where it is kept. */
  paper?: { signedName: string; words: string }
}

/** `outdated`: agreed to an older text. A no stands until the guardian says otherwise, whatever text is new. */
export type ConsentState = 'agreed' | 'outdated' | 'refused' | 'withdrawn' | 'unasked'

export function consentState(entries: readonly ConsentEntry[] | undefined): ConsentState {
  const newest = last(entries ?? [])
  if (newest === undefined) return 'unasked'
  return newest.word === 'agreed' && newest.version !== CHILD_CONSENT_VERSION ? 'outdated' : newest.word
}

/** The card stands before anything else of the child. */
export const mustAnswer = (state: ConsentState): boolean => state === 'unasked' || state === 'outdated'
/** What only the agreement allowed must go. */
export const isNo = (state: ConsentState): boolean => state === 'refused' || state === 'withdrawn'

/** More than anybody needs; then the school is asked. */
export const CONSENTS_MOST = 40

interface Saying {
  agrees: boolean
  /** The text that was read. */
  version: string
  on: ConsentEntry['on']
  by: Pick<ConsentEntry, 'by' | 'byName'>
  paper: { signedName: string; words: string } | null
  op: string
  now: number
}

/**
 * The line to be appended; null where the same word stands already. Refused, in this order: a paper without signature or
 * place, an agreement to another text than today's, too many words.
 */
export function sayConsent(
  entries: readonly ConsentEntry[] | undefined,
  { agrees, version, on, by, paper, op, now }: Saying,
): Result<ConsentEntry | null> {
  if (entries?.some((one) => one.op === op) === true) return yes(null)
  if (paper !== null && (paper.signedName === '' || paper.words === ''))
    return no({ code: 'consent/paper-incomplete' })
  if (agrees && version !== CHILD_CONSENT_VERSION) return no({ code: 'consent/text-outdated' })
  const state = consentState(entries)
  if (agrees ? state === 'agreed' : isNo(state)) return yes(null)
  if ((entries?.length ?? 0) >= CONSENTS_MOST) return no({ code: 'consent/too-often' })
  const word = agrees ? 'agreed' : last(entries ?? [])?.word === 'agreed' ? 'withdrawn' : 'refused'
  return yes({ op, at: now, version, word, on, ...by, ...(paper === null ? {} : { paper }) })
}

const STATE_TEXT: Record<ConsentState, string> = {
  agreed: '已同意',
  outdated: '同意的是旧版',
  refused: '不同意',
  withdrawn: '已撤回',
  unasked: '还没有答复',
}
export const consentText = (state: ConsentState): string => STATE_TEXT[state]
