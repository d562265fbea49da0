import type { Persona as CityPersona, PersonaRole } from '@test/city'

/** Somebody of the demo city one can be. */
export type Persona = Pick<CityPersona, 'openid' | 'name' | 'role' | 'schoolName' | 'note'>

/** Nobody in the city knows this phone: it opens on the page where one binds. */
export const NEWCOMER: Persona = {
  openid: 'wx-newcomer',
  name: '新来的家长',
  role: 'newcomer',
  schoolName: '',
  note: '还没有绑定，用邀请码绑定孩子或任职',
}

/** In the order in which they stand on the page. */
export const ROLE_WORDS: Record<PersonaRole, string> = {
  guardian: '家长',
  teacher: '老师',
  'duty-leader': '值班领导',
  gate: '门卫',
  principal: '校长',
  office: '教务',
  clinic: '校医',
  finance: '财务',
  bureau: '教育局',
  newcomer: '还没绑定',
}

export const ROLES = Object.keys(ROLE_WORDS) as PersonaRole[]

export interface PageSettings {
  personas: Persona[]
  /** names the city's store, so that phones do not remember an older city */
  store: string
  hasDesk: boolean
}
