/** A school whose main window is a draw, with clubs on weekdays of their own, and a second round by first come. */
import type { Wishes } from '@/domain/draw/Draw'
import { drawId, asId } from '@/domain/ids'
import { atMinute, type Day, type Weekday } from '@/domain/time'
import { agreedBy, aSchool, TERM, type GivenSchool } from './aSchool'
import { newOp, Town } from './Town'

export const OPENS = 8 * 60
export const CLOSES = 12 * 60
/** When the timer finds that nobody can be writing any more. */
export const SEALED = CLOSES + 1
export const FIXED = 12 * 60 + 30
export const SECOND_OPENS = 16 * 60

export interface DrawWish {
  id: string
  day: Day
  pupils: number
  clubs: { id: string; capacity: number; weekdays: Weekday[] }[]
}

export interface DrawSchool extends GivenSchool {
  drawId: string
  /** What names the draw in every call. */
  name: { schoolId: GivenSchool['school']['_id']; termId: typeof TERM._id; windowId: string }
}

export function aDrawSchool({ id, day, pupils, clubs }: DrawWish): DrawSchool {
  const given = aSchool({ id, day, pupilsEach: pupils, clubs })
  const schoolId = given.school._id
  for (const { id: club, weekdays } of clubs) {
    const course = given.plan.courses[asId<'Course'>(`${id}-${club}`)]
    if (course !== undefined) course.slots = weekdays.map((weekday) => ({ weekday, blockId: 'club' }))
  }
  given.plan.windows = [
    {
      id: 'w1',
      name: '第一轮·抽签',
      round: 'main',
      mode: 'draw',
      grades: [3],
      opensAt: atMinute(day, OPENS),
      closesAt: atMinute(day, CLOSES),
      publicNumber: { source: '福彩双色球第 2026135 期', fixedAt: atMinute(day, FIXED) },
    },
    {
      id: 'w2',
      name: '第二轮·补报',
      round: 'supplement',
      mode: 'first-come',
      grades: [3],
      opensAt: atMinute(day, SECOND_OPENS),
      closesAt: atMinute(day, 22 * 60),
      publicNumber: null,
    },
  ]
  return {
    ...given,
    drawId: drawId(schoolId, TERM._id, 'w1'),
    name: { schoolId, termId: TERM._id, windowId: 'w1' },
  }
}

/** Makes pupils siblings: the guardian of the first is a guardian of all of them. */
export function siblings(school: GivenSchool, ...numbers: number[]): void {
  const [first = 1, ...others] = numbers
  const { wards } = school.guardian(first)
  for (const n of others)
    wards.push({
      pupilId: school.pupil(n)._id,
      schoolId: school.school._id,
      relation: '妈妈',
      since: TERM.firstDay,
      consents: agreedBy('on-paper', '家长'),
    })
}

/** One group's wishes by club names, best first; the group is that of all clubs that clash with the first by id. */
export const wishing = (school: DrawSchool, n: number, ranked: Record<string, string[]>) => {
  const course = (club: string) => asId<'Course'>(`${school.school._id}-${club}`)
  return {
    pupilId: school.pupil(n)._id,
    termId: TERM._id,
    windowId: 'w1',
    wishes: Object.fromEntries(
      Object.entries(ranked).map(([group, clubs]) => [course(group), clubs.map(course)]),
    ),
    together: null,
    signature: null,
    op: newOp(),
  }
}

/** The timer has made the draw ready, and the window is open. */
export async function openDraw(town: Town): Promise<void> {
  await town.timer('enrolment', 'readyDraws')
  await town.at(OPENS)
}

/** Sealed, numbered by the principal, confirmed by the duty leader; the result is still to be drawn. */
export async function confirmDraw(
  town: Town,
  school: DrawSchool,
  number = '03 12 17 21 28 33 05',
): Promise<void> {
  await town.at(SEALED)
  await town.timer('enrolment', 'seal')
  await town.at(FIXED)
  const { name } = school
  await town.ask(school.principal.openid, 'enrolment/enterNumber', {
    ...name,
    number,
    witnesses: '家委会王女士',
    op: newOp(),
  })
  await town.ask(school.dutyLeader.openid, 'enrolment/confirmNumber', {
    ...name,
    number: number.split(' ').join(''),
    op: newOp(),
  })
}

/** The office runs it; on a busy machine one call's time may not be enough. */
export async function runUntilDone(town: Town, { name, principal }: DrawSchool): Promise<void> {
  for (let run = 0; run < 20; run += 1) {
    const draw = await town.ask(principal.openid, 'enrolment/runDraw', { ...name, op: newOp() })
    if (draw.state === 'done') return
  }
  throw new Error('the draw does not come to its end')
}

type Edit = (document: Record<string, unknown>) => object

/** The same facts on a cloud of their own, but for what somebody has changed in the database. */
export async function twinOf(town: Town, edits: Record<string, Record<string, Edit>> = {}): Promise<Town> {
  const twin = await Town.on({ clock: town.cloud.clock.now() }, town.day)
  for (const [name, documents] of Object.entries(await town.cloud.db.dump())) {
    const edited = documents.map((document) => ({
      ...document,
      ...edits[name]?.[String(document._id)]?.(document),
    }))
    if (edited.length > 0) await twin.cloud.db.insertMany(name, edited)
  }
  return twin
}

export const wishesOf = (town: Town, school: DrawSchool): Promise<Wishes[]> =>
  town.all('wishes', { drawId: school.drawId })
