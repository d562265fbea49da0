import { aSchool, type GivenSchool } from '@test/functions/given/aSchool'
import { codeFor, filledIn, nobodyBound } from '@test/functions/given/binding'
import { newOp, Town } from '@test/functions/given/Town'
import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'

describe('绑定，在手机上', () => {
  let school: GivenSchool
  let town: Town
  const phones: Phone[] = []
  const stranger = (openid: string): Person => ({ ...school.gate, openid })
  const open = async (person: Person, url = '') => {
    const phone = phoneOf(town, person, url === '' ? {} : { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeEach(async () => {
    school = nobodyBound(aSchool({ id: 'sh', day: DAY, pupilsEach: 3 }))
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

  const fill = async (phone: Phone, fields: Record<string, string>) => {
    for (const [key, value] of Object.entries(fields)) await phone.input(`#join-${key}`, value)
  }
  const own = { name: '吴秀英', relation: '妈妈', phone: '13900000011' }

  test('没有人认得的微信：首页带到绑定页；缺什么按钮说什么；绑完就是孩子的「今天」', async () => {
    const { code } = await codeFor(town, school, 1)
    const phone = await open(stranger('openid-new'))
    await phone.until(() => phone.$('#join-send'))
    expect(phone.route).toBe('pages/join/index')
    expect(phone.text).not.toContain(school.pupil(1).name)
    await phone.until(() => phone.text.includes('请填邀请码'))
    await fill(phone, { code: (code ?? '').toLowerCase(), pupil: school.pupil(1).name })
    await phone.until(() => phone.text.includes('请填您自己的姓名'))
    await fill(phone, own)
    await phone.until(() => phone.text.includes('选同意或不同意'))
    await phone.tap('#join-agree')
    await phone.tap('#join-send')
    await phone.until(() => phone.route === 'pages/guardian/today/index')
    await phone.until(() => phone.text.includes(school.pupil(1).name))
  })

  test('不同意孩子信息的同意书，也能绑定：看得到孩子，只说哪些用纸质办', async () => {
    const { code } = await codeFor(town, school, 1)
    const phone = await open(stranger('openid-new'), `/pages/join/index?code=${code ?? ''}`)
    await phone.until(() => phone.$('#join-send'))
    await fill(phone, { pupil: school.pupil(1).name, ...own })
    await phone.tap('#join-refuse')
    await phone.tap('#join-send')
    await phone.until(() => phone.$(`#on-paper-${school.pupil(1)._id}`))
    expect(phone.$(`#agree-${school.pupil(1)._id}`)).toBeNull()
  })

  test('扫纸上的码进来，码已经填好；名字错了只说不对，填的都还在', async () => {
    const { code } = await codeFor(town, school, 1)
    const link = encodeURIComponent(`https://a.example/?code=${code ?? ''}`)
    const phone = await open(stranger('openid-new'), `/pages/join/index?q=${link}`)
    await phone.until(() => phone.$('#join-send'))
    await fill(phone, { pupil: '别的孩子', ...own })
    await phone.tap('#join-agree')
    await phone.tap('#join-send')
    await phone.until(() => phone.$('#join-trouble'))
    expect(phone.$('#join-trouble')?.textContent).toContain('邀请码或姓名不对')
    await phone.input('#join-pupil', school.pupil(1).name)
    await phone.tap('#join-send')
    await phone.until(() => phone.route === 'pages/guardian/today/index')
  })

  test('第二位家长：先说等同意，看不到孩子；第一位在「监护人」里同意，他就看得到', async () => {
    const first = await codeFor(town, school, 1)
    await town.ask('openid-mother', 'people/bind', filledIn(school, 1, first.code))
    const second = await codeFor(town, school, 1)
    const phone = await open(stranger('openid-father'), `/pages/join/index?code=${second.code ?? ''}`)
    await phone.until(() => phone.$('#join-send'))
    await fill(phone, { pupil: school.pupil(1).name, ...own, name: '吴大伟', relation: '爸爸' })
    await phone.tap('#join-agree')
    await phone.tap('#join-send')
    await phone.until(() => phone.$('#join-asked'))
    expect(phone.text).toContain('等同意')
    expect(phone.text).not.toContain('三(1)班')

    const [father] = await town.all('persons', { openid: 'openid-father' })
    const mother = stranger('openid-mother')
    const hers = await open(mother, `/pages/guardian/family/index?pupilId=${school.pupil(1)._id}`)
    await hers.until(() => hers.$(`#approve-${father!._id}`))
    await hers.tap(`#approve-${father!._id}`)
    await hers.until(() => hers.$(`#guardian-${father!._id}`))
    const his = await open(stranger('openid-father'))
    await his.until(() => his.route === 'pages/guardian/today/index')
    await his.until(() => his.text.includes(school.pupil(1).name))
  })

  test('家长解除自己：最后一位且报着名不行，说找谁；不同意申请要写原因', async () => {
    const first = await codeFor(town, school, 1)
    await town.ask('openid-mother', 'people/bind', filledIn(school, 1, first.code))
    const second = await codeFor(town, school, 1)
    await town.ask('openid-father', 'people/bind', filledIn(school, 1, second.code, { name: '吴大伟' }))
    const [father] = await town.all('persons', { openid: 'openid-father' })
    const url = `/pages/guardian/family/index?pupilId=${school.pupil(1)._id}`
    const phone = await open(stranger('openid-mother'), url)
    await phone.until(() => phone.$('#leave-child'))
    await phone.tap('#leave-child')
    await phone.tap('#dialog-yes')
    await phone.until(() => phone.$('#family-trouble'))
    expect(phone.$('#family-trouble')?.textContent).toContain('唯一能联系的监护人')
    await phone.tap(`#refuse-${father!._id}`)
    await phone.input('#refuse-reason', '不认识这个人')
    await phone.tap('#refuse-yes')
    await phone.until(() => phone.$(`#request-${father!._id}`) === null)
    const his = await open(stranger('openid-father'))
    await his.until(() => his.text.includes('没有同意：不认识这个人'))
  })

  test('老师凭学校的码绑定任职，进到老师的「今天」', async () => {
    const added = await town.ask(school.office.openid, 'people/addMember', {
      ...{ schoolId: school.school._id, op: newOp(), name: '郑新来', phone: '13900000031' },
      posts: [{ role: 'teacher', from: DAY, to: null }],
    })
    const { personId } = added.members.find(({ name }) => name === '郑新来')!
    const { code } = await town.ask(school.office.openid, 'people/issueStaffInvite', {
      ...{ schoolId: school.school._id, op: newOp(), personId },
    })
    const phone = await open(stranger('openid-teacher'))
    await phone.until(() => phone.$('#seg-staff'))
    await phone.tap('#seg-staff')
    await fill(phone, { code, name: '郑新来', phone: '13900000031' })
    await phone.tap('#join-send')
    await phone.until(() => phone.route === 'pages/teacher/today/index')
  })
})
