/** Art. 13: a child the roll missed. */
import { clockTextAt } from '../time'
import type { Sentences } from './Sentences'

export type AbsenceFailure =
  | { code: 'absence/none'; pupil: string }
  | { code: 'absence/arrived'; pupil: string; holder: string }
  | { code: 'absence/closed'; pupil: string; byName: string; at: number }
  | { code: 'absence/words-missing'; fewest: number }
  | { code: 'absence/not-yours' }

export const ABSENCE_SENTENCES: Sentences<AbsenceFailure> = {
  'absence/none': ({ pupil }) => `${pupil}现在没有要说明的缺席。请返回刷新。`,
  'absence/arrived': ({ pupil, holder }) => `${pupil}已经点到，在${holder}身边，不用再说明。`,
  'absence/closed': ({ pupil, byName, at }) =>
    `${byName} ${clockTextAt(at)} 已经说明了${pupil}的去向。如果不对，请马上打电话给值班领导。`,
  'absence/words-missing': ({ fewest }) => `请写明孩子在哪里、听谁说的，至少 ${fewest} 个字。`,
  'absence/not-yours': () => '只有班主任、点名的老师和值班领导能说明这个孩子的去向。',
}
