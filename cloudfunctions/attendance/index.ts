import { handle } from '../_kit/handle'
import { absenceAlarm } from './absenceAlarm'
import { absences } from './absences'
import { answerAbsence } from './answerAbsence'
import { answerStandIn } from './answerStandIn'
import { applyLate } from './applyLate'
import { askLeave } from './askLeave'
import { askStandIn } from './askStandIn'
import { cancelLate } from './cancelLate'
import { cancelLeave } from './cancelLeave'
import { changeLate } from './changeLate'
import { correctOne } from './correctOne'
import { decideLate } from './decideLate'
import { duties } from './duties'
import { healLate } from './healLate'
import { healMarks } from './healMarks'
import { homeroomToday } from './homeroomToday'
import { findToday, lateDesk } from './lateDesk'
import { lateOptions } from './lateOptions'
import { setLatePattern, stopLatePattern } from './latePatterns'
import { leaveOptions } from './leaveOptions'
import { healLeaves } from './leavesToday'
import { healStandIns } from './leadToStandIn'
import { nameStandIn } from './nameStandIn'
import { openDay } from './openDay'
import { phoneLate } from './phoneLate'
import { phoneLeave } from './phoneLeave'
import { ringFamily } from './ringFamily'
import { roll } from './roll'
import { rollAlarm } from './rollAlarm'
import { saveSweep } from './saveSweep'
import { serviceWatch } from './serviceWatch'
import { settleAbsence } from './settleAbsence'
import { standInColleagues } from './standInColleagues'
import { standIns } from './standIns'
import { submitRoll } from './submitRoll'
import { withdrawStandIn } from './withdrawStandIn'

export const main = handle(
  {
    duties,
    roll,
    submitRoll,
    correctMark: correctOne,
    lateOptions,
    applyLate,
    cancelLate,
    changeLate,
    setLatePattern,
    stopLatePattern,
    lateDesk,
    findToday,
    decideLate,
    phoneLate,
    homeroomToday,
    phoneLeave,
    leaveOptions,
    askLeave,
    cancelLeave,
    answerAbsence,
    settleAbsence,
    absences,
    ringFamily,
    saveSweep,
    standInColleagues,
    askStandIn,
    withdrawStandIn,
    answerStandIn,
    nameStandIn,
    standIns,
  },
  { openDay, healLate, healLeaves, healMarks, healStandIns, serviceWatch, rollAlarm, absenceAlarm },
)
