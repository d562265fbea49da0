/** Art. 6, 10 · 社会组织和校外专业机构: city-wide, with licence, white list and the prices filed for them. */
import type { ProviderId, SchoolId } from '../ids'
import type { CourseKind } from '../plan/Plan'
import type { Day } from '../time'
import type { Paper, Vetting, Violation, Withdrawn, Writer } from './ServiceFile'

/** 备案价格: the most that may be charged. The closest fit counts: by name, else by kind, else for everything. */
export interface FiledPrice extends Writer {
  id: string
  courseKind: CourseKind | null
  /** The course's very name; empty: any. */
  courseName: string
  unit: 'lesson' | 'term'
  amountFen: number
  from: Day
  to: Day | null
  withdrawn: Withdrawn | null
}

/** 白名单 of one 学年. */
export interface Listing extends Writer {
  id: string
  /** `2026-2027`. */
  year: string
  struck: Withdrawn | null
}

/** 合作协议 of one school, both days included. */
export interface Agreement extends Writer {
  id: string
  schoolId: SchoolId
  from: Day
  to: Day
  /** 提前终止: `to` is then the day it ended. */
  ended: Withdrawn | null
}

export interface Provider {
  _id: ProviderId
  name: string
  /** 办学许可证 or 登记证号, public as the register is. */
  licenceNo: string
  licenceUntil: Day
  contact: string
  phone: string
  papers: Paper[]
  /** The bureau's. */
  vettings: Vetting[]
  violations: Violation[]
  listed: Listing[]
  prices: FiledPrice[]
  agreements: Agreement[]
  ops: string[]
  told?: string[]
}
