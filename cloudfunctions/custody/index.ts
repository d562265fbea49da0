import { handle } from '../_kit/handle'
import { answer } from './answer'
import { askToBar, barCollector, schoolCollectors, takeBackBar, unbarCollector } from './barring'
import { callList, logCall } from './calls'
import { childRecord } from './childRecord'
import { stay, closeDay, confirmClose } from './closeDay'
import { closeShift } from './closeShift'
import { addCollector, collectors, removeCollector, setCollectorPhoto } from './collectors'
import { consentWalkAlone } from './consentWalkAlone'
import { countHands } from './countHands'
import { cancelDelegation, delegate, delegationCode } from './delegate'
import { delayEscort } from './escort/delayEscort'
import { departEscort } from './escort/departEscort'
import { escortGroups } from './escort/escortGroups'
import { escortPupils } from './escort/escortPupils'
import { escorts } from './escort/escorts'
import { escortWatch } from './escort/escortWatch'
import { leaveStop } from './escort/leaveStop'
import { nameEscort } from './escort/nameEscort'
import { reachStop } from './escort/reachStop'
import { releaseAtStop } from './escort/releaseAtStop'
import { returnEscort } from './escort/returnEscort'
import { saveEscortGroup } from './escort/saveEscortGroup'
import { exportDay } from './exportDay'
import { family } from './family'
import { findPupil } from './findPupil'
import { gate } from './gate'
import { gateDay } from './gateDay'
import { gateBook } from './gateBook'
import { hands } from './hands'
import { ladder } from './ladder'
import { look } from './look'
import { reportMissing, reportFound } from './missing'
import { offer } from './offer'
import { pickupCode } from './pickupCode'
import { reconcile } from './reconcile'
import { refuseRelease, whoComes } from './refuseRelease'
import { release } from './release'
import { remindReceivers } from './remindReceivers'
import { reopenShift } from './reopenShift'
import { revealCollector } from './revealCollector'
import { shift } from './shift'
import { takeOver } from './takeOver'
import { withdraw } from './withdraw'

export const main = handle(
  {
    family,
    pickupCode,
    hands,
    offer,
    withdraw,
    answer,
    gate,
    gateDay,
    gateBook,
    look,
    release,
    refuseRelease,
    whoComes,
    revealCollector,
    collectors,
    addCollector,
    removeCollector,
    setCollectorPhoto,
    askToBar,
    takeBackBar,
    delegate,
    cancelDelegation,
    delegationCode,
    consentWalkAlone,
    findPupil,
    schoolCollectors,
    barCollector,
    unbarCollector,
    takeOver,
    exportDay,
    childRecord,
    shift,
    closeShift,
    reopenShift,
    reportMissing,
    reportFound,
    countHands,
    callList,
    logCall,
    reconcile,
    stay,
    closeDay,
    confirmClose,
    escorts,
    departEscort,
    reachStop,
    releaseAtStop,
    leaveStop,
    returnEscort,
    nameEscort,
    delayEscort,
    escortGroups,
    escortPupils,
    saveEscortGroup,
  },
  { remindReceivers, ladder, escortWatch },
)
