import { AComputer } from '@test/functions/given/aComputer'
import { aSchool, type GivenSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const HOME = '/pages/home/index?choose=1'
const OPEN = '/pages/desk/open/index'
const SCAN = '/pages/desk/scan/index'

describe('登录电脑，在手机上', () => {
  let school: GivenSchool
  let town: Town
  let computer: AComputer
  const phones: Phone[] = []
  const open = async (person: Person, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
    town = await Town.with([school], DAY)
    await town.at(600)
    computer = new AComputer(town)
    await computer.asks()
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('从我的身份进去，填码，看清是哪所学校哪台电脑，填数字，确认', async () => {
    const phone = await open(school.office, HOME)
    await phone.until(() => phone.$('#to-desks'))
    await phone.tap('#to-desks')
    await phone.until(() => phone.$('#desk-code'))
    await phone.input('#desk-code', '不是码')
    await phone.tap('#desk-next')
    await phone.until(() => phone.text.includes('这不是电脑上的登录码'))
    await phone.input('#desk-code', computer.code.toLowerCase())
    await phone.tap('#desk-next')
    await phone.until(() => phone.$('#desk-yes'))
    for (const words of [school.school.name, 'Windows 电脑·Edge', '10:00', '请填电脑上的四位数字'])
      expect(phone.text).toContain(words)
    const number = await computer.number()
    expect(phone.text).not.toContain(number)
    await phone.input('#desk-number', number === '0000' ? '0001' : '0000')
    await phone.tap('#desk-yes')
    await phone.until(() => phone.text.includes('还可以填 2 次'))
    await phone.input('#desk-number', number)
    await phone.tap('#desk-yes')
    await phone.until(() => phone.text.includes('已登录'))
    expect(await computer.waits()).toMatchObject({ status: 'ticket' })
  })

  test('微信扫一扫直接进来，点不是我', async () => {
    const phone = await open(school.office, `${SCAN}?scene=${encodeURIComponent(`desk=${computer.code}`)}`)
    await phone.until(() => phone.$('#desk-no'))
    await phone.tap('#desk-no')
    await phone.until(() => phone.text.includes('已取消，没有登录'))
    expect(await computer.waits()).toEqual({ status: 'refused' })
  })

  test('老师没有这一格；自己打开也说清楚给谁用', async () => {
    const phone = await open(school.teacher(1), HOME)
    await phone.until(() => phone.$('#to-join'))
    expect(phone.$('#to-desks')).toBeNull()
    const other = await open(school.teacher(1), `${SCAN}?desk=${computer.code}`)
    await other.until(() => other.text.includes('请在手机上办理'))
    expect(await computer.waits()).toEqual({ status: 'waiting' })
  })

  test('已登录的电脑，退出一台，再全部退出', async () => {
    const one = await new AComputer(town).signIn(school.office.openid)
    const two = await new AComputer(town).signIn(school.office.openid)
    const three = await new AComputer(town).signIn(school.office.openid)
    const phone = await open(school.office, OPEN)
    await phone.until(() => phone.$(`#close-${one.deskId}`))
    await phone.tap(`#close-${one.deskId}`)
    await phone.until(() => phone.$(`#close-${one.deskId}`) === null)
    expect(await one.refusal('people/me', {})).toBe('desk/closed')
    await two.ask('people/me', {})
    await phone.tap('#close-all')
    await phone.until(() => phone.text.includes('没有登录着的电脑'))
    expect(await three.refusal('people/me', {})).toBe('desk/closed')
  })
})
