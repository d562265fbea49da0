import fc from 'fast-check'
import {
  allowed,
  holds,
  isForAnyoneNamed,
  isGuardianOf,
  RIGHTS,
  type Caller,
  type Deed,
  type Subject,
} from '@/domain/access'
import type { Sentence } from '@/domain/rights/Sentence'
import { ROLES, calledAs, type Appointment, type Person, type Role, type Ward } from '@/domain/people/Person'
import { CHENCHEN, MOTHER, OTHER_SCHOOL, pupilOf, SCHOOL } from './given/people'

const TODAY = '2026-09-08'
const isDeed = (text: string): text is Deed => text in RIGHTS
const deeds = Object.keys(RIGHTS).filter(isDeed)
const sentencesOf = (deed: Deed): readonly Sentence[] => RIGHTS[deed]
const isOpen = (deed: Deed) =>
  sentencesOf(deed).some((sentence) =>
    ['anyone who is known', 'anyone whom WeChat names', 'anyone at all'].includes(sentence),
  )

const person = (appointments: Appointment[] = [], wards: Ward[] = []): Person => ({
  _id: MOTHER,
  openid: 'openid-1',
  name: '李静',
  phone: '13800000001',
  appointments,
  wards,
})
const caller = (who: Person): Caller => ({ personId: who._id, name: who.name, person: who, today: TODAY })
const hired = (role: Role, more: Partial<Appointment> = {}): Appointment => ({
  schoolId: SCHOOL,
  role,
  from: '2026-09-01',
  to: null,
  ...more,
})
const guardian = person([], [{ pupilId: CHENCHEN, schoolId: SCHOOL, relation: '妈妈', since: '2026-09-01' }])
const here: Subject = { schoolId: SCHOOL, pupilId: CHENCHEN }
const may = (who: Person, deed: Deed, subject: Subject = here) => allowed(deed, caller(who), subject)
const staffDeeds = (role: Role) => deeds.filter((deed) => sentencesOf(deed).includes(`${role} of the school`))

describe('不认得的就是不行', () => {
  test('没有任命也没有孩子的人，只能做认得的人都能做的事', () => {
    expect(deeds.filter((deed) => may(person(), deed))).toEqual(deeds.filter(isOpen))
    expect(deeds.some((deed) => !isOpen(deed))).toBe(true)
  })

  test('没有说是哪所学校、哪个孩子，凡是看对象的事都不行', () => {
    const everything = person(
      ROLES.map((role) => hired(role)),
      guardian.wards,
    )
    expect(deeds.filter((deed) => may(everything, deed, {}))).toEqual(deeds.filter(isOpen))
  })

  test.each(ROLES)('%s 只能做写明归他的事', (role) => {
    const done = deeds.filter((deed) => may(person([hired(role)]), deed))
    expect(done).toEqual(deeds.filter((deed) => isOpen(deed) || staffDeeds(role).includes(deed)))
  })

  test('系统按时做的事，谁也不能代劳', () => {
    expect(deeds.filter((deed) => sentencesOf(deed).includes('the platform’s timer'))).toEqual([])
  })
})

describe('没有写进表里的事', () => {
  const everyone = person(
    [...ROLES.map((role) => hired(role)), ...ROLES.map((role) => hired(role, { schoolId: null }))],
    guardian.wards,
  )
  /** As a deed arrives from outside, where no compiler has seen it. */
  const asked = (deed: string): unknown => Reflect.apply(allowed, undefined, [deed, caller(everyone), here])

  test.each(['', 'custody/Release', 'custody/release ', 'custody', 'toString', 'constructor', '__proto__'])(
    '「%s」谁也不能做，职务再全也不行',
    (deed) => expect(asked(deed)).toBe(false),
  )

  test('任意的名字，只要表里没有就不行', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)))
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(!Object.keys(RIGHTS).includes(name))
        expect(asked(name)).toBe(false)
      }),
    )
    expect(asked('custody/release')).toBe(true)
  })
})

describe('家长', () => {
  const family = deeds.filter((deed) => sentencesOf(deed).includes('a guardian of the child'))

  test('只能替自己的孩子报名、申请、出示接送码', () => {
    expect(family.length).toBeGreaterThan(0)
    for (const deed of family) {
      expect(may(guardian, deed)).toBe(true)
      expect(may(guardian, deed, { schoolId: SCHOOL, pupilId: pupilOf('other') })).toBe(false)
      expect(may(guardian, deed, { schoolId: SCHOOL })).toBe(false)
    }
  })

  test('法院禁止接送的监护人：绑定还在，什么也做不了；他试着改，只是为了让值班领导知道', () => {
    const ward = { pupilId: CHENCHEN, schoolId: SCHOOL, relation: '爸爸', since: '2026-09-01' }
    const barred = person([], [{ ...ward, courtBarred: true }])
    const tries = deeds.filter((deed) =>
      sentencesOf(deed).includes('a guardian a court has barred from the child'),
    )
    expect(tries).not.toContain('custody/collectors')
    expect(tries).not.toContain('custody/pickupCode')
    expect(deeds.filter((deed) => may(barred, deed) && !isOpen(deed))).toEqual(tries)
    expect(isGuardianOf(barred, CHENCHEN)).toBe(false)
    const sibling = person(
      [],
      [
        { ...ward, courtBarred: true },
        { ...ward, pupilId: pupilOf('sibling') },
      ],
    )
    expect(may(sibling, 'custody/pickupCode', { pupilId: pupilOf('sibling') })).toBe(true)
    expect(may(sibling, 'custody/pickupCode')).toBe(false)
  })

  test('学校里任何职务都不能替家长做主', () => {
    const allRoles = person(ROLES.map((role) => hired(role)))
    for (const deed of family) expect(may(allRoles, deed)).toBe(false)
  })

  test('家长不能做老师和门岗的事', () => {
    for (const deed of [...staffDeeds('teacher'), ...staffDeeds('gate')])
      expect(may(guardian, deed)).toBe(false)
  })

  test('没有说是哪个孩子就不是谁的家长', () => {
    expect(isGuardianOf(guardian, undefined)).toBe(false)
    expect(isGuardianOf(guardian, CHENCHEN)).toBe(true)
  })
})

describe('延时班和电话请假', () => {
  const desk = ['attendance/lateDesk', 'attendance/findToday', 'attendance/decideLate'] as const
  const calls = ['attendance/phoneLate', 'attendance/phoneLeave', 'attendance/homeroomToday'] as const
  const kept = ['attendance/changeLate', 'attendance/setLatePattern', 'attendance/stopLatePattern'] as const

  test('决定由老师、值班领导、校长来做；接电话登记的是老师和值班领导；门岗、办公室、财务都不行', () => {
    for (const role of ROLES) {
      const who = person([hired(role)])
      const decides = role === 'teacher' || role === 'duty-leader' || role === 'principal'
      for (const deed of desk) expect(may(who, deed)).toBe(decides)
      for (const deed of calls) expect(may(who, deed)).toBe(decides && role !== 'principal')
    }
  })

  test('改、固定、停用只归家长自己；家长不能替学校决定，也不能冒充电话', () => {
    for (const deed of kept) expect(may(guardian, deed)).toBe(true)
    for (const deed of kept) expect(may(person(ROLES.map((role) => hired(role))), deed)).toBe(false)
    for (const deed of [...desk, ...calls]) expect(may(guardian, deed)).toBe(false)
  })
})

describe('任命', () => {
  test.each<[string, Partial<Appointment>, boolean]>([
    ['明天才开始', { from: '2026-09-09' }, false],
    ['今天开始', { from: TODAY }, true],
    ['昨天开始', { from: '2026-09-07' }, true],
    ['昨天到期', { to: '2026-09-07' }, false],
    ['今天到期', { to: TODAY }, true],
    ['明天到期', { to: '2026-09-09' }, true],
    ['只有今天', { from: TODAY, to: TODAY }, true],
  ])('%s', (_, dates, valid) => {
    const teacher = person([hired('teacher', dates)])
    expect(holds(teacher, 'teacher', SCHOOL, TODAY)).toBe(valid)
    expect(may(teacher, 'attendance/submitRoll')).toBe(valid)
  })

  test('别的学校的任命在这里不算', () => {
    for (const role of ROLES) {
      const elsewhere = person([hired(role, { schoolId: OTHER_SCHOOL })])
      expect(holds(elsewhere, role, SCHOOL, TODAY)).toBe(false)
      for (const deed of staffDeeds(role)) {
        expect(may(elsewhere, deed)).toBe(false)
        expect(may(elsewhere, deed, { schoolId: OTHER_SCHOOL })).toBe(true)
      }
    }
  })

  test('一人多职各算各的：这边到期的，不借那边的用', () => {
    const both = person([
      hired('teacher', { to: '2026-09-07' }),
      hired('teacher', { schoolId: OTHER_SCHOOL }),
      hired('gate'),
    ])
    expect(may(both, 'attendance/submitRoll')).toBe(false)
    expect(may(both, 'attendance/submitRoll', { schoolId: OTHER_SCHOOL })).toBe(true)
    expect(may(both, 'custody/release')).toBe(true)
  })

  test('全市的职务只有督导类：局里和督学管每所学校，别的职务写成全市也不算', () => {
    for (const role of ROLES) {
      const cityWide = person([hired(role, { schoolId: null })])
      const isCityRole = role === 'bureau' || role === 'inspector'
      for (const schoolId of [SCHOOL, OTHER_SCHOOL])
        expect(holds(cityWide, role, schoolId, TODAY)).toBe(isCityRole)
    }
  })

  test('局里的人到期以后也不行', () => {
    const bureau = (to: string) => person([hired('bureau', { schoolId: null, to })])
    expect(holds(bureau(TODAY), 'bureau', SCHOOL, TODAY)).toBe(true)
    expect(holds(bureau('2026-09-07'), 'bureau', SCHOOL, TODAY)).toBe(false)
  })

  test('局里和督学不能动手：点名、交接、放行都不行', () => {
    for (const role of ['bureau', 'inspector'] as const)
      for (const deed of ['attendance/submitRoll', 'custody/offer', 'custody/release'] as const)
        expect(may(person([hired(role, { schoolId: null })]), deed)).toBe(false)
  })
})

describe('代课和接管', () => {
  const as = (role: Role) => person([hired(role)])
  const mayDo = (deed: Deed) => ROLES.filter((role) => may(as(role), deed))

  test('请人、回答、记作业由老师；指定由教务处和值班领导；接管只有值班领导', () => {
    expect(mayDo('attendance/askStandIn')).toEqual(['teacher'])
    expect(mayDo('attendance/withdrawStandIn')).toEqual(['teacher'])
    expect(mayDo('attendance/answerStandIn')).toEqual(['teacher'])
    expect(mayDo('attendance/saveSweep')).toEqual(['teacher', 'duty-leader'])
    expect(mayDo('attendance/nameStandIn')).toEqual(['duty-leader', 'office'])
    expect(mayDo('attendance/standIns')).toEqual(['duty-leader', 'office'])
    expect(mayDo('custody/takeOver')).toEqual(['duty-leader'])
  })
})

describe('称呼', () => {
  test('老师称老师，门岗和家长直呼姓名', () => {
    expect(calledAs(person([hired('teacher')]))).toBe('李静老师')
    expect(calledAs(person([hired('gate')]))).toBe('李静')
    expect(calledAs(guardian)).toBe('李静')
  })
})

describe('微信认得、我们还不认得的人', () => {
  test('只有绑定那几件事：别的都要先绑定', () => {
    expect(deeds.filter((deed) => isForAnyoneNamed(deed))).toEqual([
      'people/join',
      'people/bind',
      'people/bindStaff',
      'people/phoneNumber',
    ])
  })

  test('任命由教务处、校长、教育局；邀请码由教务处和班主任；交接和班主任不归教育局', () => {
    const may = (deed: Deed) => ROLES.filter((role) => sentencesOf(deed).includes(`${role} of the school`))
    expect(may('people/appoint')).toEqual(['office', 'principal'])
    expect(sentencesOf('people/appoint')).toContain('bureau of the city')
    expect(may('people/issueInvites')).toEqual(['teacher', 'office'])
    expect(sentencesOf('people/handOver')).toEqual(['office of the school', 'principal of the school'])
  })
})
