import { asId } from '@/domain/ids'
import { concerns } from '@/domain/notice/concerns'
import type { Message } from '@/domain/notice/Notice'
import type { Appointment, Person, Ward } from '@/domain/people/Person'

const TODAY = '2026-11-23'
const YESTERDAY = '2026-11-22'
const schoolId = asId<'School'>('sh')
const pupilId = asId<'Pupil'>('p1')
const who = (part: { appointments?: Appointment[]; wards?: Ward[] }): Person => ({
  _id: asId('one'),
  openid: 'openid-one',
  name: '某人',
  phone: '13900000000',
  appointments: [],
  wards: [],
  ...part,
})
const post = (to: string | null, from = '2026-09-01', at = schoolId): Appointment => ({
  schoolId: at,
  role: 'teacher',
  from,
  to,
})
const ward = (more: Partial<Ward> = {}): Ward => ({
  pupilId,
  schoolId,
  relation: '妈妈',
  since: '2026-09-01',
  ...more,
})
const told = (audience: Message['audience']) => ({
  audience,
  schoolId,
  pupilId: audience === 'guardians' || audience === 'homeroom-teacher' ? pupilId : null,
})

describe('写好的消息，收的人还该不该收', () => {
  const staff = ['role', 'person', 'homeroom-teacher'] as const
  test.each(staff)('给岗位的（%s）：任期到昨天的、明天才开始的、别校的都不该', (audience) => {
    const is = (appointment: Appointment) =>
      concerns(told(audience), who({ appointments: [appointment] }), TODAY)
    expect(is(post(null))).toBe(true)
    expect(is(post(TODAY))).toBe(true)
    expect(is(post(YESTERDAY))).toBe(false)
    expect(is(post(null, '2026-11-24'))).toBe(false)
    expect(is(post(null, '2026-09-01', asId('other')))).toBe(false)
  })

  test('给家长的：不再是监护人的、法院裁定的、别的孩子的都不该', () => {
    const is = (wards: Ward[]) => concerns(told('guardians'), who({ wards }), TODAY)
    expect(is([ward()])).toBe(true)
    expect(is([])).toBe(false)
    expect(is([ward({ courtBarred: true })])).toBe(false)
    expect(is([ward({ pupilId: asId('p2') })])).toBe(false)
  })

  test('给这天有课的家长的：学校里还有孩子才该', () => {
    const is = (wards: Ward[]) => concerns(told('placed'), who({ wards }), TODAY)
    expect(is([ward({ pupilId: asId('p2') })])).toBe(true)
    expect(is([ward({ courtBarred: true })])).toBe(false)
    expect(is([ward({ schoolId: asId('other') })])).toBe(false)
  })
})
