import { atMinute } from '@/domain/time'
import type { Weekday } from '@/domain/time'
import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import { bytesSince, nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const COURSES = 60
const PAGE_NODES = 600
/** One weekday's rows turn to 换成它; the first tap also brings the bar with the child's face. */
const ONE_TAP_BYTES = 5120
const FIRST_TAP_BYTES = 8192

describe('六十门课的一屏', () => {
  test('六百个节点以内；选一门一次更新、五千字节以内；打开一次调用', async () => {
    const clubs = Array.from({ length: COURSES }, (_, n) => ({ id: `club${n + 1}`, capacity: 30 }))
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 1, clubs })
    clubs.forEach(({ id }, n) => {
      const course = Object.values(school.plan.courses).find(({ _id }) => _id === `sh-${id}`)
      if (course !== undefined) course.slots = [{ weekday: ((n % 5) + 1) as Weekday, blockId: 'club' }]
    })
    const town = await Town.with([school], DAY)
    await town.cloud.clock.set(atMinute(DAY, 720))
    const phone = phoneOf(town, school.guardian(1), {
      url: `/pages/guardian/enrol/index?pupilId=${school.pupil(1)._id}`,
    })
    await phone.until(() => phone.$('#choose-sh-club1'))
    await phone.settle()
    expect(phone.log.cloud.map(({ name }) => name)).toEqual(['enrolment'])
    expect(phone.$$('[id^=details-]')).toHaveLength(COURSES)
    expect(nodesOf(phone)).toBeLessThanOrEqual(PAGE_NODES)
    const oneUpdate = async (target: string, most: number) => {
      const before = phone.log.setData.length
      await phone.tap(target)
      const bytes = bytesSince(phone, before)
      expect(bytes).toHaveLength(1)
      expect(bytes[0]).toBeLessThanOrEqual(most)
    }
    await oneUpdate('#choose-sh-club1', FIRST_TAP_BYTES)
    await oneUpdate('#choose-sh-club2', ONE_TAP_BYTES)
    expect(phone.$('#more-courses')?.textContent).toContain('1 门')
    expect(phone.log.errors).toEqual([])
    phone.close()
    await town.close()
  })
})
