/** How the kinds of Art. 6 and their papers are called. */
import type { PaperKind, ServiceKind, ServiceSide } from './ServiceFile'

const KIND_TEXT: Record<ServiceKind, string> = {
  'own-teacher': '本校教师',
  'retired-teacher': '退休教师',
  parent: '学生家长',
  student: '高校学生',
  coach: '体育教练',
  'folk-artist': '民间艺人',
  craftsman: '能工巧匠',
  'heritage-bearer': '非遗传承人',
  volunteer: '志愿者',
  'provider-person': '机构人员',
}
export const serviceKindText = (kind: ServiceKind): string => KIND_TEXT[kind]

const PAPER_TEXT: Record<PaperKind, string> = {
  identity: '身份证明',
  qualification: '资质证明',
  health: '健康证明',
  'no-record': '无违法犯罪记录查询',
  agreement: '服务协议',
  other: '其他材料',
}
export const paperKindText = (kind: PaperKind): string => PAPER_TEXT[kind]

const SIDE_TEXT: Record<ServiceSide, string> = { school: '学校', bureau: '教育局' }
export const sideText = (side: ServiceSide): string => SIDE_TEXT[side]
