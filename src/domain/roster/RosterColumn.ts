/** Which column of a school's spreadsheet is what, and which are never kept (未成年人信息: only what the service needs). */
import { cellText, closeText } from './cellText'

export const ROSTER_FIELDS = ['name', 'homeroom', 'grade', 'no', 'gender', 'studentNo'] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

export const FIELD_TEXT: Record<RosterField, string> = {
  name: '姓名',
  homeroom: '班级',
  grade: '年级',
  no: '学号（班内）',
  gender: '性别',
  studentNo: '学籍号',
}

/** Per field the titles that mean it, the surest first. */
const TITLES: Record<RosterField, RegExp[]> = {
  name: [/^(?:学生|孩子|幼儿)(?:姓名|名字)$/, /^(?:姓名|名字)$/],
  homeroom: [
    /^(?:所在|就读|所属|现在?|行政|学生)班级?(?:名称|名)?$/,
    /^班(?:级|名|别)(?:名称|名)?$/,
    /^班(?:号|级号)?$/,
  ],
  grade: [/^(?:所在|就读|所属|现在?)?年级(?:名称|名)?$/, /^(?:入学年份|级别|届别)$/],
  no: [/^班内(?:学号|序号|编号)$/, /^座(?:号|位号)$/, /^学号$/, /^(?:序号|编号|No\.?)$/i],
  gender: [/^性别(?:码|名称)?$/],
  studentNo: [/^(?:全国|学生)?学籍号码?$/, /^学籍(?:主号|编号)$/, /^学籍(?:辅号|附号)$/, /^学号$/],
}

const PRIVATE_TITLE =
  /证件|身份证|住址|地址|户籍|户口|籍贯|出生|生日|电话|手机|联系|家长|监护|父|母|爷|奶|民族|政治|宗教|国籍|健康|疾病|病史|过敏|血型|残|贫困|困难|低保|建档|孤儿|留守|随迁|银行|账号|卡号|照片|微信|QQ|邮箱|密码/i
const RUNNING = /^(?:序号|编号|No\.?)$/i
const IDENTITY_CARD = /^\d{17}[\dXx]$/
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/
const NATIONAL_NO = /^[GLJ]\d{17}[\dX]$/i
/** Longer figures are no number within a homeroom. */
export const HIGHEST_NO = 120

/** A title without stars, notes in brackets and blanks: 「姓名*（必填）」 is 姓名. */
export const titleOf = (raw: string): string =>
  closeText(raw)
    .replace(/[*:]/g, '')
    .replace(/[([【].*$/, '')

/** The field this title means, with how sure it is (0 is surest); null: none. */
export function fieldOf(title: string): { field: RosterField; rank: number } | null {
  for (const field of ROSTER_FIELDS) {
    const rank = TITLES[field].findIndex((pattern) => pattern.test(title))
    if (rank >= 0) return { field, rank }
  }
  return null
}

const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 1 : values.filter(fits).length / values.length

const isHomeroomNo = (value: string): boolean => {
  const no = Number(value.replace(/号$/, ''))
  return no >= 1 && no <= HIGHEST_NO
}
const hasFigure = (value: string): boolean => /\d/.test(value)

export type ColumnKind =
  /** Kept for this import only, and only as the field the office says. */
  | { kind: 'open'; field: RosterField | null; rank: number }
  /** Kept as a mark that tells one child from another, never as written. */
  | { kind: 'marked' }
  /** Never kept at all. */
  | { kind: 'private' }

/** By its title and by what stands in it: a column nobody named may still hold numbers of identity cards. */
export function columnKind(title: string, raw: readonly string[]): ColumnKind {
  const values = raw.map(closeText).filter((value) => value !== '')
  const found = fieldOf(title)
  if (found?.field === 'studentNo' || values.some((value) => NATIONAL_NO.test(value)))
    return { kind: 'marked' }
  if (found === null && PRIVATE_TITLE.test(title)) return { kind: 'private' }
  if (values.some((value) => IDENTITY_CARD.test(value) || MOBILE.test(value))) return { kind: 'private' }
  if (found?.field !== 'no') return { kind: 'open', field: found?.field ?? null, rank: found?.rank ?? 0 }
  const figures = share(values.filter(hasFigure), isHomeroomNo)
  // A long 学号 tells children apart; a running number over the whole school tells nothing.
  if (title === '学号' && figures < 0.5) return { kind: 'marked' }
  const isRunning = RUNNING.test(title) && figures < 1
  return isRunning ? { kind: 'open', field: null, rank: 0 } : { kind: 'open', ...found }
}

export const shownCell = (raw: string): string => cellText(raw).slice(0, 40)
