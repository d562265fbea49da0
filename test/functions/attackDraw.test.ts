/** Attacks on the draw: a plan that changes while families rank, acts that pretend to be the draw's, one broken draw beside a sound one. */
import { verifyDraw } from '@/domain/draw/verifyDraw'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { asId, weekId, wishesId } from '@/domain/ids'
import type { Course } from '@/domain/plan/Plan'
import { atMinute } from '@/domain/time'
import {
  aDrawSchool,
  confirmDraw,
  openDraw,
  OPENS,
  runUntilDone,
  SEALED,
  twinOf,
  wishing,
  type DrawSchool,
} from './given/aDrawSchool'
import { TERM } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const CLUBS = [
  { id: 'ball', capacity: 2, weekdays: [2 as const] },
  { id: 'chess', capacity: 1, weekdays: [2 as const] },
  { id: 'zither', capacity: 3, weekdays: [5 as const] },
]

let town: Town
let school: DrawSchool
const guardian = (n: number) => school.guardian(n).openid
const save = (n: number, ranked: Record<string, string[]>) =>
  town.ask(guardian(n), 'enrolment/wishes', wishing(school, n, ranked))
const edit = async (edits: Parameters<typeof twinOf>[1]) => {
  const before = town
  town = await twinOf(before, edits)
  await before.close()
}
const anyone = 'openid-of-nobody'
const list = () => town.ask(anyone, 'enrolment/drawList', { ...school.name, part: 0 })

beforeEach(async () => {
  school = aDrawSchool({ id: 'sh', day: DAY, pupils: 4, clubs: CLUBS })
  town = await Town.with([school], DAY)
})
afterEach(() => town.close())

describe('填志愿时公布新一版方案', () => {
  /** A course whose id stands before all others: the groups it joins are called by it from then on. */
  const added = (weekdays: (1 | 2 | 3 | 4 | 5)[]) => () => {
    const ball = school.plan.courses[asId<'Course'>('sh-ball')]
    if (ball === undefined) throw new Error('no ball')
    const arts: Course = {
      ...ball,
      _id: asId('sh-arts'),
      name: 'arts',
      slots: weekdays.map((weekday) => ({ weekday, blockId: 'club' })),
    }
    return { courses: { ...school.plan.courses, [arts._id]: arts } }
  }

  test('多一门课，志愿组换了名字：填过的志愿一个不少，名单照样有', async () => {
    await openDraw(town)
    await save(1, { ball: ['chess', 'ball'] })
    await edit({ plans: { [school.plan._id]: added([2]) } })
    const { draw } = await town.ask(guardian(1), 'enrolment/board', {
      pupilId: school.pupil(1)._id,
      termId: null,
    })
    expect(draw?.wishes).toEqual({ 'sh-arts': ['sh-chess', 'sh-ball'] })
    await town.at(SEALED)
    await town.timer('enrolment', 'seal')
    expect((await list()).entries.map(({ wishes }) => wishes)).toEqual([
      { 'sh-arts': ['sh-chess', 'sh-ball'] },
    ])
  })

  test('两组并成一组：第一志愿在前，各组里的先后不变', async () => {
    await openDraw(town)
    await save(1, { ball: ['chess', 'ball'], zither: ['zither'] })
    await edit({ plans: { [school.plan._id]: added([2, 5]) } })
    await town.at(SEALED)
    await town.timer('enrolment', 'seal')
    expect((await list()).entries.map(({ wishes }) => wishes)).toEqual([
      { 'sh-arts': ['sh-chess', 'sh-zither', 'sh-ball'] },
    ])
  })
})

describe('谁也冒充不了抽签', () => {
  test('手机发来的编号不会和抽签登记的编号一样：抽中的照样录进去', async () => {
    await openDraw(town)
    await save(1, { ball: ['ball'] })
    const trace = {
      op: 'draw-w1',
      at: atMinute(DAY, OPENS),
      by: school.guardian(1)._id,
      kind: 'left' as const,
      courseId: asId<'Course'>('sh-zither'),
      how: 'tap' as const,
      from: DAY,
      words: '',
    }
    await edit({ weeks: { [weekId(school.pupil(1)._id, TERM._id)]: () => ({ entries: [trace] }) } })
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    const week = await town.one('weeks', weekId(school.pupil(1)._id, TERM._id))
    expect(Object.values(week.places).map(({ courseId }) => courseId)).toContain('sh-ball')
    const seats = await town.one('seats', 'sh-ball')
    expect(brokenSeats(seats)).toEqual([])
    expect(Object.keys(seats.claims)).toEqual([school.pupil(1)._id])
  })

  test('家长在手机上填过的，学校拿纸质的也改不了；学校登记的，家长能改', async () => {
    await openDraw(town)
    const onPaper = (n: number, wishes: Record<string, string[]>) => ({
      ...{ schoolId: school.school._id, pupilId: school.pupil(n)._id, termId: TERM._id },
      ...{ signedName: '家长', words: '没有手机', op: newOp() },
      act: { kind: 'wishes' as const, windowId: 'w1', wishes },
    })
    await save(1, { ball: ['chess', 'ball'] })
    const before = await town.one('wishes', wishesId(school.drawId, school.pupil(1)._id))
    expect(await town.refusal(school.office.openid, 'enrolment/onPaper', onPaper(1, {}))).toBe(
      'draw/saved-by-phone',
    )
    expect(await town.one('wishes', before._id)).toEqual(before)
    await town.ask(school.office.openid, 'enrolment/onPaper', onPaper(2, { 'sh-ball': ['sh-ball'] }))
    expect((await save(2, { ball: ['chess'] })).wishes).toEqual({ 'sh-ball': ['sh-chess'] })
  })
})

describe('一场坏了，别的照常', () => {
  test('名单被改过的那一场谁也不抽；同一个定时器把别的学校抽完', async () => {
    const other = aDrawSchool({ id: 'zz', day: DAY, pupils: 2, clubs: CLUBS })
    await town.add(other)
    await openDraw(town)
    await save(1, { ball: ['ball'] })
    await town.ask(other.guardian(1).openid, 'enrolment/wishes', wishing(other, 1, { ball: ['ball'] }))
    await confirmDraw(town, school)
    await confirmDraw(town, other)
    const lists = await town.all('draw_lists', { drawId: school.drawId })
    await edit({ draw_lists: { [lists[0]?._id ?? '']: () => ({ entries: [] }) } })
    await town.cloud.timers.fire('enrolment', 'runDraws').catch(() => undefined)
    expect((await town.one('draws', school.drawId)).state).toBe('confirmed')
    expect((await town.one('draws', other.drawId)).state).toBe('done')
  })
})

describe('抽签跟着方案', () => {
  test('旧方案的定时器晚了一步，把新一版的公开号码盖掉：下一次跑就改回来', async () => {
    await town.timer('enrolment', 'readyDraws')
    const draw = await town.one('draws', school.drawId)
    const stale = { publicNumber: { ...draw.publicNumber, source: '上一版的号码' }, grades: [1 as const] }
    await edit({ draws: { [school.drawId]: () => stale } })
    await town.timer('enrolment', 'readyDraws')
    expect(await town.one('draws', school.drawId)).toEqual(draw)
  })
})

describe('核对的人不被骗', () => {
  test('抹掉密钥、换一个种子再算一遍结果，核对得出来', async () => {
    await openDraw(town)
    await save(1, { ball: ['ball'] })
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    const draw = await town.ask(anyone, 'enrolment/draw', school.name)
    const lists = [await list()]
    expect(verifyDraw(draw, lists)).toEqual([])
    expect(verifyDraw({ ...draw, secret: null }, lists)).not.toEqual([])
    expect(verifyDraw({ ...draw, seed: null, resultHash: null }, lists)).not.toEqual([])
    expect(verifyDraw({ ...draw, secret: null, seed: null, resultHash: null }, lists)).not.toEqual([])
    expect(verifyDraw({ ...draw, resultHash: null }, lists)).not.toEqual([])
    expect(verifyDraw({ ...draw, state: 'sealed', secret: null }, lists)).not.toEqual([])
  })
})
