/** Art. 3, 8: seats, draws and waiting lists. */
import { PLAN_DESK } from './planDesk'
import type { Rights } from './Sentence'

export const ENROLMENT_RIGHTS = {
  'enrolment/board': ['a guardian of the child'],
  'enrolment/enrol': ['a guardian of the child'],
  'enrolment/withdraw': ['a guardian of the child'],
  'enrolment/swap': ['a guardian of the child'],
  'enrolment/wait': ['a guardian of the child'],
  'enrolment/stopWaiting': ['a guardian of the child'],
  'enrolment/accept': ['a guardian of the child'],
  'enrolment/decline': ['a guardian of the child'],
  'enrolment/wishes': ['a guardian of the child'],
  'enrolment/findPupil': ['office of the school'],
  'enrolment/paperBoard': ['office of the school'],
  'enrolment/onPaper': ['office of the school'],
  'enrolment/draw': ['anyone at all'],
  'enrolment/drawList': ['anyone at all'],
  'enrolment/drawDesk': PLAN_DESK,
  'enrolment/enterNumber': PLAN_DESK,
  'enrolment/confirmNumber': [...PLAN_DESK, 'duty-leader of the school', 'inspector of the city'],
  'enrolment/renameSource': PLAN_DESK,
  'enrolment/runDraw': PLAN_DESK,
  'enrolment/coverage': [...PLAN_DESK, 'bureau of the city', 'inspector of the city'],
  'enrolment/cityCoverage': ['bureau, for the whole city', 'inspector, for the whole city'],
} as const satisfies Rights
