import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'

describe('健康提示，在手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
  const child = school.pupil(1)._id
  let town: Town
  let phone: Phone
  const open = async (...[person, options]: [Parameters<typeof phoneOf>[1], { url?: string }?]) => {
    phone = phoneOf(town, person, options)
    await phone.settle()
  }
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
  })
  afterEach(() => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
  })
  afterAll(() => town.close())

  test('家长写一条：没同意时按钮说缺什么；存好以后老师点名时看到', async () => {
    await open(school.guardian(1))
    await phone.until(() => phone.$(`#health-${child}`))
    await phone.tap(`#health-${child}`)
    await phone.until(() => phone.$('#add-health'))
    expect(phone.$('#save-health')).toBeNull()
    await phone.tap('#add-health')
    await phone.input('#health-what-0', '花生')
    await phone.input('#health-act-0', '马上叫校医')
    expect(phone.text).toContain('要您单独同意')
    await phone.tap('#agree-health')
    expect(phone.text).not.toContain('要您单独同意')
    await phone.tap('#save-health')
    await phone.until(() => phone.text.includes('家长1写于'))
  })

  test('老师点名、交出时，名字下面写着', async () => {
    await town.at(992)
    const sessionId = `20261123_${school.careCourse(1)}`
    await open(school.teacher(1), { url: `/pages/teacher/roll/index?sessionId=${sessionId}` })
    await phone.until(() => phone.$(`#mark-${child}`))
    expect(phone.$(`#mark-${child}`)?.textContent).toContain('过敏：花生。马上叫校医')
    expect(phone.$(`#mark-${school.pupil(2)._id}`)?.textContent).not.toContain('过敏')
  })

  test('删掉全部：再打开什么也没有', async () => {
    await open(school.guardian(1), { url: `/pages/guardian/health/index?pupilId=${child}` })
    await phone.until(() => phone.$('#remove-health-0'))
    await phone.tap('#remove-health-0')
    expect(phone.$('#save-health')?.textContent).toContain('全部删除')
    await phone.tap('#save-health')
    await phone.until(() => !phone.$('#save-health'))
    expect(await town.one('pupils', child)).not.toHaveProperty('health')
  })
})
