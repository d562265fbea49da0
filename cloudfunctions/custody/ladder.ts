/** C6: each rung is a record and none is skipped, however late the timer; the day never closes by itself. */
import { LADDER, rungDue, type LadderRung } from '@/domain/custody/ladder'
import { isHeld, type Custody } from '@/domain/custody/Custody'
import { asId } from '@/domain/ids'
import { uncollectedNotice } from '@/domain/notice/notices'
import type { Notice } from '@/domain/notice/Notice'
import { schoolDayOf, schoolMinuteOf } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

function audienceOf(rung: LadderRung, custody: Custody): Notice['to'] {
  switch (rung.who) {
    case 'guardians':
    case 'second-contact':
      return { kind: 'guardians', pupilId: custody.pupilId }
    case 'duty-leader':
    case 'principal':
      return { kind: 'role', schoolId: custody.schoolId, role: rung.who }
    default:
      return rung.who satisfies never
  }
}

async function climb(custody: Custody, rung: LadderRung, now: number): Promise<void> {
  await store.update(
    'custody',
    { _id: custody._id, status: 'held', rung: custody.rung },
    {
      rung: rung.rung,
      entries: to.append({
        op: `ladder-${custody.endsAtMinute}-${rung.rung}`,
        at: now,
        by: asId('system'),
        byName: '系统',
        kind: 'called',
        rung: rung.rung,
      }),
      ...withNotices([
        uncollectedNotice(custody, audienceOf(rung, custody), `${custody.endsAtMinute}-${rung.rung}`, now),
      ]),
    },
  )
}

export async function ladder(now: number): Promise<void> {
  const held = await store.findAll('custody', {
    day: schoolDayOf(now),
    status: 'held',
    endsAtMinute: is.atMost(schoolMinuteOf(now)),
  })
  for (const custody of held.filter(isHeld)) {
    const next = LADDER.find((r) => r.rung === custody.rung + 1)
    if (next !== undefined && rungDue(custody, now) >= next.rung) await climb(custody, next, now)
  }
}
