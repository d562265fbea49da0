import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const MONDAY = '2026-11-23'
const WEDNESDAY = '2026-11-25'
const FRIDAY = '2026-11-27'

describe('请假，在手机上', () => {
  const school = aSchool({ id: 'sh', day: MONDAY, pupilsEach: 10 })
  const pupil = (n: number) => school.pupil(n)._id
  let town: Town
  const phones: Phone[] = []
  const open = async (...args: Parameters<typeof phoneOf> extends [Town, ...infer Rest] ? Rest : never) => {
    const phone = phoneOf(town, ...args)
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeAll(async () => {
    town = await Town.with([school], MONDAY)
    await town.openDay()
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
  })
  afterAll(() => town.close())

  test('家长从孩子的卡片给今天请假：没选原因时按钮说缺什么，请完卡片说今天请假了', async () => {
    await town.at(600)
    const phone = await open(school.guardian(1))
    await phone.until(() => phone.$(`#leave-${pupil(1)}`))
    expect(phone.$(`#leave-${pupil(1)}`)?.textContent).toContain('15:30')
    await phone.tap(`#leave-${pupil(1)}`)
    await phone.until(() => phone.$('#submit-leave'))
    expect(phone.route).toBe('pages/guardian/leave/index')
    expect(phone.text).toContain('再选原因')
    await phone.tap('#leave-reason-sick')
    expect(phone.text).not.toContain('再选原因')
    await phone.tap('#submit-leave')
    await phone.until(() => phone.$('[id^=leave-row-]'))
    expect(await town.custody(pupil(1))).toMatchObject({ status: 'leave' })
    await phone.back()
    await phone.until(() => phone.text.includes('今天请假了'))
    expect(phone.text).toContain('妈妈请假')
  })

  test('附言没通过微信的检查：说是哪一句，打的字都在，改了就能交', async () => {
    await town.at(600)
    town.cloud.wechat.judgeWith((content) => (content.includes('加微信') ? 'risky' : 'pass'))
    const phone = await open(school.guardian(9), { url: `/pages/guardian/leave/index?pupilId=${pupil(9)}` })
    await phone.until(() => phone.$('#submit-leave'))
    await phone.tap('#leave-reason-sick')
    await phone.input('#leave-words', '有事加微信')
    await phone.tap('#submit-leave')
    await phone.until(() => phone.$('#leave-trouble'))
    expect(phone.$('#leave-trouble')?.textContent).toContain(
      '「有事加微信」没有通过微信的内容检查，没有保存。请换个说法再提交。',
    )
    expect(phone.$('#leave-words .i')).toMatchObject({ value: '有事加微信' })
    expect((await town.custody(pupil(9))).status).not.toBe('leave')
    await phone.input('#leave-words', '有事打电话')
    await phone.tap('#submit-leave')
    await phone.until(() => phone.$('[id^=leave-row-]'))
    expect((await town.custody(pupil(9))).status).toBe('leave')
    town.cloud.wechat.judgeWith(() => 'pass')
  })

  test('老师的名单上，请假的孩子已经标好', async () => {
    await town.at(992)
    const phone = await open(school.teacher(1))
    await phone.until(() => phone.$('#start-roll') ?? phone.$('[id^=duty-]'))
    await phone.tap(phone.$('#start-roll') ?? phone.$('[id^=duty-]')!)
    await phone.until(() => phone.$(`#mark-${pupil(1)}`))
    expect(phone.$(`#mark-${pupil(1)}`)?.textContent).toContain('请假')
    expect(phone.$(`#mark-${pupil(2)}`)?.textContent).not.toContain('请假')
  })

  test('过了截止，今天说明为什么不能请；选日期请三天，再取消', async () => {
    await town.at(930)
    const url = `/pages/guardian/leave/index?pupilId=${pupil(2)}`
    const phone = await open(school.guardian(2), { url })
    await phone.until(() => phone.$('#leave-from'))
    expect(phone.$('#leave-today')?.textContent).toContain('15:30 截止')
    await phone.pick('#leave-from', WEDNESDAY)
    await phone.pick('#leave-to', FRIDAY)
    await phone.tap('#leave-reason-other')
    expect(phone.text).toContain('请写一句原因')
    await phone.input('#leave-words', '回老家')
    expect(phone.$('#submit-leave')?.textContent).toContain('11月25日至11月27日')
    await phone.tap('#submit-leave')
    await phone.until(() => phone.$('[id^=leave-row-]'))
    expect(phone.$('[id^=leave-row-]')?.textContent).toContain('回老家·3 天')
    const days = async () => (await town.one('leaves', `${pupil(2)}:2026-autumn`)).days
    expect(await days()).toEqual([WEDNESDAY, '2026-11-26', FRIDAY])
    await phone.tap('[id^=cancel-leave-]')
    await phone.until(() => phone.text.includes('不取消'))
    await phone.tapText('取消请假')
    await phone.until(() => !phone.$('[id^=leave-row-]'))
    expect(await days()).toEqual([])
  })
})
