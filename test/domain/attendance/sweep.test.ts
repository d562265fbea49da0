import { leftEarly } from '@/domain/attendance/leftEarly'
import type { RollMark } from '@/domain/attendance/Session'
import { knownOnly, sweepFields, sweepText } from '@/domain/attendance/sweep'
import { canTakeOver } from '@/domain/custody/takeOver'
import type { Release } from '@/domain/custody/Custody'
import type { PersonId } from '@/domain/ids'
import { aSession, legOf } from '../given/aSession'
import { at, minute } from '../given/days'
import { CHENCHEN, pupilOf, ZHOU } from '../given/people'

const release = (time: string): Release => ({
  at: at(time),
  by: ZHOU,
  byName: '老张',
  proof: { how: 'walk-alone' },
  collectorText: '自行离校',
})

describe('顺手记下的', () => {
  test('作业只在辅导课记，话在哪一节都能写', () => {
    const sweep = { [CHENCHEN]: { homework: true, note: '好' } }
    expect(sweepFields(aSession(), sweep)).toEqual({
      [`sweep.${CHENCHEN}`]: { homework: true, note: '好' },
    })
    expect(sweepFields(aSession({ block: 'club' }), sweep)).toEqual({
      [`sweep.${CHENCHEN}`]: { homework: null, note: '好' },
    })
  })

  test('已经不在名单里的孩子，不留下一个字', () => {
    const sweep = {
      [CHENCHEN]: { homework: true, note: '' },
      [pupilOf('gone')]: { homework: true, note: '' },
    }
    expect(Object.keys(knownOnly(sweep, [{ pupilId: CHENCHEN }]))).toEqual([CHENCHEN])
  })

  test.each<[boolean | null, string, string]>([
    [true, '', '作业写完了'],
    [false, '', '作业还没写完'],
    [null, '口算再练练', '老师的话：口算再练练'],
    [true, '字工整', '作业写完了·老师的话：字工整'],
    [null, '', ''],
  ])('家长读到的话：%s「%s」→「%s」', (homework, note, words) =>
    expect(sweepText({ homework, note })).toBe(words),
  )
})

describe('早退', () => {
  const session = aSession()
  const left = (time: string, mark: RollMark | null, endsAt = '18:30') =>
    leftEarly(
      {
        status: 'released',
        release: release(time),
        itinerary: [{ ...legOf(session), endsAtMinute: minute(endsAt) }],
      },
      session,
      mark,
    )
  test.each<[string, string, RollMark | null, boolean]>([
    ['下课前走', '17:40', 'present', true],
    ['迟到又先走', '17:40', 'late', true],
    ['下课那一分钟走', '18:30', 'present', false],
    ['没到的不算早退', '17:40', 'absent', false],
    ['还没点名', '17:40', null, false],
  ])('%s', (_, time, mark, early) => expect(left(time, mark)).toBe(early))

  test('按她自己那一段算：中途去社团的，不是早退', () =>
    expect(left('17:40', 'present', '17:30')).toBe(false))

  test('还在学校就不是', () =>
    expect(leftEarly({ status: 'held', release: null, itinerary: [] }, session, 'present')).toBe(false))
})

describe('接管', () => {
  const told = (from: string, reason: string) => {
    const result = canTakeOver({ by: ZHOU, from: from as PersonId, reason })
    return result.ok ? 'ok' : result.refusal.code
  }
  test.each([
    ['t-sun', '老师晕倒', 'ok'],
    ['t-sun', '  病了  ', 'take-over/reason-missing'],
    [ZHOU, '老师晕倒', 'custody/to-oneself'],
  ])('从 %s，因为「%s」：%s', (from, reason, code) => expect(told(from, reason)).toBe(code))
})
