import { A_JPEG } from '@test/domain/files/aPicture'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town, TOWN_ENV } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { phoneOf, WEAPP } from './given/phoneOf'

const DAY = '2026-11-23'
const JPEG = A_JPEG
const PICKS = [{ path: 'wxfile://tmp/a.jpg', name: 'a.jpg', size: JPEG.length, content: JPEG }]

test('打出来的小程序告诉微信：隐私由我们自己问', () => {
  const app: unknown = JSON.parse(readFileSync(path.join(WEAPP, 'app.json'), 'utf8'))
  expect(app).toMatchObject({ __usePrivacyCheck__: true })
})

describe('用微信里的东西之前，先问一句', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  const pupilId = school.pupil(1)._id
  let town: Town
  let phone: Phone
  const open = async (...args: Parameters<typeof phoneOf> extends [Town, ...infer Rest] ? Rest : never) => {
    phone = phoneOf(town, ...args)
    await phone.settle()
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY, { env: { ...TOWN_ENV, PHONE_NUMBER: 'on' } })
    await town.openDay()
    await town.at(1000)
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
    await town.close()
  })

  const openAdult = async (privacy = { agreed: false }) => {
    const url = `/pages/guardian/collectors/index?pupilId=${pupilId}`
    await open(school.guardian(1), { url, privacy, picks: PICKS })
    await phone.until(() => phone.$('#open-add'))
    await phone.tap('#open-add')
    await phone.input('#adult-name', '吴芳')
    await phone.input('#adult-relation', '姑姑')
    await phone.input('#adult-phone', '13900000001')
  }

  test('第一次选照片：说清用什么、做什么；同意了接着选，写好的字都在，以后不再问', async () => {
    const privacy = { agreed: false }
    await openAdult(privacy)
    await phone.tap('#choose-photo')
    expect(phone.text).toContain('安放要用：您选中的照片。')
    expect(phone.text).toContain('用来给门岗核对来接孩子的人')
    expect(phone.text).not.toContain('换一张照片')
    await phone.tap('#privacy-more')
    expect(phone.log.ui).toContainEqual({ kind: 'privacyContract' })
    await phone.tap('#privacy-agree')
    await phone.until(() => phone.$('#privacy-agree') === null && phone.text.includes('换一张照片'))
    expect(phone.host.privacy.told.map(({ event }) => event)).toEqual(['exposureAuthorization', 'agree'])
    expect(privacy.agreed).toBe(true)
    await phone.tap('#add-collector')
    await phone.until(() => phone.$('#add-collector') === null)
    const kept = (await town.one('pupils', pupilId)).collectors.find(({ name }) => name === '吴芳')
    expect(kept?.photoId).not.toBeNull()
    expect(kept?.photoId).toBeDefined()
    await phone.tap('#open-add')
    await phone.tap('#choose-photo')
    expect(phone.$('#privacy-agree')).toBeNull()
  })

  test('不同意：说没有照片也行，写好的字都在，照样加得上；再按再问', async () => {
    await openAdult()
    await phone.tap('#choose-photo')
    await phone.tap('#privacy-refuse')
    expect(phone.$('#privacy-agree')).toBeNull()
    expect(phone.text).toContain('来接的人，门岗照样按姓名核对')
    await phone.tap('#choose-photo')
    expect(phone.$('#privacy-agree')).not.toBeNull()
    await phone.tap('.af-agree .af-scrim')
    expect(phone.$('#privacy-agree')).toBeNull()
    expect(phone.host.privacy.told.map(({ event }) => event)).toEqual([
      'exposureAuthorization',
      'disagree',
      'exposureAuthorization',
      'disagree',
    ])
    await phone.tap('#add-collector')
    await phone.until(() => phone.$('#add-collector') === null)
    expect((await town.one('pupils', pupilId)).collectors).toContainEqual(
      expect.objectContaining({ name: '吴芳', relation: '姑姑', photoId: null }),
    )
  })

  test('复制临时接送码：不同意就直接告诉数字，数字还在屏上', async () => {
    await town.ask(school.guardian(1).openid, 'custody/delegate', {
      ...{ pupilId, op: newOp(), day: DAY, name: '周明' },
      ...{ relation: '舅舅', phone: '13900000002', photo: null },
    })
    const url = `/pages/guardian/collectors/index?pupilId=${pupilId}`
    await open(school.guardian(1), { url, privacy: { agreed: false } })
    await phone.until(() => phone.$('[id^=delegation-d-]'))
    await phone.tap('[id^=delegation-d-]')
    await phone.until(() => phone.$('#copy-delegation'))
    await phone.tap('#copy-delegation')
    expect(phone.text).toContain('复制临时接送码的文字')
    await phone.tap('#privacy-refuse')
    expect(phone.host.clipboard).toBe('')
    expect(phone.text).toContain('请把上面的六位数字直接告诉来接的人')
    expect(phone.$('#delegation-digits')?.textContent).toMatch(/^\d{3} \d{3}$/)
    await phone.tap('#copy-delegation')
    await phone.tap('#privacy-agree')
    expect(phone.host.clipboard).toMatch(/\d{3} \d{3}/)
  })

  test('微信里的手机号：不同意就自己填', async () => {
    const url = '/pages/join/index'
    await open({ ...school.guardian(1), openid: 'openid-of-a-stranger' }, { url, privacy: { agreed: false } })
    await phone.until(() => phone.$('#join-wechat-phone'))
    await phone.tap('#join-wechat-phone')
    expect(phone.text).toContain('安放要用：您的手机号。')
    await phone.tap('#privacy-refuse')
    expect(phone.text).toContain('没有用微信里的手机号。请在上面自己填。')
    await phone.input('#join-phone', '13900000003')
    expect(phone.$('#privacy-agree')).toBeNull()
  })

  test('存成图片：不同意就说可以转发', async () => {
    const url = `/pages/guardian/guide/index?schoolId=${school.school._id}`
    await open(school.guardian(1), { url, privacy: { agreed: false } })
    await phone.until(() => phone.$('#save-poster'))
    await phone.tap('#save-poster')
    await phone.until(() => phone.$('#privacy-refuse'))
    await phone.tap('#privacy-refuse')
    await phone.until(() => phone.text.includes('没有存图片'))
    expect(phone.text).toContain('可以按「转发给家长」发出去')
    expect(phone.log.ui.filter(({ kind }) => kind === 'saveImageToPhotosAlbum')).toEqual([])
  })
})
