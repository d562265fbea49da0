import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-09-15'
const SESSION = '20260915_sh-care-1'

describe('今天不能上岗的老师，在手机上', () => {
  const whole = aSchool({ id: 'sh', day: DAY, homerooms: 3, pupilsEach: 2 })
  const untrained = [whole.teacher(1)._id, whole.teacher(3)._id]
  const school = {
    ...whole,
    trainings: whole.trainings.map((term) => ({
      ...term,
      held: term.held.map((one) => ({
        ...one,
        present: one.present.filter(({ personId }) => !untrained.includes(personId)),
      })),
    })),
  }
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('老师读到哪一节不由他上、为什么，点开是自己的材料', async () => {
    const phone = await open(school.teacher(1), '/pages/teacher/today/index')
    await phone.until(() => phone.$(`#unfit-${SESSION}`))
    expect(phone.$(`#unfit-${SESSION}`)?.textContent).toContain('没有本学期的岗前培训记录')
    await phone.tap(`#mine-${SESSION}`)
    await phone.until(() => phone.$('#file-state'))
    expect(phone.$('#file-state')?.textContent).toBe('未培训')
  })

  test('值班领导看到要换人的课；没有培训的同事留在名单里，灰的，写着为什么', async () => {
    const phone = await open(school.dutyLeader, '/pages/gate/standins/index')
    await phone.until(() => phone.$(`#lesson-${SESSION}`))
    expect(phone.$(`#lesson-${SESSION}`)?.textContent).toContain('要换人')
    expect(phone.$(`#lesson-${SESSION}`)?.textContent).toContain('岗前培训')
    await phone.tap(`#name-${SESSION}`)
    await phone.until(() => phone.$(`#stand-in-${school.lateTeacher._id}`))
    expect(phone.$(`#stand-in-${school.teacher(3)._id}`)?.textContent).toContain('没有培训')
    expect(phone.$(`#stand-in-${school.teacher(3)._id}`)?.textContent).not.toContain('那时有课：没有')
  })
})
