import { say } from '@/domain/failure'
import { aSchool } from '@test/functions/given/aSchool'
import { aGroup } from '@test/functions/given/anEscort'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const GROUPS = '/pages/office/escorts/index'
const WALK = '/pages/teacher/escort/index?escortId=20261123_east'
/** The city: twelve third-graders to one adult. */
const MOST = 12

describe('路队由谁带、带几个，在值班领导的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: MOST + 2 })
  const leader = school.lateTeacher
  const teacher = school.teacher(1)
  const pupil = (n: number) => school.pupil(n)._id
  const members = Array.from({ length: MOST }, (_, i) => ({ pupilId: pupil(i + 1), stopId: 'st1' }))
  let town: Town
  const phones: Phone[] = []
  const open = async (url: string) => {
    const phone = phoneOf(town, school.dutyLeader, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, null, { members })])
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('按名字找到第十三个孩子：一位大人带不了，说出最多几个，没有保存；移出以后能保存', async () => {
    const phone = await open(GROUPS)
    await phone.until(() => phone.$('#edit-east'))
    await phone.tap('#edit-east')
    await phone.input('#member-search', school.pupil(MOST + 1).name)
    const thirteenth = `#member-add-${pupil(MOST + 1)}`
    await phone.until(() => phone.$(thirteenth))
    await phone.tap(thirteenth)
    await phone.tap('#save-group')
    await phone.until(() => phone.$('#group-refused'))
    const refusal = say({ code: 'escort/too-many', pupils: MOST + 1, adults: 1, most: MOST })
    expect(phone.$('#group-refused')?.textContent).toContain(refusal)
    expect((await town.one('escort_groups', 'east')).members).toHaveLength(MOST)

    await phone.tap(`#member-drop-${pupil(2)}`)
    await phone.tap('#save-group')
    await phone.until(() => phone.$('#save-group') === null)
    const saved = (await town.one('escort_groups', 'east')).members.map((member) => member.pupilId)
    expect(saved).toHaveLength(MOST)
    expect(saved).toContain(pupil(MOST + 1))
    expect(saved).not.toContain(pupil(2))
  })

  test('出发前换带队：选人、写原因才能换；换了以后路队归她带，她收到通知', async () => {
    const phone = await open(WALK)
    await phone.until(() => phone.$('#name-adults'))
    await phone.tap('#name-adults')
    await phone.input('#name-search', teacher.name)
    await phone.tap(`#name-${teacher._id}`)
    await phone.tap('#name-send')
    expect(phone.text).toContain('请写清为什么换')
    await phone.tap('#name-reason-0')
    await phone.tap('#name-send')
    await phone.until(() => phone.$('#name-send') === null)
    const escort = await town.one('escorts', '20261123_east')
    expect(escort).toMatchObject({ leaderId: teacher._id, named: [{ words: '老师今天请假' }] })
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'escort', personId: teacher._id })
    expect(told).toHaveLength(1)
  })
})
