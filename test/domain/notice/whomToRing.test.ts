import { asId } from '@/domain/ids'
import { whomToRing } from '@/domain/notice/whomToRing'
import type { Person, Role } from '@/domain/people/Person'
import type { Collector, Pupil } from '@/domain/people/Pupil'

const DAY = '2026-11-23'
const schoolId = asId<'School'>('sh')
const pupilId = asId<'Pupil'>('p1')
const guardian = (id: string, relation: string): Person => ({
  _id: asId(id),
  openid: `openid-${id}`,
  name: id,
  phone: `139${id.length}`,
  appointments: [],
  wards: [{ pupilId, schoolId, relation, since: '2026-09-01' }],
})
const staff = (id: string, role: Role, to: string | null = null): Person => ({
  ...guardian(id, ''),
  wards: [],
  appointments: [{ schoolId, role, from: '2026-09-01', to }],
})
const contact = (id: string, relation: string, personId: string | null): Collector => ({
  id,
  name: id,
  relation,
  phone: '13900000000',
  personId: personId === null ? null : asId<'Person'>(personId),
  photoId: null,
})
const pupil = (collectors: Collector[], barred: Pupil['barred'] = []) =>
  ({ _id: pupilId, collectors, barred }) as unknown as Pupil
const toFamily = { audience: 'guardians' as const, schoolId, day: DAY }
const said = (list: ReturnType<typeof whomToRing>) => list.map(({ name, relation }) => `${name} ${relation}`)

describe('打给谁', () => {
  const mother = guardian('ma', '妈妈')
  const father = guardian('ba', '爸爸')
  const aunt = guardian('yi', '小姨')

  test('家长照登记的先后；没有登记在接送人里的排在后面', () => {
    const child = pupil([
      contact('ma', '妈妈', 'ma'),
      contact('nai', '奶奶', null),
      contact('ba', '爸爸', 'ba'),
    ])
    expect(said(whomToRing(toFamily, [aunt, father, mother], child))).toEqual([
      'ma 妈妈',
      'ba 爸爸',
      'yi 小姨',
    ])
  })

  test('不再是监护人的、法院裁定的，号码不给人打；一个都不剩就打登记的接送人', () => {
    const child = pupil([contact('ma', '妈妈', 'ma'), contact('nai', '奶奶', null)])
    const barred: Person = { ...father, wards: father.wards.map((ward) => ({ ...ward, courtBarred: true })) }
    const gone: Person = { ...aunt, wards: [] }
    expect(said(whomToRing(toFamily, [barred, gone, mother], child))).toEqual(['ma 妈妈'])
    expect(said(whomToRing(toFamily, [barred, gone], child))).toEqual(['ma 妈妈', 'nai 奶奶'])
  })

  test('没有家长用小程序：打登记的接送人，禁止接送的不打', () => {
    const child = pupil(
      [contact('nai', '奶奶', null), contact('shu', '叔叔', null)],
      [{ name: 'shu', personId: null, collectorId: 'shu', reason: '家长要求', by: 'guardian' }],
    )
    expect(said(whomToRing(toFamily, [], child))).toEqual(['nai 奶奶'])
  })

  test('老师和值班领导写岗位，已经卸任的只写教职工', () => {
    const to = (audience: 'role' | 'homeroom-teacher') => ({ audience, schoolId, day: DAY })
    expect(
      said(whomToRing(to('role'), [staff('qi', 'duty-leader'), staff('li', 'gate', '2026-11-22')], null)),
    ).toEqual(['qi 值班领导', 'li 教职工'])
    expect(said(whomToRing(to('homeroom-teacher'), [staff('zhou', 'teacher')], null))).toEqual([
      'zhou 班主任',
    ])
  })
})
