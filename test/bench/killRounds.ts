/** Kills the database without warning in a stream of enrolments and rolls: nothing acknowledged is lost, nothing is half-written. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Reply } from '@/contract/wire'
import { brokenRules } from '@/domain/custody/rules'
import { asId, type CourseId, type SessionId } from '@/domain/ids'
import { atMinute } from '@/domain/time'
import { schema } from '@functions/schema'
import { aSchool, type GivenSchool } from '@test/functions/given/aSchool'
import { enrolling } from '@test/functions/given/enrolling'
import { Town } from '@test/functions/given/Town'
import { forkDatabase } from '@test/platform/cloud'

const DAY = '2026-11-23'
const AT = atMinute(DAY, 995)
const SEATS = 30
const HOMEROOMS = 2
const PUPILS = 20
/** The moment is drawn anew each round: after so many answers, and then a little later, in the middle of the next. */
const KILL_AFTER_ANSWERS = 36
const KILL_WITHIN_MS = 25

export interface KillResult {
  rounds: number
  acknowledged: number
  lost: number
  halfWritten: number
}

interface Act {
  openid: string
  fn: string
  event: { action: string; input: object }
  /** What must be true once the act was acknowledged. */
  kept(town: Town): Promise<boolean>
}

function actsOf(school: GivenSchool): Act[] {
  const { _id: schoolId } = school.school
  const courseId: CourseId = asId(`${schoolId}-ball`)
  const enrols = school.pupils.map((pupil, index): Act => ({
    openid: school.guardian(index + 1).openid,
    fn: 'enrolment',
    event: { action: 'enrol', input: enrolling(pupil._id, courseId, `enrol-${pupil._id}`) },
    async kept(town) {
      const week = await town.one('weeks', `${pupil._id}:2026-autumn`)
      return week.places['1-club']?.courseId === courseId
    },
  }))
  const rolls = Array.from({ length: HOMEROOMS }, (_, h): Act => {
    const own = school.pupils.slice(h * PUPILS, (h + 1) * PUPILS)
    const sessionId: SessionId = asId(`20261123_${school.careCourse(h + 1)}`)
    const op = `roll-op-${schoolId}-${h}`
    return {
      openid: school.teacher(h + 1).openid,
      fn: 'attendance',
      event: {
        action: 'submitRoll',
        input: { schoolId, sessionId, op, marks: Object.fromEntries(own.map((p) => [p._id, 'present'])) },
      },
      async kept(town) {
        const held = await Promise.all(own.map((p) => town.custody(p._id)))
        return (
          (await town.one('sessions', sessionId)).roll?.op === op && held.every((c) => c.status === 'held')
        )
      },
    }
  })
  return [...rolls, ...enrols]
}

/** Seats and places tell the same story, and every record of the day can have happened. */
async function isWhole(town: Town, school: GivenSchool): Promise<boolean> {
  const schoolId = school.school._id
  const seats = await town.one('seats', `${schoolId}-ball`)
  const placed = (await town.all('weeks', { schoolId }))
    .filter((week) => week.places['1-club'] !== undefined)
    .map((week) => week.pupilId)
  const claims = Object.keys(seats.claims)
  const agree = placed.length === claims.length && placed.every((id) => claims.includes(id))
  const day = await town.all('custody', { schoolId })
  return agree && seats.left + claims.length === SEATS && brokenRules(day).length === 0
}

const acknowledged = (settled: PromiseSettledResult<Reply<unknown>>): boolean =>
  settled.status === 'fulfilled' && settled.value.ok

/** Instances are up before the stream begins, so that the kill falls into work and not into a cold start. */
const warmUp = (town: Town, acts: Act[]) =>
  Promise.all(
    acts
      .slice(0, 8)
      .map(({ openid, fn }) => town.cloud.invoke(fn, { action: 'nothing', input: {} }, { openid })),
  )

async function streamUntilKilled(file: string, acts: Act[]): Promise<boolean[]> {
  const database = await forkDatabase({ file, schema })
  const town = await Town.on({ databaseUrl: database.url, clock: AT, instances: 3 }, DAY)
  try {
    await warmUp(town, acts)
    const after = Math.floor(Math.random() * KILL_AFTER_ANSWERS)
    let answers = 0
    let killed: Promise<void> | null = null
    const killSoon = () =>
      (killed ??= new Promise<void>((resolve) =>
        setTimeout(() => void database.kill().then(resolve), Math.random() * KILL_WITHIN_MS),
      ))
    if (after === 0) void killSoon()
    const results = await Promise.allSettled(
      acts.map(async ({ openid, fn, event }) => {
        const { result } = await town.cloud.invoke(fn, event, { openid })
        answers += 1
        if (answers >= after) void killSoon()
        return result as Reply<unknown>
      }),
    )
    await killSoon()
    return results.map(acknowledged)
  } finally {
    await town.close()
    await database.kill()
  }
}

/** After the restart: what was acknowledged is there; the healers run; the rest is sent again as phones would. */
async function inspect(file: string, school: GivenSchool, acts: Act[], told: boolean[]) {
  const town = await Town.on({ file, clock: AT, instances: 1 }, DAY)
  try {
    let lost = 0
    for (const [index, act] of acts.entries()) if (told[index] === true && !(await act.kept(town))) lost += 1
    await town.at(998)
    await town.timer('enrolment', 'reconcile')
    const healed = await isWhole(town, school)
    for (const [index, act] of acts.entries())
      if (told[index] !== true) await town.cloud.invoke(act.fn, act.event, { openid: act.openid })
    const whole = healed && (await isWhole(town, school))
    return { lost, whole }
  } finally {
    await town.close()
  }
}

export async function killRounds(rounds: number): Promise<KillResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anfang-kills-'))
  const file = path.join(folder, 'cloud.sqlite')
  const schools = Array.from({ length: rounds }, (_, i) =>
    aSchool({
      id: `k${i}`,
      day: DAY,
      homerooms: HOMEROOMS,
      pupilsEach: PUPILS,
      clubs: [{ id: 'ball', capacity: SEATS }],
    }),
  )
  try {
    const seeding = await Town.with(schools, DAY, { file })
    await seeding.openDay()
    await seeding.close()
    const result: KillResult = { rounds, acknowledged: 0, lost: 0, halfWritten: 0 }
    for (const school of schools) {
      const acts = actsOf(school)
      const told = await streamUntilKilled(file, acts)
      const { lost, whole } = await inspect(file, school, acts, told)
      result.acknowledged += told.filter(Boolean).length
      result.lost += lost
      result.halfWritten += whole ? 0 : 1
    }
    return result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
