/** The daily digest. */
import { dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type DigestFailure = { code: 'digest/none'; day: Day }

export const DIGEST_SENTENCES: Sentences<DigestFailure> = {
  'digest/none': ({ day }) => `${dayText(day)}的日报还没有生成。`,
}
