import { handle } from '../_kit/handle'
import { bind } from './binding/bind'
import { bindStaff } from './binding/bindStaff'
import { answerRequest, family, familyInvite, leaveChild } from './binding/family'
import { decideRequest, guardians, unbind } from './binding/guardians'
import { inviteSheet } from './binding/inviteSheet'
import { issueInvites } from './binding/issueInvites'
import { join, phoneNumber } from './binding/join'
import { tidy } from './binding/tidy'
import { consents } from './consent/consents'
import { paperConsent } from './consent/paperConsent'
import { exportChild } from './consent/exportChild'
import { sayConsent } from './consent/sayConsent'
import { health } from './health/health'
import { saveHealth } from './health/saveHealth'
import { me } from './me'
import { addMember } from './posts/addMember'
import { appoint } from './posts/appoint'
import { endPost, handOver } from './posts/endPost'
import { issueStaffInvite } from './posts/issueStaffInvite'
import { setHomeroomTeacher } from './posts/setHomeroomTeacher'
import { member, staff } from './posts/staff'
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

export const main = handle(
  {
    me,
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
    staff,
    member,
    addMember,
    appoint,
    endPost,
    handOver,
    setHomeroomTeacher,
    issueStaffInvite,
    roster,
    stageRoster,
    readRoster,
    previewRoster,
    importRoster,
    rosterProgress,
    undoRoster,
    exportRoster,
  },
  { healRosters, tidy, reseal },
)
