import { latePickup } from '@/domain/attendance/LatePickup'
import { asId, latePickupId, type PersonId } from '@/domain/ids'
import { atMinute } from '@/domain/time'
import { aSchool } from '@test/functions/given/aSchool'
import { granted } from '@test/functions/given/granted'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-24'
const YESTERDAY = '2026-11-23'
const PAGE = '/pages/principal/digest/index'

describe('校长的一天', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 25 })
  const schoolId = school.school._id
  const phones: Phone[] = []
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], YESTERDAY)
    await town.cloud.db.insertMany('subscriptions', [
      granted(school.principal, 'digest', 4),
      granted(school.dutyLeader, 'digest', null),
    ])
    await town.openDay()
    await town.at(1125)
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    const asked = latePickup(
      {
        _id: latePickupId(DAY, school.pupil(1)._id),
        schoolId,
        day: DAY,
        pupilId: school.pupil(1)._id,
        pupilName: school.pupil(1).name,
        untilMinute: 1140,
        feeFen: 500,
        collectorId: 'sh-g1',
        collectorText: '妈妈 家长1',
        op: newOp(),
        by: school.guardian(1)._id,
        byName: '家长1',
        at: atMinute(DAY, 600),
      },
      { status: 'pending' },
    )
    await town.cloud.clock.set(atMinute(DAY, 420))
    await town.openDay()
    await town.cloud.db.insertMany('late_pickups', [asked])
    await town.cloud.clock.set(atMinute(DAY, 992))
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: asId<'Session'>('20261124_sh-care-1'),
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils
          .slice(0, 25)
          .map(({ _id }, i) => [_id, i < 2 ? 'leave' : i === 2 ? 'absent' : 'present']),
      ),
    })
    await town.cloud.clock.set(atMinute(DAY, 1125))
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      phone.close()
    }
  })
  afterAll(() => town.close())

  const open = async (who = school.principal, query = '', subscribe: Record<string, string> = {}) => {
    const phone = phoneOf(town, who, { url: `${PAGE}${query}`, subscribe })
    phones.push(phone)
    await phone.until(() => phone.$('#figure-expected'))
    return phone
  }
  const words = (phone: Phone, selector: string) => (phone.$(selector)?.textContent ?? '').replace(/\s+/g, '')

  test('五个数旁边是昨天；点请假看得到是谁', async () => {
    const phone = await open()
    expect(words(phone, '#figure-expected')).toBe('应到50昨天50')
    expect(words(phone, '#figure-leave')).toBe('请假2昨天0')
    expect(words(phone, '#figure-rolls')).toBe('没点名1昨天2')
    await phone.tap('#figure-leave')
    expect(phone.text).toContain(`${school.pupil(1).name}、${school.pupil(2).name}`)
  })

  test('还没点到的人按班列出来', async () => {
    const phone = await open()
    await phone.tap('#not-yet-called')
    expect(phone.text).toContain('三(2)班·25 人')
    expect(phone.text).toContain(school.pupil(50).name)
  })

  test('等着决定的每一行都通到办事的那一页', async () => {
    const phone = await open()
    expect(words(phone, '#to-late')).toContain('延时托管1件等您决定')
    await phone.tap('#to-late')
    await phone.until(() => phone.route === 'pages/teacher/late/index')
  })

  test('推送点开就是那所学校那一天；次数少了变成提醒，点一次同时问三样，加一次', async () => {
    const push = town.cloud.wechat.pushes.filter(({ openid }) => openid === school.principal.openid).at(-1)!
    expect(JSON.stringify(push.data)).toContain('还能收到2次，点开可加')
    const phone = await open(school.principal, push.page.slice(push.page.indexOf('?')), {
      digest: 'accept',
      uncollected: 'reject',
      missing: 'reject',
    })
    expect(words(phone, '#grants')).toContain('日报还能收到2次')
    expect(words(phone, '#grants')).toContain('快用完了')
    await phone.tap('#top-up')
    await phone.until(() => words(phone, '#grants').includes('还能收到3次'))
    const asked = phone.log.ui.filter(({ kind }) => kind === 'subscribe')
    expect(asked).toHaveLength(1)
  })

  test('值班领导也打得开，看不到只有校长能办的；长期订阅的不用再加', async () => {
    const phone = await open(school.dutyLeader, `?day=${DAY}&school=${schoolId}`)
    expect(words(phone, '#grants')).toContain('日报每天都会收到')
    for (const only of ['#top-up', '#digest-settings', '#go-office']) expect(phone.$(only)).toBeNull()
    expect(phone.$('#late-care')).not.toBeNull()
  })

  test('没有推送，值班领导也从校门那一页打得开日报：发给她的才有这一行', async () => {
    const gate = async () => {
      const phone = phoneOf(town, school.dutyLeader, { url: '/pages/gate/remaining/index' })
      phones.push(phone)
      await phone.until(() => phone.$('#to-stand-ins'))
      await phone.settle()
      return phone
    }
    const tell = (readers: PersonId[]) =>
      town.ask(school.principal.openid, 'notice/setDigestReaders', {
        schoolId,
        op: newOp(),
        atMinute: 1125,
        readers,
        away: null,
      })
    expect((await gate()).$('#to-digest')).toBeNull()
    await tell([school.dutyLeader._id])
    const phone = await gate()
    await phone.tap('#to-digest')
    await phone.until(() => phone.$('#figure-expected'))
    expect(phone.route).toBe('pages/principal/digest/index')
    await tell([])
  })

  test('别的学校的日报：说清没有身份，不拿自己学校的充数', async () => {
    const phone = phoneOf(town, school.principal, { url: `${PAGE}?day=${DAY}&school=s-other` })
    phones.push(phone)
    await phone.until(() => phone.text.includes('没有校长或值班领导的身份'))
    expect(phone.$('#figure-expected')).toBeNull()
  })

  test('设置：改时间，加一个人，外出代收；存下了，再打开还在', async () => {
    const phone = await open()
    await phone.tap('#digest-settings')
    await phone.until(() => phone.$('#told-today'))
    expect(words(phone, '#told-today')).toContain('何校长·校长还能收到')
    await phone.pick('#digest-at', '20:01')
    expect(words(phone, '#save-readers')).toContain('保存')
    expect(phone.text).toContain('日报的时间要在 16:00 到 20:00 之间')
    await phone.pick('#digest-at', '18:30')
    await phone.tap('#reader-sh-duty')
    await phone.tap('#away')
    await phone.pick('#away-from', '2026-11-30')
    await phone.pick('#away-to', '2026-12-02')
    await phone.tap('#save-readers')
    await phone.until(() => phone.$('#told-today') === null)
    expect(await town.one('schools', schoolId)).toMatchObject({
      digestAtMinute: 1110,
      digestReaders: ['sh-duty'],
      digestAway: { from: '2026-11-30', to: '2026-12-02', substituteId: 'sh-duty' },
    })
    await phone.tap('#digest-settings')
    await phone.until(() => phone.$('#told-today'))
    expect(words(phone, '#told-today')).toContain('齐主任·值班领导每天都能收到')
    expect(phone.$('#away-from')).not.toBeNull()
  })

  test('五十个孩子的日报不到六百个节点，打开只调用日报和消息数各一次', async () => {
    const phone = await open()
    expect(nodesOf(phone)).toBeLessThan(600)
    const called = phone.log.cloud.map(({ data }) => (data as { action: string }).action)
    expect(called.filter((action) => action !== 'me').sort()).toEqual(['bell', 'digest'])
  })
})
