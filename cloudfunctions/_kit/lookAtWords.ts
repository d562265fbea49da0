/** What a person typed for others is looked at before anything is written: one call of WeChat's, no database request. */
import type { z } from 'zod'
import { mapWords, wordsIn } from '@/contract/words'
import type { Deed } from '@/domain/access'
import { no, yes, type Result } from '@/domain/result'
import { careOf } from '@/domain/words/care'
import { decideWords, STRUCK_OUT, type Verdict } from '@/domain/words/looked'
import { contentCheck } from './contentCheck'
import { log } from './log'

/** The value, with what was unfit struck out where the act cannot wait; or why not. */
export async function lookAtWords<T>(
  deed: Deed,
  reader: z.ZodType<T>,
  value: T,
  openid: string,
): Promise<Result<T>> {
  const words = wordsIn(reader, value).filter((text) => text !== '')
  if (words.length === 0) return yes(value)
  const care = careOf(deed)
  const verdicts = await contentCheck(words, openid, care === 'public' ? 1 : 2)
  const count = (verdict: Verdict) => [...verdicts.values()].filter((said) => said === verdict).length
  const told = { doubtful: count('doubtful'), unfit: count('unfit'), noAnswer: count('no-answer') }
  if (told.doubtful + told.unfit + told.noAnswer > 0) log.info('words', { deed, ...told })
  const decision = decideWords(care, verdicts)
  switch (decision.kind) {
    case 'go':
      return yes(value)
    case 'refuse':
      return no(decision.refusal)
    case 'strike': {
      const { texts } = decision
      return yes(reader.parse(mapWords(reader, value, (text) => (texts.has(text) ? STRUCK_OUT : text))))
    }
    default:
      return decision satisfies never
  }
}
