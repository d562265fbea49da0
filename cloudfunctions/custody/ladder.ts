/** C6: each rung is a record and none is skipped, however late the timer; the day never closes by itself. */
import { LADDER, rungDue, secondContact, type LadderRung } from '@/domain/custody/ladder'
import { isHeld, type Custody, type Held } from '@/domain/custody/Custody'
import { asId } from '@/domain/ids'
import { callNotices } from '@/domain/notice/closingNotices'
import { uncollectedNotice } from '@/domain/notice/notices'
import type { Notice } from '@/domain/notice/Notice'
import { schoolDayOf, schoolMinuteOf } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { reopenDays } from './closeDay'
import { tellFamilies } from './missing'
import { pupilOf } from './releaseFacts'

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

const keyOf = ({ endsAtMinute }: Custody, { rung }: LadderRung): string => `${endsAtMinute}-${rung}`

/** Rung 2 is a call that a person makes: the holder and the duty leader are told whom, and the number. */
async function callsDue(custody: Held, rung: LadderRung, now: number): Promise<Notice[]> {
  if (rung.who !== 'second-contact') return []
  const pupil = await pupilOf(custody)
  return callNotices(custody, pupil === null ? null : secondContact(pupil), keyOf(custody, rung), now)
}

async function climb(custody: Held, rung: LadderRung, now: number): Promise<void> {
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
        uncollectedNotice(custody, audienceOf(rung, custody), keyOf(custody, rung), now),
        ...(await callsDue(custody, rung, now)),
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
  await tellFamilies(now)
  await reopenDays(now)
}
