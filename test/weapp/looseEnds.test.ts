import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const CARE = '20261123_sh-care-1'

describe('下班卡和两部手机的不同，在手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 3 })
  const schoolId = school.school._id
  const teacher = school.teacher(1)
  const pupilIds = school.pupils.map((pupil) => pupil._id)
  let town: Town
  let phone: Phone
  const open = async (person: Person, url: string) => {
    phone = phoneOf(town, person, { url })
    await phone.settle()
  }
  const roll = (mark: 'present' | 'absent') =>
    town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: CARE,
      op: newOp(),
      marks: Object.fromEntries(pupilIds.map((id, i) => [id, i === 0 ? mark : ('present' as const)])),
    })
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    await town.close()
  })

  test('老师的今天页：孩子都交出去了，就能下班', async () => {
    await roll('present')
    await town.ask(teacher.openid, 'custody/offer', { schoolId, op: newOp(), to: school.gate._id, pupilIds })
    await town.ask(school.gate.openid, 'custody/answer', {
      schoolId,
      op: newOp(),
      accept: pupilIds,
      decline: [],
    })
    await open(teacher, '/pages/teacher/today/index')
    await phone.until(() => phone.$('#close-shift'))
    await phone.tap('#close-shift')
    await phone.until(() => phone.$('#shift-closed'))
    const [shift] = await town.all('shifts', { personId: teacher._id })
    expect(shift?.closedAt).not.toBeNull()
  })

  test('先点名的那部手机打开名单，也看到两边不一样', async () => {
    await roll('absent')
    await town.at(995)
    await roll('present')
    await open(teacher, `/pages/teacher/roll/index?sessionId=${CARE}`)
    await phone.until(() => phone.$('#differences'))
    expect(phone.$('#differences')?.textContent).toContain(`${school.pupil(1).name}：16:32`)
  })
})
