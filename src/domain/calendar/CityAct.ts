/** Art. 3: who decided what about the city's terms and days. Only ever added to. */
import type { PersonId } from '../ids'
import type { Day } from '../time'
import type { Term } from './Term'

interface Act {
  op: string
  by: PersonId
  byName: string
  at: number
}

/** `as-published` takes a correction back. */
export type Correction = 'rest' | 'make-up' | 'as-published'

export type CityAct =
  | (Act & { kind: 'day'; day: Day; correction: Correction; name: string })
  | (Act & { kind: 'year'; year: number })
  | (Act & { kind: 'term'; term: Term })
  /** 个人资料保存期限, in months. */
  | (Act & { kind: 'retention'; months: number })
