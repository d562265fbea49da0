/** Art. 6 · M6.1: a paper that ends is work before it does — thirty days, seven days, and once it has ended. */
import type { PersonId, ProviderId, SchoolId } from '../ids'
import { last } from '../lists'
import { atMinute, DAY, type Day } from '../time'
import { neededPapers } from './neededPapers'
import type { Provider } from './Provider'
import type { Paper, ServiceFile, ServiceSide, Vetting } from './ServiceFile'
import { paperKindText, sideText } from './serviceWords'

/** Listed from so many days before the last good one: thirty is in, thirty-one is not. */
export const LISTED_DAYS = 30
export const URGENT_DAYS = 7
/** What ended longer ago than this is nobody's work any more: who needed it was replaced. */
export const FORGOTTEN_DAYS = 60

export type TaskStage = 'month' | 'week' | 'ended'

export interface ServiceTask {
  /** Made of the thing and its last day: a renewed one is another task. */
  key: string
  schoolId: SchoolId | null
  /** Whom it is about: somebody who serves, or a provider. */
  personId: PersonId | null
  providerId: ProviderId | null
  name: string
  /** 健康证明, 学校审核, 办学许可, 合作协议. */
  what: string
  on: Day
  /** Below zero: ended. */
  daysLeft: number
  stage: TaskStage
  /** Whose work it is. */
  side: ServiceSide
}

/** Whole days from one to the other; 0: today is the last good one. */
export const daysUntil = (on: Day, today: Day): number =>
  Math.round((atMinute(on, 0) - atMinute(today, 0)) / DAY)

/** Null: not yet, or so long ago that it is no work. */
export function stageOf(on: Day, today: Day): TaskStage | null {
  const left = daysUntil(on, today)
  if (left > LISTED_DAYS || left < -FORGOTTEN_DAYS) return null
  return left < 0 ? 'ended' : left <= URGENT_DAYS ? 'week' : 'month'
}

interface Ending {
  key: string
  what: string
  on: Day | null
  side: ServiceSide
}

/** Of each kind the paper that lasts longest: what was renewed is no work. */
function endingPapers(papers: readonly Paper[], side: ServiceSide): Ending[] {
  const standing = papers.filter(({ withdrawn }) => withdrawn === null)
  const kinds = [...new Set(standing.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const own = standing.filter((paper) => paper.kind === kind)
    if (own.some(({ validUntil }) => validUntil === null)) return []
    const longest = [...own].sort((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? 1 : -1))[0]
    return longest === undefined
      ? []
      : [{ key: `paper-${kind}`, what: paperKindText(kind), on: longest.validUntil, side }]
  })
}

function endingVettings(vettings: readonly Vetting[]): Ending[] {
  return (['school', 'bureau'] as const).flatMap((side) => {
    const said = last(vettings.filter((one) => one.side === side))
    return said === undefined || said.decision === 'refused'
      ? []
      : [{ key: `vetting-${side}`, what: `${sideText(side)}审核`, on: said.validUntil, side }]
  })
}

type About = Pick<ServiceTask, 'schoolId' | 'personId' | 'providerId' | 'name'>

const tasksOf = (endings: Ending[], about: About, today: Day): ServiceTask[] =>
  endings.flatMap(({ key, what, on, side }): ServiceTask[] => {
    const stage = on === null ? null : stageOf(on, today)
    return on === null || stage === null
      ? []
      : [{ ...about, key: `${key}-${on}`, what, on, daysLeft: daysUntil(on, today), stage, side }]
  })

/** Of the papers the kind needs and of both vettings. Own teachers have none. */
export function fileTasks(file: ServiceFile, today: Day): ServiceTask[] {
  const { schoolId, personId, providerId, name, kind, papers, vettings } = file
  const needed = papers.filter((paper) => neededPapers(kind).includes(paper.kind))
  const valid = vettings.filter((one) => one.kind === kind && one.providerId === providerId)
  const endings = [...endingPapers(needed, 'school'), ...endingVettings(valid)]
  return tasksOf(endings, { schoolId, personId, providerId: null, name }, today)
}

/** The bureau's own: licence, papers, its word. */
export function providerTasks(
  { _id, name, licenceUntil, papers, vettings }: Provider,
  today: Day,
): ServiceTask[] {
  const endings: Ending[] = [
    { key: 'licence', what: '办学许可', on: licenceUntil, side: 'bureau' },
    ...endingPapers(papers, 'bureau'),
    ...endingVettings(vettings.filter(({ side }) => side === 'bureau')),
  ]
  return tasksOf(endings, { schoolId: null, personId: null, providerId: _id, name }, today)
}

/** Of each school the agreement that lasts longest. */
export function agreementTasks({ _id, name, agreements }: Provider, today: Day): ServiceTask[] {
  const schools = [...new Set(agreements.map(({ schoolId }) => schoolId))]
  return schools.flatMap((schoolId) => {
    const ends = agreements.filter((one) => one.schoolId === schoolId).map(({ to }) => to)
    const on = last(ends.sort()) ?? null
    const about = { schoolId, personId: null, providerId: _id, name }
    return tasksOf([{ key: `agreement-${schoolId}`, what: '合作协议', on, side: 'school' }], about, today)
  })
}

export const byUrgency = (a: ServiceTask, b: ServiceTask): number =>
  a.daysLeft - b.daysLeft || (a.name < b.name ? -1 : 1)

/** The earliest day that still lies ahead or has just gone by; for a row of the list. */
export const firstEnd = (tasks: readonly ServiceTask[]): ServiceTask | null =>
  [...tasks].sort(byUrgency)[0] ?? null
