import { handle } from '../_kit/handle'
import { answer } from './answer'
import { childRecord } from './childRecord'
import { exportDay } from './exportDay'
import { family } from './family'
import { gate } from './gate'
import { hands } from './hands'
import { ladder } from './ladder'
import { look } from './look'
import { offer } from './offer'
import { pickupCode } from './pickupCode'
import { release } from './release'
import { withdraw } from './withdraw'

export const main = handle(
  { family, pickupCode, hands, offer, withdraw, answer, gate, look, release, exportDay, childRecord },
  { ladder },
)
