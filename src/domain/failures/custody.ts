/** Art. 13: the chain of custody and the gate. */
import { clockText, clockTextAt, dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type CustodyFailure =
  | { code: 'custody/unknown-child' }
  | { code: 'custody/receiver-off-duty' }
  | { code: 'custody/to-oneself' }
  | { code: 'custody/receiver-gone-home'; name: string; at: number }
  | { code: 'custody/hands-not-empty'; count: number; names: string[] }
  | { code: 'custody/reason-missing' }
  | { code: 'custody/held-by-other'; pupil: string; holder: string }
  | { code: 'custody/not-in-school'; pupil: string }
  | { code: 'custody/released-already'; pupil: string; at: number }
  | { code: 'custody/not-at-gate' }
  | { code: 'custody/told-another-day' }
  | { code: 'custody/code-wrong'; pupil: string; triesLeft: number }
  | { code: 'custody/code-locked'; pupil: string }
  | { code: 'custody/code-unknown' }
  | { code: 'custody/collector-unknown'; pupil: string }
  | { code: 'custody/collector-barred'; pupil: string }
  | { code: 'custody/barred-unreadable'; pupil: string }
  | { code: 'custody/walk-alone-no-consent'; pupil: string }
  | { code: 'custody/walk-alone-too-young'; pupil: string; minGrade: number }
  | { code: 'custody/walk-alone-too-late'; latestMinute: number }
  | { code: 'custody/no-service-today'; name: string }
  | { code: 'custody/no-record'; day: Day }
  | { code: 'custody/day-empty'; day: Day }

export const CUSTODY_SENTENCES: Sentences<CustodyFailure> = {
  'custody/unknown-child': () => '没有找到这个孩子今天的记录。请核对姓名和班级。',
  'custody/receiver-off-duty': () => '对方今天没有当班，不能交给他。请选别的老师。',
  'custody/to-oneself': () => '不能交给自己。',
  'custody/receiver-gone-home': ({ name, at }) =>
    `${name} ${clockTextAt(at)} 已下班，不能交给他。请选别的老师，或请他重新上班。`,
  'custody/hands-not-empty': ({ count, names }) =>
    `您身边还有${count}个孩子：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}。都交出去了才能下班。`,
  'custody/reason-missing': () => '请写一句原因，至少两个字。',
  'custody/held-by-other': ({ pupil, holder }) => `${pupil}现在由${holder}负责，请先完成交接。`,
  'custody/not-in-school': ({ pupil }) => `${pupil}今天没有点到，不在学校手里。请先联系班主任。`,
  'custody/released-already': ({ pupil, at }) => `${pupil} ${clockTextAt(at)} 已经离校，不能再放行一次。`,
  'custody/not-at-gate': () => '只有门岗或照看孩子的老师能放行。',
  'custody/told-another-day': () => '这是前一天的事，没有记下。请告诉值班领导，由他核实后补记。',
  'custody/code-wrong': ({ triesLeft }) =>
    triesLeft > 0
      ? `接送码不对，还可以试 ${triesLeft} 次。请家长刷新后再出示。`
      : '接送码不对，已锁住。请看人核对。',
  'custody/code-locked': () => '接送码错了五次，今天不能再用。请看人核对并写明原因。',
  'custody/code-unknown': () => '没有认出这个码。请家长打开今天的接送码再试。',
  'custody/collector-unknown': () => '请稍等，老师马上过来核对。',
  'custody/barred-unreadable': ({ pupil }) =>
    `${pupil}的禁止接送名单现在读不出来，谁来接都先不放。请马上叫值班领导，孩子留在校内。`,
  'custody/collector-barred': () => '请稍等，老师马上过来核对。',
  'custody/walk-alone-no-consent': ({ pupil }) => `${pupil}没有家长的自行离校同意书，请等家长来接。`,
  'custody/walk-alone-too-young': ({ pupil, minGrade }) =>
    `${pupil}未到${minGrade}年级，不能自行离校，请等家长来接。`,
  'custody/walk-alone-too-late': ({ latestMinute }) =>
    `过了 ${clockText(latestMinute)} 天黑，不能自行离校，请等家长来接。`,
  'custody/no-service-today': ({ name }) => `今天没有课后服务（${name}）。`,
  'custody/no-record': ({ day }) => `没有找到这个孩子${dayText(day)}的记录。请核对姓名和日期。`,
  'custody/day-empty': ({ day }) => `${dayText(day)}没有课后服务的记录，没有可导出的内容。请换一天。`,
}
