/** Art. 5–8: 一校一案 and the calendar. */
import { PLAN_DESK } from './planDesk'
import type { Rights } from './Sentence'

export const PLAN_RIGHTS = {
  'plan/guide': ['anyone at all'],
  'plan/guides': ['anyone at all'],
  'plan/desk': PLAN_DESK,
  'plan/begin': PLAN_DESK,
  'plan/save': PLAN_DESK,
  'plan/file': PLAN_DESK,
  'plan/takeBack': PLAN_DESK,
  'plan/decide': ['bureau of the city'],
  'plan/publish': PLAN_DESK,
  'plan/versions': [...PLAN_DESK, 'bureau of the city', 'inspector of the city'],
  'plan/version': [...PLAN_DESK, 'bureau of the city', 'inspector of the city'],
  'plan/waiting': PLAN_DESK,
  'plan/filings': ['bureau, for the whole city', 'inspector, for the whole city'],
  'plan/calendar': [...PLAN_DESK, 'duty-leader of the school', 'bureau of the city'],
  'plan/decideMakeUp': PLAN_DESK,
  'plan/setClosed': PLAN_DESK,
  'plan/sessions': PLAN_DESK,
  'plan/changeSession': PLAN_DESK,
  'plan/undoChange': PLAN_DESK,
  'plan/cityCalendar': ['bureau, for the whole city'],
  'plan/correctDay': ['bureau, for the whole city'],
  'plan/enterYear': ['bureau, for the whole city'],
  'plan/saveTerm': ['bureau, for the whole city'],
  'plan/setRetention': ['bureau, for the whole city'],
} as const satisfies Rights
