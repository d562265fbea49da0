import { handle } from '../_kit/handle'
import { applyLate } from './applyLate'
import { cancelLate } from './cancelLate'
import { correctOne } from './correctOne'
import { duties } from './duties'
import { lateOptions } from './lateOptions'
import { healLate } from './leadToLateRoom'
import { openDay } from './openDay'
import { roll } from './roll'
import { rollAlarm } from './rollAlarm'
import { submitRoll } from './submitRoll'

export const main = handle(
  { duties, roll, submitRoll, correctMark: correctOne, lateOptions, applyLate, cancelLate },
  { openDay, healLate, rollAlarm },
)
