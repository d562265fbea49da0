import { absenceFound } from '@/domain/attendance/Absence'
import type { Custody } from '@/domain/custody/Custody'
import { callNotices, familyMissingNotice, missingNotices } from '@/domain/notice/closingNotices'
import { absenceClimbedNotice } from '@/domain/notice/absenceNotices'
import { messagesOf } from '@/domain/notice/messagesOf'
import type { Message, Notice } from '@/domain/notice/Notice'
import { absenceNotices, barredAttemptNotice, uncollectedNotice } from '@/domain/notice/notices'
import { handoverWaitingNotice, remindedOffer } from '@/domain/notice/handoverNotices'
import { recordOf, settledCall } from '@/domain/notice/settledCall'
import { aCustody, away, gone, held } from '../given/aCustody'
import { aSession } from '../given/aSession'
import { at, TUESDAY } from '../given/days'
import { CHENCHEN, GUARD, MOTHER, personOf, pupilOf, SCHOOL, ZHOU } from '../given/people'
import type { Held } from '@/domain/custody/Custody'

const T = at('17:30')
const message = (notice: Notice): Message => {
  const [one] = messagesOf(notice, [MOTHER])
  if (one === undefined) throw new Error('nobody is told')
  return one
}
const missing = { at: T, by: ZHOU, byName: '周岚', words: '', familyToldAt: null }
const LOST = { ...aCustody(), ...held(), missing } as Held
const absence = absenceFound({ op: 'op-roll', sessionId: aSession()._id, lesson: '作业辅导', at: T })
const closed = { by: ZHOU, byName: '周岚', at: T + 60_000 }
const missed = (more = {}) => aCustody(away('absent'), { absence: { ...absence, ...more } })

const absent = absenceNotices([aCustody()], { session: aSession(), now: T, op: 'op-roll' }).map(message)
const climbed = message(absenceClimbedNotice(missed(), absence, { key: 'due', now: T }))
const lost = [
  ...missingNotices(LOST, { op: 'op-lost', now: T, byName: '周岚' }),
  familyMissingNotice(LOST, T),
]
const family: Notice['to'] = { kind: 'guardians', pupilId: CHENCHEN }
const uncollected = [
  uncollectedNotice(aCustody(held()), family, '1110-1', T),
  ...callNotices(LOST, null, 'k', T),
]

const said = (told: Message, child: Custody) => settledCall(told, [child])

describe('要打的电话说的是哪个孩子', () => {
  test('给家长、班主任、值班领导、校长、门岗、本人的，都认得出', () => {
    const all = [...absent, climbed, ...lost.map(message), ...uncollected.map(message)]
    expect(all.length).toBeGreaterThan(10)
    for (const told of all)
      expect([told.noticeId, recordOf(told)]).toEqual([told.noticeId, `${TUESDAY}:${CHENCHEN}`])
  })
})

describe('电话还没打，事情已经过去', () => {
  test.each([
    ['还没有到', missed(), null],
    ['说在路上，还没有到', missed({ answer: null }), null],
    ['去向说清了', missed({ closed }), '孩子的去向已经说清'],
    ['到了', aCustody(held()), '孩子已经到了'],
    ['接走了', aCustody(gone()), '孩子已经离校'],
    ['补了请假', aCustody(away('leave')), '孩子请假了'],
    ['后来又没点到，前一次的不算数', missed({ at: T + 1, closed }), null],
  ])('没点到的孩子%s', (_, child, words) => {
    for (const told of [...absent, climbed]) expect(said(told, child)).toBe(words)
  })

  test.each([
    ['还在找', LOST, null],
    ['找到了', { ...LOST, missing: null }, '孩子已找到'],
    ['找到以后接走了', aCustody(gone()), '孩子已经离校'],
    ['找到以后又不见了', { ...LOST, missing: { ...missing, at: T + 60_000 } }, null],
  ])('没见到的孩子%s', (_, child, words) => {
    for (const notice of lost) expect(said(message(notice), child)).toBe(words)
  })

  test('没人接的孩子：离校才算', () => {
    for (const notice of uncollected) {
      expect(said(message(notice), aCustody(held()))).toBeNull()
      expect(said(message(notice), aCustody(gone()))).toBe('孩子已经离校')
    }
  })

  test('禁止接送的人来过，孩子走了也不算过去；不知道的不说', () => {
    const barred = message(barredAttemptNotice(aCustody(held()), 'op-1', T))
    expect(said(barred, aCustody(gone()))).toBeNull()
    for (const told of absent) expect(settledCall(told, [])).toBeNull()
    expect(said(absent[0] ?? climbed, aCustody(gone(), { pupilId: pupilOf('other') }))).toBeNull()
  })

  test('等人接手：还有一个孩子在这一次里等着，就没有过去', () => {
    const waiting = {
      op: 'op-offer',
      schoolId: SCHOOL,
      day: TUESDAY,
      from: ZHOU,
      fromName: '周岚',
      to: GUARD,
      at: T,
    }
    const told = message(handoverWaitingNotice({ ...waiting, children: [] }, T))
    expect(remindedOffer(told.noticeId)).toBe('op-offer')
    expect(remindedOffer(climbed.noticeId)).toBeNull()
    const offered = (op: string) => ({
      ...LOST,
      missing: null,
      offer: { op, to: personOf('gate'), toName: '', at: T },
    })
    expect(settledCall(told, [offered('op-offer'), offered('op-other')])).toBeNull()
    expect(settledCall(told, [offered('op-other')])).toBe('已经有人接手，或收回了')
    expect(settledCall(told, [])).toBe('已经有人接手，或收回了')
  })
})
