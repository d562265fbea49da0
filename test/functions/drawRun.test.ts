/** B2, end to end: 300 families wish, the list is sealed, two people enter the number, the run is killed and goes on. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PublicDraw, PublicDrawList } from '@/contract/draw'
import { unmetWishes } from '@/domain/draw/unmetWishes'
import { verifyDraw } from '@/domain/draw/verifyDraw'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { asId } from '@/domain/ids'
import {
  aDrawSchool,
  confirmDraw,
  openDraw,
  SECOND_OPENS,
  runUntilDone,
  siblings,
  twinOf,
  wishing,
  type DrawSchool,
} from './given/aDrawSchool'
import { TERM } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const PUPILS = 300
const CLUBS = [
  { id: 'ball', capacity: 40, weekdays: [2 as const] },
  { id: 'chess', capacity: 25, weekdays: [2 as const] },
  { id: 'dance', capacity: 20, weekdays: [2 as const, 4 as const] },
  { id: 'robot', capacity: 18, weekdays: [4 as const] },
  { id: 'zither', capacity: 30, weekdays: [5 as const] },
  { id: 'read', capacity: 40, weekdays: [3 as const] },
]

/** Popularity as it is: most want ball first; every pupil has two or three wishes, some a second group. */
function wishesFor(n: number): Record<string, string[]> {
  const inWeek = [
    ['ball', 'chess', 'robot'],
    ['ball', 'robot'],
    ['dance', 'ball', 'chess'],
    ['chess', 'ball', 'robot'],
    ['robot', 'dance'],
  ][n % 5] ?? ['ball']
  return {
    ball: inWeek,
    ...(n % 3 === 0 ? { zither: ['zither'] } : {}),
    ...(n % 20 === 0 ? { read: ['read'] } : {}),
  }
}

async function published(town: Town, name: Parameters<typeof lists>[1]) {
  const draw = await town.ask('openid-of-nobody', 'enrolment/draw', name)
  return { draw, lists: await lists(town, name, draw) }
}

async function lists(
  town: Town,
  name: Pick<PublicDraw, 'schoolId' | 'termId' | 'windowId'>,
  draw: PublicDraw,
): Promise<PublicDrawList[]> {
  const parts: PublicDrawList[] = []
  for (let part = 0; part < draw.lists; part += 1)
    parts.push(await town.ask('openid-of-nobody', 'enrolment/drawList', { ...name, part }))
  return parts
}

const broken = (seats: Seats, placed: number): string[] => {
  const claims = Object.keys(seats.claims).length
  return [...brokenSeats(seats), ...(claims === placed ? [] : [`${claims} claims, ${placed} placed`])]
}

/** Everybody has wished, and the seed stands. */
async function play(school: DrawSchool): Promise<Town> {
  siblings(school, 1, 2)
  siblings(school, 10, 11, 12)
  const town = await Town.with([school], DAY)
  await openDraw(town)
  const elder = new Map([
    [2, 1],
    [11, 10],
    [12, 10],
  ])
  for (let n = 1; n <= PUPILS; n += 1) {
    const together = elder.get(n)
    await town.ask(school.guardian(together ?? n).openid, 'enrolment/wishes', {
      ...wishing(school, n, wishesFor(n)),
      together: together === undefined ? null : school.pupil(together)._id,
    })
  }
  await confirmDraw(town, school)
  return town
}

const RESULT = ['draws', 'draw_lists', 'weeks', 'seats'] as const

describe('三百个家庭抽签', () => {
  const school = aDrawSchool({ id: 'sh', day: DAY, pupils: PUPILS, clubs: CLUBS })
  let town: Town
  let twin: Town
  let final: Awaited<ReturnType<typeof published>>
  beforeAll(async () => {
    town = await play(school)
    twin = await twinOf(town)
  }, 120_000)
  afterAll(async () => {
    await town.close()
    await twin.close()
  })

  const placedIn = async (courseId: string) =>
    (await town.all('weeks', { schoolId: school.school._id })).filter((week) =>
      Object.values(week.places).some((place) => place.courseId === courseId),
    )

  test('录取走到一半被杀，定时器接着做，直到每个孩子都登记好', async () => {
    for (const k of [6, 40, 30, 90]) {
      town.cloud.faults.killAfterRequest({ fn: 'enrolment', action: 'runDraws', k })
      await town.cloud.timers.fire('enrolment', 'runDraws').catch(() => undefined)
      expect(town.cloud.faults.pending).toEqual([])
    }
    const half = await town.one('draws', school.drawId)
    expect(half.state).toBe('drawn')
    expect(half.recorded).toBeGreaterThan(0)
    expect(half.recorded).toBeLessThan(PUPILS)
    await runUntilDone(town, school)
    final = await published(town, school.name)
    expect(final.draw).toMatchObject({ state: 'done', applicants: PUPILS, recorded: PUPILS, lists: 1 })
  })

  test('一口气抽完的另一份，结果一字不差', async () => {
    await runUntilDone(twin, school)
    for (const name of RESULT) expect(await twin.all(name)).toEqual(await town.all(name))
  })

  test('只凭公开的内容就能核对，没有出入', () => {
    expect(verifyDraw(final.draw, final.lists)).toEqual([])
    const text = JSON.stringify(final)
    for (const pupil of school.pupils) {
      expect(text).not.toContain(`"${pupil._id}"`)
      expect(text).not.toContain(pupil.name)
    }
  })

  test('npm run verify-draw 从导出的文件得出同样的结论，改一个字就不通过', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verify-draw-'))
    const verify = (content: unknown) => {
      const file = path.join(folder, 'draw.json')
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
      const done = spawnSync(process.execPath, ['--import', 'tsx', 'config/verifyDraw.ts', file], {
        encoding: 'utf8',
      })
      return { code: done.status, said: done.stdout + done.stderr }
    }
    const untouched = verify(final)
    expect(untouched).toMatchObject({ code: 0 })
    expect(untouched.said).toContain('名单、号码、种子和结果都和公布的一致')
    const [first] = final.lists
    const { results: told = {} } = first ?? {}
    const [ticket = ''] = Object.keys(told)
    const results = { ...told, [ticket]: ['sh-dance'] }
    const tampered = verify({ ...final, lists: [{ ...first, results }] })
    expect(tampered.code).toBe(1)
    expect(tampered.said).toContain(`编号 ${ticket} 的结果和重新计算的不一样。`)
    expect(verify({ ...final, note: '多一句' })).toMatchObject({ code: 1 })
    expect(verify('不是 JSON')).toMatchObject({ code: 1, said: '读不到这个文件，或它不是 JSON。\n' })
    rmSync(folder, { recursive: true })
  }, 120_000)

  test('名额等于登记好的孩子，每门课都对得上', async () => {
    const wrong: string[] = []
    for (const { id } of CLUBS) {
      const courseId = `sh-${id}`
      wrong.push(...broken(await town.one('seats', courseId), (await placedIn(courseId)).length))
    }
    expect(wrong).toEqual([])
    expect(await placedIn('sh-ball')).toHaveLength(40)
  })

  test('每个孩子的课表就是公布的结果', async () => {
    const tickets = new Map((await town.all('wishes', {})).map(({ pupilId, ticket }) => [pupilId, ticket]))
    const results = Object.assign({}, ...final.lists.map((list) => list.results)) as Record<string, string[]>
    for (const week of await town.all('weeks', { schoolId: school.school._id })) {
      const clubs = new Set(Object.values(week.places).map((place) => place.courseId))
      clubs.delete(school.careCourse(1))
      expect([...clubs].sort()).toEqual([...(results[tickets.get(week.pupilId) ?? ''] ?? [])].sort())
      expect(week.entries.map(({ how, from }) => [how, from])).toEqual(
        [...clubs].map(() => ['draw', '2026-11-24']),
      )
    }
  })

  test('没抽中的按签的先后候补，名次是 1、2、3……', async () => {
    const entries = final.lists.flatMap((list) => list.entries)
    const results = Object.assign({}, ...final.lists.map((list) => list.results))
    const unmet = unmetWishes(final.draw.groups, entries, { results, seed: final.draw.seed ?? '' })
    const pupils = new Map((await town.all('wishes', {})).map(({ pupilId, ticket }) => [ticket, pupilId]))
    for (const { id } of CLUBS) {
      const { waiters } = await town.one('seats', `sh-${id}`)
      const line = Object.entries(waiters).sort(([, a], [, b]) => a - b)
      const expected = (unmet.get(asId(`sh-${id}`)) ?? []).map((ticket) => pupils.get(ticket))
      expect(line.map(([pupilId]) => pupilId)).toEqual(expected)
      expect(line.map(([, order]) => order)).toEqual(expected.map((_, at) => at + 1))
    }
    expect(unmet.get(asId('sh-ball'))?.length).toBeGreaterThan(50)
  })

  test('同签的三个孩子在公布的名单里是同一个签', async () => {
    const wishes = await town.all('wishes', {})
    const lots = [10, 11, 12].map((n) => {
      const ticket = wishes.find(({ pupilId }) => pupilId === school.pupil(n)._id)?.ticket
      return final.lists.flatMap((list) => list.entries).find((entry) => entry.ticket === ticket)?.lot
    })
    expect(new Set(lots).size).toBe(1)
  })

  test('再跑一遍什么也不改', async () => {
    const before = JSON.stringify(await town.cloud.db.dump())
    await town.timer('enrolment', 'runDraws')
    await town.timer('enrolment', 'seal')
    await town.ask(school.principal.openid, 'enrolment/runDraw', { ...school.name, op: newOp() })
    expect(JSON.stringify(await town.cloud.db.dump()) === before).toBe(true)
  })

  test('每个家庭得到一条结果通知，不多不少', async () => {
    await town.timer('notice', 'send')
    const told = (await town.all('messages', {})).filter(({ template }) => template === 'draw-result')
    // The mother of 1 and 2 hears of both, and so does the guardian of 2; the same for the three of 10.
    expect(told).toHaveLength(PUPILS + 3)
  })

  test('第二轮先报先得：有人候补的课排在后面，抽签剩下的名额直接报', async () => {
    await town.at(SECOND_OPENS)
    const { openid } = school.guardian(7)
    const enrol = (course: string) => ({
      items: [{ pupilId: school.pupil(7)._id, termId: TERM._id, courseId: asId<'Course'>(course) }],
      signature: null,
      op: newOp(),
    })
    expect((await town.one('seats', 'sh-read')).left).toBe(25)
    expect(await town.refusal(openid, 'enrolment/enrol', enrol('sh-zither'))).toBe('enrolment/others-wait')
    await town.ask(openid, 'enrolment/enrol', enrol('sh-read'))
    expect((await town.one('seats', 'sh-read')).left).toBe(24)
  })

  test('有人退掉抽中的课，名额给候补第一位', async () => {
    const first = Object.entries((await town.one('seats', 'sh-zither')).waiters).find(
      ([, order]) => order === 1,
    )
    const [lucky] = await placedIn('sh-zither')
    const n = school.pupils.findIndex(({ _id }) => _id === lucky?.pupilId) + 1
    await town.ask(school.guardian(n).openid, 'enrolment/withdraw', {
      pupilId: school.pupil(n)._id,
      termId: TERM._id,
      courseId: asId<'Course'>('sh-zither'),
      op: newOp(),
    })
    const seats = await town.one('seats', 'sh-zither')
    expect(Object.keys(seats.offers)).toEqual([first?.[0]])
    expect(brokenSeats(seats)).toEqual([])
  })
})
