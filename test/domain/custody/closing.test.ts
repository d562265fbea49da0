import fc from 'fast-check'
import { closeDay, confirmClose, isZero, openWords, type OpenThings } from '@/domain/custody/closeDay'
import type { Session } from '@/domain/attendance/Session'
import type { Custody, Entry } from '@/domain/custody/Custody'
import { differences } from '@/domain/custody/differences'
import { nextRungAt, rungDue, secondContact } from '@/domain/custody/ladder'
import { familyIsDue, reportFound, reportMissing, type Missing } from '@/domain/custody/missing'
import { reconcile } from '@/domain/custody/reconcile'
import { previousHolder, returnedTo } from '@/domain/custody/returned'
import { adultsThere, closeShift, mayLeave, type ShiftFacts } from '@/domain/custody/Shift'
import { sessionId } from '@/domain/ids'
import type { Collector } from '@/domain/people/Pupil'
import { aCustody, away, gone, held, toldBy } from '../given/aCustody'
import { aSession } from '../given/aSession'
import { CARE } from '../given/aPlan'
import { at, TUESDAY } from '../given/days'
import { accepted, declined, offered, received } from '../given/entries'
import { CHENCHEN, GUARD, LIN, personOf, pupilOf, ZHOU } from '../given/people'

const NOTHING: ShiftFacts = { held: [], offered: [], rolls: [], uncollected: 0, adultsLeft: 0 }
const LOST: Missing = { at: at('17:35'), by: ZHOU, byName: '周岚老师', words: '', familyToldAt: null }
const codeOf = (told: { ok: true } | { ok: false; refusal: { code: string } }) =>
  told.ok ? 'yes' : told.refusal.code

describe('下班', () => {
  const child = { pupilId: CHENCHEN, name: '刘梓辰' }
  const roll = { title: '作业辅导', startsAtMinute: 990, children: 3 }

  test('手里空了、没人等、点过名、没有人还没接走，就可以', () => {
    expect(codeOf(closeShift(NOTHING))).toBe('yes')
  })

  test.each<[string, Partial<ShiftFacts>, string]>([
    ['身边有孩子', { held: [child] }, 'custody/hands-not-empty'],
    ['有人等接手', { offered: [{ fromName: '周岚', count: 2 }] }, 'shift/offer-unanswered'],
    ['还没点名', { rolls: [roll] }, 'shift/roll-waiting'],
    ['走后只剩一位大人', { uncollected: 1, adultsLeft: 1 }, 'shift/two-adults'],
  ])('%s：不可以', (_, facts, code) => {
    expect(codeOf(closeShift({ ...NOTHING, ...facts }))).toBe(code)
  })

  test('手里有孩子时，别的都好也不能下班', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(5), fc.nat(9), (count, adultsLeft, uncollected) => {
        const names = Array.from({ length: count }, (_, i) => ({
          pupilId: pupilOf(`p${i}`),
          name: `孩子${i}`,
        }))
        expect(codeOf(closeShift({ ...NOTHING, held: names, adultsLeft, uncollected }))).toBe(
          'custody/hands-not-empty',
        )
      }),
    )
  })

  test('留守的人数：说留下的和手里有孩子的，一个人只算一次，要走的不算', () => {
    expect(adultsThere([ZHOU, LIN], [LIN, GUARD, GUARD], ZHOU)).toBe(2)
    expect(adultsThere([ZHOU], [ZHOU], ZHOU)).toBe(0)
    expect(codeOf(mayLeave(0, 0))).toBe('yes')
    expect(codeOf(mayLeave(1, 2))).toBe('yes')
  })
})

describe('两边都没见到', () => {
  const inHand = toldBy([received(ZHOU, at('16:32'))])
  const onOffer = toldBy([received(ZHOU, at('16:32')), offered(ZHOU, LIN, at('17:28'))])
  const lost: Custody = { ...inHand, missing: LOST }

  test('照看的人和正要接手的人可以报告，别人不可以', () => {
    expect(codeOf(reportMissing(inHand, ZHOU))).toBe('yes')
    expect(codeOf(reportMissing(onOffer, LIN))).toBe('yes')
    expect(codeOf(reportMissing(onOffer, GUARD))).toBe('custody/held-by-other')
    expect(codeOf(reportMissing(lost, ZHOU))).toBe('missing/reported')
    for (const state of [away('absent'), gone()])
      expect(codeOf(reportMissing(aCustody(state), ZHOU))).toBe('custody/not-in-school')
  })

  test('照看的人、校门和值班领导可以说找到了', () => {
    expect(codeOf(reportFound(lost, ZHOU, false))).toBe('yes')
    expect(codeOf(reportFound(lost, GUARD, true))).toBe('yes')
    expect(codeOf(reportFound(lost, LIN, false))).toBe('custody/held-by-other')
    expect(codeOf(reportFound(inHand, ZHOU, true))).toBe('missing/none')
  })

  test('满五分钟告诉家长，告诉过就不再说', () => {
    expect(familyIsDue(LOST, at('17:39'))).toBe(false)
    expect(familyIsDue(LOST, at('17:40'))).toBe(true)
    expect(familyIsDue({ ...LOST, familyToldAt: at('17:40') }, at('17:50'))).toBe(false)
    expect(familyIsDue(null, at('17:50'))).toBe(false)
  })
})

describe('退回来的孩子', () => {
  const refused = [
    received(ZHOU, at('16:32')),
    offered(ZHOU, LIN, at('17:28')),
    accepted(LIN, ZHOU, at('17:29')),
    offered(LIN, GUARD, at('18:28')),
    declined(GUARD, LIN, at('18:29')),
  ]
  const handsOf = (entries: Entry[]) => {
    const custody = toldBy(entries)
    if (custody.status !== 'held') throw new Error('the example is not held')
    return custody
  }

  test('最后一次没接成、还没再交，才算没说清', () => {
    expect(returnedTo(handsOf(refused))).toMatchObject({ by: GUARD, reason: '人数不对' })
    expect(returnedTo(handsOf([...refused, offered(LIN, ZHOU, at('18:30'))]))).toBeNull()
    expect(returnedTo(handsOf(refused.slice(0, 3)))).toBeNull()
  })

  test('上一位：谁交给她的；点名接来的没有上一位', () => {
    expect(previousHolder(handsOf(refused))).toMatchObject({ personId: ZHOU })
    expect(previousHolder(handsOf(refused.slice(0, 2)))).toBeNull()
  })
})

describe('对一对', () => {
  const mark = (kind: 'present' | 'absent', when: number) => ({
    [CHENCHEN]: [{ id: 'op-m', at: when, by: LIN, mark: kind, reason: null }],
  })
  const ball = (kind: 'present' | 'absent', when: number) =>
    aSession({ _id: sessionId(TUESDAY, CARE), name: '篮球', teacherName: '林老师', marks: mark(kind, when) })
  const kinds = (custody: Custody, kind: 'present' | 'absent', when = at('17:35'), now = at('17:40')) =>
    differences([custody], [ball(kind, when)], now).map((found) => found.kind)

  test('下一节点名没到，还记在上一位手里：可能从别处走了', () => {
    expect(kinds(aCustody(held(ZHOU, at('16:32'))), 'absent')).toEqual(['left-another-way'])
    expect(kinds(aCustody(held(ZHOU, at('17:36'))), 'absent')).toEqual([])
    expect(kinds(aCustody(held()), 'present')).toEqual([])
  })

  test('点到了却没有人照看；已离校的都对得上', () => {
    expect(kinds(aCustody(away('absent')), 'present')).toEqual(['here-without-hands'])
    expect(kinds(aCustody(gone()), 'absent')).toEqual([])
  })

  test('同一刻的两个点名：算数的是合并以后的那一个', () => {
    const event = (id: string, kind: 'present' | 'absent') => ({
      id,
      at: at('17:35'),
      by: LIN,
      mark: kind,
      reason: null,
    })
    const session = (...marks: ReturnType<typeof event>[]) =>
      aSession({ _id: sessionId(TUESDAY, CARE), name: '篮球', marks: { [CHENCHEN]: marks } })
    const told = (one: Session) =>
      differences([aCustody(away('absent'))], [one], at('17:40')).map((found) => found.kind)
    expect(told(session(event('op-a', 'present'), event('op-b', 'absent')))).toEqual([])
    expect(told(session(event('op-a', 'absent'), event('op-b', 'present')))).toEqual(['here-without-hands'])
  })

  test('到最后一节结束还没点到，到点才算', () => {
    const told = (now: number) => differences([aCustody()], [], now).map((found) => found.kind)
    expect(told(at('18:29'))).toEqual([])
    expect(told(at('18:30'))).toEqual(['never-called'])
  })
})

describe('核实离校与电话', () => {
  const one = (id: string, name: string, personId: string | null): Collector => ({
    id,
    name,
    relation: '家人',
    phone: '13800000000',
    personId: personId === null ? null : personOf(personId),
    photoId: null,
  })
  const mother = one('c-m', '李静', 'mother')
  const father = one('c-f', '刘强', 'father')
  const grandma = one('c-g', '王秀兰', null)
  const barred = [{ name: '王秀兰', personId: null, collectorId: null, reason: '判决', by: 'court' as const }]
  const pupil = { name: '刘梓辰', collectors: [mother, father, grandma], barred: [] }
  const WHY = '妈妈电话说从西门接走'

  test('禁止接送的人、名单外的编号、理由太短、不在校的：都不能核实', () => {
    const custody = aCustody(held())
    expect(codeOf(reconcile(custody, pupil, 'c-m', WHY))).toBe('yes')
    expect(codeOf(reconcile(custody, pupil, null, WHY))).toBe('yes')
    expect(codeOf(reconcile(custody, { ...pupil, barred }, 'c-g', WHY))).toBe('reconcile/barred')
    expect(codeOf(reconcile(custody, pupil, 'c-x', WHY))).toBe('reconcile/collector-unknown')
    expect(codeOf(reconcile(custody, pupil, 'c-m', '走 了 '))).toBe('reconcile/reason-short')
    expect(codeOf(reconcile(aCustody(gone()), pupil, 'c-m', WHY))).toBe('custody/released-already')
    expect(codeOf(reconcile(aCustody(away('absent')), pupil, 'c-m', WHY))).toBe('custody/not-in-school')
  })

  test('第二联系人：先是没有小程序的，都有就是第二位；禁止接送的不算', () => {
    expect(secondContact(pupil)).toBe(grandma)
    expect(secondContact({ ...pupil, barred })).toBe(father)
    expect(secondContact({ collectors: [mother], barred: [] })).toBeNull()
  })

  test('下一级是几点；到顶以后没有下一级', () => {
    expect(nextRungAt(aCustody(held()))).toEqual({ at: at('18:30'), text: '已通知家长' })
    expect(nextRungAt(aCustody(held(), { rung: 2 }))?.at).toBe(at('18:50'))
    expect(nextRungAt(aCustody(held(), { rung: 4 }))).toBeNull()
  })

  test('跟路队走的，从到站点和家长说的晚到算起，和升级的钟是同一个', () => {
    const escort = {
      groupId: 'east',
      groupName: '东街线',
      leaderId: ZHOU,
      leaderName: '周岚老师',
      stopId: 'st1',
      stopName: '东街口',
      stopMinute: 18 * 60 + 45,
      delayMinutes: 10,
    }
    const walks = aCustody(held(), { escort })
    const next = nextRungAt(walks)
    expect(next).toEqual({ at: at('18:55'), text: '已通知家长' })
    expect(rungDue(walks, at('18:55') - 1)).toBe(0)
    expect(rungDue(walks, at('18:55'))).toBe(1)
  })
})

describe('清校', () => {
  const EMPTY: OpenThings = { missing: [], held: 0, expected: 0, absences: 0, walking: [], rolls: [] }
  const closing = { op: 'op-1', by: ZHOU, byName: '周岚', at: at('19:00') }

  test('只要有一样没完，就不能清校，而且说得出来', () => {
    const anything = fc.record<OpenThings>({
      missing: fc.array(fc.constant('刘梓辰'), { maxLength: 2 }),
      held: fc.nat(3),
      expected: fc.nat(3),
      absences: fc.nat(3),
      walking: fc.array(fc.constant('东门路队'), { maxLength: 1 }),
      rolls: fc.array(fc.constant('篮球'), { maxLength: 1 }),
    })
    fc.assert(
      fc.property(anything, (open) => {
        expect(closeDay(open).ok).toBe(isZero(open))
        expect(openWords(open).length > 0).toBe(!isZero(open))
        expect(confirmClose(open, closing, LIN).ok).toBe(isZero(open))
      }),
    )
  })

  test('第二遍要另一位大人，也要先有第一遍', () => {
    expect(codeOf(confirmClose(EMPTY, closing, LIN))).toBe('yes')
    expect(codeOf(confirmClose(EMPTY, closing, ZHOU))).toBe('closing/same-person')
    expect(codeOf(confirmClose(EMPTY, null, LIN))).toBe('closing/none')
  })
})
