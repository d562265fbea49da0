/** Art. 10: the family is told, in words that say nothing to whoever else sees the phone. */
import type { Pupil } from '../people/Pupil'
import { dayOf, type Day } from '../time'
import type { Notice } from './Notice'

type Told = Pick<Pupil, '_id' | 'schoolId' | 'name'>

const letter = (pupil: Told, key: string, now: number, what: string): Notice => ({
  id: `letter:${pupil._id}:${key}`,
  template: 'letter',
  schoolId: pupil.schoolId,
  day: dayOf(now),
  to: { kind: 'guardians', pupilId: pupil._id },
  at: now,
  data: { child: pupil.name, what, note: '请打开小程序看' },
  page: `pages/guardian/hardship/index?pupilId=${pupil._id}`,
})

const ANSWERS = {
  grant: '您交的材料有了结果',
  refuse: '您交的材料有了结果',
  more: '您交的材料要补充',
} as const

/** A yes and a no read alike. `op` is the act that decided. */
export const hardshipDecidedNotice = (
  pupil: Told,
  is: keyof typeof ANSWERS,
  { op, now }: { op: string; now: number },
): Notice => letter(pupil, op, now, ANSWERS[is])

/** Thirty days before its last day, once for each such day. */
export const hardshipExpiringNotice = (pupil: Told, last: Day, now: number): Notice =>
  letter(pupil, last, now, '您交的材料快到期了')
