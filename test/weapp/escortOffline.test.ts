import type { Person } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { aSchool } from '@test/functions/given/aSchool'
import { aGroup, callRoll, handTo } from '@test/functions/given/anEscort'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bannerOf, loseReplies, sentTimes } from './given/offline'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const ESCORT = '20261123_east'
const WALK = `/pages/teacher/escort/index?escortId=${ESCORT}`

describe('没有网络的路上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 8 })
  const pupil = (n: number) => school.pupil(n)._id
  const leader = school.lateTeacher
  const walkers = [1, 2, 3, 4, 5, 6].map(pupil)
  let town: Town
  let phone: Phone
  let storage: Record<string, string>

  const open = async (person: Person, options: Parameters<typeof phoneOf>[2] = {}) => {
    phone = phoneOf(town, person, { url: WALK, storage, ...options })
    await phone.settle()
  }
  const killAndReopen = async () => {
    phone.kill()
    await open(leader, { network: 'none' })
  }
  const giveByEye = async (n: number) => {
    await phone.tap(`#give-${pupil(n)}`)
    await phone.tap(`#collector-sh-gm${n}`)
    await phone.tap('#give-reason-0')
    await phone.tap('#give')
    await phone.until(() => !phone.$(`#give-${pupil(n)}`))
  }
  const lastOf = async (n: number, kind: string) =>
    (await town.custody(pupil(n))).entries.filter((entry) => entry.kind === kind)

  beforeEach(async () => {
    storage = {}
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, leader, school.gate)])
    await town.openDay()
    await town.at(992)
    await callRoll(town, school)
    await town.at(1111)
    await handTo(town, school, { from: school.teacher(1), to: leader, pupilIds: walkers })
    await town.at(1115)
    await town.ask(leader.openid, 'custody/departEscort', {
      schoolId: school.school._id,
      escortId: ESCORT as never,
      heads: 6,
      op: newOp(),
    })
    await town.at(1125)
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
    await town.close()
  })

  test('点人数、交人、离站照做，手机被杀也在；联网后按先后记下，各有自己的时间', async () => {
    await open(leader)
    await phone.until(() => phone.$('#reach'))
    await phone.setOnline(false)
    await phone.tap('#reach')
    await phone.until(() => phone.$('#leave-stop'))
    expect(bannerOf(phone)).toContain('1 件还没发出去：东街口点齐 6 人 18:45')
    await giveByEye(1)
    await giveByEye(2)
    await killAndReopen()
    await phone.until(() => phone.$('#leave-stop'))
    expect(phone.$('#leave-stop')?.textContent).toBe('离开，1 人没有接到')
    expect(phone.$(`#give-${pupil(1)}`)).toBeNull()
    await phone.tap('#leave-stop')
    await phone.tap('#dialog-yes')
    await phone.until(() => phone.$('#reach'))
    expect(phone.$('#reach')?.textContent).toBe('西河桥，点齐 4 人')
    expect((await town.custody(pupil(1))).status).toBe('held')

    await town.at(1132)
    await phone.setOnline(true)
    await phone.until(() => phone.$('#all-sent'))
    expect(bannerOf(phone)).toBe('')
    expect((await town.custody(pupil(1))).release?.proof).toMatchObject({ how: 'escort', stopId: 'st1' })
    const [counted] = await lastOf(3, 'counted')
    expect(counted).toMatchObject({ stopId: 'st1', heads: 6, at: atMinute(DAY, 1132) })
    expect(Math.abs((counted?.happenedAt ?? 0) - atMinute(DAY, 1125))).toBeLessThan(60_000)
    expect(await lastOf(3, 'not-collected')).toHaveLength(1)
    expect(await lastOf(1, 'released')).toHaveLength(1)
  }, 120_000)

  test('回音丢了：再送一次只记一次', async () => {
    await open(leader)
    await phone.until(() => phone.$('#reach'))
    const mend = loseReplies(phone, 'reachStop')
    await phone.tap('#reach')
    await phone.until(() => phone.$('#unsent-acts'))
    expect(await lastOf(1, 'counted')).toHaveLength(1)
    mend()
    await phone.setOnline(false)
    await phone.setOnline(true)
    await phone.until(() => phone.$('#all-sent'))
    expect(sentTimes(phone, 'reachStop')).toBe(2)
    expect(await lastOf(1, 'counted')).toHaveLength(1)
  }, 60_000)

  test('路上已经交给同行的老师：没记下的留在屏上，说孩子要核实', async () => {
    await open(leader)
    await phone.until(() => phone.$('#reach'))
    await phone.tap('#reach')
    await phone.until(() => phone.$('#leave-stop'))
    await phone.setOnline(false)
    await giveByEye(1)
    await handTo(town, school, { from: leader, to: school.gate, pupilIds: [pupil(1)] })
    await phone.setOnline(true)
    const left = await phone.until(() => phone.$('[id^="left-"]'))
    expect(left?.textContent).toContain('没有记下')
    expect(left?.textContent).toContain('马上告诉值班领导')
    expect((await town.custody(pupil(1))).holder).toBe(school.gate._id)
  }, 60_000)

  test('接送码要联网：说清楚，让人看人核对', async () => {
    await open(leader)
    await phone.until(() => phone.$('#reach'))
    await phone.tap('#reach')
    await phone.until(() => phone.$('#leave-stop'))
    await phone.setOnline(false)
    await phone.tap(`#give-${pupil(2)}`)
    await phone.tap('#seg-code')
    await phone.input('#give-code', '123456')
    await phone.tap('#give')
    await phone.until(() => phone.$('#give-refused'))
    expect(phone.$('#give-refused')?.textContent).toContain('请看人核对')
    expect(bannerOf(phone)).toBe('')
  }, 60_000)
})
