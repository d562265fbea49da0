import { z } from 'zod'
import type { HomeroomId, PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { InviteState } from '@/domain/people/binding/Invite'
import { NAME_MAX, NAME_MIN, PHONE_SHAPE, RELATION_MAX } from '@/domain/people/collectors'
import type { ShownPhone } from '@/domain/people/phone'
import type { Day } from '@/domain/time'
import { idOf, opReader, pupilsReader, wordsReader } from './readers'

const schoolId = idOf<'School'>()
const pupilId = idOf<'Pupil'>()
const personId = idOf<'Person'>()
const name = z.string().trim().min(NAME_MIN).max(NAME_MAX)
const phone = z.string().regex(PHONE_SHAPE)
/** As it was typed: what it is, the function reads. */
const code = z.string().trim().min(1).max(40)
const op = opReader
const answer = { personId, approve: z.boolean(), reason: wordsReader(60) }

export const bindingInputs = {
  join: z.strictObject({}),
  bind: z.strictObject({
    ...{ op, code, name, phone },
    pupilName: z.string().trim().min(1).max(NAME_MAX),
    relation: z.string().trim().min(1).max(RELATION_MAX),
  }),
  bindStaff: z.strictObject({ op, code, name, phone }),
  phoneNumber: z.strictObject({ code: z.string().min(1).max(200) }),
  inviteSheet: z.strictObject({ schoolId, homeroomId: idOf<'Homeroom'>().nullable() }),
  issueInvites: z.strictObject({ schoolId, homeroomId: idOf<'Homeroom'>(), pupilIds: pupilsReader, op }),
  guardians: z.strictObject({ schoolId, pupilId }),
  decideRequest: z.strictObject({ schoolId, pupilId, ...answer, op }),
  unbind: z.strictObject({ schoolId, pupilId, personId, reason: wordsReader(60), op }),
  family: z.strictObject({ pupilId }),
  familyInvite: z.strictObject({ pupilId, op }),
  answerRequest: z.strictObject({ pupilId, ...answer, op }),
  leaveChild: z.strictObject({ pupilId, op }),
}

/** 绑定页: what waits for an answer, in the words of whoever asked. */
export interface JoinPage {
  requests: {
    typedName: string
    relation: string
    at: number
    until: number
    refused: { byName: string; reason: string } | null
  }[]
  /** Whether the school pays for WeChat's own phone number button. */
  phoneFromWeChat: boolean
}

/** Bound at once, or asked: then nothing of the child is told. */
export type Joined = { kind: 'bound'; pupilId: PupilId } | { kind: 'asked'; until: number }

export interface InviteRow {
  pupilId: PupilId
  no: number
  name: string
  state: InviteState
  /** In two groups, while it is valid; null else. */
  code: string | null
  validUntil: number | null
  guardians: { name: string; relation: string }[]
}

/** 邀请码: the homerooms one may open, and one of them pupil by pupil. */
export interface InviteSheet {
  schoolName: string
  schoolPhone: string
  homerooms: { homeroomId: HomeroomId; name: string }[]
  homeroomId: HomeroomId | null
  rows: InviteRow[]
  /** Of the homerooms one may open. */
  requests: RequestRow[]
}

export interface RequestRow {
  pupilId: PupilId
  pupilName: string
  homeroomName: string
  personId: PersonId
  name: string
  relation: string
  /** Whole for the family, masked for the school. */
  phone: ShownPhone
  at: number
  until: number
  schoolOnly: boolean
}

export interface GuardianRow {
  personId: PersonId
  name: string
  relation: string
  since: Day
  isMe: boolean
}

/** 监护人, for the family. */
export interface FamilyPage {
  pupilName: string
  homeroomName: string
  schoolName: string
  schoolPhone: string
  guardians: GuardianRow[]
  requests: RequestRow[]
  /** Whom the caller let in, and who goes with them. */
  broughtBy: string[]
}

/** 监护人, for the school: who is bound, whom a court has barred, who was unbound. */
export interface SchoolGuardians {
  pupilId: PupilId
  pupilName: string
  homeroomName: string
  /** `court`: the name the order gives, where a court has barred them. */
  guardians: (GuardianRow & { court: string | null })[]
  /** Enters and lifts a court’s order: the office. */
  mayBar: boolean
  requests: RequestRow[]
  past: { name: string; relation: string; endedAt: number; endedByName: string; reason: string }[]
}

export interface FamilyInvite {
  pupilName: string
  code: string
  validUntil: number
}

type Input<Name extends keyof typeof bindingInputs> = z.input<(typeof bindingInputs)[Name]>
export interface BindingApi {
  'people/join': { input: Input<'join'>; output: JoinPage }
  'people/bind': { input: Input<'bind'>; output: Joined }
  'people/bindStaff': { input: Input<'bindStaff'>; output: { schoolId: SchoolId } }
  'people/phoneNumber': { input: Input<'phoneNumber'>; output: { phone: string } }
  'people/inviteSheet': { input: Input<'inviteSheet'>; output: InviteSheet }
  'people/issueInvites': { input: Input<'issueInvites'>; output: InviteSheet }
  'people/guardians': { input: Input<'guardians'>; output: SchoolGuardians }
  'people/decideRequest': { input: Input<'decideRequest'>; output: SchoolGuardians }
  'people/unbind': { input: Input<'unbind'>; output: SchoolGuardians }
  'people/family': { input: Input<'family'>; output: FamilyPage }
  'people/familyInvite': { input: Input<'familyInvite'>; output: FamilyInvite }
  'people/answerRequest': { input: Input<'answerRequest'>; output: FamilyPage }
  'people/leaveChild': { input: Input<'leaveChild'>; output: null }
}
