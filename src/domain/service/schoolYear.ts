import { yearOf, type Day } from '../time'

/** 学年, `2026-2027`: from 1 August, so that a term that opens in the last days of August is in its own year. */
export function schoolYearOf(day: Day): string {
  const year = day.slice(5) < '08-01' ? yearOf(day) - 1 : yearOf(day)
  return `${year}-${year + 1}`
}

export const isSchoolYear = (text: string): boolean =>
  /^\d{4}-\d{4}$/.test(text) && Number(text.slice(5)) === Number(text.slice(0, 4)) + 1
