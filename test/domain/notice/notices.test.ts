import { latePickup } from '@/domain/attendance/LatePickup'
import { absenceFound, type Absence } from '@/domain/attendance/Absence'
import {
  absenceAnsweredNotices,
  absenceClimbedNotice,
  arrivedNotices,
  type Answered,
} from '@/domain/notice/absenceNotices'
import { collectorsNotice, refusedAtGateNotice, turnedAwayNotice } from '@/domain/notice/collectorNotices'
import {
  barredReconcileNotice,
  callNotices,
  familyMissingNotice,
  missingNotices,
  reconciledNotices,
} from '@/domain/notice/closingNotices'
import {
  enrolledNotice,
  offerLapsedNotice,
  seatOfferNotice,
  withdrawnNotice,
} from '@/domain/notice/enrolmentNotices'
import { familiesTold, officeTold, type DayTold } from '@/domain/notice/dayNotices'
import { sessionChangedNotices } from '@/domain/notice/sessionNotices'
import { yes } from '@/domain/result'
import type { Held } from '@/domain/custody/Custody'
import type { Collector } from '@/domain/people/Pupil'
import { messageId, SAFETY_TEMPLATES, type Notice } from '@/domain/notice/Notice'
import type { StandIn } from '@/domain/attendance/Session'
import type { Escort } from '@/domain/escort/Escort'
import { namedNotice, overdueNotice } from '@/domain/notice/escortNotices'
import { handoverWaitingNotice } from '@/domain/notice/handoverNotices'
import { planNotices } from '@/domain/notice/planNotices'
import { standInNamedNotices, takenOverNotices } from '@/domain/notice/standInNotices'
import * as notices from '@/domain/notice/notices'
import {
  lateApproved,
  lateAsked,
  lateOverdue,
  lateRefused,
  phonedLeaveNotices,
} from '@/domain/notice/lateNotices'
import { digestNotice } from '@/domain/notice/digestNotice'
import { drawResultNotice } from '@/domain/notice/drawNotice'
import { render } from '@/domain/notice/templates'
import type { DigestFigures } from '@/domain/digest/DailyDigest'
import { aCustody, away, held, toldBy } from '../given/aCustody'
import { REMINDED_AFTER, type WaitingOffer } from '@/domain/custody/waitingOffers'
import { latePickupId } from '@/domain/ids'
import { cancelled } from '../given/aChange'
import { aPlan, careCourse } from '../given/aPlan'
import { aSession } from '../given/aSession'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { sentAway } from '../given/entries'
import { CHENCHEN, GUARD, MOTHER, personOf, pupilOf, SCHOOL, TERM } from '../given/people'

const WALK: Escort = {
  _id: '20260908_east',
  schoolId: SCHOOL,
  day: TUESDAY,
  groupId: 'east',
  name: '东街线',
  route: '东门—东街口',
  stops: [{ id: 'a', name: '东街口', minute: minute('18:40') }],
  leaderId: personOf('t-1'),
  leaderName: '陈立老师',
  secondId: null,
  secondName: null,
  state: 'walking',
  steps: [],
  named: [],
  overdueAt: null,
}
const WAITING: WaitingOffer = {
  op: 'op-offer',
  schoolId: SCHOOL,
  day: TUESDAY,
  from: personOf('t-1'),
  fromName: '周岚老师',
  to: GUARD,
  at: 0,
  children: [{ pupilId: CHENCHEN, name: '刘梓辰', no: 7 }],
}
const STAND_IN = (when: number): StandIn => ({
  op: 'op-stand',
  state: 'named',
  from: personOf('t-1'),
  fromName: '周岚老师',
  to: personOf('t-2'),
  toName: '孙倩老师',
  by: personOf('duty'),
  byName: '齐主任',
  reason: '老师病了',
  at: when,
  answeredAt: when,
  answerOp: null,
  answer: '',
})

const figures: DigestFigures = {
  expected: 120,
  present: 110,
  leave: 6,
  explained: 0,
  unexplained: 1,
  notYetCalled: 3,
  rollsNotTaken: 2,
  lateCare: 12,
  uncollected: 4,
  messagesFailed: 2,
}
const digestOf = (more: Partial<DigestFigures> = {}, round: 1 | 2 = 1) =>
  digestNotice({
    now: at('19:30'),
    schoolId: SCHOOL,
    schoolName: '实验小学',
    day: TUESDAY,
    round,
    figures: { ...figures, ...more },
    rootHash: 'a3f9c2',
    grants: null,
    to: personOf('principal'),
  })

const family: Notice['to'] = { kind: 'guardians', pupilId: CHENCHEN }
const leader: Notice['to'] = { kind: 'role', schoolId: SCHOOL, role: 'duty-leader' }
const ABSENCE = absenceFound({
  op: 'op-roll',
  sessionId: aSession()._id,
  lesson: '三（2）班作业辅导',
  at: at('16:34'),
})
const ANSWERED: Answered = {
  op: 'op-answer',
  now: at('16:40'),
  voice: 'guardian',
  by: MOTHER,
  byName: '李静',
  said: 'on-way',
  words: '',
}

const LATE = latePickup(
  {
    _id: latePickupId(TUESDAY, CHENCHEN),
    schoolId: SCHOOL,
    day: TUESDAY,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    untilMinute: minute('19:00'),
    feeFen: 500,
    collectorId: 'c-mother',
    collectorText: '妈妈 李静',
    op: 'op-late',
    by: MOTHER,
    byName: '李静',
    at: at('16:10'),
  },
  { answerBy: at('17:10') },
)
const ROOM = { teacherId: personOf('t-late'), teacherName: '孙倩老师', venue: '综合楼 101' }
const PHONED = (now: number) => ({
  now,
  schoolId: SCHOOL,
  pupilId: CHENCHEN,
  pupilName: '刘梓辰',
  day: TUESDAY,
  leave: {
    op: 'op-phone',
    from: TUESDAY,
    to: TUESDAY,
    days: [TUESDAY],
    blocks: 'all' as const,
    reason: 'sick' as const,
    words: '',
    relation: '妈妈',
    byPhone: true,
    by: personOf('t-1'),
    byName: '周岚老师',
    at: now,
    cancelled: null,
  },
})

const TOLD = { _id: CHENCHEN, schoolId: SCHOOL, name: '刘梓辰' }
const CHANGE = {
  op: 'op-collector',
  by: MOTHER,
  byName: '李静',
  act: 'added' as const,
  about: '姑姑 吴芳',
  reason: '',
}

const MISSED = {
  ...aCustody(),
  ...held(),
  missing: { at: at('17:35'), by: MOTHER, byName: '周岚老师', words: '', familyToldAt: null },
} as Held
const GRANDMA: Collector = {
  id: 'c-grandma',
  name: '王秀兰',
  relation: '奶奶',
  phone: '13800000002',
  personId: null,
  photoId: null,
}

const PLACED = { week: aWeek(), course: careCourse }

const CLOSED = (now: number): DayTold => ({
  now,
  op: 'op-closed',
  schoolId: SCHOOL,
  termId: TERM,
  day: '2026-09-15',
  before: yes({ kind: 'service', timetable: 2, makeUpFor: null }),
  after: yes({ kind: 'rest', why: 'closed', name: '校运会' }),
})

/** One of every notice the product can cause. */
const every = (now = at('18:40')): Notice[] => [
  enrolledNotice({ ...PLACED, now, since: '2026-09-09', op: 'op-1', on: 'phone' }),
  enrolledNotice({ ...PLACED, now, since: '2026-09-09', op: 'op-2', on: 'paper' }),
  withdrawnNotice({ ...PLACED, now, from: '2026-09-09', op: 'op-3', on: 'phone' }),
  withdrawnNotice({ ...PLACED, now, from: '2026-09-09', op: 'op-4', on: 'paper' }),
  seatOfferNotice({ ...PLACED, now, until: at('18:40', '2026-09-09') }),
  offerLapsedNotice({ ...PLACED, now, until: at('18:40') }),
  lateApproved(LATE, ROOM, now),
  lateRefused({ ...LATE, reason: '老师今天要早走', alternative: '改天再申请' }, now),
  ...lateAsked(LATE, ROOM, now),
  ...lateOverdue(LATE, now),
  ...phonedLeaveNotices(PHONED(now), [personOf('t-1')]),
  notices.leaveNotice({
    now,
    schoolId: SCHOOL,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    op: 'op-leave',
    days: { from: TUESDAY, to: '2026-09-10' },
    note: '妈妈请病假',
  }),
  ...notices.absenceNotices([aCustody(), aCustody(undefined, { pupilId: pupilOf('b') })], {
    session: aSession(),
    now,
    op: 'act-0001',
  }),
  absenceClimbedNotice(aCustody(away('absent')), ABSENCE, { key: 'due', now }),
  ...absenceAnsweredNotices(aCustody(away('absent')), ABSENCE, { ...ANSWERED, now }).slice(0, 1),
  ...arrivedNotices([aCustody(away('absent'), { absence: ABSENCE })], {
    ops: ['op-came'],
    teacherName: '周岚老师',
    now,
  }).slice(0, 1),
  ...notices.rollNotTakenNotices(aSession(), now),
  handoverWaitingNotice({ ...WAITING, at: now - REMINDED_AFTER }, now),
  notices.releasedNotice(aCustody(held()), '妈妈 李静', now),
  notices.barredAttemptNotice(aCustody(held()), 'op-1', now),
  refusedAtGateNotice(aCustody(held()), 'op-1', now),
  collectorsNotice(TOLD, { ...CHANGE, at: now }),
  collectorsNotice(TOLD, { ...CHANGE, op: 'op-walk', act: 'walk-alone-given', about: '', at: now }),
  turnedAwayNotice(TOLD, { op: 'op-turned', at: now }, '禁止接送的人想改接送安排'),
  notices.uncollectedNotice(aCustody(held()), family, '1110-1', now),
  notices.uncollectedNotice(aCustody(held()), leader, '1110-3', now),
  ...missingNotices(MISSED, { op: 'op-lost', now, byName: '周岚老师' }),
  familyMissingNotice(MISSED, now),
  ...callNotices(MISSED, GRANDMA, '1110-2', now),
  ...reconciledNotices(aCustody(held()), '', '齐主任', now),
  barredReconcileNotice(aCustody(held()), 'op-2', now),
  overdueNotice(WALK, ['刘梓辰'], now),
  namedNotice(WALK, 'op-named', WALK.leaderId, now),
  ...standInNamedNotices({ session: aSession(), standIn: STAND_IN(now), op: 'op-stand', now }),
  ...takenOverNotices({
    schoolId: SCHOOL,
    day: TUESDAY,
    op: 'op-taken',
    now,
    from: personOf('t-1'),
    fromName: '周岚老师',
    byName: '齐主任',
    reason: '突然发烧',
  }),
  ...sessionChangedNotices({
    now,
    op: 'op-cancelled',
    plan: aPlan(),
    change: cancelled(),
    weeks: [aWeek()],
    timetable: 2,
  }),
  ...familiesTold(CLOSED(now)),
  ...officeTold(CLOSED(now)),
  drawResultNotice({
    now,
    drawId: 's1:t1:w1',
    schoolId: SCHOOL,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    got: ['机器人'],
    missed: 0,
    waiting: 1,
    since: '2026-09-09',
  }),
  ...(['noted', 'returned', 'published'] as const).flatMap((step) =>
    planNotices({
      schoolId: SCHOOL,
      schoolName: '实验小学',
      termId: TERM,
      version: 2,
      step,
      note: '请写明足球的场地安排',
      now,
    }),
  ),
  digestOf(),
]

describe('每一种通知', () => {
  test('编号各不相同；同一件事晚些再写，还是同一个编号', () => {
    const ids = every().map((n) => n.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(every(at('19:00')).map((n) => n.id)).toEqual(ids)
  })

  test('同一通知发给两个人是两条消息，发给一个人两次是一条', () => {
    const notice = digestOf()
    expect(messageId(notice, MOTHER)).toBe(messageId(notice, MOTHER))
    expect(messageId(notice, MOTHER)).not.toBe(messageId(notice, GUARD))
  })

  test('都记在事情那一天，点开都有页面', () => {
    for (const notice of every()) {
      expect(notice.day).toBe(TUESDAY)
      expect(notice.page).toMatch(/^pages\/[a-z]+\/[a-z]+\/index(\?|$)/)
    }
  })
})

describe('告诉谁', () => {
  test('孩子没到，家长和班主任都要知道', () => {
    const told = notices
      .absenceNotices([aCustody()], { session: aSession(), now: at('16:35'), op: 'act-0001' })
      .map((n) => n.to)
    expect(told).toEqual([
      { kind: 'guardians', pupilId: CHENCHEN },
      { kind: 'homeroom-teacher', pupilId: CHENCHEN },
    ])
  })

  test('缺席有了回答：点名的老师和班主任知道，身兼两职的只收一条；报到值班领导之后值班领导也知道', () => {
    const her = toldBy([sentAway(GUARD, at('16:34'))], { absence: ABSENCE })
    const told = (after: Absence, more: Partial<Answered> = {}) =>
      absenceAnsweredNotices(her, after, { ...ANSWERED, ...more })
    const teachers = [
      { kind: 'person', personId: GUARD },
      { kind: 'homeroom-teacher', pupilId: CHENCHEN },
    ]
    expect(told(ABSENCE).map((n) => n.to)).toEqual(teachers)
    expect(new Set(told(ABSENCE).map((n) => n.id)).size).toBe(1)
    const climbed = { ...ABSENCE, climbedAt: at('16:44') }
    expect(told(climbed).map((n) => n.to)).toEqual([...teachers, leader])
    const closed = { ...climbed, closed: { by: GUARD, byName: '老师', at: at('16:50') } }
    const bySchool = told(closed, { voice: 'session-teacher', by: GUARD, said: 'home' })
    expect(bySchool.map((n) => n.to)).toEqual([teachers[1], leader, family])
    expect(told(closed, { voice: 'duty-leader', said: 'verified' })[0]?.data['where']).toBe('已核实')
  })

  test('没有孩子缺席就没有通知', () => {
    expect(notices.absenceNotices([], { session: aSession(), now: at('16:35'), op: 'act-0001' })).toEqual([])
  })

  test('禁止接送的人来了，只告诉值班领导，家长和门口都收不到', () => {
    const notice = notices.barredAttemptNotice(aCustody(held()), 'op-1', at('18:40'))
    expect(notice.to).toEqual({ kind: 'role', schoolId: SCHOOL, role: 'duty-leader' })
  })

  test('没点名的课，先告诉老师本人，也告诉值班领导', () => {
    const told = notices.rollNotTakenNotices(aSession(), at('16:40')).map((n) => n.to)
    expect(told).toEqual([
      { kind: 'person', personId: 'zhou' },
      { kind: 'role', schoolId: SCHOOL, role: 'duty-leader' },
    ])
  })
})

describe('还没有人接的孩子', () => {
  const told = (to: Notice['to']) => notices.uncollectedNotice(aCustody(held()), to, '1110-1', at('18:40'))
  const staff: [string, Notice['to']][] = [
    ['值班领导', leader],
    ['校长', { kind: 'role', schoolId: SCHOOL, role: 'principal' }],
    ['门岗本人', { kind: 'person', personId: GUARD }],
    ['班主任', { kind: 'homeroom-teacher', pupilId: CHENCHEN }],
  ]

  test('家长读到请马上来接，点开是孩子的今天', () => {
    expect(told(family)).toMatchObject({
      to: family,
      data: { child: '刘梓辰', note: '请马上来接，或打电话给学校' },
      page: 'pages/guardian/today/index',
    })
  })

  test.each(staff)('%s读到是哪个班、家长没来，点开是校门的名单', (_, to) => {
    expect(told(to)).toMatchObject({
      to,
      data: { child: '刘梓辰', note: '三（1）班，家长还没有来' },
      page: 'pages/gate/remaining/index',
    })
  })

  test('话不会被微信截短', () => {
    for (const to of [family, ...staff.map(([, audience]) => audience)]) {
      const shown = Object.values(render('uncollected', told(to).data)).map(({ value }) => value)
      expect(shown.filter((value) => value.endsWith('…'))).toEqual([])
    }
  })
})

describe('安全类的消息', () => {
  test('没到、没点名、没接手、没接走、禁止接送的人来接、没见到、核实离校，这几种没送到的要写进日报', () => {
    expect([...SAFETY_TEMPLATES].sort()).toEqual([
      'absence',
      'barred-attempt',
      'escort',
      'handover-waiting',
      'missing',
      'reconciled',
      'roll-not-taken',
      'uncollected',
    ])
  })
})
