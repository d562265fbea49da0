/** Art. 13. C3, C5: a child leaves the walk only at a stop where she was counted, from the hands of who walks with her. */
import type { AdultProof, Custody, ReleaseProof } from '../custody/Custody'
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Escort } from './Escort'
import { countedAt } from './walk'
import { walkOf } from './walksWith'

const isAdult = (proof: ReleaseProof): proof is AdultProof =>
  proof.how === 'code' || proof.how === 'eye' || proof.how === 'delegation'

/**
 * Whether she can be given away here; a parent may come to another stop than hers. The value puts the stop into the
 * proof; walking home alone needs no adult and stays what it is.
 */
export function atStop(
  escort: Escort,
  custody: Custody,
  stopId: string,
  by: PersonId,
): Result<(proof: ReleaseProof) => ReleaseProof> {
  const stop = escort.stops.find(({ id }) => id === stopId)
  if (stop === undefined) return no({ code: 'escort/unknown-stop' })
  if (custody.status === 'released')
    return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
  const walk = walkOf(custody.entries)
  if (custody.holder !== by || walk === null || !walk.isOut || walk.escortId !== escort._id)
    return no({ code: 'escort/not-with-you', pupil: custody.name })
  if (!countedAt(custody, stopId)) return no({ code: 'escort/not-counted', stop: stop.name })
  return yes((proof) =>
    isAdult(proof) ? { how: 'escort', escortId: escort._id, stopId, adult: proof } : proof,
  )
}
