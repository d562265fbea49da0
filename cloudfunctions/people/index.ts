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
import { health } from './health/health'
import { saveHealth } from './health/saveHealth'
import { me } from './me'
import { addMember } from './posts/addMember'
import { appoint } from './posts/appoint'
import { endPost, handOver } from './posts/endPost'
import { issueStaffInvite } from './posts/issueStaffInvite'
import { revealColleague } from './posts/revealColleague'
import { setHomeroomTeacher } from './posts/setHomeroomTeacher'
import { member, staff } from './posts/staff'
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
    auditSchools,
    audit,
    exportAudit,
  },
  { healRosters, tidy },
)
