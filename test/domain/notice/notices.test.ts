import { messageId, SAFETY_TEMPLATES, TEMPLATES, type Notice } from '@/domain/notice/Notice'
import * as notices from '@/domain/notice/notices'
import { render, TEMPLATE_SHAPES } from '@/domain/notice/templates'
import type { DigestFigures } from '@/domain/digest/DailyDigest'
import { aCustody, held } from '../given/aCustody'
import { CARE } from '../given/aPlan'
import { aSession } from '../given/aSession'
import { at, minute, TUESDAY } from '../given/days'
import { CHENCHEN, GUARD, MOTHER, personOf, pupilOf, SCHOOL } from '../given/people'

const figures: DigestFigures = {
  expected: 120,
  present: 110,
  leave: 6,
  unexplained: 1,
  notYetCalled: 3,
  rollsNotTaken: 2,
  lateCare: 12,
  uncollected: 4,
  messagesFailed: 2,
}
const digestOf = (more: Partial<DigestFigures> = {}, round: 1 | 2 = 1) =>
  notices.digestNotice({
    now: at('19:30'),
    schoolId: SCHOOL,
    schoolName: '实验小学',
    day: TUESDAY,
    round,
    figures: { ...figures, ...more },
    to: personOf('principal'),
  })

const family: Notice['to'] = { kind: 'guardians', pupilId: CHENCHEN }
const leader: Notice['to'] = { kind: 'role', schoolId: SCHOOL, role: 'duty-leader' }

/** One of every notice the product can cause. */
const every = (now = at('18:40')): Notice[] => [
  notices.enrolledNotice({
    now,
    schoolId: SCHOOL,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    courseId: CARE,
    courseName: '作业辅导',
    since: '2026-09-09',
  }),
  notices.lateDecidedNotice({
    now,
    schoolId: SCHOOL,
    day: TUESDAY,
    pupilId: CHENCHEN,
    pupilName: '刘梓辰',
    untilMinute: minute('19:00'),
    teacherName: '林舟',
    venue: '图书馆',
  }),
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
  ...notices.rollNotTakenNotices(aSession(), now),
  notices.releasedNotice(aCustody(held()), '妈妈 李静', now),
  notices.barredAttemptNotice(aCustody(held()), 'op-1', now),
  notices.uncollectedNotice(aCustody(held()), family, '1110-1', now),
  notices.uncollectedNotice(aCustody(held()), leader, '1110-3', now),
  digestOf(),
]

describe('每一种通知', () => {
  test('都有样例', () => {
    expect(new Set(every().map((n) => n.template))).toEqual(new Set(TEMPLATES))
  })

  test('模板要的字段一个不少，一个不多，一个不空', () => {
    for (const notice of every()) {
      const wanted = TEMPLATE_SHAPES[notice.template].fields.map((field) => field.key)
      expect(Object.keys(notice.data).sort()).toEqual([...wanted].sort())
      for (const value of Object.values(notice.data)) expect(value).toMatch(/\S/)
    }
  })

  test('时间和日期照微信收的样子写', () => {
    const rendered = every().flatMap((notice) => Object.entries(render(notice.template, notice.data)))
    const valuesOf = (type: string) =>
      rendered.filter(([key]) => key.replace(/\d+$/, '') === type).map(([, { value }]) => value)
    expect(valuesOf('time').length).toBeGreaterThan(0)
    expect(valuesOf('date').length).toBeGreaterThan(0)
    for (const time of valuesOf('time')) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
    for (const date of valuesOf('date')) expect(date).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/)
  })

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
  test('没到、没点名、没接走、禁止接送的人来接，这四种没送到的要写进日报', () => {
    expect([...SAFETY_TEMPLATES].sort()).toEqual([
      'absence',
      'barred-attempt',
      'roll-not-taken',
      'uncollected',
    ])
  })
})

describe('日报的话', () => {
  const calm = { notYetCalled: 0, unexplained: 0, rollsNotTaken: 0, uncollected: 0 }
  test('一切正常就说没有', () => {
    expect(digestOf({ ...calm, messagesFailed: 0 }).data).toMatchObject({
      trouble: '没有',
      tail: '延时托管12人',
    })
  })

  test('有事就说是几件什么事，零件的不提', () => {
    expect(digestOf().data).toMatchObject({
      date: '2026年9月8日',
      arrived: '应到120 已到110 请假6',
      trouble: '4人没接走，1人没说明，2课没点名，3人没点到',
      tail: '延时12人，2条消息没送到',
    })
    expect(digestOf({ ...calm, rollsNotTaken: 2 }).data['trouble']).toBe('2课没点名')
  })

  test.each([
    ['notYetCalled', '1人没点到'],
    ['unexplained', '1人没说明'],
    ['rollsNotTaken', '1课没点名'],
    ['uncollected', '1人没接走'],
  ])('只要还有一个 %s，就不说没有', (figure, said) => {
    expect(digestOf({ ...calm, [figure]: 1 }).data['trouble']).toBe(said)
  })

  test('两轮日报是两条', () => {
    expect(digestOf({}, 1).id).not.toBe(digestOf({}, 2).id)
  })
})
