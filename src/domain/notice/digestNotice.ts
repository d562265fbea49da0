/** Art. 9, 13 · 日报: the day in the few characters a push carries, what must not be missed first. */
import type { DigestFigures } from '../digest/DailyDigest'
import type { PersonId, SchoolId } from '../ids'
import { longDayText, type Day } from '../time'
import type { Notice } from './Notice'

/** WeChat's `thing`. What does not fit is left out whole, never cut in a number, and stands on the page. */
const FIELD = 20
/** With so few pushes left, the last line says so. */
export const FEW_LEFT = 3

const fits = (line: string): boolean => Array.from(line).length <= FIELD

/** As many parts as fit in this order; 等 says that there is more. */
function listed(parts: string[]): string {
  for (let shown = parts.length; shown > 0; shown -= 1) {
    const line = `${parts.slice(0, shown).join('，')}${shown < parts.length ? '等' : ''}`
    if (fits(line)) return line
  }
  return ''
}

/** Every part that still fits behind those before it. */
const packed = (parts: string[]): string =>
  parts.reduce((line, part) => {
    const longer = line === '' ? part : `${line} ${part}`
    return fits(longer) ? longer : line
  }, '')

const some = (count: number, words: string): string[] => (count > 0 ? [`${count}${words}`] : [])

/** `grants`: how many pushes the person can receive, this one included; null: as many as there are. */
function grantWords(grants: number | null): string[] {
  if (grants === null || grants > FEW_LEFT + 1) return []
  if (grants <= 0) return ['推送已用完，点开可加']
  return [grants === 1 ? '这是最后一次，点开可加' : `还能收到${grants - 1}次，点开可加`]
}

export interface DigestNoticeFacts {
  now: number
  schoolId: SchoolId
  schoolName: string
  day: Day
  round: 1 | 2
  figures: DigestFigures
  rootHash: string
  to: PersonId
  grants: number | null
}

export const digestNotice = (facts: DigestNoticeFacts): Notice => {
  const { figures: f, schoolId, day, round, to } = facts
  const trouble = [
    ...some(f.unexplained, '人没说明'),
    ...some(f.uncollected, '人没接走'),
    ...some(f.rollsNotTaken, '课没点名'),
    ...some(f.notYetCalled, '人没点到'),
  ]
  return {
    id: `digest:${schoolId}:${day}:${round}:${to}`,
    template: 'digest',
    schoolId,
    day,
    to: { kind: 'person', personId: to },
    at: facts.now,
    data: {
      school: facts.schoolName,
      date: longDayText(day),
      arrived: packed([`应到${f.expected}`, `已到${f.present}`, `请假${f.leave}`]),
      trouble: listed(trouble) || '没有',
      tail: packed([
        ...grantWords(facts.grants),
        ...some(f.messagesFailed ?? 0, '条没送到'),
        `延时${f.lateCare}人`,
        `校验${facts.rootHash.slice(0, 4)}`,
      ]),
    },
    page: `pages/principal/digest/index?day=${day}&school=${schoolId}`,
  }
}
