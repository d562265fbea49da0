/** 网络信息内容生态治理规定: what WeChat's check of a text (msgSecCheck) says, and what becomes of the act. */
import type { Failure } from '../failure'
import type { WordsCare } from './care'

/** `doubtful`: WeChat would have a person look, and there is none; it goes on, and the log says so. */
export type Verdict = 'fit' | 'doubtful' | 'unfit' | 'no-answer'
export type Verdicts = ReadonlyMap<string, Verdict>

/** Stands where a text was left out of an act that could not wait. */
export const STRUCK_OUT = '（文字未通过检查）'

/** The most characters that one check takes. */
export const CHECK_MOST = 2500

/** Texts as they are looked at together, in their order: each pack is one call. Empty ones and doubles are left out. */
export function packed(texts: readonly string[], most = CHECK_MOST): string[][] {
  const packs: string[][] = []
  let room = 0
  for (const text of new Set(texts)) {
    if (text === '') continue
    const pack = packs[packs.length - 1]
    if (pack === undefined || text.length + 1 > room) {
      packs.push([text])
      room = most - text.length
    } else {
      pack.push(text)
      room -= text.length + 1
    }
  }
  return packs
}

export const asOne = (pack: readonly string[]): string => pack.join('\n')

const QUOTED = 12
const quoteOf = (text: string): string => {
  const characters = Array.from(text)
  return characters.length <= QUOTED ? text : `${characters.slice(0, QUOTED).join('')}…`
}

export type WordsDecision =
  { kind: 'go' } | { kind: 'strike'; texts: ReadonlySet<string> } | { kind: 'refuse'; refusal: Failure }

/** Refusals in order: a text found unfit, named by its beginning; then, of what is public, one nobody looked at. */
export function decideWords(care: WordsCare, verdicts: Verdicts): WordsDecision {
  const of = (verdict: Verdict) => [...verdicts].flatMap(([text, said]) => (said === verdict ? [text] : []))
  const unfit = of('unfit')
  if (care === 'struck-out')
    return unfit.length === 0 ? { kind: 'go' } : { kind: 'strike', texts: new Set(unfit) }
  if (unfit[0] !== undefined)
    return { kind: 'refuse', refusal: { code: 'words/unfit', quote: quoteOf(unfit[0]) } }
  return care === 'public' && of('no-answer').length > 0
    ? { kind: 'refuse', refusal: { code: 'words/not-looked-at' } }
    : { kind: 'go' }
}
