import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { A_PICTURE, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
const schoolId = school.school._id
const child = school.pupil(1)._id
const finance: Person = {
  _id: asId('sh-finance'),
  openid: 'openid-sh-finance',
  name: '钱会计',
  phone: '',
  appointments: [{ schoolId, role: 'finance', from: '2026-09-01', to: null }],
  wards: [],
}
const picks = [{ path: 'wxfile://card.jpg', name: 'card.jpg', size: A_PICTURE.length, content: A_PICTURE }]

describe('困难减免，在手机上', () => {
  let town: Town
  let phone: Phone
  const open = async (person: Person, options: Parameters<typeof phoneOf>[2] = {}) => {
    phone = phoneOf(town, person, options)
    await phone.settle()
  }
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('persons', [finance])
    await town.openDay()
  })
  afterEach(() => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
  })
  afterAll(() => town.close())

  test('家长：按钮一步一步说缺什么；断网时照片没传上，重传就好；交上去以后看到在等', async () => {
    await open(school.guardian(1), { picks })
    await phone.until(() => phone.$(`#hardship-${child}`))
    await phone.tap(`#hardship-${child}`)
    await phone.until(() => phone.$('#send-hardship'))
    expect(phone.text).toContain('请填证明的有效期')
    await phone.pick('#hardship-until', '2027-08-31')
    expect(phone.text).toContain('要您单独同意')
    await phone.tap('#agree-hardship')
    expect(phone.text).toContain('还没有证明照片')
    await phone.setOnline(false)
    await phone.tap('#hardship-pics-add')
    await phone.until(() => phone.text.includes('重传'))
    expect(phone.text).toContain('有照片没有传上')
    await phone.setOnline(true)
    await phone.tapText('重传')
    await phone.until(() => !phone.text.includes('有照片没有传上'))
    expect(await town.all('hardships')).toEqual([])
    await phone.tap('#send-hardship')
    await phone.until(() => phone.text.includes('等学校决定'))
    const [stored] = await town.all('hardships')
    expect(stored?.asks[0]?.pictures).toHaveLength(1)
  })

  test('财务：单子上第一个就是等您决定的；要补要写原因；批准以后在减免中', async () => {
    await open(finance)
    await phone.until(() => phone.$(`#hardship-${child}`))
    expect(phone.route).toBe('pages/finance/hardship/index')
    expect(phone.text).toContain('等您决定')
    await phone.tap(`#hardship-${child}`)
    await phone.until(() => phone.$('#decide'))
    await phone.tap('#seg-more')
    expect(phone.text).toContain('请写明原因')
    await phone.tap('#seg-grant')
    await phone.tap('#decide')
    await phone.until(() => phone.text.includes('全免'))
    await phone.tap('#back-to-list')
    await phone.until(() => phone.text.includes('减免中'))
  })

  test('校长只看到总数，一个名字也没有', async () => {
    await open(school.principal, { url: '/pages/finance/hardship/index' })
    await phone.until(() => phone.$('#exempt'))
    expect(phone.text).toContain('不到 5 人')
    expect(phone.text).not.toContain(school.pupil(1).name)
  })
})
