import type { PersonId } from '@/domain/ids'
import {
  answerStandIn,
  askStandIn,
  clashOf,
  nameStandIn,
  onDutySince,
  withdrawStandIn,
} from '@/domain/attendance/standIn'
import type { Session, StandIn } from '@/domain/attendance/Session'
import type { Person } from '@/domain/people/Person'
import { aSession } from '../given/aSession'
import { at, minute, TUESDAY } from '../given/days'
import { OTHER_SCHOOL, SCHOOL, ZHOU } from '../given/people'

const SUN = 't-sun' as PersonId
const sun: Person = {
  _id: SUN,
  openid: 'openid-sun',
  name: '孙倩',
  phone: '19900000000',
  appointments: [{ schoolId: SCHOOL, role: 'teacher', from: '2026-09-01', to: null }],
  wards: [],
}
const asked: StandIn = {
  op: 'op-asked-1',
  state: 'asked',
  from: ZHOU,
  fromName: '周岚',
  to: SUN,
  toName: '孙倩老师',
  by: ZHOU,
  byName: '周岚',
  reason: '去医院',
  at: at('16:00'),
  answeredAt: null,
  answerOp: null,
  answer: '',
}
const now = at('16:10')
const choice = {
  now,
  by: ZHOU,
  session: aSession(),
  schoolId: SCHOOL,
  to: sun,
  hasGone: false,
  lessons: [] as Session[],
  reason: '去医院',
  lack: null,
}
const told = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

describe('代课', () => {
  test.each<[string, string, string, boolean]>([
    ['前后紧挨着', '15:30', '16:30', false],
    ['下课接着上', '18:30', '19:00', false],
    ['早一分钟开始就撞', '15:30', '16:31', true],
    ['包在里面', '17:00', '17:30', true],
    ['完全一样', '16:30', '18:30', true],
  ])('%s（%s–%s）', (_, from, until, clashes) => {
    const other = aSession({
      _id: 'other' as Session['_id'],
      startsAtMinute: minute(from),
      endsAtMinute: minute(until),
    })
    expect(clashOf(aSession(), [other]) !== null).toBe(clashes)
    expect(told(askStandIn({ ...choice, lessons: [other] }))).toBe(clashes ? 'stand-in/clash' : 'ok')
    expect(told(nameStandIn({ ...choice, lessons: [other] }))).toBe(clashes ? 'stand-in/clash' : 'ok')
  })

  test('这节课自己不算撞', () => expect(clashOf(aSession(), [aSession()])).toBeNull())

  test.each<[string, Partial<typeof choice>, string]>([
    ['不是本人', { by: SUN }, 'stand-in/not-yours'],
    ['请自己', { to: { ...sun, _id: ZHOU } }, 'stand-in/teaches-already'],
    [
      '别的学校的老师',
      { to: { ...sun, appointments: sun.appointments.map((a) => ({ ...a, schoolId: OTHER_SCHOOL })) } },
      'stand-in/not-teacher',
    ],
    [
      '不是老师',
      { to: { ...sun, appointments: sun.appointments.map((a) => ({ ...a, role: 'gate' as const })) } },
      'stand-in/not-teacher',
    ],
    ['没写原因', { reason: ' 病 ' }, 'stand-in/reason-missing'],
    ['已经下班', { hasGone: true }, 'stand-in/gone-home'],
    ['明天的课', { session: aSession({ day: '2026-09-09' }) }, 'stand-in/other-day'],
    ['已经下课', { now: at('18:30') }, 'stand-in/over'],
    ['已请了一位', { session: aSession({ standIn: asked }) }, 'stand-in/asked-already'],
  ])('不能请：%s', (_, more, code) => expect(told(askStandIn({ ...choice, ...more }))).toBe(code))

  test('学校指定不看是不是本人、有没有请过，但一样不能撞课', () => {
    const session = aSession({ standIn: asked })
    expect(told(nameStandIn({ ...choice, by: SUN, session }))).toBe('ok')
  })

  test.each<[StandIn['state'], string]>([
    ['asked', 'ok'],
    ['withdrawn', 'stand-in/settled'],
    ['declined', 'stand-in/settled'],
    ['accepted', 'stand-in/settled'],
    ['named', 'stand-in/settled'],
  ])('请求是「%s」时回答、收回：%s', (state, code) => {
    const session = aSession({ standIn: { ...asked, state } })
    expect(told(answerStandIn({ now, by: sun, session, lessons: [], lack: null, accept: true }))).toBe(code)
    expect(told(withdrawStandIn(session, ZHOU))).toBe(code)
  })

  test('答应的那一刻又有了别的课，不能接；不接什么时候都可以', () => {
    const session = aSession({ standIn: asked })
    const lessons = [aSession({ _id: 'other' as Session['_id'] })]
    expect(told(answerStandIn({ now, by: sun, session, lessons, lack: null, accept: true }))).toBe(
      'stand-in/clash',
    )
    expect(told(answerStandIn({ now, by: sun, session, lessons, lack: null, accept: false }))).toBe('ok')
    expect(
      told(answerStandIn({ now: at('18:31'), by: sun, session, lessons: [], lack: null, accept: true })),
    ).toBe('stand-in/over')
  })

  test('从接手算起才有责任：提前接的从上课算，晚接的从接手算', () => {
    const on = (answered: string) =>
      onDutySince(aSession({ standIn: { ...asked, state: 'accepted', answeredAt: at(answered) } }))
    expect(on('16:05')).toBe(at('16:30'))
    expect(on('16:50')).toBe(at('16:50'))
    expect(onDutySince(aSession({ standIn: { ...asked, answeredAt: at('17:50') } }))).toBe(at('16:30'))
    expect(aSession().day).toBe(TUESDAY)
  })
})
