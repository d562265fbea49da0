import type { CityAct } from '../calendar/CityAct'
import type { Term } from '../calendar/Term'
import type { CityId, HomeroomId, PersonId, SchoolId } from '../ids'
import type { ServiceKind } from '../service/ServiceFile'
import type { Day, Weekday } from '../time'

export type Stage = 'primary' | 'junior' | 'nine-year'
/** 1–6 primary, 7–9 junior. */
export type Grade = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

const GRADE_TEXT: Record<Grade, string> = {
  1: '一年级',
  2: '二年级',
  3: '三年级',
  4: '四年级',
  5: '五年级',
  6: '六年级',
  7: '七年级',
  8: '八年级',
  9: '九年级',
}
export const gradeText = (grade: Grade): string => GRADE_TEXT[grade]

export interface School {
  _id: SchoolId
  cityId: CityId
  name: string
  stage: Stage
  grades: Grade[]
  phone: string
  /** When the principal's push goes out, minutes after midnight. */
  digestAtMinute: number
  /** 日报还给谁: who besides the principals is pushed the digest. */
  digestReaders?: PersonId[]
  /** 校长外出: both days included; the substitute is pushed the digest in the principals' place. */
  digestAway?: { from: Day; to: Day; substituteId: PersonId } | null
  /** The op of every setting of the digest, so that one sent again, however late, changes nothing. */
  digestOps?: string[]
  /** The act that gave the school a principal last: two at once meet here, and the later one sees the other's. */
  principalOp?: string
}

/** What one school adds to the public calendar. */
export interface SchoolCalendar {
  /** Make-up day → which weekday's timetable runs. A make-up day that is missing here is undecided. */
  makeUp: Record<Day, Weekday>
  /** Days the school closes by its own decision, with the reason. */
  closed: Record<Day, string>
  /** The bureau's corrections of the public calendar, the same at every school of the city. */
  city: CityCalendar
}

/** 教育局的更正: what the city adds to, or takes from, the statutory calendar. */
export interface CityCalendar {
  /** Years whose holidays the bureau has entered itself, because the package does not know them yet. */
  years: number[]
  /** Day → why nobody is at school. */
  rest: Record<Day, string>
  /** Day → for which holiday it makes up; the schools still say which timetable runs. */
  makeUp: Record<Day, string>
}

export interface Homeroom {
  _id: HomeroomId
  schoolId: SchoolId
  grade: Grade
  name: string
  /** Null until the school has named one: an import makes homerooms, people are appointed. */
  teacherId: PersonId | null
}

/** 没有更正. */
export const NO_CORRECTIONS: CityCalendar = { years: [], rest: {}, makeUp: {} }

/** Half-open, in minutes after midnight; from later than to goes over midnight, equal means no quiet at all. */
export interface QuietHours {
  fromMinute: number
  toMinute: number
}

/** The city's own settings (Art. 3, 13). */
export interface City {
  _id: CityId
  name: string
  offWorkMinute: { summer: number; winter: number; summerFrom: string; summerTo: string }
  walkAlone: { minGrade: Grade; latestMinute: number }
  /** 护送配比: at most so many pupils to one adult, by the youngest grade that walks; the first that fits counts. */
  terms: Term[]
  /** The truth of the city's corrections; every plan's `calendar.city` is a copy of it. */
  calendar: CityCalendar
  /** Everything the bureau decided about terms and days, in order. */
  acts?: CityAct[]
  /** 师生配比: basic care counts one teacher for so many pupils. */
  carePupilsPerTeacher: number
  escortRatio: { upToGrade: Grade; pupilsPerAdult: number }[]
  /** 教育局也要审核的人员: left out, everybody who is not on a school's own staff. */
  bureauVets?: ServiceKind[]
  /** 离校、离职以后个人资料留几个月. Left out: `RETENTION_DEFAULT`. */
  retentionMonths?: number
  /** 夜里不打扰: pushes wait until the morning, but for safety. Left out: 21:30–07:00. */
  quietHours?: QuietHours
}
