import { A_JPEG } from '@test/domain/files/aPicture'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const collectorsOf = (pupilId: string) => `/pages/guardian/collectors/index?pupilId=${pupilId}`
const JPEG = A_JPEG

describe('换人接，在手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 10 })
  const pupil = (n: number) => school.pupil(n)._id
  const schoolId = school.school._id
  let town: Town
  const phones: Phone[] = []
  const open = async (...args: Parameters<typeof phoneOf> extends [Town, ...infer Rest] ? Rest : never) => {
    const phone = phoneOf(town, ...args)
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present' as const])),
    })
    await town.at(1080)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  const fill = async (phone: Phone, name: string) => {
    await phone.input('#adult-name', name)
    await phone.input('#adult-relation', '姑姑')
    await phone.input('#adult-phone', '13900000001')
  }

  test('家长从孩子的卡片添加一位接送人，带照片；缺什么按钮就说什么；再移除', async () => {
    const picks = [{ path: 'wxfile://tmp/a.jpg', name: 'a.jpg', size: JPEG.length, content: JPEG }]
    const phone = await open(school.guardian(1), { picks })
    await phone.until(() => phone.$(`#collectors-${pupil(1)}`))
    await phone.tap(`#collectors-${pupil(1)}`)
    await phone.until(() => phone.$('#open-add'))
    expect(phone.route).toBe('pages/guardian/collectors/index')
    await phone.tap('#open-add')
    await phone.tap('#add-collector')
    expect(phone.text).toContain('请写姓名')
    await fill(phone, '吴芳')
    await phone.tap('#choose-photo')
    await phone.until(() => phone.text.includes('换一张照片'))
    await phone.tap('#add-collector')
    await phone.until(() => phone.text.includes('姑姑 吴芳') && phone.$('#add-collector') === null)
    const added = (await town.one('pupils', pupil(1))).collectors.find(({ name }) => name === '吴芳')
    expect(added).toMatchObject({ relation: '姑姑', phone: '13900000001' })
    const [photo] = await town.all('photos')
    expect(photo).toMatchObject({ _id: added?.photoId, pupilId: pupil(1) })
    expect(photo?.data).toMatch(/^data:image\/jpeg;base64,\/9j\//)
    await phone.tap(`#who-${added?.id ?? ''}`)
    await phone.tap('#remove-collector')
    await phone.tap('#dialog-yes')
    await phone.until(() => phone.$(`#who-${added?.id ?? ''}`) === null)
    expect((await town.one('pupils', pupil(1))).collectors).toHaveLength(2)
  })

  test('家长委托一位大人，门岗扫她的码：看见是谁、谁委托的，放行', async () => {
    const phone = await open(school.guardian(2), { url: collectorsOf(pupil(2)) })
    await phone.until(() => phone.$('#open-delegate'))
    await phone.tap('#open-delegate')
    await fill(phone, '吴小梅')
    await phone.tap(`#pick-${DAY}`)
    await phone.tap('#give-delegation')
    await phone.until(() => phone.$('[id^=delegation-d-]'))
    await phone.tap('[id^=delegation-d-]')
    await phone.until(() => phone.$('#delegation-digits'))
    const digits = (phone.$('#delegation-digits')?.textContent ?? '').replace(/\D/g, '')
    await phone.tap('#copy-delegation')
    expect(phone.host.clipboard).toContain(`${digits.slice(0, 3)} ${digits.slice(3)}`)
    expect(phone.host.clipboard).not.toContain(school.pupil(2).name)
    const { token } = await town.custody(pupil(2))
    const gate = await open(school.gate, { url: `/pages/gate/release/index?scanned=${token}.${digits}` })
    await gate.until(() => gate.$('#release'))
    expect(gate.$('#collector')?.textContent).toContain('姑姑 吴小梅来接')
    expect(gate.$('#collector')?.textContent).toContain('今天临时委托，家长2（妈妈）委托')
    await gate.tap('#release')
    await gate.until(() => gate.$('#released'))
    expect((await town.custody(pupil(2))).release?.proof).toMatchObject({ how: 'delegation' })
  })

  test('人不对，先不放：门岗看见请对方等、谁会过来，能打电话；孩子还在老师身边', async () => {
    const shown = await town.ask(school.guardian(3).openid, 'custody/pickupCode', { pupilId: pupil(3) })
    const scanned = `${shown.token}.${shown.codes[0]?.code ?? ''}`
    const gate = await open(school.gate, { url: `/pages/gate/release/index?scanned=${scanned}` })
    await gate.until(() => gate.$('#hold'))
    await gate.tap('#hold')
    await gate.until(() => gate.$('#who-comes'))
    expect(gate.text).toContain('请稍等，老师马上过来核对。')
    expect(gate.$('#who-comes')?.textContent).toContain('齐主任')
    await gate.tap('#call-leader')
    expect(gate.log.ui).toContainEqual(
      expect.objectContaining({ kind: 'makePhoneCall', phoneNumber: school.dutyLeader.phone }),
    )
    const { status, entries } = await town.custody(pupil(3))
    expect(status).toBe('held')
    expect(entries.map(({ kind }) => kind)).toContain('refused')
  })

  test('校长按法律文书禁止一位监护人；他的手机只说请联系学校，码也没有了', async () => {
    const principal = await open(school.principal, { url: '/pages/principal/collectors/index' })
    await principal.until(() => principal.$('#find-pupil'))
    await principal.input('#find-pupil', school.pupil(4).name)
    await principal.tap('#find')
    await principal.until(() => principal.$(`#pupil-${pupil(4)}`))
    await principal.tap(`#pupil-${pupil(4)}`)
    await principal.until(() => principal.$('#open-bar'))
    await principal.tap('#open-bar')
    await principal.input('#bar-name', '家长4')
    await principal.input('#bar-reason', '法院裁定')
    await principal.tap('#bar')
    await principal.until(() => principal.$('[id^=barred-court-]'))
    const barred = await open(school.guardian(4))
    await barred.until(() => barred.$(`#child-${pupil(4)}`))
    expect(barred.text).toContain('请联系学校')
    expect(barred.text).not.toContain('周岚')
    for (const act of ['code', 'leave', 'late', 'collectors'])
      expect(barred.$(`#${act}-${pupil(4)}`)).toBeNull()
    const code = await open(school.guardian(4), { url: `/pages/guardian/code/index?pupilId=${pupil(4)}` })
    await code.until(() => code.text.includes('您没有做这件事的权限'))
  })

  test('家长同意不了年级不够的孩子自己回家，页面先说本市规定', async () => {
    const phone = await open(school.guardian(5), { url: collectorsOf(pupil(5)) })
    await phone.until(() => phone.$('#walk-alone'))
    expect(phone.$('#walk-alone')?.textContent).toContain('4 年级起')
    expect(phone.$('#consent-walk-alone')).toBeNull()
  })
})
