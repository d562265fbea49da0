/** The opening minute of a city, through the real functions, beside the SDK's own ceiling measured in the same run. */
import type { CourseId } from '@/domain/ids'
import { TERM } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import { audit, type Acknowledged } from './audit'
import { ceiling } from './ceiling'
import { DAY, rushCity, type RushPhone } from './rushCity'
import { stampede } from './stampede'

const INSTANCES = 3
const OPENS = 600

export interface RushResult {
  guardians: number
  courses: number
  seats: number
  placed: number
  /** Tries that were told "full", honestly. */
  toldFull: number
  oversold: number
  doubled: number
  lost: number
  faults: number
  requestsEach: number
  perSecond: number
  ceilingPerSecond: number
  ratio: number
  p50Ms: number
  p95Ms: number
}

interface Told {
  acknowledged: Acknowledged[]
  calls: number
  full: number
  faults: string[]
}

async function tap(town: Town, phone: RushPhone, courseId: CourseId, op: string, told: Told) {
  told.calls += 1
  const { pupilId, openid } = phone
  const { reply } = await town.call(openid, 'enrolment/enrol', {
    items: [{ pupilId, termId: TERM._id, courseId }],
    signature: null,
    op,
  })
  if (reply.ok) {
    told.acknowledged.push({ pupilId, courseId })
    return true
  }
  const code = 'refusal' in reply ? reply.refusal.code : reply.say
  if (code === 'enrolment/full') told.full += 1
  // The twin's phone came first: the place is taken, or another one stands in its way.
  else if (code !== 'enrolment/clash') told.faults.push(code)
  return code !== 'enrolment/full'
}

/** One family: wish after wish until one is granted, some of them tapping twice or on two phones. */
async function family(town: Town, phone: RushPhone, index: number, told: Told): Promise<void> {
  for (const [turn, courseId] of phone.wishes.entries()) {
    const op = `rush-${index}-${turn}`
    const taps = [tap(town, phone, courseId, op, told)]
    if (phone.tapsTwice) taps.push(tap(town, phone, courseId, op, told))
    if (phone.hasTwin) taps.push(tap(town, phone, courseId, `${op}-twin`, told))
    if ((await Promise.all(taps)).some(Boolean)) return
  }
}

/** `guardians` phones at the opening; every seat is accounted for afterwards. */
export async function rush(guardians: number): Promise<RushResult> {
  const { schools, phones, seats } = rushCity(guardians)
  const town = await Town.with(schools, DAY, { instances: INSTANCES })
  try {
    await town.at(OPENS)
    const told: Told = { acknowledged: [], calls: 0, full: 0, faults: [] }
    const warm = (i: number) => town.cloud.invoke('enrolment', { action: 'warm' }, { openid: `${i}` })
    await Promise.all(Array.from({ length: INSTANCES }, (_, i) => warm(i)))
    const pace = await stampede(phones.length, (index) => {
      const phone = phones[index]
      return phone === undefined ? Promise.resolve() : family(town, phone, index, told)
    })
    const found = await audit(town, told.acknowledged)
    const spent = town.cloud.costs.byAction().find((row) => row.action === 'enrolment/enrol')
    const requestsEach = (spent?.requests ?? 0) / told.calls
    const perSecond = (pace.perSecond * told.calls) / phones.length
    const ceilingPerSecond = await ceiling(Math.min(told.calls, 4000), Math.round(requestsEach), INSTANCES)
    return {
      guardians: phones.length,
      courses: schools.reduce((sum, given) => sum + given.seats.length, 0),
      seats,
      toldFull: told.full,
      ...found,
      faults: told.faults.length,
      requestsEach: Number(requestsEach.toFixed(2)),
      perSecond: Math.round(perSecond),
      ceilingPerSecond: Math.round(ceilingPerSecond),
      ratio: Number((perSecond / ceilingPerSecond).toFixed(2)),
      p50Ms: pace.p50Ms,
      p95Ms: pace.p95Ms,
    }
  } finally {
    await town.close()
  }
}
