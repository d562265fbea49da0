/** 孩子信息的同意: a word that lacks, is no, or cannot be written down. */
import type { Sentences } from './Sentences'

export type ConsentFailure =
  | { code: 'consent/unasked' }
  | { code: 'consent/outdated' }
  | { code: 'consent/refused' }
  | { code: 'consent/text-outdated' }
  | { code: 'consent/paper-incomplete' }
  | { code: 'consent/too-often' }
  | { code: 'consent/unknown-guardian' }

export const CONSENT_SENTENCES: Sentences<ConsentFailure> = {
  'consent/unasked': () =>
    '没有保存：您还没有答复孩子信息的同意书。请回「今天」，在孩子的卡片上选；不同意可到学校用纸质办理。',
  'consent/outdated': () => '没有保存：孩子信息的同意书有了新版本。请回「今天」，在孩子的卡片上看完再选。',
  'consent/refused': () =>
    '没有保存：您没有同意用手机收集孩子的信息。请到学校用纸质办理；想在手机上办，请在「监护人」里改为同意。',
  'consent/text-outdated': () => '同意书有了新版本。请返回刷新，看完再同意。',
  'consent/paper-incomplete': () => '请写清签字人，和纸质同意书放在哪里。',
  'consent/too-often': () => '改得太多次了，没有记下。请联系学校办公室。',
  'consent/unknown-guardian': () => '这位家长已经不是孩子的监护人。请刷新名单再登记。',
}
