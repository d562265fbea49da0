/**
 * Timers killed after each of their requests (before the next one is the same state): after the next run of the timer
 * the state is whole, seats are placed children, nothing happened twice.
 */
import type { PublicDrawList } from '@/contract/draw'
import type { Reply } from '@/contract/wire'
import { verifyDraw } from '@/domain/draw/verifyDraw'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { planId } from '@/domain/ids'
import { sha256 } from '@/domain/sha256'
import { MINUTE } from '@/domain/time'
import {
  aDrawSchool,
  confirmDraw,
  OPENS,
  openDraw,
  SEALED,
  twinOf,
  wishing,
  type DrawSchool,
} from './given/aDrawSchool'
import { aSchool, CITY, TERM } from './given/aSchool'
import { NEXT, writtenPlan } from './given/planning'
import { Town } from './given/Town'

const DAY = '2026-11-23'
const PUPILS = 3
const BEFORE_ALL = 7 * 60
/** A function that was killed starts anew each time, and a machine that does other things meanwhile takes its time. */
jest.setTimeout(240_000)

let town: Town
let used = 0
const start = async () => {
  town = await Town.on({ transactionMs: 600 }, DAY)
  await town.cloud.db.insertMany('cities', [{ ...CITY, terms: [TERM, NEXT] }])
}
const end = () => town.close()

/** A dead function's transaction may still hold a document: then the timer of the next minute does it. */
async function run(fn: string, timer: string): Promise<void> {
  for (;;) {
    const { result } = await town.cloud.timers.fire(fn, timer)
    const reply = result as Reply<null>
    if (reply.ok) return
    expect('refusal' in reply ? reply.refusal.code : reply).toBe('busy/try-again')
  }
}

/** False when the timer was through before its k-th request. */
async function killed(fn: string, timer: string, k: number): Promise<boolean> {
  town.cloud.faults.killAfterRequest({ fn, action: timer, k })
  await town.cloud.timers.fire(fn, timer).catch(() => undefined)
  const died = town.cloud.faults.pending.length === 0
  town.cloud.faults.clear()
  return died
}

/** One subject to each point of death. */
async function killEverywhere<S>(
  [fn, timer]: [string, string],
  prepare: () => Promise<S>,
  whole: (subject: S, k: number) => Promise<void>,
): Promise<number> {
  for (let k = 1; ; k += 1) {
    const subject = await prepare()
    const died = await killed(fn, timer, k)
    await town.cloud.clock.set(town.cloud.clock.now() + MINUTE)
    await whole(subject, k)
    if (!died) return k - 1
  }
}

describe('抽签的定时器', () => {
  beforeEach(start)
  afterEach(end)

  const take = async (): Promise<DrawSchool> => {
    used += 1
    const clubs = ['ball', 'chess'].map((id) => ({ id, capacity: 1, weekdays: [2 as const] }))
    const school = aDrawSchool({ id: `t${used}`, day: DAY, pupils: PUPILS, clubs })
    await town.at(BEFORE_ALL)
    await town.add(school)
    return school
  }
  const closed = async (): Promise<DrawSchool> => {
    const school = await take()
    await openDraw(town)
    for (let n = 1; n <= PUPILS; n += 1) {
      const ranked = n % 2 === 0 ? ['ball', 'chess'] : ['chess', 'ball']
      const wishes = wishing(school, n, { ball: ranked })
      await town.ask(school.guardian(n).openid, 'enrolment/wishes', wishes)
    }
    await town.at(SEALED)
    return school
  }
  const draw = ({ drawId }: DrawSchool) => town.one('draws', drawId)
  const seatsOf = ({ school }: DrawSchool) => town.all('seats', { schoolId: school._id })
  const findings = async ({ name }: DrawSchool) => {
    const shown = await town.ask('openid-of-nobody', 'enrolment/draw', name)
    const lists: PublicDrawList[] = []
    for (let part = 0; part < shown.lists; part += 1)
      lists.push(await town.ask('openid-of-nobody', 'enrolment/drawList', { ...name, part }))
    return verifyDraw(shown, lists)
  }

  test('封存死在哪里都一样：下一分钟封好，名单一份，名额留住一次', async () => {
    const deaths = await killEverywhere(['enrolment', 'seal'], closed, async (school, k) => {
      await run('enrolment', 'seal')
      const sealed = await draw(school)
      expect([k, sealed.state, sealed.applicants, sealed.lists]).toEqual([k, 'sealed', PUPILS, 1])
      expect(await town.all('draw_lists', { drawId: school.drawId })).toHaveLength(1)
      const seats = await seatsOf(school)
      expect([k, seats.map(({ reserved }) => reserved?.seats)]).toEqual([k, [1, 1]])
      expect([k, seats.flatMap(brokenSeats), await findings(school)]).toEqual([k, [], []])
      await run('enrolment', 'seal')
      expect([await draw(school), await seatsOf(school)]).toEqual([sealed, seats])
    })
    expect(deaths).toBeGreaterThan(7)
  })

  test('抽签和登记死在哪里都一样：名额等于位置，每家只告诉一次', async () => {
    const confirmed = async () => {
      const school = await closed()
      await confirmDraw(town, school)
      return school
    }
    const deaths = await killEverywhere(['enrolment', 'runDraws'], confirmed, async (school, k) => {
      // Every other time what was told before the death is on its way already.
      if (k % 2 === 0) await run('notice', 'send')
      await run('enrolment', 'runDraws')
      await run('enrolment', 'runDraws')
      expect([k, await draw(school)]).toMatchObject([k, { state: 'done', recorded: PUPILS }])
      const weeks = await town.all('weeks', { schoolId: school.school._id })
      const placed = weeks.flatMap(({ pupilId, places }) =>
        places['2-club'] === undefined ? [] : [`${places['2-club'].courseId} ${pupilId}`],
      )
      const seats = await seatsOf(school)
      const claims = seats.flatMap((one) => Object.keys(one.claims).map((id) => `${one._id} ${id}`))
      expect([k, placed.sort()]).toEqual([k, claims.sort()])
      expect([k, claims.length, seats.flatMap(brokenSeats)]).toEqual([k, 2, []])
      expect(seats.every(({ reserved, left }) => reserved === null && left === 0)).toBe(true)
      expect(weeks.map(({ entries }) => entries.length).sort()).toEqual([0, 1, 1])
      expect([k, await findings(school)]).toEqual([k, []])
      for (let round = 0; round < 3; round += 1) await run('notice', 'send')
      const told = await town.all('messages', { template: 'draw-result', schoolId: school.school._id })
      const guardians = school.pupils.map((_, index) => school.guardian(index + 1)._id)
      expect([k, told.map(({ personId }) => personId).sort()]).toEqual([k, guardians.sort()])
    })
    expect(deaths).toBeGreaterThan(14)
  })

  test('立抽签死在哪里都一样：一个密钥，公布的就是它的指纹；方案改了跟着改', async () => {
    const whole = async (school: DrawSchool, k: number) => {
      await run('enrolment', 'readyDraws')
      const [secret, ...more] = await town.all('draw_secrets', { _id: school.drawId })
      const ready = await draw(school)
      expect([k, more, ready.commitment]).toEqual([k, [], sha256(secret?.secret ?? '')])
      expect([ready.opensAt, ready.closesAt]).toEqual([
        school.plan.windows[0]?.opensAt,
        school.plan.windows[0]?.closesAt,
      ])
      await run('enrolment', 'readyDraws')
      expect([await draw(school), await town.all('draw_secrets', { _id: school.drawId })]).toEqual([
        ready,
        [secret],
      ])
    }
    expect(await killEverywhere(['enrolment', 'readyDraws'], take, whole)).toBeGreaterThan(4)

    /** The draw of an earlier version of the plan stands, and closes an hour too early. */
    const outdated = async () => {
      const school = await take()
      const [window] = school.plan.windows
      if (window === undefined) throw new Error('no window')
      await run('enrolment', 'readyDraws')
      const closesAt = window.closesAt - 60 * MINUTE
      const before = town
      town = await twinOf(before, { draws: { [school.drawId]: () => ({ closesAt }) } })
      await before.close()
      return school
    }
    expect(await killEverywhere(['enrolment', 'readyDraws'], outdated, whole)).toBeGreaterThan(2)
  })
})

describe('方案的定时器', () => {
  beforeEach(start)
  afterEach(end)

  test('接着公布的定时器自己也死：再跑就做完，只公布一次，各告诉一次', async () => {
    const prepare = async () => {
      used += 1
      const id = `t${used}`
      const given = aSchool({ id, day: DAY, pupilsEach: 2, clubs: [{ id: 'ball', capacity: 20 }] })
      await town.at(BEFORE_ALL)
      await town.add(given)
      const publishing = {
        op: `publishing-${id}`,
        by: given.office._id,
        byName: given.office.name,
        at: town.cloud.clock.now() - MINUTE,
      }
      await writtenPlan(town, given, 'noted', publishing)
      return given
    }
    const deaths = await killEverywhere(['plan', 'healPlans'], prepare, async (given, k) => {
      const of = { schoolId: given.school._id, termId: NEXT._id }
      const id = planId(of.schoolId, of.termId)
      await run('plan', 'healPlans')
      const records = async () => ({
        draft: await town.one('plan_drafts', id),
        versions: await town.all('plan_versions', of),
        plan: await town.one('plans', id),
        weeks: await town.all('weeks', of),
        seats: await town.all('seats', of),
        draws: await town.all('draws', of),
      })
      const done = await records()
      expect([k, done.draft.state, done.draft.publishing]).toEqual([k, 'published', null])
      expect([k, done.versions.map(({ state }) => state), done.plan.version]).toEqual([k, ['published'], 1])
      expect([k, done.weeks.length, done.seats.map(({ left }) => left)]).toEqual([k, 2, [30]])
      expect([k, done.seats.flatMap(brokenSeats), done.draws.length]).toEqual([k, [], 1])
      const secret = await town.one('draw_secrets', done.draws[0]?._id ?? '')
      expect(done.draws[0]?.commitment).toBe(sha256(secret.secret))
      await run('plan', 'healPlans')
      expect([k, await records()]).toEqual([k, done])
      for (let round = 0; round < 2; round += 1) await run('notice', 'send')
      const told = await town.all('messages', { template: 'plan', schoolId: of.schoolId })
      const people = told.map(({ personId }) => personId).sort()
      expect([k, people]).toEqual([k, [...new Set(people)]])
      expect(people).toContain(given.principal._id)
    })
    expect(deaths).toBeGreaterThan(12)
  })

  test('抄校历的定时器死在哪里都一样：再跑以后，每校的方案和草稿都和城市一样', async () => {
    const clubs = [{ id: 'ball', capacity: 20 }]
    const schools = ['a', 'b'].map((id) => aSchool({ id, day: DAY, pupilsEach: 1, clubs }))
    const calendar = { ...CITY.calendar, rest: { '2026-12-02': '台风停课' } }
    const moved = { ...NEXT, name: '2027年春季', lastDay: '2027-07-16' }
    const autumn = { ...TERM, lastDay: '2027-01-29' }
    const prepare = async () => {
      await town.close()
      town = await Town.on({ transactionMs: 600 }, DAY)
      await town.cloud.db.insertMany('cities', [{ ...CITY, terms: [autumn, moved], calendar }])
      for (const school of schools) {
        await town.add(school)
        await writtenPlan(town, school, 'draft')
      }
    }
    const deaths = await killEverywhere(['plan', 'healCalendars'], prepare, async (_, k) => {
      await run('plan', 'healCalendars')
      const plans = await town.all('plans')
      const drafts = await town.all('plan_drafts')
      const copies = plans.map((plan) => [plan.calendar.city.rest, plan.term.lastDay])
      expect([k, copies]).toEqual([k, Array(2).fill([calendar.rest, autumn.lastDay])])
      expect([k, drafts.map(({ term }) => [term.name, term.lastDay])]).toEqual([
        k,
        Array(2).fill([moved.name, moved.lastDay]),
      ])
      await run('plan', 'healCalendars')
      expect([await town.all('plans'), await town.all('plan_drafts')]).toEqual([plans, drafts])
    })
    expect(deaths).toBeGreaterThan(5)
  })
})

describe('数覆盖面的定时器', () => {
  const schools = ['a', 'b'].map((id) => aSchool({ id, day: DAY, pupilsEach: 4 }))
  beforeEach(start)
  afterEach(end)

  test('死在哪里都一样：再跑以后每校一份，数对，是后来数的', async () => {
    const prepare = async () => {
      await town.close()
      town = await Town.with(schools, DAY)
      await town.at(OPENS)
    }
    const deaths = await killEverywhere(['enrolment', 'countCoverage'], prepare, async (_, k) => {
      await run('enrolment', 'countCoverage')
      const counted = await town.all('coverages', { termId: TERM._id })
      const at = town.cloud.clock.now()
      expect([k, counted.map((one) => [one.schoolId, one.pupils, one.placed, one.at]).sort()]).toEqual([
        k,
        [
          ['a', 4, 4, at],
          ['b', 4, 4, at],
        ],
      ])
      await run('enrolment', 'countCoverage')
      expect(await town.all('coverages')).toEqual(counted)
    })
    expect(deaths).toBeGreaterThan(7)
  })
})
