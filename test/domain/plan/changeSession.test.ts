import { changeSession } from '@/domain/plan/changeSession'
import type { ChangeFacts, ChangeWish, SessionAt } from '@/domain/plan/changeFacts'
import { undoChange } from '@/domain/plan/undoChange'
import { asId, type CourseId } from '@/domain/ids'
import { atMinute } from '@/domain/time'
import { publishedYears } from '@functions/_kit/holidays'
import { cancelled, merged, moved } from '../given/aChange'
import { aBlock, aCourse, aPlan, CARE, careCourse, CHOIR, choir, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { personOf } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const WEDNESDAY = '2026-09-09'
const NEXT_TUESDAY = '2026-09-15'
const SHEN = personOf('shen')
const CHESS: CourseId = asId<'Course'>('chess')
/** 合唱 has a teacher of its own; 围棋 is on Wednesday. */
const plan = (more: Partial<ChangeFacts['plan']> = {}) =>
  aPlan({
    courses: {
      [CARE]: careCourse,
      [ROBOT]: robot,
      [CHOIR]: { ...choir, teacherId: SHEN, teacherName: '沈音老师' },
      [CHESS]: aCourse(CHESS, {
        name: '围棋',
        slots: [{ weekday: 3, blockId: 'club' }],
        teacherId: SHEN,
        teacherName: '沈音老师',
        venue: '图书馆',
      }),
    },
    late: { ...aPlan().late, teacherId: personOf('sun') },
    ...more,
  })
const children = (count: number, places: Record<string, CourseId> = { '2-club': ROBOT }, since?: string) =>
  Array.from({ length: count }, () =>
    since === undefined
      ? aWeek(places)
      : aWeek(
          {},
          {
            places: Object.fromEntries(
              Object.entries(places).map(([key, courseId]) => [key, { courseId, since }]),
            ),
          },
        ),
  )
const facts = (more: Partial<ChangeFacts> = {}): ChangeFacts => ({
  now: at('09:00', '2026-09-07'),
  plan: plan(),
  published: publishedYears([2026, 2027]),
  placed: children(3),
  others: [],
  ...more,
})
const club: SessionAt = { day: TUESDAY, courseId: ROBOT, slot: '2-club' }
const care: SessionAt = { day: TUESDAY, courseId: CARE, slot: '2-care' }
const move = (more: Partial<Extract<ChangeWish, { kind: 'moved' }>> = {}): ChangeWish => ({
  kind: 'moved',
  toDay: WEDNESDAY,
  startsAtMinute: minute('17:30'),
  endsAtMinute: minute('18:30'),
  venue: '科技楼201',
  ...more,
})
const change = (wish: ChangeWish, more: Partial<ChangeFacts> = {}, session = club, reason = '老师外出培训') =>
  changeSession(session, wish, reason, facts(more))
const code = (...args: Parameters<typeof change>) => {
  const result = change(...args)
  return result.ok ? 'ok' : result.refusal.code
}
const cancel: ChangeWish = { kind: 'cancelled' }

describe('调整一节课', () => {
  test.each([
    ['停一次', cancel],
    ['改到周三', move()],
    [
      '同一天提前一小时',
      move({ toDay: TUESDAY, startsAtMinute: minute('16:30'), endsAtMinute: minute('17:30') }),
    ],
    ['同一天换教室', move({ toDay: TUESDAY, venue: '图书馆' })],
    ['并到合唱', { kind: 'merged', into: CHOIR } as const],
  ])('%s，可以', (_, wish) => expect(code(wish)).toBe('ok'))

  test('名单发出以前当天也可以，发出以后不行，过去了不行', () => {
    expect(code(cancel, { now: at('04:59') })).toBe('ok')
    expect(code(cancel, { now: at('05:01'), plan: plan({ openedOn: TUESDAY }) })).toBe('calendar/day-open')
    expect(code(cancel, { now: atMinute(WEDNESDAY, 0) - 1 })).toBe('ok')
    expect(code(cancel, { now: atMinute(WEDNESDAY, 0) })).toBe('calendar/day-past')
    expect(code(cancel, {}, { ...club, day: '2027-01-16' })).toBe('calendar/out-of-term')
  })

  test.each([
    ['那天没有这门课', { ...club, day: WEDNESDAY }],
    ['休息日', { ...club, day: '2026-09-12' }],
    ['没有这门课', { ...club, courseId: asId<'Course'>('constructor') }],
    ['不是这门课的时段', { ...club, slot: '2-care' }],
  ])('%s', (_, session) => expect(code(cancel, {}, session)).toBe('session/none'))

  test('调整过的不能再调，先撤销；有课并进来的也不能动', () => {
    const changed = plan({ changes: [cancelled()] })
    expect(refusalOf(change(move(), { plan: changed }))).toEqual({
      code: 'session/changed-already',
      byName: '林舟老师',
    })
    const host = plan({ changes: [merged(CHOIR)] })
    expect(code(cancel, { plan: host }, { ...club, courseId: CHOIR })).toBe('session/changed-already')
    expect(code({ kind: 'merged', into: ROBOT }, { plan: changed }, { ...club, courseId: CHOIR })).toBe(
      'session/changed-already',
    )
  })

  test('要写原因', () => {
    expect(code(cancel, {}, club, ' 病 ')).toBe('session/reason-missing')
    expect(code(cancel, {}, club, '生病')).toBe('ok')
  })

  describe('基本托管', () => {
    test('不能取消，不能改日子，不能改时间；可以换教室、并班', () => {
      const stay = { startsAtMinute: minute('16:30'), endsAtMinute: minute('18:30') }
      expect(code(cancel, {}, care)).toBe('session/care-stays')
      expect(code(move({ ...stay }), {}, care)).toBe('session/care-stays')
      expect(code(move({ ...stay, toDay: TUESDAY, endsAtMinute: minute('18:00') }), {}, care)).toBe(
        'session/care-stays',
      )
      expect(code(move({ ...stay, toDay: TUESDAY, venue: '图书馆' }), {}, care)).toBe('ok')
      const OTHER = asId<'Course'>('care-g3c2')
      const two = plan({
        courses: {
          ...plan().courses,
          [OTHER]: { ...careCourse, _id: OTHER, venue: '图书馆', teacherId: SHEN },
        },
      })
      expect(code({ kind: 'merged', into: OTHER }, { plan: two }, care)).toBe('ok')
    })

    test('托管不能并进社团，社团不能并进托管', () => {
      const long = plan({
        blocks: [aBlock('care', 'care', '16:30', '18:30'), aBlock('club', 'club', '16:30', '18:30')],
      })
      expect(code({ kind: 'merged', into: CHOIR }, { plan: long }, care)).toBe('session/other-slot')
      expect(code({ kind: 'merged', into: CARE }, { plan: long })).toBe('session/other-slot')
    })
  })

  describe('改日子、时间、地点', () => {
    test('什么也没有变', () => expect(code(move({ toDay: TUESDAY }))).toBe('session/unchanged'))

    test.each([
      ['周末', '2026-09-12', 'session/target-rest'],
      ['节日', '2026-09-25', 'session/target-rest'],
      ['没有定课表的调休日', '2026-10-10', 'session/target-rest'],
      ['学期外', '2027-01-16', 'calendar/out-of-term'],
      ['没有公布的年份', '2027-01-04', 'calendar/year-unpublished'],
      ['过去的日子', '2026-09-04', 'calendar/day-past'],
    ])('目标是%s', (_, toDay, expected) => expect(code(move({ toDay }))).toBe(expected))

    test('目标那天的名单已经发出', () =>
      expect(
        code(
          move(),
          { now: at('06:00', WEDNESDAY), plan: plan({ openedOn: WEDNESDAY }) },
          { ...club, day: NEXT_TUESDAY },
        ),
      ).toBe('calendar/day-open'))

    test('那天本来有这门课，一天不点两次名', () =>
      expect(code(move({ toDay: NEXT_TUESDAY }))).toBe('session/twice'))

    test.each([
      ['17:30', '18:30', 'ok'],
      ['16:30', '18:30', 'ok'],
      ['16:29', '17:30', 'session/times-wrong'],
      ['17:30', '18:31', 'session/times-wrong'],
      ['17:30', '17:30', 'session/times-wrong'],
      ['17:31', '17:30', 'session/times-wrong'],
    ])('%s–%s 在服务时间 16:30–18:30 里面吗', (from, to, expected) =>
      expect(code(move({ startsAtMinute: minute(from), endsAtMinute: minute(to) }))).toBe(expected),
    )

    test('两段服务中间的空当不算服务时间', () => {
      const blocks = [aBlock('care', 'care', '16:30', '17:00'), aBlock('club', 'club', '17:30', '18:30')]
      expect(
        code(move({ startsAtMinute: minute('16:45'), endsAtMinute: minute('17:45') }), {
          plan: plan({ blocks }),
        }),
      ).toBe('session/times-wrong')
    })

    test.each([
      [30, 'ok'],
      [31, 'session/venue-small'],
    ])('30 个座位，%i 个孩子', (count, expected) =>
      expect(code(move(), { placed: children(count) })).toBe(expected),
    )

    test('名额那天还没有开始算的孩子不占座位', () => {
      const later = children(40, undefined, '2026-09-10')
      expect(code(move(), { placed: [...children(30), ...later] })).toBe('ok')
      expect(code(move({ toDay: '2026-09-10' }), { placed: [...children(30), ...later] })).toBe(
        'session/venue-small',
      )
    })

    test('方案里没有的场地', () => expect(code(move({ venue: '操场' }))).toBe('session/venue-unknown'))

    test('老师那时有别的课；首尾相接不算', () => {
      const busy = plan({
        courses: {
          ...plan().courses,
          [CHESS]: {
            ...plan().courses[CHESS]!,
            teacherId: robot.teacherId,
            slots: [{ weekday: 3, blockId: 'late-club' }],
          },
        },
        blocks: [...plan().blocks, aBlock('late-club', 'club', '17:00', '17:30')],
      })
      expect(code(move(), { plan: busy })).toBe('ok')
      expect(code(move({ startsAtMinute: minute('17:29') }), { plan: busy })).toBe('session/teacher-busy')
    })

    test('场地那时有别的课；那节课停了就能用', () => {
      const there = move({ venue: '图书馆' })
      expect(code(there)).toBe('session/venue-busy')
      const stopped = { ...cancelled(), day: WEDNESDAY, courseId: CHESS, slot: '3-club' }
      expect(code(there, { plan: plan({ changes: [stopped] }) })).toBe('ok')
    })

    test('老师晚上带延时班，改到重叠的时间不行', () => {
      const late = { ...plan().late, teacherId: robot.teacherId, startsAtMinute: minute('18:00') }
      expect(code(move(), { plan: plan({ late }) })).toBe('session/teacher-busy')
      expect(
        code(move({ startsAtMinute: minute('17:00'), endsAtMinute: minute('18:00') }), {
          plan: plan({ late }),
        }),
      ).toBe('ok')
    })
  })

  describe('并班', () => {
    test('没有同一天同一时段的课', () => {
      expect(code({ kind: 'merged', into: CHESS })).toBe('session/other-slot')
      expect(code({ kind: 'merged', into: ROBOT })).toBe('session/other-slot')
      expect(code({ kind: 'merged', into: asId<'Course'>('none') })).toBe('session/other-slot')
      const early = plan({
        blocks: [...plan().blocks, aBlock('club2', 'club', '17:30', '18:29')],
        courses: { ...plan().courses, [CHOIR]: { ...choir, slots: [{ weekday: 2, blockId: 'club2' }] } },
      })
      expect(code({ kind: 'merged', into: CHOIR }, { plan: early })).toBe('session/other-slot')
    })

    test.each([
      [30, 30, 'ok'],
      [31, 30, 'session/venue-small'],
    ])('音乐室 60 个座位，%i 个并入 %i 个', (count, there, expected) =>
      expect(
        code(
          { kind: 'merged', into: CHOIR },
          { placed: children(count), others: children(there, { '2-club': CHOIR }) },
        ),
      ).toBe(expected),
    )

    test('那节课自己也调整了，或者已经并进一节', () => {
      const other = { ...moved({ venue: '图书馆' }), courseId: CHOIR }
      expect(code({ kind: 'merged', into: CHOIR }, { plan: plan({ changes: [other] }) })).toBe(
        'session/changed-already',
      )
    })
  })
})

describe('撤销调整', () => {
  const stopped = facts({ plan: plan({ changes: [cancelled()] }) })

  test('找到那一次', () => expect(valueOf(undoChange('op-change-1', stopped))).toEqual(cancelled()))
  test('没有那一次', () =>
    expect(refusalOf(undoChange('op-change-2', stopped)).code).toBe('session/change-unknown'))

  test('原来那天过去了、名单发出了，改到的那天名单发出了，都不能撤', () => {
    const away = plan({ changes: [moved({ toDay: WEDNESDAY })] })
    const ask = (now: number, openedOn?: string) =>
      undoChange('op-change-1', facts({ now, plan: openedOn === undefined ? away : { ...away, openedOn } }))
    expect(ask(at('04:59')).ok).toBe(true)
    expect(refusalOf(ask(at('05:01'), TUESDAY)).code).toBe('calendar/day-open')
    expect(refusalOf(ask(at('04:59', WEDNESDAY))).code).toBe('calendar/day-past')
    const ahead = plan({ changes: [{ ...moved({ toDay: TUESDAY }), day: NEXT_TUESDAY }], openedOn: TUESDAY })
    expect(refusalOf(undoChange('op-change-1', facts({ now: at('06:00'), plan: ahead }))).code).toBe(
      'calendar/day-open',
    )
  })

  test('原来的时间地点已经给了别的课，不能撤；先撤那一次', () => {
    const took = { ...moved({ venue: '科技楼201' }), op: 'op-change-2', courseId: CHOIR }
    const both = plan({ changes: [moved({ toDay: WEDNESDAY }), took] })
    expect(refusalOf(undoChange('op-change-1', facts({ plan: both })))).toEqual({
      code: 'session/venue-busy',
      venue: '科技楼201',
      course: '合唱',
    })
    expect(undoChange('op-change-2', facts({ plan: both })).ok).toBe(true)
  })
})
