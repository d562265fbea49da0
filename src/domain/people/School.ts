import type { CityId, HomeroomId, PersonId, SchoolId } from '../ids'
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
}

/** What one school adds to the public calendar. */
export interface SchoolCalendar {
  /** Make-up day → which weekday's timetable runs. A make-up day that is missing here is undecided. */
  makeUp: Record<Day, Weekday>
  /** Days the school closes by its own decision, with the reason. */
  closed: Record<Day, string>
}

export interface Homeroom {
  _id: HomeroomId
  schoolId: SchoolId
  grade: Grade
  name: string
  teacherId: PersonId
}

/** The city's own settings (Art. 3, 13). */
export interface City {
  _id: CityId
  name: string
  offWorkMinute: { summer: number; winter: number; summerFrom: string; summerTo: string }
  walkAlone: { minGrade: Grade; latestMinute: number }
  /** 护送配比: at most so many pupils to one adult, by the youngest grade that walks; the first that fits counts. */
  escortRatio: { upToGrade: Grade; pupilsPerAdult: number }[]
}
