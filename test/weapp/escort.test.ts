import { aSchool } from '@test/functions/given/aSchool'
import { aGroup, callRoll } from '@test/functions/given/anEscort'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const ESCORT = '20261123_east'
const WALK = `/pages/teacher/escort/index?escortId=${ESCORT}`

describe('路队，从接手到回校，在带队老师的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 8 })
  const pupil = (n: number) => school.pupil(n)._id
  const giver = school.teacher(1)
  const leader = school.lateTeacher
  let town: Town
  const phones: Phone[] = []
  const open = async (person: typeof giver, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const giveByEye = async (phone: Phone, n: number) => {
    await phone.tap(`#give-${pupil(n)}`)
    await phone.tap(`#collector-sh-gm${n}`)
    await phone.tap('#give-reason-0')
    await phone.tap('#give')
    await phone.until(() => !phone.$(`#give-${pupil(n)}`))
  }
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, school.gate)])
    await town.openDay()
    await town.at(992)
    await callRoll(town, school)
    await town.at(1111)
  })
  afterAll(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('今天的首页有路队；走完一趟', async () => {
    const hands = await open(giver, '/pages/teacher/handover/index')
    await hands.until(() => hands.$(`#offer-${leader._id}`))
    expect(hands.$(`#group-${leader._id}`)?.textContent).toContain('路队·东街线')
    await hands.tap(`#offer-${leader._id}`)
    await hands.until(() => hands.$(`#offered-${leader._id}`))

    const home = await open(leader, '/pages/teacher/today/index')
    await home.until(() => home.$(`#walk-${ESCORT}`))
    const receiving = await open(leader, '/pages/teacher/handover/index')
    await receiving.until(() => receiving.$(`#accept-${giver._id}`))
    await receiving.tap(`#accept-${giver._id}`)
    await receiving.until(() => !receiving.$(`#accept-${giver._id}`))

    const phone = await open(leader, WALK)
    await phone.until(() => phone.$('#depart'))
    expect(phone.$('#depart')?.textContent).toBe('点齐 6 人，出发')
    await phone.tap(`#head-${pupil(1)}`)
    expect(phone.$('#depart')?.textContent).toContain('差 1 人')
    expect(phone.text).toContain(`${school.pupil(1).name}不在身边`)
    await phone.tap(`#head-${pupil(1)}`)
    await phone.tap('#depart')
    await phone.until(() => phone.$('#reach'))
    expect(phone.$('#reach')?.textContent).toBe('东街口，点齐 6 人')
    await phone.tap('#reach')
    await phone.until(() => phone.$('#leave-stop'))
    await giveByEye(phone, 1)
    await giveByEye(phone, 4)
    expect((await town.custody(pupil(4))).release?.proof).toMatchObject({ how: 'escort', stopId: 'st1' })
    await giveByEye(phone, 2)
    expect(phone.$('#leave-stop')?.textContent).toBe('离开，1 人没有接到')
    await phone.tap('#leave-stop')
    expect(phone.text).toContain(`${school.pupil(3).name}没有人接，随队返回学校？`)
    await phone.tap('#dialog-yes')
    await phone.until(() => phone.$('#reach'))
    expect(phone.$('#reach')?.textContent).toBe('西河桥，点齐 3 人')
    await phone.tap('#reach')
    await phone.until(() => phone.$('#leave-stop'))
    await giveByEye(phone, 5)
    await giveByEye(phone, 6)
    expect(phone.$('#leave-stop')?.textContent).toBe('这一站交完，返回学校')
    await phone.tap('#leave-stop')
    await phone.until(() => phone.$('#back'))
    expect(phone.$('#back')?.textContent).toBe('回到学校，还有 1 人')
    await phone.tap('#back')
    await phone.until(() => phone.$('#go-hands'))
    const after = await town.custody(pupil(3))
    expect(after.holder).toBe(leader._id)
    expect(after.entries[after.entries.length - 1]?.kind).toBe('returned')
    await phone.tap('#go-hands')
    await phone.until(() => phone.$(`#offer-${school.gate._id}`))
  }, 120_000)

  test('家长的首页说跟哪支路队、几点到哪一站；晚到说一声，老师看得到', async () => {
    await town.close()
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, school.gate)])
    await town.openDay()
    const mother = await open(school.guardian(1), '/pages/guardian/today/index')
    await mother.until(() => mother.$(`#escort-${pupil(1)}`))
    expect(mother.$(`#escort-${pupil(1)}`)?.textContent).toContain('跟东街线路队，18:45 到东街口')
    await mother.tap(`#delay-10-${pupil(1)}`)
    await mother.until(() => mother.$(`#delay-0-${pupil(1)}`))
    expect((await town.custody(pupil(1))).escort?.delayMinutes).toBe(10)
    const other = await open(school.guardian(8), '/pages/guardian/today/index')
    await other.until(() => other.$(`#child-${pupil(8)}`))
    expect(other.$(`#escort-${pupil(8)}`)).toBeNull()
  }, 60_000)
})
