/** The gate, the ladder, who may collect, the walk home, the principal's digest: each from its own function. */
import {
  barredReconcileNotice,
  callNotices,
  familyMissingNotice,
  missingNotices,
  reconciledNotices,
} from '@/domain/notice/closingNotices'
import { collectorsNotice, refusedAtGateNotice, turnedAwayNotice } from '@/domain/notice/collectorNotices'
import { delayNotice, namedNotice, notCollectedNotice, overdueNotice } from '@/domain/notice/escortNotices'
import type { Notice } from '@/domain/notice/Notice'
import { digestNotice } from '@/domain/notice/digestNotice'
import { barredAttemptNotice, releasedNotice, uncollectedNotice } from '@/domain/notice/notices'
import { COLLECTOR_ACTS } from '@/domain/people/CollectorChange'
import type { Cast } from './cast'
import { AT_SCHOOL, CHILD, COLLEAGUE, DAY, escortOf, GUARDIAN, heldOf, NOW, TEACHER } from './facts'

const { schoolId } = AT_SCHOOL
const FAMILY = { kind: 'guardians', pupilId: CHILD } as const
const LEADER = { kind: 'role', schoolId, role: 'duty-leader' } as const

function gatePushes(cast: Cast): Notice[] {
  const custody = heldOf(cast)
  return [
    releasedNotice(custody, cast.collector, NOW),
    releasedNotice(custody, '自行离校', NOW),
    uncollectedNotice(custody, FAMILY, '1', NOW),
    uncollectedNotice(custody, LEADER, '3', NOW),
    barredAttemptNotice(custody, 'op-barred', NOW),
    refusedAtGateNotice(custody, 'op-refused', NOW),
    turnedAwayNotice(
      { _id: CHILD, schoolId, name: cast.child },
      { op: 'op-turned', at: NOW },
      '想让禁止接送的人来接，请核实',
    ),
  ]
}

function collectorPushes({ child, collector, guardian, words }: Cast): Notice[] {
  const pupil = { _id: CHILD, schoolId, name: child }
  const by = { by: GUARDIAN, byName: guardian, at: NOW, reason: words }
  return COLLECTOR_ACTS.map((act) =>
    collectorsNotice(pupil, { ...by, op: `op-${act}`, act, about: act.startsWith('walk') ? '' : collector }),
  )
}

function closingPushes(cast: Cast): Notice[] {
  const custody = heldOf(cast)
  const { relation, phone, guardian, colleague, collector } = cast
  const contact = { id: 'c2', name: guardian, relation, phone, personId: null, photoId: null }
  return [
    ...missingNotices(custody, { op: 'op-lost', now: NOW, byName: colleague }),
    familyMissingNotice(custody, NOW),
    ...callNotices(custody, contact, '2', NOW),
    ...callNotices(custody, null, '2', NOW),
    ...reconciledNotices(custody, collector, colleague, NOW),
    ...reconciledNotices(custody, '', colleague, NOW),
    barredReconcileNotice(custody, 'op-barred', NOW),
  ]
}

function walkPushes(cast: Cast): Notice[] {
  const custody = heldOf(cast)
  const escort = escortOf(cast)
  const { stop, teacher, child, count } = cast
  const step = { op: 'op-left', at: NOW, by: TEACHER, byName: teacher, pupilIds: [CHILD] }
  const late = (minutes: number) => delayNotice(escort, custody, { op: 'op-late', minutes, at: NOW })
  return [
    notCollectedNotice(custody, escort, { ...step, kind: 'left', stopId: 'a', stopName: stop }),
    overdueNotice(
      escort,
      Array.from({ length: Math.max(count, 1) }, () => child),
      NOW,
    ),
    namedNotice(escort, 'op-named', TEACHER, NOW),
    namedNotice(escort, 'op-named', COLLEAGUE, NOW),
    late(count),
    late(0),
  ]
}

function digestPush({ school, count }: Cast): Notice {
  const figures = {
    expected: 1_260,
    present: 1_260 - 4 * count,
    leave: count,
    explained: count,
    unexplained: count,
    notYetCalled: count,
    rollsNotTaken: count,
    lateCare: count,
    uncollected: count,
    messagesFailed: count,
  }
  return digestNotice({
    now: NOW,
    schoolId,
    schoolName: school,
    day: DAY,
    round: 1,
    figures,
    rootHash: 'a91f03c7',
    to: TEACHER,
    grants: 20,
  })
}

export const homewardPushes = (cast: Cast): Notice[] => [
  ...gatePushes(cast),
  ...collectorPushes(cast),
  ...closingPushes(cast),
  ...walkPushes(cast),
  digestPush(cast),
]
