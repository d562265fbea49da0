/** 行政班 as schools write it: 三（2）班, 三年级2班, 3.2班, 302, 初一(3)班, 2024级2班, 三年级向日葵班. */
import { gradeText, type Grade, type Stage } from '../people/School'
import { yearOf, type Day } from '../time'
import { closeText, numberIn } from './cellText'

/** `no` is null where a homeroom has a name of its own. */
export interface HomeroomRef {
  grade: Grade
  no: number | null
  name: string
}

/** What a name is read by: the school's stage, and the year its running school year began in. */
export interface SchoolYear {
  stage: Stage
  beganIn: number
}

const DIGIT_OF: Record<Grade, string> = {
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '七',
  8: '八',
  9: '九',
}
/** The school year begins on the first of August: lists of the new year are made before September. */
const FIRST_DAY = '08-01'

/** The year in which the school year of this day began. */
export const schoolYearOf = (day: Day): number => (day.slice(5) >= FIRST_DAY ? yearOf(day) : yearOf(day) - 1)

export const homeroomLabel = (grade: Grade, no: number): string => `${DIGIT_OF[grade]}(${no})班`

/** The same homeroom however it is written. */
export const homeroomKey = ({ grade, no, name }: HomeroomRef): string =>
  no === null ? `named ${closeText(name)}` : `${grade}-${no}`

const isGrade = (value: number | null): value is Grade => value !== null && value >= 1 && value <= 9

/** 初一 is 七年级: the junior years count on after the sixth. */
function gradeFrom(year: number | null, isJunior: boolean): Grade | null {
  const grade = year !== null && isJunior && year <= 3 ? year + 6 : year
  return isGrade(grade) ? grade : null
}

const cohortGrade = (cohort: number, { stage, beganIn }: SchoolYear): Grade | null =>
  stage === 'nine-year' ? null : gradeFrom(beganIn - cohort + 1, stage === 'junior')

/** 年级 as a column of its own: 三年级, 3, 七年级, 初一, 小学三年级, 2024级. Null: it is none. */
export function gradeIn(raw: string, year: SchoolYear): Grade | null {
  const text = closeText(raw).replace(/^小学/, '')
  const cohort = /^(20\d\d)(?:级|届|年级)?$/.exec(text)
  if (cohort !== null) return cohortGrade(Number(cohort[1]), year)
  const [, junior, figure] = /^(初中?)?(.{1,2}?)(?:年级|年)?$/.exec(text) ?? []
  return figure === undefined ? null : gradeFrom(numberIn(figure), junior !== undefined)
}

const CHINESE = '[一二三四五六七八九]'
const ANY = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const BETWEEN = '[-—–.·/、]'
/** Each gives 初, grade and number; the first that fits counts. Two plain figures side by side say nothing. */
const SHAPES = [
  new RegExp(`^(初中?)?(${CHINESE})(?:年级|年)?${BETWEEN}?[([【〔]?${ANY}[)\\]】〕]?班?$`),
  new RegExp(`^(初中?)?(\\d)(?:年级|年|级)${BETWEEN}?[([【〔]?${ANY}[)\\]】〕]?班?$`),
  new RegExp(`^()(\\d)${BETWEEN}(\\d{1,2})班?$`),
  new RegExp(`^(初中?)?[([【〔]?(\\d)[([【〔)\\]】〕](\\d{1,2})[)\\]】〕]?班?$`),
  /^()0?([1-9])(0[1-9]|[1-4]\d)班?$/,
]
/** The tenth of the third grade, or the thirtieth of some grade: nobody can tell. */
const UNSURE = /^[一二三四五六七八九]十[一二三四五六七八九]?班$/
const COHORT = new RegExp(`^(20\\d\\d)级${BETWEEN}?[([【〔]?${ANY}[)\\]】〕]?班$`)
const NUMBER_ALONE = new RegExp(`^[([【〔]?${ANY}[)\\]】〕]?班?$`)
const NAMED = new RegExp(`^(初)?(${CHINESE}|\\d)(?:年级|年).{1,12}班$`)

const numbered = (grade: Grade | null, no: number | null): HomeroomRef | null =>
  grade === null || no === null || no === 0 ? null : { grade, no, name: homeroomLabel(grade, no) }

/**
 * The homeroom a cell names; `grade` is what a column of its own says, and only then is 「2班」 enough. Null: it cannot be
 * read. A name of its own (三年级向日葵班) is kept as written.
 */
export function homeroomIn(raw: string, year: SchoolYear, grade: Grade | null = null): HomeroomRef | null {
  const text = closeText(raw).replace(/^小学/, '')
  const cohort = COHORT.exec(text)
  if (cohort !== null)
    return numbered(grade ?? cohortGrade(Number(cohort[1]), year), numberIn(cohort[2] ?? ''))
  if (UNSURE.test(text) && grade === null) return null
  for (const shape of UNSURE.test(text) ? [] : SHAPES) {
    const [, junior, first, second] = shape.exec(text) ?? []
    if (first === undefined || second === undefined) continue
    return numbered(
      gradeFrom(numberIn(first), junior !== undefined && junior !== ''),
      numberIn(second.replace(/^0/, '')),
    )
  }
  const alone = NUMBER_ALONE.exec(text)
  if (alone !== null) return numbered(grade, numberIn(alone[1] ?? ''))
  const named = NAMED.exec(text)
  if (named !== null) {
    const own = gradeFrom(numberIn(named[2] ?? ''), named[1] !== undefined)
    return own === null ? null : { grade: own, no: null, name: text }
  }
  return grade === null || !/^.{1,12}班$/.test(text)
    ? null
    : { grade, no: null, name: `${gradeText(grade)}${text}` }
}

/** 三（2）班学生名单: a homeroom inside a title, or a sheet's name. Null: none is named. */
export function homeroomInTitle(raw: string, year: SchoolYear): HomeroomRef | null {
  const text = closeText(raw)
  const whole = homeroomIn(text, year)
  if (whole !== null) return whole
  const found =
    /(?:初?[一二三四五六七八九]|\d)(?:年级|年)?[(\-.·]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?班/.exec(
      text,
    )
  return found === null ? null : homeroomIn(found[0], year)
}
