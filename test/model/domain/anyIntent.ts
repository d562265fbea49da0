/** Acts as dice throw them: mostly what a careful person would do now, often enough what nobody should. */
import fc from 'fast-check'
import type { Act, Claim, Mark, Said, Voice } from './Act'
import { CHILDREN, LEADER, SESSIONS, STAFF, WALK } from './cast'
import type { RuleBook } from './RuleBook'

const MINUTE = 60_000

/** An intent becomes an act when it is seen who holds whom; `pass` lets time go by, `again` sends an earlier act once more. */
export type Intent =
  | { kind: 'pass'; ms: number }
  | { kind: 'again'; back: number; sameOp: boolean }
  | { kind: 'act'; text: string; act(book: RuleBook, at: number): Act }

const anyChild = fc.constantFrom(...CHILDREN)
/** One child is asked for so often that her five wrong codes come together. */
const atGate = fc.oneof(anyChild, fc.constantFrom(...CHILDREN.slice(0, 1)))
const anyStaff = fc.constantFrom(...STAFF)
const anySession = fc.constantFrom(...SESSIONS)
const children = fc.uniqueArray(fc.constantFrom(...CHILDREN.map((child) => child.id)), {
  minLength: 1,
  maxLength: 4,
})
/** True three times out of four: the right person does it. */
const right = fc.nat(3).map((n) => n > 0)

const mark = fc.constantFrom<Mark>('present', 'present', 'present', 'late', 'absent', 'leave')
const marks = fc
  .tuple(...CHILDREN.map(() => mark))
  .map((list) => Object.fromEntries(CHILDREN.map((child, i) => [child.id, list[i] ?? 'present'])))
const slip = fc.constantFrom(null, null, null, null, 'missing' as const, 'stranger' as const)

const named = (text: string, act: (book: RuleBook, at: number) => Act): Intent => ({ kind: 'act', text, act })

const roll = fc
  .tuple(anySession, right, anyStaff, marks, slip)
  .map(([session, isRight, other, all, slipped]) => {
    const act: Act = {
      kind: 'roll',
      by: isRight ? session.teacher : other,
      session: session.id,
      marks: all,
      slip: slipped,
    }
    return named(JSON.stringify(act), () => act)
  })

const correct = fc
  .tuple(anyChild, anySession, right, anyStaff, mark, fc.constantFrom('', ' ', '看错了', '刚到'))
  .map(([child, any, isRight, other, to, reason]) => {
    const own = SESSIONS.find((session) => session.id === child.care) ?? any
    const session = isRight ? own : any
    const by = isRight ? session.teacher : other
    const act: Act = { kind: 'correct', by, session: session.id, child: child.id, mark: to, reason }
    return named(JSON.stringify(act), () => act)
  })

const offer = fc.tuple(children, right, anyStaff, anyStaff).map(([ids, isRight, to, other]) =>
  named(`offer ${ids.join()} → ${to} (${isRight ? 'by the holder' : other})`, (book) => {
    const holder = book.child(ids[0] ?? '').with
    return { kind: 'offer', by: isRight ? (holder ?? other) : other, to, children: ids }
  }),
)

const withdraw = fc.tuple(children, right, anyStaff).map(([ids, isRight, other]) =>
  named(`withdraw ${ids.join()} (${isRight ? 'by the holder' : other})`, (book) => {
    const holder = book.child(ids[0] ?? '').with
    return { kind: 'withdraw', by: isRight ? (holder ?? other) : other, children: ids }
  }),
)

const answer = fc.tuple(children, right, anyStaff, fc.nat(4)).map(([ids, isRight, other, declined]) =>
  named(`answer ${ids.join()}, ${declined} declined (${isRight ? 'by the receiver' : other})`, (book) => {
    const offered = ids.map((id) => book.child(id).offeredTo).find((to) => to !== null)
    const by = isRight ? (offered ?? other) : other
    const accept = declined > 2 ? ids.slice(1) : ids
    return { kind: 'answer', by, accept, decline: ids.filter((id) => !accept.includes(id)) }
  }),
)

const late = fc.tuple(anyChild, fc.constantFrom(1140, 1170, 1155), fc.nat(2)).map(([child, until, n]) => {
  const act: Act =
    n === 0 ? { kind: 'late-cancel', child: child.id } : { kind: 'late-add', child: child.id, until }
  return named(JSON.stringify(act), () => act)
})

type Trick = 'right' | 'wrong' | 'other-child' | 'yesterday' | 'old' | 'young' | 'eye' | 'stranger' | 'alone'
const trick = fc.constantFrom<Trick>(
  'right',
  'right',
  'right',
  'wrong',
  'wrong',
  'wrong',
  'wrong',
  'wrong',
  'wrong',
  'other-child',
  'yesterday',
  'old',
  'young',
  'eye',
  'eye',
  'stranger',
  'alone',
  'alone',
)

const release = fc
  .tuple(
    atGate,
    fc.nat(2),
    fc.constantFrom('g1', 'g1', 'g1', 'g2', 'g2', 't1', 'late'),
    trick,
    fc.constantFrom('认得奶奶', '手机没电', '嗯'),
    fc.constantFrom(null, null, 'A', 'B'),
  )
  .map(([child, which, atGate, how, reason, roadside]) =>
    named(`release ${child.id} by ${how} for collector ${which} (${roadside ?? atGate})`, (book, at) => {
      const stop = book.walk.isOut(book.child(child.id)) ? roadside : null
      const by = stop === null ? atGate : (book.child(child.id).with ?? WALK.leader)
      const collector = child.collectors[which]?.id ?? ''
      const neighbour = CHILDREN[(CHILDREN.indexOf(child) + 1) % CHILDREN.length] ?? child
      const shown = { child: child.id, collector, yesterday: false, shownAt: at }
      const claims: Record<Trick, Claim> = {
        right: { how: 'code', code: shown },
        wrong: { how: 'code', code: null },
        'other-child': {
          how: 'code',
          code: { ...shown, child: neighbour.id, collector: neighbour.collectors[which]?.id ?? '' },
        },
        yesterday: { how: 'code', code: { ...shown, yesterday: true } },
        old: { how: 'code', code: { ...shown, shownAt: at - 4 * MINUTE } },
        young: { how: 'code', code: { ...shown, shownAt: at - 3 * MINUTE } },
        eye: { how: 'eye', collector, reason },
        stranger: { how: 'eye', collector: `${neighbour.id}-mother`, reason },
        alone: { how: 'walk-alone' },
      }
      return { kind: 'release', by, child: child.id, claim: claims[how], stop }
    }),
  )

const bar = fc.tuple(anyChild, fc.nat(2)).map(([child, which]) => {
  const act: Act = { kind: 'bar', child: child.id, collector: child.collectors[which]?.id ?? '' }
  return named(JSON.stringify(act), () => act)
})

const anyAdult = fc.constantFrom('mother', 'mother', 'father')
const sayWhere = fc
  .tuple(
    atGate,
    fc.constantFrom<Voice>('guardian', 'guardian', 'homeroom-teacher', 'duty-leader'),
    anyAdult,
    fc.constantFrom<Said>('home', 'on-way', 'unknown', 'verified'),
    fc.constantFrom('', '妈妈电话说在外婆家'),
  )
  .map(([child, voice, adult, said, words]) => {
    const teacher = SESSIONS.find((session) => session.id === child.care)?.teacher ?? ''
    const by = voice === 'guardian' ? `${child.id}-${adult}` : voice === 'duty-leader' ? LEADER : teacher
    const act: Act = { kind: 'say-where', by, voice, child: child.id, said, words }
    return named(JSON.stringify(act), () => act)
  })

const takeOver = fc
  .tuple(children, fc.nat(3), fc.constantFrom('老师突然发烧', '病了'))
  .map(([ids, n, reason]) =>
    named(`take-over ${ids.join()}`, (book) => {
      const holder = book.child(ids[0] ?? '').with ?? 't1'
      return { kind: 'take-over', by: LEADER, from: n === 0 ? 't1' : holder, children: ids, reason }
    }),
  )

const search = fc.tuple(anyChild, right, anyStaff, fc.boolean()).map(([child, isRight, other, found]) =>
  named(`${found ? 'found' : 'missing'} ${child.id} (${isRight ? 'by the holder' : other})`, (book) => {
    const by = isRight ? (book.child(child.id).with ?? other) : other
    return found ? { kind: 'found', by, child: child.id } : { kind: 'missing', by, child: child.id }
  }),
)

const reconcile = fc
  .tuple(anyChild, fc.nat(3), fc.constantFrom('妈妈电话：从侧门接走', '接走了'))
  .map(([child, which, reason]) => {
    const collector = child.collectors[which]?.id ?? null
    const act: Act = { kind: 'reconcile', by: LEADER, child: child.id, collector, reason }
    return named(JSON.stringify(act), () => act)
  })

/** A member of the walking group goes the next step towards its leader. */
const gather = fc
  .constantFrom(...CHILDREN.filter((child) => WALK.members[child.id] !== undefined))
  .map((child) =>
    named(`gather ${child.id}`, (book): Act => {
      const { with: holder, offeredTo } = book.child(child.id)
      if (offeredTo !== null) return { kind: 'answer', by: offeredTo, accept: [child.id], decline: [] }
      return { kind: 'offer', by: holder ?? 't1', to: WALK.leader, children: [child.id] }
    }),
  )

const onFoot = fc
  .tuple(
    fc.constantFrom('depart', 'depart', 'reach', 'reach', 'leave-stop', 'come-back'),
    fc.constantFrom<string>(WALK.leader, WALK.leader, WALK.leader, WALK.second),
    fc.constantFrom('A', 'B'),
    fc.constantFrom(0, 0, 0, 1),
    fc.constantFrom<1 | 2>(1, 1, 2),
  )
  .map(([kind, by, stop, slip, adults]) =>
    named(`${kind} ${stop} (${by})`, ({ walk }): Act => {
      switch (kind) {
        case 'depart':
          return { kind, by, heads: walk.gathered(by).length + slip, adults }
        case 'reach':
          return { kind, by, stop, heads: walk.out(by).length + slip }
        case 'leave-stop':
          return { kind, by, stop }
        default:
          return { kind: 'come-back', by }
      }
    }),
  )

/** What a careful leader does next on the road. */
const walkOn = fc.constantFrom<1 | 2>(1, 2).map((adults) =>
  named('walk on', ({ walk }): Act => {
    const by = WALK.leader
    const group = walk.out(by)
    if (group.length === 0) return { kind: 'depart', by, heads: walk.gathered(by).length, adults }
    const ahead = walk.stopAhead(by)
    if (ahead === null) return { kind: 'come-back', by }
    const { stop, counted } = ahead
    return counted ? { kind: 'leave-stop', by, stop } : { kind: 'reach', by, stop, heads: group.length }
  }),
)

const pass = fc
  .constantFrom(
    1,
    MINUTE - 1,
    MINUTE,
    3 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    20 * MINUTE,
    45 * MINUTE,
    150 * MINUTE,
  )
  .map((ms): Intent => ({ kind: 'pass', ms }))

const again = fc
  .tuple(fc.nat(12), fc.boolean())
  .map(([back, sameOp]): Intent => ({ kind: 'again', back, sameOp }))

export const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 12, arbitrary: pass },
  { weight: 18, arbitrary: roll },
  { weight: 8, arbitrary: correct },
  { weight: 14, arbitrary: offer },
  { weight: 4, arbitrary: withdraw },
  { weight: 14, arbitrary: answer },
  { weight: 6, arbitrary: late },
  { weight: 26, arbitrary: release },
  { weight: 1, arbitrary: bar },
  { weight: 8, arbitrary: fc.constant(named('ladder', () => ({ kind: 'ladder' }))) },
  { weight: 6, arbitrary: sayWhere },
  { weight: 5, arbitrary: fc.constant(named('absence-timer', () => ({ kind: 'absence-timer' }))) },
  { weight: 4, arbitrary: takeOver },
  { weight: 6, arbitrary: search },
  { weight: 14, arbitrary: gather },
  { weight: 6, arbitrary: onFoot },
  { weight: 8, arbitrary: walkOn },
  { weight: 1, arbitrary: reconcile },
  { weight: 8, arbitrary: again },
)
