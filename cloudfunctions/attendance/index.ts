import { handle } from '../_kit/handle'
import { applyLate } from './applyLate'
import { askLeave } from './askLeave'
import { cancelLate } from './cancelLate'
import { cancelLeave } from './cancelLeave'
import { correctOne } from './correctOne'
import { duties } from './duties'
import { lateOptions } from './lateOptions'
import { healLate } from './leadToLateRoom'
import { leaveOptions } from './leaveOptions'
import { healLeaves } from './leavesToday'
import { openDay } from './openDay'
import { roll } from './roll'
import { rollAlarm } from './rollAlarm'
import { submitRoll } from './submitRoll'

export const main = handle(
  {
    duties,
    roll,
    submitRoll,
    correctMark: correctOne,
    lateOptions,
    applyLate,
    cancelLate,
    leaveOptions,
    askLeave,
    cancelLeave,
  },
  { openDay, healLate, healLeaves, rollAlarm },
)
