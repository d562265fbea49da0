/** Every step of the draw, killed before and after each of its requests and sent again: one school to each kill. */
import type { Action, Input } from '@/contract/api'
import type { PublicDrawList } from '@/contract/draw'
import { verifyDraw } from '@/domain/draw/verifyDraw'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import {
  aDrawSchool,
  FIXED,
  openDraw,
  SEALED,
  siblings,
  wishesOf,
  wishing,
  type DrawSchool,
} from './given/aDrawSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const SCHOOLS = 26
const PUPILS = 3
const CLUBS = [
  { id: 'ball', capacity: 1, weekdays: [2 as const] },
  { id: 'chess', capacity: 1, weekdays: [2 as const] },
]
const NUMBER = '03 12 17'
/** A function that was killed starts anew each time. */
const PATIENCE = 240_000

/** Kills `action` after its k-th request and sends it again; false when it ended before. Before k is after k − 1. */
async function kill<A extends Action>(
  town: Town,
  k: number,
  { openid, action, input }: { openid: string; action: A; input: Input<A> },
): Promise<boolean> {
  const [fn = '', name = ''] = action.split('/')
  town.cloud.faults.killAfterRequest({ fn, action: name, k })
  await town.call(openid, action, input).catch(() => undefined)
  const died = town.cloud.faults.pending.length === 0
  town.cloud.faults.clear()
  await town.ask(openid, action, input)
  return died
}

/** One subject to each point of death, until the act is over before it could be killed. */
async function killEverywhere<S>(subjects: S[], attack: (subject: S, k: number) => Promise<boolean>) {
  const rest = [...subjects]
  let deaths = 0
  for (let k = 1; ; k += 1) {
    const subject = rest.shift()
    if (subject === undefined) throw new Error('more points of death than subjects')
    if (!(await attack(subject, k))) return { deaths, rest }
    deaths += 1
  }
}

describe('死在每两次写之间，再来一次就完整', () => {
  const schools = Array.from({ length: SCHOOLS }, (_, n) =>
    aDrawSchool({ id: `s${n}`, day: DAY, pupils: PUPILS, clubs: CLUBS }),
  )
  let town: Town
  beforeAll(async () => {
    town = await Town.with(schools, DAY)
    await openDraw(town)
    for (const school of schools)
      for (let n = 1; n <= PUPILS; n += 1)
        await town.ask(school.guardian(n).openid, 'enrolment/wishes', {
          ...wishing(school, n, {}),
          wishes: wishing(school, n, { ball: n % 2 === 0 ? ['ball', 'chess'] : ['chess', 'ball'] }).wishes,
        })
  }, PATIENCE)
  afterAll(() => town.close())

  const principal = (school: DrawSchool) => school.principal.openid
  const draw = (school: DrawSchool) => town.one('draws', school.drawId)
  const seatsOf = async (school: DrawSchool) =>
    Promise.all(CLUBS.map(({ id }) => town.one('seats', `${school.school._id}-${id}`)))
  const findings = async (school: DrawSchool) => {
    const shown = await town.ask('openid-of-nobody', 'enrolment/draw', school.name)
    const lists: PublicDrawList[] = []
    for (let part = 0; part < shown.lists; part += 1)
      lists.push(await town.ask('openid-of-nobody', 'enrolment/drawList', { ...school.name, part }))
    return verifyDraw(shown, lists)
  }
  const whole = async (school: DrawSchool) => [
    ...(await findings(school)),
    ...(await seatsOf(school)).flatMap(brokenSeats),
  ]
  const running = (school: DrawSchool) => ({
    openid: principal(school),
    action: 'enrolment/runDraw' as const,
    input: { ...school.name, op: newOp() },
  })

  test(
    '封存',
    async () => {
      await town.at(SEALED)
      const { deaths, rest } = await killEverywhere(schools, async (school, k) => {
        const died = await kill(town, k, running(school))
        expect([k, (await draw(school)).state]).toEqual([k, 'sealed'])
        expect([k, await whole(school)]).toEqual([k, []])
        expect((await seatsOf(school)).map(({ reserved }) => reserved?.seats)).toEqual([1, 1])
        return died
      })
      expect(deaths).toBeGreaterThan(10)
      for (const school of rest) await town.ask(principal(school), 'enrolment/runDraw', running(school).input)
    },
    PATIENCE,
  )

  test(
    '第一个人录入、第二个人确认',
    async () => {
      await town.at(FIXED)
      const entering = (school: DrawSchool) => ({
        openid: principal(school),
        action: 'enrolment/enterNumber' as const,
        input: { ...school.name, number: NUMBER, witnesses: '家委会王女士', op: newOp() },
      })
      const confirming = (school: DrawSchool) => ({
        openid: school.dutyLeader.openid,
        action: 'enrolment/confirmNumber' as const,
        input: { ...school.name, number: NUMBER, op: newOp() },
      })
      const entered = await killEverywhere(schools, (school, k) => kill(town, k, entering(school)))
      expect(entered.deaths).toBeGreaterThanOrEqual(4)
      for (const school of entered.rest)
        await town.ask(principal(school), 'enrolment/enterNumber', entering(school).input)
      for (const school of schools) expect((await draw(school)).state).toBe('numbered')
      const confirmed = await killEverywhere(schools, (school, k) => kill(town, k, confirming(school)))
      expect(confirmed.deaths).toBeGreaterThanOrEqual(5)
      for (const school of confirmed.rest)
        await town.ask(school.dutyLeader.openid, 'enrolment/confirmNumber', confirming(school).input)
      for (const school of schools) expect((await draw(school)).state).toBe('confirmed')
    },
    PATIENCE,
  )

  test(
    '抽签和登记',
    async () => {
      const isWhole = async (school: DrawSchool) => {
        const weeks = await town.all('weeks', { schoolId: school.school._id })
        const placed = weeks.flatMap(({ places, pupilId }) =>
          Object.entries(places).flatMap(([key, place]) =>
            key === '2-club' ? [`${place.courseId} ${pupilId}`] : [],
          ),
        )
        const seats = await seatsOf(school)
        const claimed = seats.flatMap((one) => Object.keys(one.claims).map((id) => `${one._id} ${id}`))
        expect(placed.sort()).toEqual(claimed.sort())
        expect(claimed).toHaveLength(2)
        for (const { entries } of weeks) expect(entries.length).toBeLessThanOrEqual(1)
        expect(seats.every(({ reserved, left }) => reserved === null && left === 0)).toBe(true)
        expect(await whole(school)).toEqual([])
      }
      const { deaths, rest } = await killEverywhere(schools, async (school, k) => {
        const died = await kill(town, k, running(school))
        expect([k, (await draw(school)).state]).toEqual([k, 'done'])
        await isWhole(school)
        return died
      })
      expect(deaths).toBeGreaterThan(17)
      await town.timer('enrolment', 'runDraws')
      for (const school of rest) await isWhole(school)
    },
    PATIENCE,
  )
})

describe('填志愿死在半路', () => {
  const PAIRS = 9
  const school = aDrawSchool({ id: 'sh', day: DAY, pupils: PAIRS * 2, clubs: CLUBS })
  for (let n = 1; n < PAIRS * 2; n += 2) siblings(school, n, n + 1)
  const pairs = Array.from({ length: PAIRS }, (_, n) => n * 2 + 1)
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await openDraw(town)
  })
  afterAll(() => town.close())

  const saving = (n: number, by: number, together: number | null) => ({
    openid: school.guardian(by).openid,
    action: 'enrolment/wishes' as const,
    input: {
      ...wishing(school, n, { ball: ['ball'] }),
      together: together === null ? null : school.pupil(together)._id,
    },
  })
  const saved = async (n: number) =>
    (await wishesOf(town, school)).find(({ pupilId }) => pupilId === school.pupil(n)._id)

  test(
    '第一次存、和取消同签：重发以后都是一次，两个孩子说法一致',
    async () => {
      const first = await killEverywhere(pairs, async (n, k) => {
        const died = await kill(town, k, saving(n, n, null))
        expect((await saved(n))?.entries).toHaveLength(1)
        return died
      })
      expect(first.deaths).toBe(6)
      for (const n of first.rest)
        await town.ask(saving(n, n, null).openid, 'enrolment/wishes', saving(n, n, null).input)
      for (const n of pairs) {
        const second = saving(n + 1, n, n)
        await town.ask(second.openid, 'enrolment/wishes', second.input)
      }
      const parted = await killEverywhere(pairs, async (n, k) => {
        const died = await kill(town, k, saving(n, n, null))
        expect([k, (await saved(n + 1))?.together, (await saved(n))?.entries.length]).toEqual([k, null, 2])
        return died
      })
      expect(parted.deaths).toBe(7)
    },
    PATIENCE,
  )
})
