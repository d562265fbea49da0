/** Art. 14: every sign-in and every sign-out of a computer, for each place it was opened for. */
import { auditEntry, type AuditEntry } from '../audit/AuditEntry'
import type { ClosedDesk, ConfirmedDesk, Desk, OpenDesk } from './Desk'

type Known = Extract<Desk, ConfirmedDesk | OpenDesk | ClosedDesk>

const TEXT = { in: '登录了电脑', out: '退出了电脑' }

/** One id for each desk, place and direction: written again, it is the same record. */
export const deskRecords = (desk: Known, way: 'in' | 'out', at: number): AuditEntry[] =>
  desk.places.map((schoolId) =>
    auditEntry({
      id: [way, schoolId ?? 'city', desk._id].join(':'),
      ...{ schoolId, at, kind: 'desk', about: [] },
      by: { personId: desk.personId, name: desk.personName },
      text: `${TEXT[way]}：${desk.browser}`,
    }),
  )
