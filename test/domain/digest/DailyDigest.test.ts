import fc from 'fast-check'
import { absenceFound, type Absence } from '@/domain/attendance/Absence'
import { markInForce } from '@/domain/attendance/mergeMarks'
import type { MarkEvent, Session } from '@/domain/attendance/Session'
import { EXPECTED, type Custody, type CustodyState } from '@/domain/custody/Custody'
import { dayIsFinished, type DigestFigures } from '@/domain/digest/DailyDigest'
import { digest, isUncollected } from '@/domain/digest/digest'
import { asId } from '@/domain/ids'
import { MINUTE } from '@/domain/time'
import { aCustody, away, gone, held } from '../given/aCustody'
import { aSession, legOf } from '../given/aSession'
import { at, minute } from '../given/days'
import { LIN, pupilOf, ZHOU } from '../given/people'

const taken = { op: 'op-1', by: ZHOU, byName: '周岚', at: at('16:33') }
const session = (id: string, more: Partial<Session> = {}): Session =>
  aSession({ _id: asId<'Session'>(id), name: id, ...more })
const care = session('care', { roll: taken })
const club = session('club', { startsAtMinute: minute('17:30'), teacherId: LIN, teacherName: '林舟' })
const late = session('late', { block: 'late', startsAtMinute: minute('18:30') })
const child = (id: string, state: CustodyState, sessions: Session[] = [care], endsAt = '18:30'): Custody =>
  aCustody(state, {
    pupilId: pupilOf(id),
    name: `孩子${id}`,
    itinerary: sessions.map(legOf),
    endsAtMinute: minute(endsAt),
  })
const tell = (day: Custody[], sessions: Session[] = [care], now = at('18:00')) =>
  digest({ now, day, sessions, messagesFailed: 0 })

const missing = absenceFound({ op: 'op-1', sessionId: care._id, lesson: 'care', at: at('16:33') })
const told: Absence = { ...missing, dueAt: null, closed: { by: ZHOU, byName: '周岚', at: at('16:40') } }
const states = fc.constantFrom<CustodyState>(
  EXPECTED,
  away('absent'),
  away('leave'),
  held(ZHOU),
  held(LIN),
  gone(),
)
const children = fc.array(
  fc.record({
    state: states,
    legs: fc.subarray([care, club, late]),
    endsAt: fc.constantFrom('17:30', '18:30', '19:30'),
    explained: fc.boolean(),
  }),
  { maxLength: 25 },
)
interface Drawn {
  state: CustodyState
  legs: Session[]
  endsAt: string
  explained: boolean
}
const dayOf = (list: Drawn[]) =>
  list.map(({ state, legs, endsAt, explained }, i): Custody => {
    const one = child(`p${i}`, state, legs, endsAt)
    return state.status === 'absent' ? { ...one, absence: explained ? told : missing } : one
  })

describe('日报的数', () => {
  test('应到总等于已到、请假、已说明、没说明、还没点到相加', () => {
    fc.assert(
      fc.property(children, fc.integer({ min: at('15:00'), max: at('21:00') }), (list, now) => {
        const { figures: f } = tell(dayOf(list), [care, club, late], now)
        expect(f.present + f.leave + f.explained + f.unexplained + f.notYetCalled).toBe(f.expected)
        expect(f.expected).toBe(list.length)
      }),
    )
  })

  test('每个数都和一个一个数出来的一样', () => {
    const moments = fc.integer({ min: at('15:00'), max: at('21:00') })
    fc.assert(
      fc.property(children, fc.boolean(), fc.nat({ max: 9 }), moments, (list, clubTaken, failed, now) => {
        const sessions = [care, { ...club, roll: clubTaken ? taken : null }, late]
        const day = dayOf(list)
        const counts = {
          present: 0,
          leave: 0,
          explained: 0,
          unexplained: 0,
          notYetCalled: 0,
          lateCare: 0,
          uncollected: 0,
        }
        let stillHeld = 0
        for (const custody of day) {
          if (custody.status === 'expected') counts.notYetCalled += 1
          else if (custody.status === 'leave') counts.leave += 1
          else if (custody.status === 'absent' && custody.absence?.closed) counts.explained += 1
          else if (custody.status === 'absent') counts.unexplained += 1
          else counts.present += 1
          if (custody.itinerary.some((leg) => leg.block === 'late')) counts.lateCare += 1
          if (custody.status !== 'held') continue
          stillHeld += 1
          if (now >= at('00:00') + custody.endsAtMinute * MINUTE) counts.uncollected += 1
        }
        let rollsNotTaken = 0
        for (const s of sessions) {
          const someone = list.some((c) => c.legs.some((leg) => leg._id === s._id))
          const due = at('00:00') + (s.startsAtMinute + 10) * MINUTE
          if (s.roll === null && someone && now >= due) rollsNotTaken += 1
        }
        const told = digest({ now, day, sessions, messagesFailed: failed })
        expect(told.figures).toEqual({
          expected: day.length,
          ...counts,
          rollsNotTaken,
          messagesFailed: failed,
        })
        expect(told.stillHeld).toBe(stillHeld)
      }),
    )
  })

  test('每个数后面的名单和数一样长，没有重复的孩子', () => {
    fc.assert(
      fc.property(children, (list) => {
        const told = tell(dayOf(list), [care, club, late], at('19:00'))
        expect(told.unexplained).toHaveLength(told.figures.unexplained)
        expect(told.uncollected).toHaveLength(told.figures.uncollected)
        expect(told.rollsNotTaken).toHaveLength(told.figures.rollsNotTaken)
        const named = [...told.unexplained, ...told.uncollected].map((c) => c.pupilId)
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  test('没有孩子的一天全是零', () => {
    const { figures } = tell([], [care, club])
    expect(new Set(Object.values(figures))).toEqual(new Set([0]))
  })
})

describe('日报的名单', () => {
  const absentMark: MarkEvent = { id: 'm1', at: at('17:33'), by: LIN, mark: 'absent', reason: null }

  test('没说明的孩子写明是哪位老师点名没到', () => {
    const missed = { ...club, marks: { [pupilOf('a')]: [absentMark] } }
    expect(markInForce(missed.marks[pupilOf('a')])).toBe('absent')
    const told = tell([child('a', away('absent'), [care, club])], [care, missed])
    expect(told.unexplained).toEqual([
      { pupilId: 'a', name: '孩子a', homeroomName: '三（1）班', note: '林舟点名没到' },
    ])
  })

  test('没接走的孩子写明在谁身边', () => {
    const told = tell([child('a', held(LIN))], [care], at('18:30'))
    expect(told.uncollected.map((c) => c.note)).toEqual(['在lin老师身边'])
  })

  test('没点名的课写明老师、时间和等着的人数；没有孩子的课不算', () => {
    const told = tell(
      [child('a', held(ZHOU), [care, club]), child('b', held(ZHOU), [club])],
      [care, club, late],
    )
    expect(told.rollsNotTaken).toEqual([
      {
        sessionId: 'club',
        name: 'club',
        teacherId: LIN,
        teacherName: '林舟',
        startsAtMinute: minute('17:30'),
        children: 2,
      },
    ])
  })
})

describe('还没接走', () => {
  test.each([
    ['放学前一毫秒', at('18:30') - 1, false],
    ['放学时刻', at('18:30'), true],
    ['放学后一毫秒', at('18:30') + 1, true],
  ])('%s', (_, now, yes) => expect(isUncollected(child('a', held()), now)).toBe(yes))

  test('不在学校手里的孩子从不算没接走', () => {
    for (const state of [EXPECTED, away('absent'), away('leave'), gone()])
      expect(isUncollected(child('a', state), at('20:00'))).toBe(false)
  })
})

describe('一天收尾', () => {
  const done: DigestFigures = {
    expected: 5,
    present: 4,
    leave: 1,
    explained: 1,
    unexplained: 0,
    notYetCalled: 0,
    rollsNotTaken: 0,
    lateCare: 1,
    uncollected: 0,
    messagesFailed: 3,
  }

  test('人都走了、都点过、都说明了，才算收尾；消息没送到不拦', () => {
    expect(dayIsFinished(done, 0)).toBe(true)
    expect(dayIsFinished(done, 1)).toBe(false)
  })

  test.each(['unexplained', 'notYetCalled', 'rollsNotTaken'] as const)('%s 还有一个就没收尾', (figure) => {
    expect(dayIsFinished({ ...done, [figure]: 1 }, 0)).toBe(false)
  })
})
