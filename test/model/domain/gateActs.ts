/** 放行, at the gate and at a stop, and the ladder for whom nobody collects. */
import type { Claim, Deed, ShownCode } from './Act'
import { CHILDREN, GUARDS } from './cast'
import { HERE, listed, MIDNIGHT, person, type DaySheet, type Doing } from './DaySheet'
import { barring, CITY, type GatePupil } from './given'

const GOOD_FOR_MINUTES = 3

const codeText = (code: ShownCode): string =>
  `${code.yesterday ? '昨天' : '今天'}/${code.child}/${code.collector}/${Math.floor(code.shownAt / 60_000)}`

const spoken = (claim: Claim) => {
  if (claim.how === 'code')
    return { how: claim.how, code: claim.code === null ? '没有这个码' : codeText(claim.code) }
  if (claim.how === 'eye') return { how: claim.how, collectorId: claim.collector, reason: claim.reason }
  return claim
}

/** Codes without collisions: a million steps would hit upon six digits by chance. */
const goodCodes = (child: string, pupil: GatePupil, at: number) =>
  pupil.collectors
    .filter((collector) => collector.personId !== null)
    .flatMap(({ id }) =>
      Array.from({ length: GOOD_FOR_MINUTES + 1 }, (_, back) => ({
        collectorId: id,
        code: codeText({ child, collector: id, yesterday: false, shownAt: at - back * 60_000 }),
      })),
    )

export function release(day: DaySheet, act: Doing<'release'>, deed: Deed): string {
  const { by, child } = act
  const custody = day.one(child)
  const mine = custody.entries.filter((entry) => entry.op === deed.op)
  if (custody.status === 'released' && mine.some((entry) => entry.kind === 'released')) return 'yes'
  const atGate = GUARDS.some((guard) => guard === by)
  if (act.stop === null && !day.rules.mayRelease(custody, person(by), atGate)) return 'custody/not-at-gate'
  const stands = act.stop === null ? null : day.rules.atStop(day.escort, custody, act.stop, person(by))
  if (stands !== null && !stands.ok) return stands.refusal.code
  const pupil = day.pupil(child)
  const decided = day.rules.decideRelease({
    now: MIDNIGHT + deed.at,
    custody,
    pupil,
    city: CITY,
    claim: spoken(act.claim),
    codes: goodCodes(child, pupil, deed.at),
    atStop: stands !== null,
  })
  if (decided.ok) {
    const { proof, collectorText } = decided.value
    const told = stands === null ? proof : stands.value(proof)
    day.write(child, deed, by, { kind: 'released', proof: told, collectorText }, HERE)
    return 'yes'
  }
  const codeTries = custody.codeTries + 1
  if (decided.refusal.code === 'custody/code-wrong')
    day.write(child, deed, by, { kind: 'code-wrong' }, { codeTries })
  if (decided.refusal.code !== 'custody/collector-barred') return decided.refusal.code
  day.write(child, deed, by, { kind: 'refused', why: '禁止接送' })
  return 'custody/collector-unknown'
}

export function reconcile(
  day: DaySheet,
  { by, child, collector, reason }: Doing<'reconcile'>,
  deed: Deed,
): string {
  const custody = day.one(child)
  if (custody.entries.some((entry) => entry.op === deed.op && entry.kind === 'released')) return 'yes'
  const may = day.rules.reconcile(custody, day.pupil(child), collector, reason)
  if (!may.ok) return may.refusal.code
  const { proof, collectorText } = may.value
  day.write(child, deed, by, { kind: 'released', proof, collectorText }, HERE)
  return 'yes'
}

export function bar(day: DaySheet, { child, collector }: Doing<'bar'>): string {
  const given = CHILDREN.find((one) => one.id === child)
  if (given !== undefined) day.pupils.set(child, barring(given, day.pupil(child), collector))
  return 'yes'
}

export function ladder(day: DaySheet, deed: Deed): string {
  const climbed: string[] = []
  for (const [id, custody] of day.custody) {
    const next = ([1, 2, 3, 4] as const).find((rung) => rung === custody.rung + 1)
    if (next === undefined || custody.status !== 'held') continue
    if (day.rules.rungDue(custody, MIDNIGHT + deed.at) < next) continue
    const tick = { ...deed, op: `ladder-${custody.endsAtMinute}-${next}` }
    day.write(id, tick, 'system', { kind: 'called', rung: next }, { rung: next })
    climbed.push(id)
  }
  return listed(climbed)
}
