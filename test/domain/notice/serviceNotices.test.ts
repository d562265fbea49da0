/** 快到期要告诉谁，点开到哪一页。 */
import { asId } from '@/domain/ids'
import { taskNotices } from '@/domain/notice/serviceNotices'
import type { ServiceTask } from '@/domain/service/serviceTasks'
import { atMinute } from '@/domain/time'

const schoolId = asId<'School'>('sh')
const bureau = [asId<'Person'>('b-one'), asId<'Person'>('b-two')]
const task = (side: ServiceTask['side']): ServiceTask => ({
  ...{ key: 'health:2026-10-06', schoolId, personId: asId('coach'), providerId: null },
  ...{ name: '罗铁', what: '健康证明', on: '2026-10-06', daysLeft: 20, stage: 'month', side },
})
const told = (side: ServiceTask['side']) =>
  taskNotices(task(side), { id: 'file', schoolId, bureau, now: atMinute('2026-09-16', 480) })

describe('服务人员的材料快到期', () => {
  test('学校办的告诉教务处，点开是「谁可以带课」', () => {
    expect(told('school')).toMatchObject([
      { to: { kind: 'role', schoolId, role: 'office' }, page: 'pages/service/list/index' },
    ])
  })

  test('教育局办的告诉教育局每一位，点开是「机构和人员」，编号各不相同', () => {
    const notices = told('bureau')
    expect(notices.map(({ to }) => to)).toEqual(bureau.map((personId) => ({ kind: 'person', personId })))
    expect(notices.map(({ page }) => page)).toEqual(bureau.map(() => 'pages/service/city/index'))
    expect(new Set(notices.map(({ id }) => id)).size).toBe(2)
  })
})
