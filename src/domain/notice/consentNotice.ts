/** 个人信息保护法 第 15、31 条: a guardian said no, so the school's office must offer paper. */
import { last } from '../lists'
import { isNo, consentState, type ConsentEntry } from '../people/childConsent'
import type { Pupil } from '../people/Pupil'
import { dayOf } from '../time'
import type { Notice } from './Notice'

/** To the office, in the same write as the word; none of a yes. */
export function consentNotices(
  pupil: Pick<Pupil, '_id' | 'schoolId' | 'homeroomId' | 'name'>,
  entries: readonly ConsentEntry[] | undefined,
): Notice[] {
  const newest = last(entries ?? [])
  if (newest === undefined || newest.on === 'paper' || !isNo(consentState(entries))) return []
  return [
    {
      id: `consent:${pupil._id}:${newest.op}`,
      template: 'binding',
      schoolId: pupil.schoolId,
      day: dayOf(newest.at),
      to: { kind: 'role', schoolId: pupil.schoolId, role: 'office' },
      at: newest.at,
      data: {
        ...{ child: pupil.name, what: '不同意用手机收集信息', who: newest.byName },
        note: '请联系家长，改用纸质办理',
      },
      page: `pages/people/consents/index?homeroomId=${pupil.homeroomId}`,
    },
  ]
}
