import type { Role } from './Person'

const ROLE_TEXT: Record<Role, string> = {
  teacher: '老师',
  'duty-leader': '值班领导',
  gate: '门岗',
  office: '教务处',
  clinic: '校医室',
  finance: '财务',
  principal: '校长',
  bureau: '教育局',
  inspector: '督学',
}
export const roleText = (role: Role): string => ROLE_TEXT[role]
