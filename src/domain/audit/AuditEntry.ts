/** Art. 14 · 留痕: who did or saw what. Added once, under an id that its act gives it; never changed, never taken out. */
import type { PersonId, SchoolId } from '../ids'
import type { Sealed } from '../people/Sealed'

/** 查看 · 岗位 · 登录电脑 · 家长绑定 · 接送人 · 学生名单 · 方案与校历 · 报名与抽签 · 点名 · 接管与核实. */
export const AUDIT_KINDS = [
  'seen',
  'posts',
  'desk',
  'family',
  'collectors',
  'roster',
  'plan',
  'enrolment',
  'roll',
  'custody',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** Whom it is about, as they were called then. */
export interface AuditAbout {
  id: string
  name: string
}

export interface AuditEntry {
  _id: string
  /** Null: an act of the city, which every school can find. */
  schoolId: SchoolId | null
  at: number
  kind: AuditKind
  by: PersonId
  /** As they were called then: 周岚老师. */
  byName: string
  /** The names under which they are looked for. */
  who: string[]
  about: AuditAbout[]
  /** The names of `about`, to be looked for. */
  whom: string[]
  /** What was done, in the words of then: 看了 刘梓辰 11月26日的记录. */
  text: string
  /** Of what was handed out, where it is sealed. */
  seal: string | null
  /** Where the reading itself would tell something (困难减免): who read and whom it was about, sealed for the school. */
  hidden?: Sealed | null
}

export interface Audited extends Pick<AuditEntry, 'schoolId' | 'at' | 'kind' | 'about' | 'text'> {
  /** What tells this entry from every other one: the act's op is in it. */
  id: string
  by: { personId: PersonId; name: string }
  seal?: string | null
}

const TEACHER = /老师$/

/** 周岚 finds 周岚老师 too. */
export const namesOf = (name: string): string[] => [...new Set([name, name.replace(TEACHER, '')])]

export const auditEntry = ({
  id,
  schoolId,
  at,
  kind,
  by,
  about,
  text,
  seal = null,
}: Audited): AuditEntry => ({
  ...{ _id: `${kind}:${id}`, schoolId, at, kind, by: by.personId, byName: by.name },
  who: namesOf(by.name),
  about,
  whom: [...new Set(about.flatMap(({ name }) => namesOf(name)))],
  text,
  seal,
})
