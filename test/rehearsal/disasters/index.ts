import type { Disaster } from '../frame/Disaster'
import { absenceCrossfire } from './absenceCrossfire'
import { allAtOnce } from './allAtOnce'
import { barredFather } from './barredFather'
import { escortWalk } from './escortWalk'
import { fireDrill } from './fireDrill'
import { flakyNetwork } from './flakyNetwork'
import { flu } from './flu'
import { gatePhoneDead } from './gatePhoneDead'
import { illBeforeRoll } from './illBeforeRoll'
import { killedFunctions } from './killedFunctions'
import { lateRoomFull } from './lateRoomFull'
import { makeUpSaturday } from './makeUpSaturday'
import { networkOut } from './networkOut'
import { neverComes } from './neverComes'
import { pastMidnight } from './pastMidnight'
import { sameName } from './sameName'
import { sameSound } from './sameSound'
import { teacherIll } from './teacherIll'
import { twoPhones } from './twoPhones'
import { walkedOut } from './walkedOut'

/** In the order they are rehearsed. */
export const disasters: Disaster[] = [
  fireDrill,
  teacherIll,
  illBeforeRoll,
  gatePhoneDead,
  networkOut,
  flakyNetwork,
  sameName,
  sameSound,
  barredFather,
  neverComes,
  pastMidnight,
  twoPhones,
  walkedOut,
  escortWalk,
  lateRoomFull,
  makeUpSaturday,
  flu,
  killedFunctions,
  absenceCrossfire,
  allAtOnce,
]
