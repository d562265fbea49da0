/** Art. 13: rolls, leave, absence and late pickup. */
import type { Rights, Sentence } from './Sentence'

/** 延时托管 beyond the rule: which teacher it is, the rule looks at. */
const LATE_DESK = [
  'teacher of the school',
  'duty-leader of the school',
  'principal of the school',
] as const satisfies readonly Sentence[]

/** 上课的人: the teacher, or the duty leader who took a lesson nobody else may give; whose it is, the rule looks at. */
const ON_LESSON = [
  'teacher of the school',
  'duty-leader of the school',
] as const satisfies readonly Sentence[]

export const ATTENDANCE_RIGHTS = {
  'attendance/duties': ON_LESSON,
  'attendance/roll': ON_LESSON,
  'attendance/submitRoll': ON_LESSON,
  'attendance/correctMark': ON_LESSON,
  'attendance/saveSweep': ON_LESSON,
  'attendance/standInColleagues': [
    'teacher of the school',
    'duty-leader of the school',
    'office of the school',
  ],
  'attendance/askStandIn': ['teacher of the school'],
  'attendance/withdrawStandIn': ['teacher of the school'],
  'attendance/answerStandIn': ['teacher of the school'],
  'attendance/nameStandIn': ['duty-leader of the school', 'office of the school'],
  'attendance/standIns': ['duty-leader of the school', 'office of the school'],
  'attendance/lateOptions': ['a guardian of the child'],
  'attendance/applyLate': ['a guardian of the child'],
  'attendance/cancelLate': ['a guardian of the child'],
  'attendance/changeLate': ['a guardian of the child'],
  'attendance/setLatePattern': ['a guardian of the child'],
  'attendance/stopLatePattern': ['a guardian of the child'],
  'attendance/lateDesk': LATE_DESK,
  'attendance/findToday': LATE_DESK,
  'attendance/decideLate': LATE_DESK,
  'attendance/phoneLate': ['teacher of the school', 'duty-leader of the school'],
  'attendance/homeroomToday': ['teacher of the school', 'duty-leader of the school'],
  'attendance/phoneLeave': ['teacher of the school', 'duty-leader of the school'],
  'attendance/leaveOptions': ['a guardian of the child'],
  'attendance/askLeave': ['a guardian of the child'],
  'attendance/cancelLeave': ['a guardian of the child'],
  'attendance/answerAbsence': ['a guardian of the child'],
  'attendance/settleAbsence': ['teacher of the school', 'duty-leader of the school'],
  'attendance/ringFamily': ['teacher of the school', 'duty-leader of the school'],
  'attendance/absences': ['teacher of the school', 'duty-leader of the school', 'principal of the school'],
} as const satisfies Rights
