import { correctMark } from '@/domain/attendance/correctMark'
import { isHere, ROLL_MARKS } from '@/domain/attendance/Session'
import { EXPECTED, type CustodyState } from '@/domain/custody/Custody'
import { atMinute } from '@/domain/time'
import { aCustody, away, gone, held } from '../given/aCustody'
import { aSession } from '../given/aSession'
import { at, TUESDAY } from '../given/days'
import { LIN, ZHOU } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const session = aSession({ roll: { op: 'op-1', by: ZHOU, byName: '周岚', at: at('16:33') } })
const ask = (more: Partial<Parameters<typeof correctMark>[0]> = {}) =>
  correctMark({
    now: at('16:50'),
    by: ZHOU,
    session,
    custody: aCustody(held(ZHOU)),
    mark: 'absent',
    reason: '看错了名字',
    ...more,
  })

const notHere = ROLL_MARKS.filter((mark) => !isHere(mark) && mark !== 'left-early')

describe('改一个人', () => {
  test.each<[string, CustodyState]>([
    ['没点到', EXPECTED],
    ['没到', away('absent')],
    ['请假', away('leave')],
  ])('%s的孩子来了就接过来，不用写原因', (_, state) => {
    for (const mark of ['present', 'late'] as const)
      expect(valueOf(ask({ custody: aCustody(state), mark, reason: '' }))).toBe('receive')
  })

  test('已在自己手里的孩子改成到或迟到，只改标记', () => {
    for (const mark of ['present', 'late'] as const)
      expect(valueOf(ask({ mark, reason: '' }))).toBe('mark-only')
  })

  test.each(notHere)('把在自己手里的孩子改成 %s 要写原因，空格不算原因', (mark) => {
    expect(valueOf(ask({ mark }))).toBe('send-away')
    for (const reason of ['', ' ', '　\n\t'])
      expect(refusalOf(ask({ mark, reason }))).toEqual({ code: 'roll/reason-missing', pupil: '刘梓辰' })
  })

  test.each(notHere)('本来就不在的孩子改成 %s 只改标记', (mark) => {
    expect(valueOf(ask({ custody: aCustody(away('absent')), mark, reason: '' }))).toBe('mark-only')
  })

  test.each<[string, CustodyState]>([
    ['在自己手里', held(ZHOU)],
    ['没点到', EXPECTED],
    ['没到', away('absent')],
    ['请假', away('leave')],
  ])('%s的孩子都不能由点名改成早退，写了原因也不行：早退走校门', (_, state) => {
    for (const reason of ['', '奶奶来接走了'])
      expect(refusalOf(ask({ custody: aCustody(state), mark: 'left-early', reason }))).toEqual({
        code: 'roll/left-early-by-gate',
        pupil: '刘梓辰',
      })
  })

  test.each(ROLL_MARKS)('在别人手里的孩子不能由点名改成 %s', (mark) => {
    expect(refusalOf(ask({ custody: aCustody(held(LIN)), mark }))).toEqual({
      code: 'custody/held-by-other',
      pupil: '刘梓辰',
      holder: 'lin老师',
    })
  })

  test.each(ROLL_MARKS)('已离校的孩子不能再改成 %s', (mark) => {
    expect(refusalOf(ask({ custody: aCustody(gone(at('16:45'))), mark }))).toEqual({
      code: 'custody/released-already',
      pupil: '刘梓辰',
      at: at('16:45'),
    })
  })

  test.each([
    ['前一天最后一毫秒', atMinute(TUESDAY, 0) - 1, false],
    ['当天零点', atMinute(TUESDAY, 0), true],
    ['当天最后一毫秒', atMinute(TUESDAY, 1440) - 1, true],
    ['次日零点', atMinute(TUESDAY, 1440), false],
  ])('只能当天改：%s', (_, now, may) => {
    const result = ask({ now })
    if (may) expect(valueOf(result)).toBe('send-away')
    else expect(refusalOf(result)).toEqual({ code: 'roll/other-day', day: TUESDAY })
  })

  test('拒绝依次是：不当班、不是当天、还没点名、已离校或在别人手里、早退走校门、没写原因', () => {
    const later = at('09:00', '2026-09-09')
    const custody = aCustody(gone())
    expect(refusalOf(ask({ by: LIN, now: later, session: aSession(), custody })).code).toBe(
      'roll/not-on-duty',
    )
    expect(refusalOf(ask({ now: later, session: aSession(), custody })).code).toBe('roll/other-day')
    expect(refusalOf(ask({ session: aSession(), custody })).code).toBe('roll/not-taken')
    expect(refusalOf(ask({ custody, mark: 'left-early' })).code).toBe('custody/released-already')
    const elsewhere = aCustody(held(LIN))
    expect(refusalOf(ask({ custody: elsewhere, mark: 'left-early' })).code).toBe('custody/held-by-other')
    expect(refusalOf(ask({ mark: 'left-early', reason: '' })).code).toBe('roll/left-early-by-gate')
    expect(refusalOf(ask({ reason: '' })).code).toBe('roll/reason-missing')
  })
})
