/** Health notes given by guardians. */
import { healthKindText, type HealthKind } from '../people/health'
import type { Sentences } from './Sentences'

export type HealthFailure =
  | { code: 'health/consent-missing' }
  | { code: 'health/consent-outdated' }
  | { code: 'health/words-missing'; kind: HealthKind }
  | { code: 'health/not-configured' }

export const HEALTH_SENTENCES: Sentences<HealthFailure> = {
  'health/consent-missing': () => '健康提示要您单独同意才能保存。请看完说明，按「同意」。',
  'health/consent-outdated': () => '说明有了新版本。请返回刷新，看完再同意。',
  'health/words-missing': ({ kind }) => `「${healthKindText(kind)}」还没有写是什么。请写几个字。`,
  'health/not-configured': () => '学校还没有开通加密保存，没有存下任何内容。请先当面告诉班主任。',
}
