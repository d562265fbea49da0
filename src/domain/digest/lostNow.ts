/** Art. 13: the children neither side of a handover has seen, told before any figure. */
import { isHeld, type Custody } from '../custody/Custody'
import { clockTextAt } from '../time'
import type { DigestChild } from './DailyDigest'

/** Being looked for at this moment. */
export const lostNow = (day: Custody[]): DigestChild[] =>
  day.flatMap((custody): DigestChild[] => {
    const { pupilId, name, homeroomName } = custody
    if (!isHeld(custody) || custody.missing === null) return []
    const { at, byName } = custody.missing
    return [
      {
        pupilId,
        name,
        homeroomName,
        note: `${clockTextAt(at)} ${byName}没见到，由${custody.holderName}负责`,
      },
    ]
  })
