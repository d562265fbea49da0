/** Art. 14 · 查阅留痕: what somebody saw, in words that stay. */
import { dayText, type Day } from '../time'
import type { AuditAbout } from './AuditEntry'

export const SEEN = [
  'audit',
  'audit-export',
  'child-record',
  'child-export',
  'day-export',
  'call-list',
  'invites',
  'roster-export',
  'phone',
  'hardship',
  'paper-pictures',
] as const
export type Seen = (typeof SEEN)[number]

interface SeenFacts {
  day: Day
  /** The first is whom it was about. */
  about: readonly AuditAbout[]
  page: number
  /** Why, or by what it was looked for; empty when that goes without saying. */
  why: string
}

const SEEN_TEXT: Record<Seen, (name: string, facts: SeenFacts) => string> = {
  audit: () => '查了操作记录',
  'audit-export': () => '导出了操作记录',
  invites: (name) => `发了邀请码${name === '' ? '' : `给 ${name}`}`,
  'child-record': (name, { day }) => `看了 ${name} ${dayText(day)}的记录`,
  'day-export': (_, { day, page }) => `导出了${dayText(day)}的全部记录${page > 1 ? `（第${page}部分）` : ''}`,
  'child-export': (name) => `导出了 ${name} 的全部信息`,
  'call-list': (name) => `看了 ${name} 接送人的电话`,
  'roster-export': () => '导出了学生名单',
  hardship: () => '看了困难减免的申请',
  'paper-pictures': (name) => `看了 ${name} 的证件照片`,
  phone: (name) => `看了 ${name} 的电话`,
}

export const sawText = (what: Seen, facts: SeenFacts): string =>
  `${SEEN_TEXT[what](facts.about[0]?.name ?? '', facts)}${facts.why === '' ? '' : `（${facts.why}）`}`
