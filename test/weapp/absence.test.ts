import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const ROLL = 994
const HER = 3
const LIST = '/pages/teacher/absences/index'

describe('没到的孩子，在各人的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 10 })
  const schoolId = school.school._id
  const her = school.pupil(HER)
  const mother = school.guardian(HER)
  let town: Town
  const phones: Phone[] = []
  const open = async (who: Person, options: Parameters<typeof phoneOf>[2] = {}) => {
    const phone = phoneOf(town, who, options)
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const asMother = async () => {
    const phone = await open(mother, { url: '/pages/guardian/today/index' })
    await phone.until(() => phone.$(`#child-${her._id}`))
    return phone
  }
  const asLeader = async () => {
    const phone = await open(school.dutyLeader, { url: '/pages/gate/remaining/index' })
    await phone.until(() => phone.$('#to-absences'))
    return phone
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(ROLL)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils.map((pupil) => [pupil._id, pupil._id === her._id ? 'absent' : 'present']),
      ),
    })
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('妈妈一打开就看见没见到孩子，一下回答在家：卡片不再是红的，老师的名单上写着是谁说的', async () => {
    const phone = await asMother()
    const card = () => phone.$(`#absence-${her._id}`)
    expect(card()?.textContent).toContain(`点名没有见到 ${her.name}`)
    expect(card()?.textContent).toContain('三(1)班作业辅导·16:34·周岚1老师')
    expect(phone.$('#headline')?.textContent).toBe('有 1 个孩子没点到')
    await phone.input(`#where-words-${her._id}`, '发烧')
    await phone.tap(`#where-home-${her._id}`)
    await phone.until(() => card()?.textContent?.includes('说：在家。发烧'))
    expect(phone.$('#headline')?.textContent).toBe('今天没来，已经说明')
    expect(phone.$(`#child-${her._id}`)?.className).not.toContain('red')

    const teacher = await open(school.teacher(1), { url: '/pages/teacher/today/index' })
    await teacher.until(() => teacher.$('#to-absences'))
    expect(teacher.$('#absences-card')?.textContent).toContain('都说明了去向')
    await teacher.tap('#to-absences')
    await teacher.until(() => teacher.$(`#absent-${her._id}`))
    expect(teacher.$(`#absent-${her._id}`)?.textContent).toContain('家长3 16:34 说：在家。发烧')
  })

  test('没有网络：说没有发出去，写的话还在，联网再点一次就好', async () => {
    const phone = await asMother()
    await phone.input(`#where-words-${her._id}`, '堵车')
    await phone.setOnline(false)
    await phone.tap(`#where-on-way-${her._id}`)
    await phone.until(() => phone.$(`#absence-trouble-${her._id}`))
    expect(phone.$(`#absence-trouble-${her._id}`)?.textContent).toContain('没有发出去')
    expect((await town.custody(her._id)).absence?.answer).toBeNull()
    await phone.setOnline(true)
    await phone.tap(`#where-on-way-${her._id}`)
    await phone.until(() => phone.text.includes('说：在路上。堵车'))
    expect(phone.text).toContain('16:49 前没有着落，就报告值班领导')
    const { entries } = await town.custody(her._id)
    expect(entries.filter((entry) => entry.kind === 'absence-answered')).toHaveLength(1)
  })

  test('班主任直接打电话给家长，再替家长回答；说错了能改', async () => {
    const phone = await open(school.teacher(1), { url: LIST })
    await phone.until(() => phone.$(`#call-${her._id}-0`))
    expect(phone.$('#absences-head')?.textContent).toBe('1 个孩子没有着落')
    expect(phone.$(`#call-${her._id}-0`)?.textContent).toContain('打给妈妈 家长3')
    expect(phone.$(`#call-${her._id}-0`)?.textContent).not.toContain(mother.phone)
    await phone.tap(`#call-${her._id}-0`)
    await phone.until(() => phone.log.ui.some(({ kind }) => kind === 'makePhoneCall'))
    expect(phone.log.ui).toContainEqual(
      expect.objectContaining({ kind: 'makePhoneCall', phoneNumber: mother.phone }),
    )
    expect(await town.all('audit')).toMatchObject([{ by: school.teacher(1)._id, kind: 'seen' }])
    await phone.tap(`#where-home-${her._id}`)
    await phone.until(() => phone.$('#absences-head')?.textContent === '没到的都说明了去向')
    await phone.tap(`#change-where-${her._id}`)
    await phone.tap(`#where-unknown-${her._id}`)
    await phone.until(() => phone.$('#absences-head')?.textContent === '1 个孩子没有着落')
    expect(phone.text).toContain('16:34 已报告值班领导')
  })

  test('十分钟没人说明：值班领导的第一屏是红的，核实写够字才能关闭；关闭后妈妈看得到', async () => {
    await town.at(ROLL + 10)
    await town.timer('attendance', 'absenceAlarm')
    const phone = await asLeader()
    expect(phone.$('#absences-card')?.textContent).toContain('1 个还没有说明去向')
    expect(phone.$('#absences-card')?.className).toContain('red')
    await phone.tap('#to-absences')
    await phone.until(() => phone.$(`#verify-${her._id}`))
    expect(phone.text).toContain('16:44 已报告值班领导')
    await phone.tap(`#verify-${her._id}`)
    await phone.until(() => phone.$('#verify-words'))
    expect(phone.text).toContain('至少 4 个字')
    await phone.input('#verify-words', '在外婆家，妈妈接的电话')
    await phone.tap('#verify-save')
    await phone.until(() => phone.$('#absences-head')?.textContent === '没到的都说明了去向')
    expect(phone.$('#verify-words')).toBeNull()
    expect((await town.custody(her._id)).absence?.closed).toMatchObject({ by: school.dutyLeader._id })

    const family = await asMother()
    expect(family.text).toContain('齐主任 16:44 核实：在外婆家，妈妈接的电话')

    await phone.tap(`#reopen-${her._id}`)
    await phone.until(() => phone.$('#absences-head')?.textContent === '1 个孩子没有着落')
  })

  test('校长从日报走到名单：只能看，没有电话', async () => {
    const phone = await open(school.principal, { url: '/pages/principal/digest/index' })
    await phone.until(() => phone.$('#to-absences'))
    await phone.tap('#to-absences')
    await phone.until(() => phone.$(`#absent-${her._id}`))
    expect(phone.$('[id^=call-]')).toBeNull()
    expect(phone.$('[id^=where-]')).toBeNull()
    expect(phone.$('[id^=verify-]')).toBeNull()
  })

  test('门岗看不到缺席的名单', async () => {
    const phone = await open(school.gate, { url: '/pages/gate/remaining/index' })
    await phone.until(() => phone.$('#in-school'))
    expect(phone.$('#absences-card')).toBeNull()
    expect(await town.refusal(school.gate.openid, 'attendance/absences', { schoolId })).toBe(
      'access/not-allowed',
    )
  })
})
