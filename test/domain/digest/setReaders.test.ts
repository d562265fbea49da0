import { wishRefusal, type ReadersWish } from '@/domain/digest/readersWish'
import { setReaders } from '@/domain/digest/setReaders'
import type { Person, Role } from '@/domain/people/Person'
import { plusDays } from '@/domain/time'
import { TUESDAY } from '../given/days'
import { personOf, SCHOOL } from '../given/people'

const person = (id: string, role: Role, to: string | null = null): Person => ({
  _id: personOf(id),
  openid: id,
  name: id,
  phone: '',
  appointments: [{ schoolId: SCHOOL, role, from: '2026-09-01', to }],
  wards: [],
})
const STAFF = [
  person('何校长', 'principal'),
  person('齐主任', 'duty-leader'),
  person('周岚', 'teacher'),
  person('老齐', 'duty-leader', plusDays(TUESDAY, -1)),
]
const WISH: ReadersWish = { atMinute: 1125, readers: [], away: null }
const decide = (more: Partial<ReadersWish>) =>
  setReaders({ ...WISH, ...more }, { school: { _id: SCHOOL }, staff: STAFF, today: TUESDAY })
const refusal = (more: Partial<ReadersWish>) => {
  const decided = decide(more)
  return decided.ok ? null : decided.refusal
}
const awayWith = (id: string, from = TUESDAY, to = TUESDAY) => ({ from, to, substituteId: personOf(id) })

describe('日报的设置', () => {
  test.each([
    ['15:59', 959, 'notice/digest-hour'],
    ['16:00', 960, undefined],
    ['20:00', 1200, undefined],
    ['20:01', 1201, 'notice/digest-hour'],
  ])('推送时间 %s', (_, atMinute, code) => {
    expect(refusal({ atMinute })?.code).toBe(code)
    expect(wishRefusal({ ...WISH, atMinute })?.code).toBe(code)
  })

  test('同一个人选两次，算一次', () => {
    const one = personOf('齐主任')
    expect(decide({ readers: [one, one] })).toMatchObject({ ok: true, value: { digestReaders: [one] } })
  })

  test.each([
    ['老师', '周岚', '周岚老师'],
    ['任期昨天到的', '老齐', '老齐'],
    ['不认识的', '谁', '这个人'],
  ])('%s不能收，也不能代收', (_, id, name) => {
    expect(refusal({ readers: [personOf(id)] })).toEqual({ code: 'notice/not-a-reader', name })
    expect(refusal({ away: awayWith(id) })).toEqual({ code: 'notice/not-a-reader', name })
  })

  test.each([
    ['结束在开始前一天', plusDays(TUESDAY, -1), 'notice/away-backwards'],
    ['只外出一天', TUESDAY, undefined],
    ['结束在开始后一天', plusDays(TUESDAY, 1), undefined],
  ])('%s', (_, to, code) => expect(refusal({ away: awayWith('齐主任', TUESDAY, to) })?.code).toBe(code))

  test('几处不对，先说时间，再说日期，再说人', () => {
    const away = awayWith('谁', TUESDAY, plusDays(TUESDAY, -1))
    expect(refusal({ atMinute: 0, away })?.code).toBe('notice/digest-hour')
    expect(refusal({ away })?.code).toBe('notice/away-backwards')
    expect(refusal({ readers: [personOf('周岚')], away: awayWith('谁') })).toMatchObject({ name: '周岚老师' })
  })
})
