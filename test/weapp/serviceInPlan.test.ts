import { aSchool } from '@test/functions/given/aSchool'
import { aProvider, aServiceFile } from '@test/functions/given/serving'
import { NEXT_TERM, theOffice, townWithOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import { asId } from '@/domain/ids'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const UNTIL = '2027-08-31'

describe('方案里谁来上课，在教务处的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 2 })
  const schoolId = school.school._id
  const { office } = theOffice(school)
  const coach = { ...school.teacher(2), _id: asId<'Person'>('coach'), openid: 'openid-coach', name: '罗教练' }
  const sent = { ...coach, _id: asId<'Person'>('sent'), openid: 'openid-sent', name: '费扬' }
  const tc = aProvider('tc', [schoolId])
  const priced = tc.prices.map((price) => ({ ...price, unit: 'term' as const, amountFen: 20_000 }))
  let town: Town
  let phone: Phone

  beforeEach(async () => {
    town = (await townWithOffice(school, DAY)).town
    const { db } = town.cloud
    await db.insertMany('persons', [coach, sent])
    await db.insertMany('providers', [{ ...tc, prices: priced }])
    await db.insertMany('service_files', [
      aServiceFile(schoolId, coach, 'coach', { papers: [] }),
      aServiceFile(schoolId, sent, 'provider-person', { providerId: tc._id, until: UNTIL }),
    ])
    phone = phoneOf(town, office, { url: '/pages/office/plan/index' })
    await phone.settle()
    await phone.until(() => phone.$(`#pick-${NEXT_TERM._id}`))
    await phone.tap(`#pick-${NEXT_TERM._id}`)
    await phone.until(() => phone.$('#begin-empty'))
    await phone.tap('#begin-empty')
    await phone.until(() => phone.$('#gap-count'))
    await phone.tap('#seg-courses')
    await phone.tap('#add-course')
    await phone.input('#course-name', '无人机')
    await phone.tap('#course-kind')
    await phone.tap('#course-kind-science')
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
    await town.close()
  })
  const here = () => phone.$('#gaps-here')?.textContent ?? ''
  const pickProvider = async () => {
    await phone.tap('#course-provider')
    await phone.tap('#course-provider-tc')
  }

  test('不能上岗的老师留在名单里，灰的，写着为什么，点了也选不上', async () => {
    await phone.tap('#course-teacher')
    expect(phone.$('#course-teacher-coach')?.textContent).toContain('缺「身份证明」')
    await phone.tap('#course-teacher-coach')
    expect(phone.$('#course-teacher')?.textContent).not.toContain('罗教练')
    await phone.tap(`#course-teacher-${school.teacher(1)._id}`)
    expect(phone.$('#course-teacher')?.textContent).toContain(school.teacher(1).name)
  })

  test('机构的人只上自己机构的课：没选机构时灰着，选了就可以', async () => {
    await phone.tap('#course-teacher')
    expect(phone.$('#course-teacher-sent')?.textContent).toContain('要写明由这家机构承担')
    await phone.tap('#course-teacher')
    await pickProvider()
    await phone.tap('#course-teacher')
    expect(phone.$('#course-teacher-sent')?.textContent).not.toContain('要写明')
  })

  test('代收费旁边写备案价；高一分就说高多少，方案里多一处', async () => {
    await pickProvider()
    expect(phone.text).toContain('备案价 ¥200')
    await phone.input('#course-agency', '200')
    expect(here()).not.toContain('高于')
    expect(phone.text).toContain('没有超')
    await phone.input('#course-agency', '200.01')
    expect(phone.text).toContain('高了 ¥0.01')
    expect(here()).toContain('高于tc科技备案的')
  })

  test('学科类的课选不了机构；先选机构再改成学科类，马上说不行', async () => {
    await phone.tap('#course-kind')
    await phone.tap('#course-kind-homework')
    await phone.tap('#course-provider')
    expect(phone.$('#course-provider-tc')?.textContent).toContain('学科类的课，机构不能承担')
    await phone.tap('#course-provider')
    await phone.tap('#course-kind')
    await phone.tap('#course-kind-science')
    await pickProvider()
    await phone.tap('#course-kind')
    await phone.tap('#course-kind-catch-up')
    expect(here()).toContain('是学科类')
  })
})
