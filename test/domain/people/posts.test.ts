import fc from 'fast-check'
import { allowed, holds, RIGHTS, type Deed } from '@/domain/access'
import type { PersonId } from '@/domain/ids'
import { ROLES, type Appointment, type Person, type Role } from '@/domain/people/Person'
import { appoint } from '@/domain/people/posts/appoint'
import { endPost, handOver } from '@/domain/people/posts/endPost'
import { isPrincipal, rolesToGive } from '@/domain/people/posts/mayGive'
import { OTHER_SCHOOL, personOf, SCHOOL } from '../given/people'

const TODAY = '2026-09-08'
const YESTERDAY = '2026-09-07'
const TOMORROW = '2026-09-09'
const NOW = 1_700_000_000_000
const place = { schoolId: SCHOOL, today: TODAY }
const post = (role: Role, more: Partial<Appointment> = {}): Appointment => ({
  schoolId: SCHOOL,
  role,
  from: '2026-09-01',
  to: null,
  ...more,
})
const person = (id: string, ...appointments: Appointment[]): Person => ({
  _id: personOf(id),
  openid: `openid-${id}`,
  name: id,
  phone: '1',
  wards: [],
  appointments,
})
const office = person('office', post('office'))
const principal = person('principal', post('principal'))
const bureau = person('bureau', post('bureau', { schoolId: null }))
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')
const anyRole = fc.constantFrom(...ROLES)
const anyPost = fc.record({
  role: anyRole,
  schoolId: fc.constantFrom(SCHOOL, OTHER_SCHOOL),
  from: fc.constantFrom('2026-09-01', TODAY, TOMORROW),
  to: fc.constantFrom(null, YESTERDAY, TODAY, TOMORROW),
})

describe('谁能给什么岗位', () => {
  test.each<[string, Person, Role[]]>([
    ['教务处', office, ['teacher', 'gate', 'clinic', 'duty-leader', 'office']],
    ['校长', principal, ['teacher', 'gate', 'clinic', 'duty-leader', 'office', 'finance']],
    ['教育局', bureau, ['principal']],
    ['督学', person('i', post('inspector', { schoolId: null })), []],
    ['老师', person('t', post('teacher')), []],
    ['财务', person('f', post('finance')), []],
    ['昨天到期的教务处', person('o', post('office', { to: YESTERDAY })), []],
    ['明天才开始的校长', person('p', post('principal', { from: TOMORROW })), []],
    ['别校的校长', person('p', post('principal', { schoolId: OTHER_SCHOOL })), []],
    ['写在一所学校里的教育局', person('b', post('bureau')), []],
  ])('%s', (_, giver, roles) => expect([...rolesToGive(giver, place)].sort()).toEqual([...roles].sort()))

  test('不管手里有什么，给自己或给别人的都不会多过写明能给的', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 4 }), anyRole, fc.boolean(), (posts, role, isSelf) => {
        const giver = person('giver', ...posts)
        const to = isSelf ? giver : person('other', post('teacher'))
        const wish = { role, from: TODAY, to: null, deputyFor: null }
        const given = appoint({
          ...{ giver, wish, person: to, colleagues: [giver, to], op: 'op', ...place },
        })
        if (given.ok) expect(rolesToGive(giver, place)).toContain(role)
      }),
    )
  })
})

describe('任命的日子', () => {
  const ask = (from: string, to: string | null, held: Appointment[] = []) =>
    appoint({
      giver: office,
      wish: { role: 'gate', from, to, deputyFor: null },
      person: { _id: personOf('x'), appointments: held },
      colleagues: [],
      op: 'op',
      ...place,
    })
  test.each([
    [YESTERDAY, null, 'post/days-wrong'],
    [TODAY, null, 'ok'],
    [TODAY, YESTERDAY, 'post/days-wrong'],
    [TODAY, TODAY, 'ok'],
    [TOMORROW, TODAY, 'post/days-wrong'],
    ['2026-02-30', null, 'post/days-wrong'],
    [TODAY, '2026-13-01', 'post/days-wrong'],
  ])('%s 到 %s', (from, to, code) => expect(codeOf(ask(from, to))).toBe(code))

  test('续任换日子，已经开始的那天不变；到期的另起一个；别校的不动', () => {
    const elsewhere = post('gate', { schoolId: OTHER_SCHOOL })
    const renewed = ask(TODAY, TOMORROW, [elsewhere, post('gate', { to: TODAY })])
    expect(renewed.ok && renewed.value).toEqual([elsewhere, { ...post('gate', { to: TOMORROW }), op: 'op' }])
    const again = ask(TODAY, TOMORROW, [post('gate', { to: YESTERDAY })])
    expect(again.ok && again.value).toHaveLength(2)
  })
})

describe('代理', () => {
  const leader = person('leader', post('duty-leader'))
  const ask = (role: Role, deputyFor: PersonId, to: string | null, giver = office, colleagues = [leader]) =>
    codeOf(
      appoint({
        giver,
        wish: { role, from: TODAY, to, deputyFor },
        person: { _id: personOf('x'), appointments: [post('teacher')] },
        colleagues,
        op: 'op',
        ...place,
      }),
    )
  test('有担任的人、写了到哪天才行', () => {
    expect(ask('duty-leader', leader._id, TOMORROW)).toBe('ok')
    expect(ask('duty-leader', leader._id, null)).toBe('post/deputy-needs-end')
    expect(ask('gate', leader._id, TOMORROW)).toBe('post/deputy-for-nobody')
    expect(ask('duty-leader', personOf('x'), TOMORROW)).toBe('post/deputy-for-nobody')
  })
  test('校长只由本人请人代理；代理的人不能再请人代理', () => {
    expect(ask('principal', principal._id, TOMORROW, principal, [principal])).toBe('ok')
    expect(ask('principal', principal._id, TOMORROW, office, [principal])).toBe('post/may-not-give')
    const deputy = person('d', post('principal', { deputyFor: principal._id, to: TOMORROW }))
    expect(isPrincipal(deputy, place)).toBe(false)
    expect(ask('principal', deputy._id, TOMORROW, deputy, [principal, deputy])).toBe('post/may-not-give')
  })
})

describe('免去', () => {
  const end = (who: Person, role: Role, by = office, held: string[] = []) =>
    endPost({ by, byName: by.name, person: who, role, held, op: 'op', now: NOW, ...place })

  test('免了就什么权利也没有：那个岗位能做的事，一件也做不了', () => {
    const deeds = Object.keys(RIGHTS) as Deed[]
    fc.assert(
      fc.property(fc.array(anyPost, { minLength: 1, maxLength: 5 }), anyRole, (posts, role) => {
        const who = person('x', ...posts)
        const ended = end(who, role, role === 'principal' ? bureau : principal)
        if (!ended.ok) return
        const after = { ...who, ...ended.value }
        for (const day of [YESTERDAY, TODAY, TOMORROW, '2027-09-01'])
          expect(holds(after, role, SCHOOL, day)).toBe(false)
        const caller = { personId: who._id, name: who.name, person: after, today: TODAY }
        const rest = person('rest', ...posts.filter((one) => one.role !== role || one.schoolId !== SCHOOL))
        const others = { ...caller, person: { ...rest, _id: who._id } }
        for (const deed of deeds)
          expect(allowed(deed, caller, { schoolId: SCHOOL })).toBe(
            allowed(deed, others, { schoolId: SCHOOL }),
          )
        expect(ended.value.pastAppointments.every(({ endOp }) => endOp === 'op')).toBe(true)
      }),
    )
  })

  test.each<[string, Person, Role, Person, string]>([
    ['教务处免老师', person('t', post('teacher')), 'teacher', office, 'ok'],
    ['教务处免财务', person('f', post('finance')), 'finance', office, 'post/may-not-end'],
    ['校长免财务', person('f', post('finance')), 'finance', principal, 'ok'],
    ['校长免自己', principal, 'principal', principal, 'post/may-not-end'],
    ['教育局免校长', principal, 'principal', bureau, 'ok'],
    [
      '校长免自己的代理',
      person('d', post('principal', { deputyFor: principal._id, to: TODAY })),
      'principal',
      principal,
      'ok',
    ],
    ['没有的岗位', person('t', post('teacher')), 'gate', office, 'post/not-held'],
  ])('%s', (_, who, role, by, code) => expect(codeOf(end(who, role, by))).toBe(code))

  test('手里有孩子，又没有别的岗位能看着：不行；有就行', () => {
    expect(end(person('t', post('teacher')), 'teacher', office, ['甲', '乙'])).toMatchObject({
      refusal: { code: 'post/holds-children', count: 2, names: ['甲', '乙'] },
    })
    expect(codeOf(end(person('t', post('teacher'), post('clinic')), 'teacher', office, ['甲']))).toBe('ok')
    const elsewhere = person('t', post('teacher'), post('clinic', { schoolId: OTHER_SCHOOL }))
    expect(codeOf(end(elsewhere, 'teacher', office, ['甲']))).toBe('post/holds-children')
  })
})

describe('交接', () => {
  const hand = (from: Person, successor: Person, by: Person, role: Role = 'principal') =>
    handOver({
      ...{ by, byName: by.name, person: from, successor, role, held: [], op: 'op', now: NOW, ...place },
    })
  const next = person('next', post('teacher'))

  test('一次换两边，学校不多不少正好一位校长', () => {
    const handed = hand(principal, next, principal)
    if (!handed.ok) throw new Error(handed.refusal.code)
    const after = [
      { ...principal, ...handed.value.from },
      { ...next, appointments: handed.value.to },
    ]
    expect(after.map((one) => isPrincipal(one, place))).toEqual([false, true])
    expect(holds(after[1]!, 'teacher', SCHOOL, TODAY)).toBe(true)
  })

  test.each<[string, Person, Person, Person, Role, string]>([
    ['教务处替校长交', principal, next, office, 'principal', 'post/may-not-give'],
    ['交给自己', principal, principal, principal, 'principal', 'post/to-oneself'],
    [
      '交给别校的人',
      principal,
      person('o', post('teacher', { schoolId: OTHER_SCHOOL })),
      principal,
      'principal',
      'post/unknown-member',
    ],
    [
      '交给没绑定的人',
      principal,
      { ...next, openid: 'unbound:next' },
      principal,
      'principal',
      'post/not-bound',
    ],
    ['不是校长的人交校长', next, principal, next, 'principal', 'post/not-held'],
    ['教务处把门岗交给别人', person('g', post('gate')), next, office, 'gate', 'ok'],
  ])('%s', (_, from, successor, by, role, code) => expect(codeOf(hand(from, successor, by, role))).toBe(code))
})
