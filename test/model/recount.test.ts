import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { digest } from '@/domain/digest/digest'
import { rootHash } from '@functions/notice/rootHash'
import { anyIntent, type Intent } from './domain/anyIntent'
import { CHILDREN, FIRST_MINUTE } from './domain/cast'
import { MIDNIGHT, person } from './domain/DaySheet'
import { DomainDay } from './domain/DomainDay'
import { IntentCommand, type Afternoon } from './domain/IntentCommand'
import { recount } from './domain/recount'
import { RuleBook } from './domain/RuleBook'
import { REAL_RULES } from './domain/Rules'

const SEED = 20_260_923
const DAYS = 200
const LOOKS_EVERY = 10

interface AnyDay {
  intents: Intent[]
  /** Who is said to be on leave in the end, and whether it is taken back. */
  leaves: { child: string; takenBack: boolean }[]
}
const anyDay: fc.Arbitrary<AnyDay> = fc.record({
  intents: fc.array(anyIntent, { minLength: 30, maxLength: 240, size: 'max' }),
  leaves: fc.array(
    fc.record({ child: fc.constantFrom(...CHILDREN.map(({ id }) => id)), takenBack: fc.boolean() }),
    { maxLength: 4 },
  ),
})

/** How often each figure was more than nothing: a figure that is always zero was not counted. */
const seen = new Map<string, number>()

/** The digest in the words of the recount. */
function told(day: DomainDay, now: number) {
  const custody = [...day.custody.values()]
  const counted = digest({ now, day: custody, sessions: [...day.sessions.values()], messagesFailed: null })
  const { figures } = counted
  const byName = (list: { name: string }[]) => list.map(({ name }) => name).sort()
  const byClass = (list: { names: string[] }[]) => list.flatMap(({ names }) => names).sort()
  return {
    figures,
    stillHeld: counted.stillHeld,
    unexplained: byName(counted.unexplained),
    uncollected: byName(counted.uncollected),
    leave: byClass(counted.onLeave),
    explained: byClass(counted.explained),
    lateCare: byClass(counted.inLateCare),
    notYetCalled: byClass(counted.notYetCalled),
    rollsNotTaken: counted.rollsNotTaken.map(({ sessionId }): string => sessionId).sort(),
    entries: rootHash(custody).entryCount,
  }
}

function compare(day: DomainDay, now: number): void {
  const { figures, stillHeld, ...lists } = told(day, now)
  const {
    expected,
    present,
    stillHeld: held,
    ...raw
  } = recount([...day.custody.values()], [...day.sessions.values()], now)
  expect(lists).toEqual(raw)
  expect({ ...figures, stillHeld }).toEqual({
    expected,
    present: present.length,
    leave: raw.leave.length,
    explained: raw.explained.length,
    unexplained: raw.unexplained.length,
    notYetCalled: raw.notYetCalled.length,
    rollsNotTaken: raw.rollsNotTaken.length,
    lateCare: raw.lateCare.length,
    uncollected: raw.uncollected.length,
    messagesFailed: null,
    stillHeld: held.length,
  })
  for (const [figure, count] of Object.entries(figures))
    if (count !== null && count > 0) seen.set(figure, (seen.get(figure) ?? 0) + 1)
}

function play({ intents, leaves }: AnyDay): void {
  const day = new DomainDay(REAL_RULES)
  const afternoon: Afternoon = {
    book: new RuleBook(),
    at: FIRST_MINUTE * 60_000,
    deeds: [],
    tally: () => undefined,
  }
  const look = () => compare(day, MIDNIGHT + afternoon.at)
  for (const [index, intent] of intents.entries()) {
    new IntentCommand(intent).run(afternoon, day)
    if (index % LOOKS_EVERY === 0) look()
  }
  look()
  leaves.forEach(({ child, takenBack }, index) => {
    const { status } = day.one(child)
    if (status !== 'expected' && status !== 'absent') return
    const author = { at: MIDNIGHT + afternoon.at, by: person(`${child}-mother`), byName: '妈妈' }
    const asked = { ...author, op: `leave-${index}`, askedAt: author.at }
    day.append(child, { ...asked, kind: 'leave-asked', relation: '妈妈', reason: 'sick' }, {})
    look()
    if (!takenBack) return
    day.append(child, { ...author, op: `back-${index}`, kind: 'leave-cancelled', relation: '妈妈' }, {})
    look()
  })
}

describe('日报和独立的重数一致', () => {
  const days = fc.sample(anyDay, { numRuns: DAYS, seed: SEED })

  test(`随意的 ${DAYS} 天，走到一半和走完，每个数、每份名单都和一条一条重数的一样`, () => {
    expect(days).toHaveLength(DAYS)
    for (const day of days) play(day)
  })

  test.each([
    'expected',
    'present',
    'leave',
    'explained',
    'unexplained',
    'notYetCalled',
    'rollsNotTaken',
    'lateCare',
    'uncollected',
  ])('%s 不是从头到尾都是零：没数到的等于没有验', (figure) => {
    expect(seen.get(figure) ?? 0).toBeGreaterThan(10)
  })

  test('重数的人没有看过日报：除了类型，什么都没有引用', () => {
    const imports = readFileSync(join(__dirname, 'domain/recount.ts'), 'utf8').match(/^import .*$/gm) ?? []
    expect(imports.length).toBeGreaterThan(0)
    for (const line of imports) expect(line).toMatch(/^import type /)
  })
})
