import { guideOf } from '@/domain/plan/guideOf'
import { aGround, aWholePlan } from '../given/aGround'
import { aBlock, aCourse, aPlan } from '../given/aPlan'
import { minute } from '../given/days'
import { asId } from '@/domain/ids'

const ground = aGround([3, 7])
const plan = aPlan(aWholePlan(ground))
const school = { phone: '0516-1', stage: 'nine-year' as const, grades: ground.grades }
const guide = (of = plan, today = '2026-08-20') => guideOf(of, school, today)

describe('课后服务指南', () => {
  test('每个年级每天多少分钟、到几点', () => {
    expect(guide().week).toHaveLength(10)
    expect(guide().week[0]).toEqual({ grade: 3, weekday: 1, minutes: 120, endsAtMinute: minute('18:30') })
  })

  test('各班的托管合成一条，收费不同的各是一条', () => {
    expect(guide().care).toEqual([
      expect.objectContaining({ grades: [3, 7], name: '作业辅导', startsAtMinute: minute('16:30') }),
    ])
    const courses = Object.fromEntries(
      Object.entries(plan.courses).map(([id, one]) => [
        id,
        one.grades[0] === 7 && one.capacity === null ? { ...one, serviceFeeFen: 100 } : one,
      ]),
    )
    expect(guide({ ...plan, courses }).care.map((one) => [one.grades, one.serviceFeeFen])).toEqual([
      [[3], 0],
      [[7], 100],
    ])
  })

  test('社团按时间排，托管不重复出现；晚自习单列', () => {
    const night = aCourse(asId<'Course'>('night'), {
      name: '晚自习',
      slots: [{ weekday: 1, blockId: 'night' }],
    })
    const with_ = {
      ...plan,
      blocks: [...plan.blocks, aBlock('night', 'evening', '18:30', '20:30', { grades: [7] })],
      courses: { ...plan.courses, [night._id]: night },
    }
    expect(guide(with_).courses.map((one) => one.name)).toEqual(['晚自习', 'robot', 'choir'])
    expect(guide(with_).evening).toEqual([
      {
        grades: [7],
        weekdays: [1, 2, 3, 4, 5],
        startsAtMinute: minute('18:30'),
        endsAtMinute: minute('20:30'),
      },
    ])
    expect(guide(with_).week.every((one) => one.minutes === 120)).toBe(true)
  })

  test('收费办法：开学前看开学那天的，开学后看当天的', () => {
    const [first] = plan.fees
    const fees = [first!, { ...first!, id: 'f2', from: '2026-11-01' }]
    expect(guide({ ...plan, fees }).fee?.id).toBe('f1')
    expect(guide({ ...plan, fees }, '2026-10-31').fee?.id).toBe('f1')
    expect(guide({ ...plan, fees }, '2026-11-01').fee?.id).toBe('f2')
    expect(guide({ ...plan, fees: [] }).fee).toBeNull()
  })

  test('没有孩子，没有老师的编号', () => {
    expect(JSON.stringify(guide())).not.toMatch(/teacherId|homeroomId|t-robot/)
  })
})
