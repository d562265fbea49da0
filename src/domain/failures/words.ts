/** What others will read is looked at by WeChat first. */
import type { Sentences } from './Sentences'

export type WordsFailure = { code: 'words/unfit'; quote: string } | { code: 'words/not-looked-at' }

export const WORDS_SENTENCES: Sentences<WordsFailure> = {
  'words/unfit': ({ quote }) => `「${quote}」没有通过微信的内容检查，没有保存。请换个说法再提交。`,
  'words/not-looked-at': () =>
    '微信暂时没能检查要公开的文字，没有保存。请用手机打开一次安放，过几分钟再提交。',
}
