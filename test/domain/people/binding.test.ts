import fc from 'fast-check'
import { asId, type PersonId } from '@/domain/ids'
import { answerRequest } from '@/domain/people/binding/answerRequest'
import { bindGuardian, type Newcomer } from '@/domain/people/binding/bindGuardian'
import { REQUEST_LASTS, REQUESTS_MOST } from '@/domain/people/binding/GuardianRequest'
import { inviteState, type Invite } from '@/domain/people/binding/Invite'
import { CODE_ALPHABET, CODE_LENGTH, groupedCode, readCode } from '@/domain/people/binding/inviteCode'
import { codeAsked, codeInText, joinLink } from '@/domain/people/binding/joinLink'
import { mayKeepHomeroom } from '@/domain/people/binding/mayKeepHomeroom'
import { unbind } from '@/domain/people/binding/unbind'
import type { Appointment, Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import { CHENCHEN, HOMEROOM, OTHER_SCHOOL, personOf, SCHOOL } from '../given/people'

const NOW = 1_700_000_000_000
const TODAY = '2026-09-08'
const pupil = (more: Partial<Pupil> = {}): Pupil => ({
  _id: CHENCHEN,
  schoolId: SCHOOL,
  homeroomId: HOMEROOM,
  homeroomName: '三(1)班',
  grade: 3,
  no: 1,
  name: '刘梓辰',
  sound: 'liuzichen',
  initials: 'lzc',
  gender: 'boy',
  collectors: [],
  barred: [],
  delegations: [],
  walkAlone: null,
  collectorChanges: [],
  ...more,
})
const newcomer = (id: string, more: Partial<Newcomer> = {}): Newcomer => ({
  personId: personOf(id),
  name: '吴秀英',
  typedOwnName: '吴秀英',
  relation: '妈妈',
  phone: '13900000001',
  typedName: '刘梓辰',
  ...more,
})
const bind = (of: Pupil, me: Newcomer, guardians: PersonId[] = [], now = NOW) =>
  bindGuardian({ pupil: of, me, guardians, op: `op-${me.personId}`, now, today: TODAY })
const sure = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

describe('邀请码的写法', () => {
  const letters = fc.array(fc.constantFrom(...CODE_ALPHABET), {
    minLength: CODE_LENGTH,
    maxLength: CODE_LENGTH,
  })

  test('没有容易看错的字：0O 1IL 2Z 5S 8B UV 都不在里面', () => {
    expect([...CODE_ALPHABET].filter((letter) => '0O1IL2Z5S8BUV'.includes(letter))).toEqual([])
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  })

  test('怎么抄都是同一个码：大小写、全角、空格、横线', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom('', ' ', '-', '－', '　', '—'), (code, mark) => {
        const whole = code.join('')
        const wide = [...whole].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(mark)
        expect(readCode(groupedCode(whole))).toBe(whole)
        expect(readCode(whole.toLowerCase())).toBe(whole)
        expect(readCode(code.join(mark))).toBe(whole)
        expect(readCode(wide)).toBe(whole)
      }),
    )
  })

  test.each(['', 'ACDEF', 'ACDEF-GHJK', 'ACDEF-GHJKMN', 'ACDEF-GHJK0', '13900000001'])(
    '「%s」不是码',
    (text) => expect(readCode(text)).toBeNull(),
  )

  test('纸上的方块是普通链接：微信的 q、地址里的 code、手抄的都读得出', () => {
    const link = joinLink('https://a.example/desk/', 'ACDEF-GHJKM')
    expect(codeInText(link)).toBe('ACDEF-GHJKM')
    expect(codeAsked({ q: encodeURIComponent(link) })).toBe('ACDEF-GHJKM')
    expect(codeAsked({ code: 'acdefghjkm' })).toBe('acdefghjkm')
    expect(codeAsked({ scene: 'ACDEF-GHJKM' })).toBe('ACDEF-GHJKM')
    for (const wrong of [{}, { q: '%E0%A4%A' }, { code: 'x' }, { q: 'https://a.example/?code=1' }])
      expect(codeAsked(wrong)).toBe('')
  })
})

describe('码还好不好用', () => {
  const invite = (more: Partial<Invite> = {}) => ({
    used: null,
    voidedAt: null,
    validUntil: NOW + 1000,
    ...more,
  })
  test.each([
    ['没有发过', null, null, NOW, 'none'],
    ['刚发的', invite(), null, NOW, 'valid'],
    ['差一毫秒到期', invite(), null, NOW + 999, 'valid'],
    ['到期的那一毫秒', invite(), null, NOW + 1000, 'expired'],
    ['还剩一次', invite(), 1, NOW, 'valid'],
    ['一次也不剩', invite(), 0, NOW, 'locked'],
    ['作废', invite({ voidedAt: 1 }), null, NOW, 'voided'],
    ['用过，哪怕也过期了', invite({ used: { by: personOf('a'), at: 1, op: 'o' } }), 0, NOW + 9999, 'used'],
  ])('%s', (_, one, left, now, state) => expect(inviteState(one, left, now)).toBe(state))
})

describe('绑定监护人', () => {
  test('第一位当场绑定，接送人里有他；学校先写下的同名同号换成他的，照片留着', () => {
    const aunt = { id: 'c1', relation: '姑姑', phone: '13900000009', personId: null, photoId: null }
    const before = {
      ...aunt,
      id: 'c2',
      name: '吴 秀英',
      relation: '妈妈',
      phone: '13900000001',
      photoId: 'f1',
    }
    const bound = sure(bind(pupil({ collectors: [{ ...aunt, name: '吴芳' }, before] }), newcomer('m')))
    expect(bound).toMatchObject({ kind: 'bound', ward: { pupilId: CHENCHEN, since: TODAY } })
    expect(bound.made.lists.collectors).toEqual([
      { ...aunt, name: '吴芳' },
      {
        id: 'm',
        name: '吴秀英',
        relation: '妈妈',
        phone: '13900000001',
        personId: 'm',
        photoId: 'f1',
      },
    ])
  })

  test('不管从哪边看得到别的监护人，后来的都要等', () => {
    const entry = {
      id: 'm',
      name: '吴秀英',
      relation: '妈妈',
      phone: '1',
      personId: personOf('m'),
      photoId: null,
    }
    expect(sure(bind(pupil(), newcomer('f'), [personOf('m')])).kind).toBe('asked')
    expect(sure(bind(pupil({ collectors: [entry] }), newcomer('f'))).kind).toBe('asked')
  })

  test('禁止接送的名字，写哪一个名字都不当场绑定，只有学校能同意', () => {
    const barred = [
      { name: '沈大伟', personId: null, collectorId: null, reason: '裁定', by: 'court' as const },
    ]
    for (const names of [
      { name: '沈 大伟', typedOwnName: '王某' },
      { name: '王某', typedOwnName: '沈·大伟' },
    ]) {
      const asked = sure(bind(pupil({ barred }), newcomer('s', names)))
      expect(asked.kind).toBe('asked')
      expect(asked.made.lists.guardianRequests).toMatchObject([{ schoolOnly: true }])
    }
  })

  test('已绑定的、已申请的、申请太多的：各有各的说法', () => {
    expect(codeOf(bind(pupil(), newcomer('m'), [personOf('m')]))).toBe('binding/bound-already')
    let of = pupil()
    for (let i = 0; i < REQUESTS_MOST; i += 1) {
      const asked = sure(bind(of, newcomer(`f${i}`), [personOf('m')]))
      of = { ...of, ...asked.made.lists }
    }
    expect(codeOf(bind(of, newcomer('f0'), [personOf('m')]))).toBe('binding/asked-already')
    expect(codeOf(bind(of, newcomer('more'), [personOf('m')]))).toBe('binding/too-many-ask')
    const after = bind(of, newcomer('more'), [personOf('m')], NOW + REQUEST_LASTS)
    // Those that lapsed stand there until the timer has told whoever asked.
    const left = sure(after).made.lists.guardianRequests ?? []
    expect(left.filter(({ until }) => until > NOW + REQUEST_LASTS)).toHaveLength(1)
    expect(left).toHaveLength(6)
  })

  test('无论谁按什么次序来绑，当场绑上的永远只有一位', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }), (order) => {
        let of = pupil()
        const bound: PersonId[] = []
        for (const id of order) {
          const decided = bind(of, newcomer(id, { name: `吴${id}`, typedOwnName: `吴${id}` }), bound)
          if (!decided.ok) continue
          of = { ...of, ...decided.value.made.lists }
          if (decided.value.kind === 'bound') bound.push(personOf(id))
        }
        expect(bound.length).toBe(order.length === 0 ? 0 : 1)
        expect(of.collectors.filter(({ personId }) => personId !== null)).toHaveLength(bound.length)
      }),
    )
  })
})

describe('答复申请', () => {
  const asked = (more: Partial<Newcomer> = {}, of = pupil()) =>
    ({ ...of, ...sure(bind(of, newcomer('f', more), [personOf('m')])).made.lists }) as Pupil
  const answer = (
    of: Pupil,
    { approve = true, reason = '', now = NOW, by = 'm', voice = 'guardian' as 'guardian' | 'school' } = {},
  ) =>
    answerRequest({
      pupil: of,
      answer: { personId: personOf('f'), approve, reason },
      voice,
      by: { personId: personOf(by), name: '王芳' },
      op: 'op-answer',
      now,
      today: TODAY,
    })

  test.each([
    ['到期前一毫秒', REQUEST_LASTS - 1, 'ok'],
    ['到期的那一毫秒', REQUEST_LASTS, 'binding/request-gone'],
  ])('%s', (_, after, code) => expect(codeOf(answer(asked(), { now: NOW + after }))).toBe(code))

  test('同意就绑定、申请拿掉；不同意要写原因，写了就记着', () => {
    const yes = sure(answer(asked()))
    expect(yes.ward).toMatchObject({ pupilId: CHENCHEN, op: 'op-answer' })
    expect(yes.made.lists.guardianRequests).toEqual([])
    for (const reason of ['', '不'])
      expect(codeOf(answer(asked(), { approve: false, reason }))).toBe('binding/reason-missing')
    const nay = sure(answer(asked(), { approve: false, reason: '不认识' }))
    expect(nay.ward).toBeNull()
    const after = { ...asked(), ...nay.made.lists } as Pupil
    expect(codeOf(answer(after))).toBe('binding/request-gone')
  })

  test('不能同意自己；禁止接送的名字家长同意不了，学校同意了也没有接送的份', () => {
    expect(codeOf(answer(asked(), { by: 'f', voice: 'school' }))).toBe('binding/not-oneself')
    const barred = [
      { name: '吴秀英', personId: null, collectorId: null, reason: '裁定', by: 'court' as const },
    ]
    const of = asked({}, pupil({ barred }))
    expect(codeOf(answer(of))).toBe('binding/school-decides')
    const made = sure(answer(of, { voice: 'school' }))
    expect(made.ward).toMatchObject({ courtBarred: true })
    expect(made.made.lists.collectors).toEqual([])
  })
})

describe('解除绑定', () => {
  const me = (id: string): Pick<Person, '_id' | 'wards' | 'pastWards' | 'name'> => ({
    _id: personOf(id),
    name: '吴大伟',
    wards: [{ pupilId: CHENCHEN, schoolId: SCHOOL, relation: '爸爸', since: TODAY }],
  })
  const facts = {
    by: { personId: personOf('office'), name: '许敏' },
    voice: 'school' as const,
    reason: '绑错了人',
    isEnrolled: true,
    others: 0,
    op: 'op-end',
    now: NOW,
  }

  test('他自己的、他添加的接送人和他给的委托都没有了，别人的都还在', () => {
    const who = { name: 'x', relation: '亲戚', phone: '1', personId: null, photoId: null }
    const change = { at: 1, byName: '', about: '', reason: '' }
    const given = { ...who, day: TODAY, byName: '', at: 1, cancelledAt: null }
    const of = pupil({
      collectors: [
        { ...who, id: 'f', personId: personOf('f'), photoId: 'p1' },
        { ...who, id: 'c-his', photoId: 'p2' },
        { ...who, id: 'c-hers' },
        { ...who, id: 'm', personId: personOf('m') },
      ],
      collectorChanges: [
        { ...change, op: 'his', by: personOf('f'), act: 'added' },
        { ...change, op: 'hers', by: personOf('m'), act: 'added' },
      ],
      delegations: [
        { ...given, id: 'd1', by: personOf('f') },
        { ...given, id: 'd2', by: personOf('m') },
      ],
      walkAlone: { consentBy: personOf('f'), consentAt: 1 },
    })
    const gone = sure(unbind({ ...facts, pupil: of, person: me('f') }))
    expect(gone.wards).toEqual([])
    expect(gone.pastWards).toMatchObject([{ pupilId: CHENCHEN, reason: '绑错了人', endOp: 'op-end' }])
    expect(gone.made.lists.collectors?.map(({ id }) => id)).toEqual(['c-hers', 'm'])
    expect(gone.made.lists.delegations?.map(({ cancelledAt }) => cancelledAt)).toEqual([NOW, null])
    expect(gone.made.lists.walkAlone).toBeNull()
    expect(gone.photoIds).toEqual(['p1', 'p2'])
  })

  test.each([
    ['没有报名，没有别人', false, 0, 'ok'],
    ['报着名，还有一位', true, 1, 'ok'],
    ['报着名，没有别人', true, 0, 'binding/last-guardian'],
  ])('自己解除：%s', (_, isEnrolled, others, code) => {
    const leaving = { ...facts, voice: 'guardian' as const, reason: '', isEnrolled, others }
    expect(codeOf(unbind({ ...leaving, pupil: pupil(), person: me('f') }))).toBe(code)
  })

  test('学校解除要写原因；没有绑定就没有可解除的', () => {
    expect(codeOf(unbind({ ...facts, reason: '一', pupil: pupil(), person: me('f') }))).toBe(
      'binding/reason-missing',
    )
    expect(codeOf(unbind({ ...facts, pupil: pupil(), person: { ...me('f'), wards: [] } }))).toBe(
      'binding/not-bound',
    )
  })
})

describe('谁管一个班的绑定', () => {
  const post = (more: Partial<Appointment>): Person => ({
    _id: asId<'Person'>('t'),
    openid: 'o',
    name: '周岚',
    phone: '1',
    wards: [],
    appointments: [{ schoolId: SCHOOL, role: 'teacher', from: '2026-09-01', to: null, ...more }],
  })
  const homeroom = (teacherId: string) => ({ schoolId: SCHOOL, teacherId: personOf(teacherId) })
  test.each([
    ['本班的老师', post({}), 't', true],
    ['别班的老师', post({}), 'u', false],
    ['教务处', post({ role: 'office' }), 'u', true],
    ['别校的教务处', post({ role: 'office', schoolId: OTHER_SCHOOL }), 'u', false],
    ['校长', post({ role: 'principal' }), 'u', false],
    ['昨天到期的本班老师', post({ to: '2026-09-07' }), 't', false],
    ['本班写着他，岗位却是门岗', post({ role: 'gate' }), 't', false],
  ])('%s', (_, person, teacherId, may) =>
    expect(mayKeepHomeroom(person, homeroom(teacherId), TODAY)).toBe(may),
  )
})
