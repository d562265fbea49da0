import type { Deed } from '@/domain/access'
import type { AbsenceApi } from './absence'
import type { AttendanceApi } from './attendance'
import type { AuditApi } from './audit'
import type { BindingApi } from './binding'
import type { CalendarApi } from './calendar'
import type { ClosingApi } from './closing'
import type { CollectorsApi } from './collectors'
import type { ConsentApi } from './consent'
import type { CustodyApi } from './custody'
import type { DeskApi } from './desk'
import type { DrawApi } from './draw'
import type { EnrolmentApi } from './enrolment'
import type { FilesApi } from './files'
import type { GateBookApi } from './gateBook'
import type { EscortApi } from './escort'
import type { HardshipApi } from './hardship'
import type { HealthApi } from './health'
import type { LateApi } from './late'
import type { LeaveApi } from './leave'
import type { NoticeApi } from './notice'
import type { PeopleApi } from './people'
import type { PhonesApi } from './phones'
import type { PlanApi } from './plan'
import type { PostsApi } from './posts'
import type { ProvidersApi } from './providers'
import type { RosterApi } from './roster'
import type { ServiceApi } from './service'
import type { StandInApi } from './standIn'
import type { SweepApi } from './sweep'

/** The map of everything a client can ask for: `function/action` → what goes in, what comes out. */
export interface Api
  extends
    PeopleApi,
    FilesApi,
    HardshipApi,
    HealthApi,
    BindingApi,
    ConsentApi,
    DeskApi,
    PostsApi,
    RosterApi,
    ServiceApi,
    ProvidersApi,
    PlanApi,
    CalendarApi,
    EnrolmentApi,
    DrawApi,
    AttendanceApi,
    AbsenceApi,
    LateApi,
    LeaveApi,
    CustodyApi,
    EscortApi,
    CollectorsApi,
    GateBookApi,
    ClosingApi,
    StandInApi,
    SweepApi,
    NoticeApi,
    PhonesApi,
    AuditApi {}

/** Every action has its sentence in the table of rights; the build fails here when one is missing. */
export type Action = keyof Api & Deed
export type Input<A extends Action> = Api[A]['input']
export type Output<A extends Action> = Api[A]['output']

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
export const everyActionHasItsRights: Same<keyof Api, Deed> = true
