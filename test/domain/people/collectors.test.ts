import fc from 'fast-check'
import { asId } from '@/domain/ids'
import { isBarredFrom, withCourtOrder } from '@/domain/people/barred'
import { bar, unbar } from '@/domain/people/barring'
import { CHANGES_KEPT, type CollectorChange } from '@/domain/people/CollectorChange'
import { addCollector, COLLECTORS_MOST, removeCollector } from '@/domain/people/collectors'
import { cancelDelegation, delegate, DELEGATIONS_A_DAY, standing } from '@/domain/people/delegation'
import type { Person } from '@/domain/people/Person'
import { PHOTO_MOST, readPhoto } from '@/domain/people/photoData'
import { remember } from '@/domain/people/PupilEdit'
import type { BarredCollector, Collector, Delegation, Pupil } from '@/domain/people/Pupil'
import { consentWalkAlone } from '@/domain/people/walkAlone'
import { plusDays } from '@/domain/time'
import { aCity } from '../given/aCity'
import { grandma, mother } from '../given/aRelease'
import { at, TUESDAY } from '../given/days'
import { CHENCHEN, LIN, MOTHER, SCHOOL } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const child = (more: Partial<Pupil> = {}): Pupil => ({
  _id: CHENCHEN,
  schoolId: SCHOOL,
  homeroomId: asId<'Homeroom'>('h1'),
  homeroomName: '三(1)班',
  grade: 3,
  no: 1,
  name: '刘梓辰',
  sound: 'liuzichen',
  initials: 'lzc',
  gender: 'boy',
  collectors: [mother, grandma],
  barred: [],
  delegations: [],
  walkAlone: null,
  collectorChanges: [],
  ...more,
})
const aunt: Collector = { ...grandma, id: 'c-aunt', name: '吴芳', relation: '姑姑' }
const order = (more: Partial<BarredCollector> = {}): BarredCollector => ({
  name: '沈大伟',
  personId: null,
  collectorId: null,
  reason: '法院裁定',
  by: 'court',
  ...more,
})
const given = (more: Partial<Delegation> = {}): Delegation => ({
  id: 'd-1',
  day: TUESDAY,
  name: '吴小梅',
  relation: '姑姑',
  phone: '13900000001',
  photoId: null,
  by: MOTHER,
  byName: '李静（妈妈）',
  at: at('09:00'),
  cancelledAt: null,
  ...more,
})
const when = { today: TUESDAY, isService: true }

describe('接送人名单', () => {
  test('加一位，移一位，名单里别的人不动', () => {
    const added = valueOf(addCollector(child(), aunt))
    expect(added.lists.collectors).toEqual([mother, grandma, aunt])
    const removed = valueOf(removeCollector(child({ collectors: added.lists.collectors ?? [] }), grandma.id))
    expect(removed.lists.collectors).toEqual([mother, aunt])
    expect(removed).toMatchObject({ act: 'removed', about: '奶奶 王秀兰' })
  })

  test('监护人移不掉，最后一位移不掉，同一位不加两次，满了不加', () => {
    expect(refusalOf(removeCollector(child(), mother.id)).code).toBe('collector/guardian-stays')
    expect(refusalOf(removeCollector(child({ collectors: [grandma] }), grandma.id)).code).toBe(
      'collector/last',
    )
    expect(refusalOf(addCollector(child(), { ...grandma, id: 'c-again' })).code).toBe(
      'collector/known-already',
    )
    const full = Array.from({ length: COLLECTORS_MOST }, (_, i) => ({ ...grandma, id: `c-${i}` }))
    expect(refusalOf(addCollector(child({ collectors: full }), aunt)).code).toBe('collector/too-many')
  })

  test('被禁止的名字，空格怎么加都登记不进来，也委托不了', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '\u3000'), fc.constantFrom('', ' '), (before, after) => {
        const pupil = child({ barred: [order()] })
        const name = `${before}沈${after}大伟${after}`
        expect(refusalOf(addCollector(pupil, { ...aunt, name })).code).toBe('collector/ask-school')
        expect(refusalOf(delegate(pupil, given({ name }), when)).code).toBe('collector/ask-school')
      }),
    )
  })
})

describe('禁止接送由谁说了算', () => {
  const guardians: Pick<Person, '_id' | 'name'>[] = [
    { _id: MOTHER, name: '李静' },
    { _id: LIN, name: '林舟' },
  ]
  const asked = (name: string, by: BarredCollector['by'], pupil = child()) =>
    bar(pupil, { name, reason: '原因', by, guardians })

  test('家长禁止不了另一位监护人；学校能，并认得是哪个人', () => {
    expect(refusalOf(asked('林舟', 'guardian')).code).toBe('barred/by-school-only')
    expect(valueOf(asked('林舟', 'court')).lists.barred).toMatchObject([{ personId: LIN, by: 'court' }])
    expect(valueOf(asked('王秀兰', 'guardian')).lists.barred).toMatchObject([{ collectorId: grandma.id }])
    expect(refusalOf(asked('沈大伟', 'court', child({ barred: [order()] }))).code).toBe('barred/already')
  })

  test('法院的只有学校能解除，家长的两边都能', () => {
    const both = child({ barred: [order(), order({ by: 'guardian' })] })
    const court = { name: '沈大伟', by: 'court' as const }
    expect(refusalOf(unbar(both, court, 'guardian', '')).code).toBe('barred/by-school-only')
    expect(valueOf(unbar(both, court, 'school', '已撤销')).lists.barred).toMatchObject([{ by: 'guardian' }])
    for (const voice of ['guardian', 'school'] as const)
      expect(valueOf(unbar(both, { ...court, by: 'guardian' }, voice, '')).lists.barred).toMatchObject([
        { by: 'court' },
      ])
  })

  test('看不看得到行踪：只看法院的；认得人的按人，只有名字的按名字', () => {
    const father = { _id: LIN, name: '林舟' }
    const asks = (...barred: BarredCollector[]) => isBarredFrom({ barred }, father)
    expect(asks(order({ name: '别的写法', personId: LIN }))).toBe(true)
    expect(asks(order({ name: '林舟' }))).toBe(true)
    expect(asks(order({ name: '林舟', personId: MOTHER }))).toBe(false)
    expect(asks(order({ name: '林舟', by: 'guardian' }))).toBe(false)
    expect(asks()).toBe(false)
  })

  test('裁定只关掉这一个孩子，解除后打开；没有变的还是原来那条', () => {
    const ward = { pupilId: CHENCHEN, schoolId: SCHOOL, relation: '爸爸', since: '2026-09-01' }
    const other = { ...ward, pupilId: asId<'Pupil'>('sibling') }
    const father: Person = {
      _id: LIN,
      openid: 'o',
      name: '林舟',
      phone: '',
      appointments: [],
      wards: [ward, other],
    }
    const closed = withCourtOrder(father, child({ barred: [order({ personId: LIN })] }))
    expect(closed).toEqual([{ ...ward, courtBarred: true }, other])
    expect(closed[1]).toBe(other)
    expect(withCourtOrder({ ...father, wards: closed }, child())).toEqual([
      { ...ward, courtBarred: false },
      other,
    ])
    expect(withCourtOrder(father, child())[0]).toBe(ward)
  })
})

describe('临时委托', () => {
  test('今天起七天内的上课日，多一天少一天都不行', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 20 }), (ahead) => {
        const day = plusDays(TUESDAY, ahead)
        expect(delegate(child(), given({ day }), when).ok).toBe(ahead >= 0 && ahead <= 7)
      }),
    )
    expect(refusalOf(delegate(child(), given(), { ...when, isService: false })).code).toBe(
      'delegation/no-service',
    )
  })

  test('一天最多三位，取消一位就能再委托一位；过去的不留', () => {
    const three = Array.from({ length: DELEGATIONS_A_DAY }, (_, i) => given({ id: `d-${i}` }))
    const full = child({ delegations: [given({ id: 'd-old', day: plusDays(TUESDAY, -1) }), ...three] })
    expect(refusalOf(delegate(full, given({ id: 'd-4' }), when)).code).toBe('delegation/too-many')
    const cancelled = valueOf(cancelDelegation(full, 'd-0', at('10:00'))).lists.delegations ?? []
    const after = valueOf(delegate(child({ delegations: cancelled }), given({ id: 'd-4' }), when))
    expect(after.lists.delegations?.map(({ id }) => id)).toEqual(['d-0', 'd-1', 'd-2', 'd-4'])
    expect(standing(after.lists.delegations ?? [], TUESDAY).map(({ id }) => id)).toEqual([
      'd-1',
      'd-2',
      'd-4',
    ])
    expect(refusalOf(cancelDelegation(child({ delegations: cancelled }), 'd-0', at('10:01'))).code).toBe(
      'delegation/not-found',
    )
  })
})

describe('自行离校的同意、照片、变动记录', () => {
  test('年级够才能同意，收回什么时候都行', () => {
    const asks = (grade: Pupil['grade'], consent: boolean) =>
      consentWalkAlone(child({ grade }), { consent, by: MOTHER, now: at('09:00'), city: aCity() })
    expect(refusalOf(asks(3, true))).toMatchObject({ code: 'custody/walk-alone-too-young', minGrade: 4 })
    expect(valueOf(asks(4, true)).lists.walkAlone).toEqual({ consentBy: MOTHER, consentAt: at('09:00') })
    for (const grade of [3, 4] as const) expect(valueOf(asks(grade, false)).lists.walkAlone).toBeNull()
  })

  test.each([
    ['JPEG', `data:image/jpeg;base64,/9j/${'A'.repeat(8)}`, true],
    ['说是 PNG 的 JPEG，按字节算 JPEG', `data:image/png;base64,/9j/${'A'.repeat(8)}`, true],
    ['别的字节', `data:image/jpeg;base64,${'A'.repeat(12)}`, false],
    ['网页', 'data:text/html;base64,/9j/AAAA', false],
    ['地址', 'https://example.com/a.jpg', false],
    ['引号混在里面', 'data:image/jpeg;base64,/9j/AAAA"', false],
    ['正好这么大', `data:image/jpeg;base64,/9j/${'A'.repeat(PHOTO_MOST - 4)}`, true],
    ['大一点', `data:image/jpeg;base64,/9j/${'A'.repeat(PHOTO_MOST)}`, false],
  ])('照片：%s', (_, data, good) => {
    const read = readPhoto(data)
    expect(read.ok).toBe(good)
    if (read.ok) expect(read.value).toMatch(/^data:image\/jpeg;base64,\/9j\//)
  })

  test('变动留最近的五十条，新的在后', () => {
    const change = (n: number): CollectorChange => ({
      op: `op-${n}`,
      at: n,
      by: MOTHER,
      byName: '李静',
      act: 'added',
      about: '',
      reason: '',
    })
    const kept = Array.from({ length: 60 }, (_, n) => change(n)).reduce<CollectorChange[]>(remember, [])
    expect(kept).toHaveLength(CHANGES_KEPT)
    expect(kept[kept.length - 1]?.op).toBe('op-59')
  })
})
