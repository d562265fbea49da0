import fc from 'fast-check'
import { MINUTE } from '@/domain/time'
import { anyLetter } from './anyLetter'
import { BatchCommand, type Moment } from './BatchCommand'
import { openModelTown } from './modelTown'
import { SchoolDay } from './SchoolDay'

export interface FunctionWalk {
  /** Calls and timer runs until the end, or until the first thing that went wrong. */
  steps: number
  afternoons: number
  tally: Map<string, number>
  failure: string | null
}

const MOMENTS_AN_AFTERNOON = 80
/** Shrinking plays whole afternoons again, so it is given this long and no longer. */
const SHRINK_MS = 60_000

const passMs = fc.constantFrom(0, 1, MINUTE, MINUTE, 4 * MINUTE, 10 * MINUTE, 30 * MINUTE)
const anyMoment: fc.Arbitrary<Moment> = fc.record({
  letters: fc.array(anyLetter, { minLength: 1, maxLength: 5, size: 'max' }),
  twice: fc.nat(4).map((n) => n === 0),
  fault: fc.constantFrom(
    ...Array.from({ length: 25 }, () => 'none' as const),
    'lose-reply',
    'lose-reply',
    'lose-reply',
    'kill-before',
    'kill-after',
  ),
  k: fc.integer({ min: 1, max: 8 }),
  again: fc.option(fc.nat(15), { freq: 2 }),
  timer: fc.constantFrom(
    'none',
    'none',
    'none',
    'none',
    'ladder',
    'ladder',
    'healLate',
    'rollAlarm',
    'openDay',
    'absenceAlarm',
    'absenceAlarm',
    'healMarks',
    'healStandIns',
    'escortWatch',
    'remindReceivers',
  ),
  passMs,
})
const afternoons = fc.commands([anyMoment.map((moment) => new BatchCommand(moment))], {
  maxCommands: MOMENTS_AN_AFTERNOON,
  size: 'max',
})

/** Random afternoons on the local cloud, each on a fresh database, until so many calls were made or one went wrong. */
export async function walkFunctions(options: {
  steps: number
  seed: number
  shrinkMs?: number
}): Promise<FunctionWalk> {
  const { shrinkMs = SHRINK_MS } = options
  const walk: FunctionWalk = { steps: 0, afternoons: 0, tally: new Map(), failure: null }
  const tally = (step: string) => {
    if (walk.failure !== null) return
    walk.steps += 1
    walk.tally.set(step, (walk.tally.get(step) ?? 0) + 1)
  }
  let failedAt = 0
  const afternoon = fc.asyncProperty(afternoons, async (commands) => {
    const enough = walk.failure === null ? walk.steps >= options.steps : Date.now() - failedAt >= shrinkMs
    if (enough) return
    const opened = await openModelTown()
    try {
      const real = await SchoolDay.begin(opened, tally)
      await fc.asyncModelRun(() => ({ model: {}, real }), commands)
      walk.afternoons += 1
    } catch (error) {
      if (walk.failure === null) failedAt = Date.now()
      walk.failure = error instanceof Error ? error.message : String(error)
      throw error
    } finally {
      await opened.town.close()
    }
  })
  for (let seed = options.seed; walk.steps < options.steps && walk.failure === null; seed += 1) {
    const details = await fc.check(afternoon, { numRuns: 20, seed })
    if (details.failed) walk.failure = `种子 ${seed}，缩短 ${details.numShrinks} 次\n${walk.failure ?? ''}`
  }
  return walk
}
