import type { Persona as CityPersona, PersonaRole } from '@test/city'

/** Somebody of the demo city one can be. */
export type Persona = Pick<CityPersona, 'openid' | 'name' | 'role' | 'schoolName' | 'note'>

/** In the order in which they stand on the page. */
export const ROLE_WORDS: Record<PersonaRole, string> = {
  guardian: '家长',
  teacher: '老师',
  'duty-leader': '值班领导',
  gate: '门卫',
  principal: '校长',
  office: '教务',
  clinic: '校医',
  bureau: '教育局',
}

export const ROLES = Object.keys(ROLE_WORDS) as PersonaRole[]

export interface PageSettings {
  personas: Persona[]
  /** names the city's store, so that phones do not remember an older city */
  store: string
  hasDesk: boolean
}
