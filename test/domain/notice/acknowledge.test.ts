import { asId } from '@/domain/ids'
import { acknowledge, acknowledgedOf, firstSeen, isAwaited, seenText } from '@/domain/notice/acknowledge'
import type { Message } from '@/domain/notice/Notice'
import { atMinute } from '@/domain/time'
import { at, TUESDAY } from '../given/days'

const WEDNESDAY = '2026-09-09'
const mother = asId<'Person'>('g1')
const stranger = asId<'Person'>('g2')

const absence = (part: Partial<Message> = {}): Message => ({
  _id: 'absence:1:g1',
  noticeId: 'absence:1',
  audience: 'guardians',
  pupilId: asId<'Pupil'>('p1'),
  personId: mother,
  schoolId: asId<'School'>('sh'),
  day: TUESDAY,
  template: 'absence',
  title: '点名没有见到孩子',
  data: {},
  page: 'pages/guardian/today/index',
  at: at('16:34'),
  status: 'sent',
  tries: 1,
  nextTryAt: 0,
  trouble: null,
  sentAt: null,
  readAt: null,
  acknowledgedAt: null,
  call: null,
  ...part,
})
const NOW = at('16:40')
const byMother = { personId: mother, now: NOW }

describe('知道了', () => {
  test.each([
    ['家长收到的缺勤', absence(), true],
    ['班主任收到的缺勤', absence({ audience: 'homeroom-teacher' }), false],
    ['值班领导收到的缺勤', absence({ audience: 'role' }), false],
    ['家长收到的离校', absence({ template: 'released' }), false],
  ])('%s：等不等人说知道了', (_what, message, awaited) => {
    expect(isAwaited(message, NOW)).toBe(awaited)
  })

  test('等到这一天结束：次日凌晨四点前的一毫秒还等，四点就不等了', () => {
    const ends = atMinute(WEDNESDAY, 240)
    expect(isAwaited(absence(), ends - 1)).toBe(true)
    expect(isAwaited(absence(), ends)).toBe(false)
  })

  test('说了的一直写着说了；没说的，孩子还没着落才等', () => {
    expect(acknowledgedOf({ acknowledgedAt: NOW }, false)).toBe(true)
    expect(acknowledgedOf({ acknowledgedAt: null }, true)).toBe(false)
    expect(acknowledgedOf({ acknowledgedAt: null }, false)).toBeNull()
  })

  test('没有这条、是别人的，是同一句话；不用回复的另说', () => {
    const none = { ok: false, refusal: { code: 'notice/no-message' } }
    expect(acknowledge(null, byMother)).toEqual(none)
    expect(acknowledge(absence(), { personId: stranger, now: NOW })).toEqual(none)
    expect(acknowledge(absence({ template: 'released' }), { personId: stranger, now: NOW })).toEqual(none)
    expect(acknowledge(absence({ template: 'released' }), byMother)).toEqual({
      ok: false,
      refusal: { code: 'notice/nothing-to-acknowledge' },
    })
  })

  test('第一次算数：同时算看过，看过的时间不改；再说一遍什么都不变，过了那天也不报错', () => {
    expect(acknowledge(absence(), byMother)).toEqual({
      ok: true,
      value: { acknowledgedAt: NOW, readAt: NOW },
    })
    expect(acknowledge(absence({ readAt: 7 }), byMother)).toEqual({
      ok: true,
      value: { acknowledgedAt: NOW, readAt: 7 },
    })
    const said = absence({ acknowledgedAt: 7 })
    expect(acknowledge(said, byMother)).toEqual({ ok: true, value: null })
    expect(acknowledge(said, { personId: mother, now: atMinute('2026-10-01', 0) })).toEqual({
      ok: true,
      value: null,
    })
  })
})

describe('家长看到没有', () => {
  const SINCE = at('16:34')

  test('最早的那个人、最早的那一刻，点开或说知道了都算', () => {
    expect(
      firstSeen(
        [
          absence({ readAt: SINCE + 5, acknowledgedAt: SINCE + 9 }),
          absence({ acknowledgedAt: SINCE + 3 }),
          absence(),
        ],
        SINCE,
      ),
    ).toBe(SINCE + 3)
  })

  test('没有发给谁、没有人看：还没有人看到', () => {
    expect(firstSeen([], SINCE)).toBeNull()
    expect(firstSeen([absence()], SINCE)).toBeNull()
  })

  test('上一次没点到时发的不算，早一毫秒也不算', () => {
    const seen = { readAt: SINCE + 60_000 }
    expect(firstSeen([absence({ ...seen, at: SINCE - 1 })], SINCE)).toBeNull()
    expect(firstSeen([absence({ ...seen, at: SINCE })], SINCE)).toBe(SINCE + 60_000)
  })

  test('说法', () => {
    expect(seenText(at('17:10'))).toBe('家长 17:10 已看到')
    expect(seenText(null)).toBe('家长还没有人看到')
  })
})
