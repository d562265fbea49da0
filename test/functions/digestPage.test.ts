/** 日报: the day as it stands or as it was told, the day before, the week, and what waits for a decision. */
import { latePickup } from '@/domain/attendance/LatePickup'
import { latePickupId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aDraft } from '@test/domain/given/aDraft'
import { atMinute, plusDays, type Day } from '@/domain/time'
import { aSchool, TERM } from './given/aSchool'
import { DIGEST_REQUESTS } from './given/digestRequests'
import { granted } from './given/granted'
import { newOp, Town } from './given/Town'

/** A Monday; the Friday before it was a service day. */
const MONDAY = '2026-09-14'
const FRIDAY = '2026-09-11'

describe('日报这一页', () => {
  const make = () => aSchool({ id: 'sh', day: MONDAY, pupilsEach: 6 })
  let school: ReturnType<typeof make>
  let town: Town
  beforeEach(async () => {
    school = make()
    town = await Town.with([school], MONDAY)
  })
  afterEach(() => town.close())

  const schoolId = 'sh' as ReturnType<typeof make>['school']['_id']
  const clock = (day: Day, minute: number) => town.cloud.clock.set(atMinute(day, minute))
  const openDay = async (day: Day) => {
    await clock(day, 420)
    await town.openDay()
  }
  const tell = async (day: Day) => {
    await clock(day, 1125)
    await town.timer('notice', 'digest')
  }
  const roll = async (day: Day, absent: number[]) => {
    await clock(day, 992)
    const [session] = await town.all('sessions', { day, block: 'care' })
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: session!._id,
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils.map(({ _id }, i) => [_id, absent.includes(i + 1) ? 'absent' : 'present']),
      ),
    })
  }
  const page = (who: Person = school.principal, day?: Day) =>
    town.ask(who.openid, 'notice/digest', day === undefined ? { schoolId } : { schoolId, day })
  const askLate = (n: number, day: Day) =>
    latePickup(
      {
        _id: latePickupId(day, school.pupil(n)._id),
        schoolId,
        day,
        pupilId: school.pupil(n)._id,
        pupilName: school.pupil(n).name,
        untilMinute: 1140,
        feeFen: 500,
        collectorId: `sh-g${n}`,
        collectorText: '妈妈',
        op: newOp(),
        by: school.guardian(n)._id,
        byName: '家长',
        at: atMinute(day, 600),
      },
      { status: 'pending' },
    )

  test('推送以前是这一刻的数；每个数后面是谁，按班说得出', async () => {
    await openDay(MONDAY)
    await roll(MONDAY, [2])
    const seen = await page()
    expect(seen).toMatchObject({ live: true, inSchool: 5, yesterday: null })
    expect(seen.digest.figures).toMatchObject({
      expected: 6,
      present: 5,
      unexplained: 1,
      messagesFailed: null,
    })
    expect(seen.digest.unexplained).toMatchObject([{ pupilId: 'sh-p2' }])
    expect(seen.digest.notYetCalled).toEqual([])
  })

  test('没点名的时候，还没点到的人按班列出名字', async () => {
    await openDay(MONDAY)
    expect((await page()).digest.notYetCalled).toEqual([
      { homeroomName: '三(1)班', names: school.pupils.map(({ name }) => name) },
    ])
  })

  test('旁边是上一个服务日最后说的数；这一周从周一画到周五', async () => {
    await openDay(FRIDAY)
    await roll(FRIDAY, [1, 2])
    await tell(FRIDAY)
    await openDay(MONDAY)
    await tell(MONDAY)
    const seen = await page()
    expect(seen.yesterday).toMatchObject({ day: FRIDAY, figures: { unexplained: 2 } })
    expect(seen.week.map(({ day, kind }) => [day, kind])).toEqual([
      [MONDAY, 'service'],
      ['2026-09-15', 'none'],
      ['2026-09-16', 'none'],
      ['2026-09-17', 'none'],
      ['2026-09-18', 'none'],
    ])
    const friday = await page(school.principal, FRIDAY)
    expect(friday).toMatchObject({ yesterday: null, digest: { day: FRIDAY } })
    expect(friday.waiting).toEqual({ latePickups: 0, undecidedDays: 0, returnedPlans: 0, callsToMake: 0 })
  })

  test('没有服务、也还没有到的日子，没有日报', async () => {
    await openDay(MONDAY)
    for (const day of ['2026-09-12', plusDays(MONDAY, 1)])
      expect(await town.refusal(school.principal.openid, 'notice/digest', { schoolId, day })).toBe(
        'digest/none',
      )
  })

  test('等着决定的：延时、没定课表的调休日、被退回的方案、要打的电话；值班领导不管方案', async () => {
    await town.cloud.db.insertMany('late_pickups', [
      askLate(1, MONDAY),
      askLate(2, plusDays(MONDAY, 1)),
      { ...askLate(3, plusDays(MONDAY, -3)) },
    ])
    const draft = aDraft({ state: 'returned' })
    await town.cloud.db.insertMany('plan_drafts', [
      { ...draft, _id: `${schoolId}:${TERM._id}`, schoolId, termId: TERM._id },
    ])
    await openDay(MONDAY)
    await roll(MONDAY, [4])
    await town.timer('notice', 'send')
    await clock(MONDAY, 995)
    const calls = new Set(
      (await town.all('messages', { template: 'absence' })).map(({ noticeId }) => noticeId),
    )
    expect(calls.size).toBe(2)
    const { waiting } = await page()
    expect(waiting).toEqual({ latePickups: 2, undecidedDays: 2, returnedPlans: 1, callsToMake: 2 })
    expect((await page(school.dutyLeader)).waiting).toEqual({
      ...waiting,
      undecidedDays: 0,
      returnedPlans: 0,
    })
  })

  test.each([
    [3, 3],
    [null, null],
  ])('还能收到几次：%j', async (left, seen) => {
    await town.cloud.db.insertMany('subscriptions', [granted(school.principal, 'digest', left)])
    await openDay(MONDAY)
    expect((await page()).grantsLeft).toBe(seen)
    expect((await page(school.dutyLeader)).grantsLeft).toBe(0)
  })

  test(`推送前后、校长和值班领导，都在 ${DIGEST_REQUESTS} 个请求以内`, async () => {
    await openDay(FRIDAY)
    await tell(FRIDAY)
    await openDay(MONDAY)
    const spent = async (who: Person) => (await town.call(who.openid, 'notice/digest', { schoolId })).requests
    const before = [await spent(school.principal), await spent(school.dutyLeader)]
    await tell(MONDAY)
    const after = [await spent(school.principal), await spent(school.dutyLeader)]
    expect([before, after]).toEqual([
      [8, 7],
      [7, 6],
    ])
    expect(Math.max(...before, ...after)).toBeLessThanOrEqual(DIGEST_REQUESTS)
  })
})
