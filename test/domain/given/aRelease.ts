import { decideRelease, type ReleaseClaim, type ReleaseFacts } from '@/domain/custody/release'
import type { Collector } from '@/domain/people/Pupil'
import { aCity } from './aCity'
import { aCustody, held } from './aCustody'
import { at } from './days'
import { MOTHER } from './people'

export const mother: Collector = {
  id: 'c-mother',
  name: '李静',
  relation: '妈妈',
  phone: '13800000001',
  personId: MOTHER,
  photoId: null,
}
export const grandma: Collector = {
  id: 'c-grandma',
  name: '王秀兰',
  relation: '奶奶',
  phone: '13800000002',
  personId: null,
  photoId: null,
}

export const GOOD_CODE = '204816'

/** A child in hand at the gate, two collectors, the mother's code good at this moment. */
export const releaseFacts = (more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  now: at('17:59'),
  custody: aCustody(held()),
  pupil: {
    name: '刘梓辰',
    grade: 4,
    collectors: [mother, grandma],
    barred: [],
    delegations: [],
    walkAlone: null,
  },
  city: aCity(),
  claim: { how: 'code', code: GOOD_CODE },
  codes: [{ code: GOOD_CODE, collectorId: mother.id }],
  ...more,
})

export const ask = (more: Partial<ReleaseFacts> = {}) => decideRelease(releaseFacts(more))
export const pupil = (more: Partial<ReleaseFacts['pupil']>) => ({ ...releaseFacts().pupil, ...more })

export const byGoodCode: ReleaseClaim = { how: 'code', code: GOOD_CODE }
export const byEye = (collectorId: string, reason = '奶奶没有手机'): ReleaseClaim => ({
  how: 'eye',
  collectorId,
  reason,
})
