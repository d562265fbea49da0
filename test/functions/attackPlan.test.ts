/** Attacks on plan and calendar: a version published while families rank, one that died and goes on too late, a day that opens too late. */
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { planId } from '@/domain/ids'
import type { PlanContent } from '@/domain/plan/Plan'
import { atMinute, type Day } from '@/domain/time'
import { aSchool, TERM } from './given/aSchool'
import { twinOf } from './given/aDrawSchool'
import { aPlannedSchool, BUREAU as CITY_BUREAU } from './given/aTown'
import {
  BUREAU,
  CLOSES,
  clubCourse,
  courseId,
  madeWhole,
  NEXT,
  OPENS,
  planTown,
  writtenOf,
} from './given/planning'
import { newOp, Town } from './given/Town'

describe('一版一版公布', () => {
  const DAY = '2026-11-23'
  const sh = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 3,
    clubs: [{ id: 'ball', capacity: 30 }],
  })
  const own = { schoolId: sh.school._id, termId: NEXT._id }
  const desk = sh.office.openid
  const ball = courseId(sh, 'ball')
  let town: Town
  beforeEach(async () => {
    town = await planTown([sh], DAY)
  })
  afterEach(() => town.close())

  const noted = async (change: (content: PlanContent) => PlanContent): Promise<number> => {
    const from = 'empty' as const
    const { rev, content } = writtenOf(await town.ask(desk, 'plan/begin', { ...own, from, op: newOp() }))
    const saved = await town.ask(desk, 'plan/save', { ...own, rev, content: change(content), op: newOp() })
    const { version } = await town.ask(desk, 'plan/file', { ...own, rev: saved.rev, op: newOp() })
    await town.ask(BUREAU.openid, 'plan/decide', {
      ...own,
      version,
      decision: 'noted',
      words: '',
      op: newOp(),
    })
    return version
  }
  const publishing = async (change: (content: PlanContent) => PlanContent) => ({
    ...own,
    version: await noted(change),
    op: newOp(),
  })
  const first = (content: PlanContent) => madeWhole(sh, content)
  const withCourse =
    (key: string, more: Parameters<typeof clubCourse>[3] = {}) =>
    (content: PlanContent): PlanContent => ({
      ...content,
      courses: { ...content.courses, [courseId(sh, key)]: clubCourse(sh, key, 30, more) },
    })
  const without = (content: PlanContent): PlanContent => ({
    ...content,
    courses: Object.fromEntries(Object.entries(content.courses).filter(([id]) => id !== ball)),
  })
  const ranked = async () => {
    await town.ask(desk, 'plan/publish', await publishing(first))
    await town.cloud.clock.set(OPENS)
    await town.ask(sh.guardian(1).openid, 'enrolment/wishes', {
      ...{ pupilId: sh.pupil(1)._id, termId: NEXT._id, windowId: 'w1', wishes: { [ball]: [ball] } },
      ...{ together: null, signature: { version: CONSENT_VERSION, signedName: '家长1' }, op: newOp() },
    })
  }

  test.each([
    ['改日子', withCourse('ball', { slots: [{ weekday: 3, blockId: 'club' }] })],
    ['删掉', without],
    [
      '改时段的钟点',
      (content: PlanContent) => ({
        ...content,
        blocks: content.blocks.map((block) =>
          block.id === 'club' ? { ...block, startsAtMinute: block.startsAtMinute - 10 } : block,
        ),
      }),
    ],
  ])('有孩子填了志愿的课，抽签做完以前不能%s；什么也没有写', async (_name, change) => {
    await ranked()
    const input = await publishing(change)
    const before = await town.cloud.db.dump()
    expect(await town.refusal(desk, 'plan/publish', input)).toBe('plan/course-wished')
    expect(await town.cloud.db.dump()).toEqual(before)
  })

  test('添一门课、加名额可以；填过的志愿还在', async () => {
    await ranked()
    await town.ask(
      desk,
      'plan/publish',
      await publishing(withCourse('aa', { venue: '图书馆', slots: [{ weekday: 4, blockId: 'club' }] })),
    )
    await town.cloud.clock.set(CLOSES + 30_000)
    await town.timer('enrolment', 'seal')
    const [list] = await town.all('draw_lists')
    expect(list?.entries.map(({ wishes }) => wishes)).toEqual([{ [ball]: [ball] }])
  })

  test('公布的函数一开始就死了，等接着做时抽签已经该开始：不公布，名额和抽签都不留半份，可以收回再改', async () => {
    await noted(first)
    const id = planId(own.schoolId, own.termId)
    const died = { op: newOp(), by: sh.office._id, byName: sh.office.name, at: OPENS - 90_000 }
    const before = town
    town = await twinOf(before, { plan_drafts: { [id]: () => ({ publishing: died }) } })
    await before.close()
    await town.cloud.clock.set(OPENS)
    await town.timer('plan', 'healPlans')
    expect(await town.one('plan_drafts', id)).toMatchObject({ state: 'noted', publishing: null })
    for (const name of ['plans', 'draws', 'seats'] as const) expect(await town.all(name, own)).toEqual([])
    expect((await town.ask(desk, 'plan/takeBack', { ...own, op: newOp() })).state).toBe('draft')
  })
})

describe('当天才定的事', () => {
  const FRIDAY: Day = '2026-10-09'
  const TUESDAY: Day = '2026-10-13'
  const school = aPlannedSchool('sh', TUESDAY)
  let town: Town
  const clock = (day: Day, minute: number, ms = 0) => town.cloud.clock.set(atMinute(day, minute) + ms)
  beforeEach(async () => {
    town = await Town.with([school], TUESDAY)
    await town.cloud.db.insertMany('persons', [CITY_BUREAU])
    await clock(FRIDAY, 540)
  })
  afterEach(() => town.close())

  test('放假的日子，课后服务该开始的那一毫秒起不能再撤回：孩子早回家了', async () => {
    const correct = (kind: 'rest' | 'as-published') => ({ day: TUESDAY, kind, name: '台风', op: newOp() })
    await town.ask(CITY_BUREAU.openid, 'plan/correctDay', correct('rest'))
    const { blocks } = await town.one('plans', planId(school.school._id, TERM._id))
    const begins = Math.min(...blocks.map((block) => block.startsAtMinute))
    await clock(TUESDAY, begins)
    const before = await town.cloud.db.dump()
    expect(await town.refusal(CITY_BUREAU.openid, 'plan/correctDay', correct('as-published'))).toBe(
      'calendar/too-late',
    )
    expect(await town.cloud.db.dump()).toEqual(before)
    await town.openDay()
    expect(await town.all('custody')).toEqual([])
    await clock(TUESDAY, begins, -1)
    await town.ask(CITY_BUREAU.openid, 'plan/correctDay', correct('as-published'))
    await town.openDay()
    expect((await town.all('custody')).length).toBeGreaterThan(0)
  })
})
