import { asId } from '@/domain/ids'
import { couldReceive } from '@/domain/notice/couldReceive'
import { mute } from '@/domain/notice/mute'
import { isSafety, TEMPLATES } from '@/domain/notice/Notice'
import type { Appointment, Role } from '@/domain/people/Person'

const DAY = '2026-11-23'
const schoolId = asId<'School'>('sh')
const ward = { pupilId: asId<'Pupil'>('p1'), schoolId, relation: '妈妈', since: '2026-09-01' }
const post = (role: Role, to: string | null = null): Appointment => ({ schoolId, role, from: DAY, to })

describe('一个人会收到哪些提醒', () => {
  test('家长是孩子的，校长是学校的', () => {
    const family = couldReceive({ appointments: [], wards: [ward] }, DAY)
    expect(family).toEqual(expect.arrayContaining(['absence', 'released', 'bill', 'draw-result']))
    expect(family).not.toContain('digest')
    expect(couldReceive({ appointments: [post('principal')], wards: [] }, DAY)).toContain('digest')
  })

  test('任期以外的岗位、法院禁止接送的孩子都不算', () => {
    expect(couldReceive({ appointments: [post('teacher', DAY)], wards: [] }, DAY)).not.toEqual([])
    expect(couldReceive({ appointments: [post('teacher', DAY)], wards: [] }, '2026-11-24')).toEqual([])
    expect(couldReceive({ appointments: [post('teacher')], wards: [] }, '2026-11-22')).toEqual([])
    expect(couldReceive({ appointments: [], wards: [{ ...ward, courtBarred: true }] }, DAY)).toEqual([])
  })

  test('每个模板都有人会收到', () => {
    const roles: Role[] = ['teacher', 'duty-leader', 'gate', 'office', 'clinic', 'principal']
    const all = couldReceive({ appointments: roles.map((role) => post(role)), wards: [ward] }, DAY)
    expect(all).toEqual(TEMPLATES)
  })
})

describe('不想收的提醒', () => {
  test('安全的关不掉，别的都可以；开着的说几遍都开着', () => {
    for (const template of TEMPLATES) {
      expect(mute({ muted: [] }, template, true).ok).toBe(!isSafety(template))
      expect(mute({ muted: [] }, template, false)).toMatchObject({ ok: true, value: { muted: [] } })
    }
  })

  test('关两遍是一遍', () => {
    expect(mute({ muted: ['enrolled'] }, 'enrolled', true)).toMatchObject({ value: { muted: ['enrolled'] } })
    expect(mute({ muted: ['enrolled', 'plan'] }, 'enrolled', false)).toMatchObject({
      value: { muted: ['plan'] },
    })
  })
})
