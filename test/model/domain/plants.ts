/** One broken rule set per article of custody: the model must find each, or the model is worth nothing. */
import { NOT_HELD, type Entry } from '@/domain/custody/Custody'
import { REAL_RULES, type Rules } from './Rules'

export interface Plant {
  article: 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7'
  /** What the broken rules do. */
  does: string
  rules: Rules
}

const { step, append, decideRelease, depart, atStop } = REAL_RULES

/** As if heads had been counted at that stop the moment she set out. */
const countedAt =
  (stopId: string) =>
  (entry: Entry): Entry[] =>
    entry.kind === 'departed'
      ? [entry, { ...entry, kind: 'counted', stopId, stopName: stopId, heads: 1 }]
      : [entry]

const instead = (broken: Partial<Rules>): Rules => ({ ...REAL_RULES, ...broken })

export const PLANTS: readonly Plant[] = [
  {
    article: 'C1',
    does: '接手以后，名下的人还是交出的那位',
    rules: instead({
      step(state, entry) {
        const next = step(state, entry)
        if (entry.kind !== 'accepted' || next?.status !== 'held') return next
        return { ...next, holder: entry.from, holderName: entry.fromName }
      },
    }),
  },
  {
    article: 'C2',
    does: '一说交出就算交了，不等接手',
    rules: instead({
      step(state, entry) {
        const next = step(state, entry)
        if (entry.kind !== 'offered' || next?.status !== 'held') return next
        return { ...next, holder: entry.to, holderName: entry.toName, offer: null }
      },
    }),
  },
  {
    article: 'C3',
    does: '禁止接送的人也放行',
    rules: instead({
      decideRelease: (facts) => decideRelease({ ...facts, pupil: { ...facts.pupil, barred: [] } }),
    }),
  },
  {
    article: 'C4',
    does: '错码五次以后接送码不锁',
    rules: instead({
      decideRelease: (facts) => decideRelease({ ...facts, custody: { ...facts.custody, codeTries: 0 } }),
    }),
  },
  {
    article: 'C5',
    does: '超过配比也让路队出发',
    rules: instead({ depart: (facts) => depart({ ...facts, adults: facts.adults + 9 }) }),
  },
  {
    article: 'C5',
    does: '站点没有点人数就交出',
    rules: instead({
      atStop: (escort, custody, stopId, by) =>
        atStop(escort, { ...custody, entries: custody.entries.flatMap(countedAt(stopId)) }, stopId, by),
    }),
  },
  {
    article: 'C5',
    does: '没被接走的孩子不再有人负责',
    rules: instead({
      step(state, entry) {
        const next = step(state, entry)
        return entry.kind === 'not-collected' && next !== null ? { ...NOT_HELD, status: 'absent' } : next
      },
    }),
  },
  {
    article: 'C6',
    does: '梯子到顶就自己收了场',
    rules: instead({
      step(state, entry) {
        const next = step(state, entry)
        const top = entry.kind === 'called' && entry.rung === 4
        return top && next !== null ? { ...NOT_HELD, status: 'absent' } : next
      },
    }),
  },
  {
    article: 'C7',
    does: '更正时抹去了先前那一条',
    rules: instead({
      append: (entries, entry) =>
        entry.kind === 'away' ? append(entries.slice(0, -1), entry) : append(entries, entry),
    }),
  },
]
