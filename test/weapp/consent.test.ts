import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'

describe('孩子信息的同意，在手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
  const child = school.pupil(1)._id
  for (const { wards } of school.persons)
    for (const ward of wards) if (ward.pupilId === child) delete ward.consents
  let town: Town
  let phone: Phone
  const open = async (...[person, options]: [Parameters<typeof phoneOf>[1], { url?: string }?]) => {
    phone = phoneOf(town, person, options)
    await phone.settle()
  }
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
  })
  afterAll(() => town.close())

  test('没答复：同意书在孩子的卡片最上面，两个答复一样大；接送码照常在', async () => {
    await open(school.guardian(1))
    await phone.until(() => phone.$(`#agree-${child}`))
    const kindOf = (id: string) =>
      (phone.$(id)?.className ?? '').split(' ').filter((name) => name.includes('af-btn'))
    expect(kindOf(`#agree-${child}`)).toEqual(kindOf(`#refuse-${child}`))
    expect(phone.$(`#code-${child}`)).not.toBeNull()
  })

  test('没答复就去写健康提示：不保存，说去哪里选', async () => {
    await open(school.guardian(1), { url: `/pages/guardian/health/index?pupilId=${child}` })
    await phone.until(() => phone.$('#add-health'))
    await phone.tap('#add-health')
    await phone.input('#health-what-0', '花生')
    await phone.tap('#agree-health')
    await phone.tap('#save-health')
    await phone.until(() => phone.$('#health-trouble'))
    expect(phone.$('#health-trouble')?.textContent).toContain('请回「今天」')
  })

  test('不同意：先说会删什么、什么照常；再想想不写；说了不，卡片上说用纸质办，能改主意', async () => {
    await open(school.guardian(1))
    await phone.until(() => phone.$(`#refuse-${child}`))
    await phone.tap(`#refuse-${child}`)
    expect(phone.text).toContain('照片马上删除')
    expect(phone.text).toContain('照常能用')
    await phone.tap('#dialog-no')
    expect((await town.one('persons', school.guardian(1)._id)).wards[0]).not.toHaveProperty('consents')
    await phone.tap(`#refuse-${child}`)
    await phone.tap('#dialog-yes')
    await phone.until(() => phone.$(`#on-paper-${child}`))
    expect(phone.$(`#agree-${child}`)).toBeNull()
    await phone.tap(`#to-consent-${child}`)
    await phone.until(() => phone.$('#change-consent'))
    expect(phone.$('#my-consent')?.textContent).toContain('不同意')
    await phone.tap('#change-consent')
    await phone.tap(`#agree-${child}`)
    await phone.until(() => phone.$('#my-consent')?.textContent?.includes('已同意'))
  })

  test('家长在「监护人」里把孩子的记录存成文件', async () => {
    await open(school.guardian(1), { url: `/pages/guardian/family/index?pupilId=${child}` })
    await phone.until(() => phone.$('#export-child'))
    await phone.tap('#export-child')
    await phone.until(() => phone.log.ui.some(({ kind }) => kind === 'openDocument'))
    expect(phone.log.ui.find(({ kind }) => kind === 'openDocument')).toMatchObject({ fileType: 'xlsx' })
  })

  test('教务处：全班谁同意了，登记一张纸质的', async () => {
    await open(school.office, { url: '/pages/people/consents/index' })
    await phone.until(() => phone.$(`#consent-row-${child}`))
    expect(phone.text).toContain('已同意 4')
    await phone.tap(`#consent-row-${child}`)
    await phone.until(() => phone.$('#paper-consent-save'))
    await phone.tap('#seg-no')
    await phone.input('#paper-signed', '家长1')
    await phone.input('#paper-kept', '三号柜')
    await phone.tap('#paper-consent-save')
    await phone.until(() => phone.$('#paper-consent-save') === null)
    expect(phone.$(`#consent-row-${child}`)?.textContent).toContain('已撤回')
  })
})
