import { asId } from '@/domain/ids'
import { clockTextAt } from '@/domain/time'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'

describe('校长从日报看一个孩子的责任链', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 12 })
  const schoolId = school.school._id
  const absent = school.pupil(7)
  let town: Town
  let phone: Phone
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: asId<'Session'>('20261123_sh-care-1'),
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map((p) => [p._id, p === absent ? 'absent' : 'present'])),
    })
    await town.at(1125)
    await town.timer('notice', 'digest')
    phone = phoneOf(town, school.principal, { url: `/pages/principal/digest/index?day=${DAY}` })
    await phone.until(() => phone.text.includes('应到'))
  })
  afterAll(async () => {
    expect(phone.log.errors).toEqual([])
    phone.close()
    await town.close()
  })

  test('手机上没有导出：文件只在电脑上取', () => {
    expect(phone.$('#root-hash')).not.toBeNull()
    expect(phone.text).not.toContain('导出当日记录')
  })

  test('点没说明去向的孩子：看到每一条记录，也看到查看会留下记录；记录确实留下了', async () => {
    expect(await town.all('audit')).toEqual([])
    await phone.tap(`#person-${absent._id}`)
    await phone.until(() => phone.$(`#record-${absent._id}`))
    expect(phone.route).toBe('pages/principal/child/index')
    const { entries } = await town.custody(absent._id)
    expect(entries).toHaveLength(1)
    expect(phone.text).toContain('周岚1老师点名没有见到')
    expect(phone.text).toContain(clockTextAt(entries[0]!.at))
    expect(phone.text).toContain('看过的人会留下记录')
    const kept = await town.all('audit')
    expect(new Set(kept.flatMap((one) => one.about.map(({ id }) => id)))).toEqual(new Set([absent._id]))
    expect(new Set(kept.map((one) => one.by))).toEqual(new Set([school.principal._id]))
  })
})
