/** Rule 3: the public number, entered before witnesses by one person and once more by another. */
import type { PublicNumber } from '../enrolment/EnrolmentWindow'
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import { DAY, MINUTE } from '../time'
import type { Draw, EnteredNumber, SourceChange } from './Draw'
import { digitsOf } from './seed'

interface Act {
  now: number
  draw: Draw
  by: PersonId
  byName: string
  op: string
}

/** Sent again, it changes nothing. */
type Once<T> = T | 'already'

/** Known before the list was sealed, the number could have steered somebody's wishes or the sealing itself. */
export const isSealedTooLate = ({
  sealedAt,
  publicNumber,
}: Pick<Draw, 'sealedAt' | 'publicNumber'>): boolean => sealedAt !== null && sealedAt >= publicNumber.fixedAt

/** Refusals in order: still open, closed and not sealed, confirmed already. */
function isSealed({ now, draw }: Act): Result<null> {
  switch (draw.state) {
    case 'open':
      return now < draw.closesAt
        ? no({ code: 'draw/not-closed', closesAt: draw.closesAt })
        : no({ code: 'draw/not-sealed' })
    case 'sealed':
    case 'numbered':
      return yes(null)
    case 'confirmed':
    case 'drawn':
    case 'done':
      return no({ code: 'draw/confirmed-already' })
    default:
      return draw.state satisfies never
  }
}

/** Refusals in order: not sealed, confirmed, a number that may not be used, too early, entered already, no digits, no witness. */
export function enterNumber(act: Act & { number: string; witnesses: string }): Result<Once<EnteredNumber>> {
  const { now, draw, by, byName, op } = act
  if (draw.number?.op === op) return yes('already')
  const sealed = isSealed(act)
  if (!sealed.ok) return sealed
  const { source, fixedAt } = draw.publicNumber
  if (isSealedTooLate(draw)) return no({ code: 'draw/sealed-too-late', source })
  if (now < fixedAt) return no({ code: 'draw/number-too-early', source, fixedAt })
  if (draw.number !== null)
    return no({ code: 'draw/numbered-already', byName: draw.number.byName, at: draw.number.at })
  if (digitsOf(act.number) === null) return no({ code: 'draw/number-malformed' })
  const witnesses = act.witnesses.trim()
  if (witnesses === '') return no({ code: 'draw/witnesses-missing' })
  return yes({ value: act.number.trim().replace(/\s+/g, ' '), by, byName, at: now, witnesses, op })
}

export type Confirmation =
  | { kind: 'confirmed'; digits: string }
  /** Neither of the two entries can be trusted: both are thrown away, and both people begin anew. */
  | { kind: 'differs'; byName: string }

/** Refusals in order: not sealed, confirmed, differed (sent again), no first entry, the same person, no digits. */
export function confirmNumber(act: Act & { number: string }): Result<Once<Confirmation>> {
  const { draw, by, op } = act
  if (draw.confirmed?.op === op) return yes('already')
  const sealed = isSealed(act)
  if (!sealed.ok) return sealed
  if (draw.differed?.op === op) return no({ code: 'draw/number-differs', byName: draw.differed.byName })
  if (draw.number === null) return no({ code: 'draw/number-missing' })
  if (draw.number.by === by) return no({ code: 'draw/same-person' })
  const digits = digitsOf(act.number)
  if (digits === null) return no({ code: 'draw/number-malformed' })
  if (digits !== digitsOf(draw.number.value)) return yes({ kind: 'differs', byName: draw.number.byName })
  return yes({ kind: 'confirmed', digits })
}

/** A number that nobody entered two days after it should have come never came. */
export const NEVER_CAME_AFTER = 2 * DAY
export const EARLIEST_SOURCE = 10 * MINUTE
const FEWEST_WORDS = 4

/**
 * Another public number, only where the named one was known before the sealing, or never came. Refusals in order: not
 * sealed, confirmed, entered already or good as it is, no source or one of the past, no reason.
 */
export function renameSource(
  act: Act & PublicNumber & { reason: string },
): Result<Once<{ publicNumber: PublicNumber; change: SourceChange }>> {
  const { now, draw, by, byName, op, fixedAt } = act
  if (draw.sourceChanges.some((change) => change.op === op)) return yes('already')
  const sealed = isSealed(act)
  if (!sealed.ok) return sealed
  const isGivenUp = isSealedTooLate(draw) || now >= draw.publicNumber.fixedAt + NEVER_CAME_AFTER
  if (draw.number !== null || !isGivenUp)
    return no({ code: 'draw/source-stands', source: draw.publicNumber.source })
  const source = act.source.trim()
  if (source === '' || fixedAt < now + EARLIEST_SOURCE) return no({ code: 'draw/source-wrong' })
  const reason = act.reason.trim()
  if (reason.length < FEWEST_WORDS) return no({ code: 'draw/reason-missing', fewest: FEWEST_WORDS })
  return yes({
    publicNumber: { source, fixedAt },
    change: { op, was: draw.publicNumber, reason, by, byName, at: now },
  })
}
