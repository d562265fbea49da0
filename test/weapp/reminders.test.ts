import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const ROLL = 994
const HER = 3
const REMINDERS = '/pages/reminders/index'
const PAGE_NODES = 600

describe('提醒设置和电话通知', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
  const { schoolId } = school.plan
  const mother = school.guardian(HER)
  let town: Town
  const phones: Phone[] = []
  const open = async (who: Person, ready: string, options: Parameters<typeof phoneOf>[2] = {}) => {
    const phone = phoneOf(town, who, options)
    phones.push(phone)
    await phone.until(() => phone.$(ready))
    await phone.settle()
    return phone
  }
  const row = (phone: Phone, template: string) => phone.$(`#reminder-${template}`)?.textContent ?? ''
  const asked = (phone: Phone) => phone.log.ui.filter(({ kind }) => kind === 'subscribe')
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(ROLL)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('每一类还能收到几次；点一下加一次；一下最多问三类；没允许的说没加上', async () => {
    const phone = await open(mother, '#reminder-absence', {
      url: REMINDERS,
      subscribe: { 'draw-result': 'reject' },
    })
    expect(row(phone, 'absence')).toContain('次数用完了，现在收不到')
    await phone.tap('#add-absence')
    await phone.until(() => row(phone, 'absence').includes('还能收到 1 次'))
    expect(asked(phone)).toMatchObject([{ tmplIds: ['absence'] }])
    await phone.tap('#add-draw-result')
    await phone.until(() => phone.text.includes('您选了不允许，这次没有加上'))
    await phone.tap('#top-up')
    await phone.settle()
    const { tmplIds } = asked(phone)[2] as unknown as { tmplIds: string[] }
    expect(tmplIds).toHaveLength(3)
    expect(tmplIds).not.toContain('absence')
    expect(tmplIds).not.toContain('draw-result')
    expect(nodesOf(phone) <= PAGE_NODES || nodesOf(phone)).toBe(true)
  })

  test('安全的没有开关，说为什么；别的能关，关了还放在消息里；打开又推', async () => {
    const phone = await open(mother, '#reminder-released', { url: REMINDERS })
    expect(phone.$('#mute-absence')).toBeNull()
    expect(phone.text).toContain('关系到孩子安全，不能关')
    expect(phone.$('#mute-released')?.getAttribute('aria-checked')).toBe('true')
    await phone.tap('#mute-released')
    await phone.until(() => row(phone, 'released').includes('不推送，只放在「消息」里'))
    expect((await town.one('subscriptions', mother._id)).muted).toEqual(['released'])
    expect(phone.$('#mute-released')?.getAttribute('aria-checked')).toBe('false')
    await phone.tap('#mute-released')
    await phone.until(() => phone.$('#mute-released')?.getAttribute('aria-checked') === 'true')
    expect((await town.one('subscriptions', mother._id)).muted).toEqual([])
  })

  test('微信里的总开关关着：在最上面说，去打开，回来再读一遍', async () => {
    await town.cloud.db.insertMany('subscriptions', [
      { ...NO_SUBSCRIPTIONS, _id: mother._id, isSwitchedOff: true },
    ])
    const phone = await open(mother, '#switched-off', { url: REMINDERS })
    const before = phone.log.cloud.length
    await phone.tap('#open-setting')
    await phone.until(() => phone.log.cloud.length === before + 1)
  })

  test('没推到的安全消息：值班领导的第一屏是红的，一下就打，记一笔才收起；校长在消息里也看得到', async () => {
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils.map((pupil, i) => [pupil._id, i + 1 === HER ? 'absent' : 'present']),
      ),
    })
    await town.timer('notice', 'send')
    const phone = await open(school.dutyLeader, '#calls-card', { url: '/pages/gate/remaining/index' })
    const card = () => phone.$('#calls-card')
    const waiting = () => Number(/电话通知 (\d+)/.exec(card()?.textContent ?? '')?.[1] ?? 0)
    const before = waiting()
    expect(before).toBeGreaterThan(0)
    expect(card()?.className).toContain('red')
    expect(card()?.textContent).toContain(school.pupil(HER).name)
    const ring = phone.$(`[id$=-${mother._id}]`)
    expect(ring?.textContent).toContain('打给妈妈 家长3')
    await phone.tap(`[id$=-${mother._id}]`)
    await phone.until(() => phone.log.ui.some(({ kind }) => kind === 'makePhoneCall'))
    expect(phone.log.ui).toContainEqual(
      expect.objectContaining({ kind: 'makePhoneCall', phoneNumber: mother.phone }),
    )
    await phone.until(() => phone.$('#call-words'))
    expect(phone.text).toContain('请写一句电话里说了什么')
    await phone.tap('#usual-0')
    await phone.tap('#call-made')
    await phone.until(() => waiting() === before - 1)
    expect(card()?.textContent).toContain('齐主任：接了，已经说清楚')
    expect(phone.$('#call-words')).toBeNull()

    const principal = await open(school.principal, '#calls-card', {
      url: '/pages/messages/index',
      storage: { identity: JSON.stringify({ hat: 'principal', name: '何校长', schoolId, schoolName: '' }) },
    })
    expect(principal.$('#calls-card')?.textContent).toContain('齐主任：接了，已经说清楚')
  })

  test('孩子来了：电话还在，不再是红的，写着已经到了；记一笔才收起', async () => {
    const lesson = { schoolId, sessionId: '20261123_sh-care-1' }
    const marks = Object.fromEntries(
      school.pupils.map((pupil, i) => [
        pupil._id,
        i + 1 === HER ? ('absent' as const) : ('present' as const),
      ]),
    )
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', { ...lesson, op: newOp(), marks })
    await town.timer('notice', 'send')
    const phone = await open(school.dutyLeader, '#calls-card', { url: '/pages/gate/remaining/index' })
    const card = () => phone.$('#calls-card')
    expect(card()?.className).toContain('red')
    expect(card()?.textContent).not.toContain('不用着急')
    await town.ask(school.teacher(1).openid, 'attendance/correctMark', {
      ...lesson,
      op: newOp(),
      pupilId: school.pupil(HER)._id,
      mark: 'late',
      reason: '',
    })
    await phone.pullDown()
    await phone.until(() => card()?.textContent?.includes('孩子已经到了，不用着急'))
    expect(card()?.className).not.toContain('red')
    await phone.tap('#note-0')
    await phone.until(() => phone.$('#call-words'))
  })
})
