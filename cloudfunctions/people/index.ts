import { sweepFiles } from '../_kit/files'
import { handle } from '../_kit/handle'
import { audit } from './audit/audit'
import { auditSchools } from './audit/auditSchools'
import { exportAudit } from './audit/exportAudit'
import { bind } from './binding/bind'
import { bindStaff } from './binding/bindStaff'
import { answerRequest, family, familyInvite, leaveChild } from './binding/family'
import { decideRequest, guardians, unbind } from './binding/guardians'
import { inviteSheet } from './binding/inviteSheet'
import { issueInvites } from './binding/issueInvites'
import { join, phoneNumber } from './binding/join'
import { revealAsker } from './binding/revealAsker'
import { tidy } from './binding/tidy'
import { consents } from './consent/consents'
import { paperConsent } from './consent/paperConsent'
import { exportChild } from './consent/exportChild'
import { sayConsent } from './consent/sayConsent'
import { askDesk } from './desk/askDesk'
import { confirmDesk, refuseDesk } from './desk/confirmDesk'
import { closeDesks, desks, leaveDesk } from './desk/desks'
import { scanDesk } from './desk/scanDesk'
import { waitDesk } from './desk/waitDesk'
import { health } from './health/health'
import { saveHealth } from './health/saveHealth'
import { me } from './me'
import { placePicture } from './placePicture'
import { addMember } from './posts/addMember'
import { appoint } from './posts/appoint'
import { endPost, handOver } from './posts/endPost'
import { issueStaffInvite } from './posts/issueStaffInvite'
import { revealColleague } from './posts/revealColleague'
import { setHomeroomTeacher } from './posts/setHomeroomTeacher'
import { member, staff } from './posts/staff'
import { eraseLeavers } from './erase/eraseLeavers'
import { reseal } from './reseal/reseal'
import { exportRoster } from './roster/exportRoster'
import { healRosters } from './roster/healRosters'
import { importRoster } from './roster/importRoster'
import { previewRoster } from './roster/previewRoster'
import { readRoster } from './roster/readRoster'
import { roster } from './roster/roster'
import { rosterProgress } from './roster/rosterProgress'
import { stageRoster } from './roster/stageRoster'
import { undoRoster } from './roster/undoRoster'
import { agree, endAgreement } from './service/agreements'
import { savePaper, withdrawPaper } from './service/papers'
import { myPaperPictures, paperPictures, providerPictures } from './service/pictures'
import {
  filePrice,
  liftProviderViolation,
  listProvider,
  providerViolation,
  saveProviderPaper,
  vetProvider,
  withdrawPrice,
  withdrawProviderPaper,
} from './service/providerActs'
import { cityProviders, provider, providers, saveProvider } from './service/providers'
import { saveServiceFile } from './service/saveServiceFile'
import { myService, service, serviceFile } from './service/service'
import { serviceRound } from './service/serviceRound'
import { cityService, serviceWork } from './service/serviceWork'
import { saveTraining, trainings } from './service/trainings'
import { vet } from './service/vet'
import { liftViolation, violation } from './service/violations'

export const main = handle(
  {
    me,
    placePicture,
    askDesk,
    waitDesk,
    scanDesk,
    confirmDesk,
    refuseDesk,
    desks,
    closeDesks,
    leaveDesk,
    health,
    saveHealth,
    exportChild,
    sayConsent,
    consents,
    paperConsent,
    join,
    bind,
    bindStaff,
    phoneNumber,
    inviteSheet,
    issueInvites,
    guardians,
    decideRequest,
    unbind,
    family,
    familyInvite,
    answerRequest,
    leaveChild,
    revealAsker,
    staff,
    member,
    addMember,
    appoint,
    endPost,
    handOver,
    setHomeroomTeacher,
    issueStaffInvite,
    revealColleague,
    roster,
    stageRoster,
    readRoster,
    previewRoster,
    importRoster,
    rosterProgress,
    undoRoster,
    exportRoster,
    service,
    serviceFile,
    myService,
    saveServiceFile,
    savePaper,
    paperPictures,
    myPaperPictures,
    withdrawPaper,
    vet,
    violation,
    liftViolation,
    trainings,
    saveTraining,
    serviceWork,
    cityService,
    providers,
    agree,
    endAgreement,
    cityProviders,
    provider,
    saveProvider,
    saveProviderPaper,
    providerPictures,
    withdrawProviderPaper,
    vetProvider,
    providerViolation,
    liftProviderViolation,
    filePrice,
    withdrawPrice,
    listProvider,
    auditSchools,
    audit,
    exportAudit,
  },
  { healRosters, serviceRound, tidy, sweepFiles, eraseLeavers, reseal },
)
