/**
 * Which entries a digest's root covers. A record only grows at its end, so of each child a digest saw the first so
 * many: those up to the first entry later than the digest. What was appended behind that one is not covered, however
 * early its own time. An act that was being written while the digest was read may stand on the other side of that line:
 * the few acts within the clocks' skew are tried on both sides, and the count and the root say which way it was.
 */
import { ledgerLines, type Sha256 } from './ledger'
import type { RecordChild, RecordDigest } from './DayRecord'

/** A function's clock may be this far off, and a write may take this long. */
const SKEW = 30_000
/** The nearest acts to try on the other side, and how many of them at once: 2,517 trials at most. */
const NEAR_ACTS = 16
const ACTS_AT_ONCE = 4

interface Line {
  text: string
  at: number
  op: string
}
type Ledger = Line[][]

/** One act on the other side of the line: so many entries more (or less) of these children. */
interface Move {
  by: 1 | -1
  distance: number
  /** Child (its place in the ledger) → the places of its entries in the child's record. */
  places: Map<number, number[]>
}

const ledgerOf = (children: RecordChild[], sha256: Sha256): Ledger =>
  [...children]
    .sort((a, b) => (a.pupilId < b.pupilId ? -1 : 1))
    .map((child) => {
      const texts = ledgerLines([child], sha256)
      return child.entries.map(({ at, op }, i) => ({ text: texts[i] ?? '', at, op }))
    })

/** Of each child the entries before the first one later than `at`. */
const prefixes = (ledger: Ledger, at: number): number[] =>
  ledger.map((lines) => {
    const later = lines.findIndex((line) => line.at > at)
    return later === -1 ? lines.length : later
  })

function movesNear(ledger: Ledger, cuts: number[], at: number): Move[] {
  const moves = new Map<string, Move>()
  for (const [child, lines] of ledger.entries())
    for (const [place, line] of lines.entries()) {
      const distance = Math.abs(line.at - at)
      if (distance > SKEW) continue
      const by = place < (cuts[child] ?? 0) ? -1 : 1
      const move: Move = moves.get(`${by} ${line.op}`) ?? { by, distance, places: new Map() }
      move.distance = Math.min(move.distance, distance)
      move.places.set(child, [...(move.places.get(child) ?? []), place])
      moves.set(`${by} ${line.op}`, move)
    }
  return [...moves.values()].sort((a, b) => a.distance - b.distance).slice(0, NEAR_ACTS)
}

/** The cuts after the moves; `null` when what they touch is not the end of what a digest can have seen. */
function moved(cuts: number[], moves: Move[]): number[] | null {
  const after = [...cuts]
  const touched = new Map<number, number[]>()
  for (const move of moves)
    for (const [child, places] of move.places) {
      touched.set(child, [...(touched.get(child) ?? []), ...places])
      after[child] = (after[child] ?? 0) + move.by * places.length
    }
  for (const [child, places] of touched) {
    const [from, until] = [cuts[child] ?? 0, after[child] ?? 0].sort((a, b) => a - b)
    if (places.some((place) => place < (from ?? 0) || place >= (until ?? 0))) return null
  }
  return after
}

function* choices(moves: Move[], size: number, from = 0): Generator<Move[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i < moves.length; i += 1) {
    const move = moves[i]
    if (move !== undefined) for (const rest of choices(moves, size - 1, i + 1)) yield [move, ...rest]
  }
}

const sum = (cuts: number[]): number => cuts.reduce((total, cut) => total + cut, 0)

/** Whether these entries, up to the digest's instant, give the digest's count and root. */
export function rootHolds(children: RecordChild[], digest: RecordDigest, sha256: Sha256): boolean {
  const ledger = ledgerOf(children, sha256)
  const cuts = prefixes(ledger, digest.at)
  const moves = movesNear(ledger, cuts, digest.at)
  for (let size = 0; size <= Math.min(ACTS_AT_ONCE, moves.length); size += 1)
    for (const choice of choices(moves, size)) {
      const tried = moved(cuts, choice)
      if (tried === null || sum(tried) !== digest.entryCount) continue
      const texts = ledger.flatMap((lines, child) => lines.slice(0, tried[child]).map((line) => line.text))
      if (sha256(texts.join('\n')) === digest.rootHash) return true
    }
  return false
}
