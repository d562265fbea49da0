import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import type { Person } from '@/domain/people/Person'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'

describe('课后服务指南，谁都能看', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2, clubs: [{ id: 'ball', capacity: 40 }] })
  const other = aSchool({ id: 'lh', day: DAY, pupilsEach: 2 })
  const stranger = { openid: 'nobody-here' } as Person
  let town: Town
  const phones: Phone[] = []
  const open = async (url?: string) => {
    const phone = phoneOf(town, stranger, url === undefined ? {} : { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeAll(async () => {
    town = await Town.with([school, other], DAY)
    await town.at(600)
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
  })
  afterAll(() => town.close())

  test('没绑定身份的人从首页进来，找到学校，看到课程、时间、老师、人数、收费和报名时间', async () => {
    const phone = await open()
    await phone.until(() => phone.$('#join-guides'))
    await phone.tap('#join-guides')
    await phone.until(() => phone.$('#guide-of-sh'))
    await phone.input('#guide-search', 'lh')
    expect(phone.$('#guide-of-sh')).toBeNull()
    await phone.input('#guide-search', '')
    await phone.tap('#guide-of-sh')
    await phone.until(() => phone.$('#guide'))
    const row = phone.$('#guide-sh-ball')?.textContent ?? ''
    expect(row).toContain('周一至周五 17:30–18:30')
    expect(row).toContain('李ball老师')
    expect(row).toContain('三年级·40 人')
    expect(row).toContain('服务费 ¥120')
    expect(phone.$('#guide-windows')?.textContent).toContain('先报先得')
    expect(phone.text).toContain('120 分钟')
    expect(phone.text).toContain('延时托管')
  })

  test('转发成微信卡片：写着学校和学期，打开就是这一份', async () => {
    const phone = await open('/pages/guardian/guide/index?schoolId=sh')
    await phone.until(() => phone.$('#share-guide'))
    await phone.tap('#share-guide')
    const shared = phone.log.ui.find(({ kind }) => kind === 'share')
    expect(shared?.['message']).toMatchObject({
      title: 'sh小学课后服务指南·2026年秋季学期',
      path: '/pages/guardian/guide/index?schoolId=sh&termId=2026-autumn',
    })
  })

  test('存成图片：学校、学期、每天到几点、课程都在图上，存进相册', async () => {
    const phone = await open('/pages/guardian/guide/index?schoolId=sh')
    await phone.until(() => phone.$('#save-poster'))
    await phone.tap('#save-poster')
    await phone.until(() => phone.text.includes('已保存到相册'))
    const saved = phone.log.ui.filter(({ kind }) => kind === 'saveImageToPhotosAlbum')
    expect(saved).toHaveLength(1)
    const words = Buffer.from(phone.host.picked.get(String(saved[0]?.['filePath'])) ?? []).toString()
    for (const word of [
      'sh小学课后服务指南',
      '2026年秋季学期',
      '每天到几点',
      'ball',
      '作业辅导',
      '扫码看最新的指南',
    ])
      expect(words).toContain(word)
  })

  test('扫校门口的普通链接二维码进来，也是这一份', async () => {
    const link = encodeURIComponent('https://example.org/desk/?schoolId=lh&termId=2026-autumn')
    const phone = await open(`/pages/guardian/guide/index?q=${link}`)
    await phone.until(() => phone.$('#guide'))
    expect(phone.text).toContain('lh小学')
  })

  test('没有这所学校：说清楚，可以重试', async () => {
    const phone = await open('/pages/guardian/guide/index?schoolId=nowhere')
    await phone.until(() => phone.$('#retry'))
    expect(phone.$('#guide')).toBeNull()
  })
})
